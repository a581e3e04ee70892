//! The texts of the reading view. They are apart from [`Strings`](super::Strings), so that no other module carries them.

mod en;
mod ja;
mod ko;

use yew::hook;

use super::{Language, use_language};

/// The texts of the reading view in the language chosen for this window.
#[hook]
pub fn use_read_strings() -> &'static ReadStrings {
    use_language().read_strings()
}

impl Language {
    /// The texts of the reading view in this language.
    pub fn read_strings(self) -> &'static ReadStrings {
        match self {
            Self::English => &en::STRINGS,
            Self::Korean => &ko::STRINGS,
            Self::Japanese => &ja::STRINGS,
        }
    }
}

/// Texts of the reading view.
#[derive(Debug)]
pub struct ReadStrings {
    /// Names the bar at the top.
    pub bar: &'static str,
    /// Leads past the bar and the outline.
    pub skip: &'static str,
    /// The list of slides by sections.
    pub outline: &'static str,
    /// Finds a slide.
    pub find: &'static str,
    /// Shows the deck slide by slide.
    pub to_slides: &'static str,
    /// Shows the slides beside the recording of the talk.
    pub watch: &'static str,
    /// Shows this slide as the room saw it.
    pub as_slide: &'static str,
    /// The same for screen readers: its number.
    pub slide_as_shown: fn(usize) -> String,
    /// Opens the list of keys.
    pub keys: &'static str,
    /// The next slide.
    pub next: &'static str,
    /// The slide before.
    pub previous: &'static str,
    /// How many slides a deck has.
    pub slides: fn(usize) -> String,
    /// Stands after the last slide.
    pub end: &'static str,
    /// Leads back to the first slide.
    pub to_top: &'static str,
    /// Heads what the speaker says.
    pub notes: &'static str,
    /// Name of a table or formula that scrolls sideways.
    pub wide: &'static str,
    /// Shows a picture larger.
    pub enlarge: &'static str,
    /// Names a picture without words of its own.
    pub picture: &'static str,
    /// Going through a slide step by step.
    pub steps: StepStrings,
    /// The settings of the reader.
    pub settings: SettingStrings,
}

/// Texts for going through a slide step by step.
#[derive(Debug)]
pub struct StepStrings {
    /// Begins it: how many steps there are.
    pub begin: fn(usize) -> String,
    /// Names the controls.
    pub controls: &'static str,
    /// Where one is: the step and how many there are.
    pub place: fn(usize, usize) -> String,
    /// One step back.
    pub back: &'static str,
    /// One step on.
    pub on: &'static str,
    /// Shows everything again.
    pub end: &'static str,
}

/// Texts of the reader's settings.
#[derive(Debug)]
pub struct SettingStrings {
    /// Heads them.
    pub heading: &'static str,
    /// The size of text.
    pub size: &'static str,
    /// Names of the sizes, from small to large.
    pub sizes: [&'static str; 5],
    /// The length of lines.
    pub width: &'static str,
    /// Names of the widths, from narrow to wide.
    pub widths: [&'static str; 3],
    /// What is read on.
    pub paper: &'static str,
    /// The warm paper; the others are named as appearances are.
    pub sepia: &'static str,
    /// Whether notes are shown.
    pub notes: &'static str,
    /// Whether long lines of code are broken.
    pub wrap: &'static str,
    /// Names of off and on.
    pub switch: [&'static str; 2],
}
