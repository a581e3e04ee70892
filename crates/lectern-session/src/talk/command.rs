//! What can be asked for while presenting, besides paging through the deck.

use crate::command::Command;

/// Something that the speaker wants done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TalkCommand {
    /// Open a stage; with one display, present in this window; with a stage, fill its display.
    Present,
    /// Open a stage, whatever the displays.
    OpenStage,
    /// Go on without a stage.
    DismissStage,
    /// Present in this window: the slide fills it and notes show only while a key is held. On a stage: show the slide here
    /// although the speaker's display is the same.
    PresentHere,
    /// Back to slide, notes and clock side by side, although the room might see this window.
    ShowDesk,
    /// Send the stage to the other display.
    SwapDisplays,
    /// Keep what the room sees while the console moves on; again: catch up.
    Freeze,
    /// Show a neutral card; again: the slide.
    Hold,
    /// Start the clock, stop it, let it go on.
    ToggleClock,
    /// Put the clock back to zero.
    ResetClock,
    /// Take the time that this window was away off the clock.
    UncountAway,
    /// Larger notes.
    LargerNotes,
    /// Smaller notes.
    SmallerNotes,
    /// Show the notes as long as the key is held.
    Peek,
    /// The light spot, or put it away.
    Laser,
    /// The pen, or put it away.
    Draw,
    /// Wipe what is drawn on this slide.
    WipeInk,
    /// Draw slides in full again.
    RestoreRender,
    /// A code that leads to this slide, or put it away.
    Qr,
    /// The reading view.
    Read,
    /// Go on with the talk that was found.
    AcceptResume,
    /// Begin anew instead.
    StartOver,
    /// Put away what the console has said.
    DismissBanners,
}

/// Anything that a key, a button or a clicker can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wish {
    /// What every view knows.
    Deck(Command),
    /// What only presenting knows.
    Talk(TalkCommand),
}
