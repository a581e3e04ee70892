//! What a key, a gesture or a button asks for.

/// Something the person at the window wants done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// The next step or slide.
    Next,
    /// The previous step or slide.
    Previous,
    /// The first slide.
    First,
    /// The last slide.
    Last,
    /// A digit of a slide number that Enter completes.
    Digit(u8),
    /// Go to the number typed so far; without one, the next step.
    Enter,
    /// Delete the last digit typed; without one, the previous step.
    Backspace,
    /// Find a slide by number or title.
    Find,
    /// All slides as a grid.
    Overview,
    /// Black screen, or back from it.
    Black,
    /// White screen, or back from it.
    White,
    /// Full screen, or back from it.
    FullScreen,
    /// Copy a link to this slide and step.
    CopyLink,
    /// The list of keys.
    Help,
    /// What of the deck could not be read.
    Problems,
    /// Leave the overlay, the blank screen or full screen, whichever is on top.
    Escape,
}
