//! The texts of keeping and sharing slides. They are apart from [`Strings`](super::Strings), so that only modules in which slides are kept carry them.

mod en;
mod ja;
mod ko;

use yew::hook;

use super::{Language, use_language};

/// The texts of keeping and sharing in the language chosen for this window.
#[hook]
pub fn use_keep_strings() -> &'static KeepStrings {
    use_language().keep_strings()
}

impl Language {
    /// The texts of keeping and sharing in this language.
    pub fn keep_strings(self) -> &'static KeepStrings {
        match self {
            Self::English => &en::STRINGS,
            Self::Korean => &ko::STRINGS,
            Self::Japanese => &ja::STRINGS,
        }
    }
}

/// Texts of keeping and sharing slides.
#[derive(Debug)]
pub struct KeepStrings {
    /// Takes back what was removed.
    pub undo: &'static str,
    /// The bookmark of a slide.
    pub mark: MarkStrings,
    /// What is jotted down.
    pub jot: JotStrings,
    /// All that is kept.
    pub collection: CollectionStrings,
    /// How what is kept stands.
    pub standing: StandingStrings,
    /// Files of what is kept.
    pub files: FileStrings,
    /// The way back to a kept slide.
    pub fate: FateStrings,
    /// Handing on.
    pub share: ShareStrings,
}

/// Texts of bookmarks.
#[derive(Debug)]
pub struct MarkStrings {
    /// Marks a slide, or takes the mark away: its number.
    pub toggle: fn(usize) -> String,
    /// A bookmark was set: the number of the slide.
    pub set: fn(usize) -> String,
    /// A bookmark was taken away: the number of the slide.
    pub removed: fn(usize) -> String,
    /// Leads to all that is kept.
    pub to_collection: &'static str,
}

/// Texts of jottings.
#[derive(Debug)]
pub struct JotStrings {
    /// Heads the panel: the number of the slide.
    pub heading: fn(usize) -> String,
    /// Names jottings on a slide.
    pub name: &'static str,
    /// Begins one: the number of the slide.
    pub begin: fn(usize) -> String,
    /// Edits one.
    pub edit: &'static str,
    /// Ends editing.
    pub done: &'static str,
    /// Says what can be written.
    pub hint: &'static str,
    /// There is no slide to write about.
    pub no_slide: &'static str,
}

/// Texts of the panel with all that is kept.
#[derive(Debug)]
pub struct CollectionStrings {
    /// Heads it.
    pub heading: &'static str,
    /// Nothing is kept yet, and how that is done.
    pub empty: &'static str,
    /// Heads the bookmarks.
    pub bookmarks: &'static str,
    /// Heads what was jotted down.
    pub jots: &'static str,
    /// Which slide of its talk: its number.
    pub slide: fn(usize) -> String,
    /// Removes a thing: its title.
    pub remove: fn(&str) -> String,
    /// A thing was removed: its title.
    pub removed: fn(&str) -> String,
    /// Puts a slide earlier: its title.
    pub up: fn(&str) -> String,
    /// Puts a slide later: its title.
    pub down: fn(&str) -> String,
    /// A slide was put elsewhere: its title, its place, how many there are.
    pub shifted: fn(&str, usize, usize) -> String,
    /// Adds a slide to a collection: its title.
    pub add: fn(&str) -> String,
    /// Stands for no collection in the choice.
    pub add_to: &'static str,
    /// A slide was added: its title and that of the collection.
    pub added: fn(&str, &str) -> String,
    /// Label of the field for the title of a new collection.
    pub new_title: &'static str,
    /// Makes it.
    pub make: &'static str,
    /// Renames a collection: its title.
    pub rename: fn(&str) -> String,
    /// A collection holds nothing.
    pub nothing_in_it: &'static str,
}

/// Texts of how what is kept stands.
#[derive(Debug)]
pub struct StandingStrings {
    /// It is being read.
    pub loading: &'static str,
    /// The browser may clear it.
    pub at_risk: &'static str,
    /// It is gone with the page.
    pub in_page: &'static str,
    /// A newer version has written it.
    pub newer: &'static str,
    /// It is damaged.
    pub damaged: &'static str,
}

/// Texts of files.
#[derive(Debug)]
pub struct FileStrings {
    /// Heads the buttons.
    pub heading: &'static str,
    /// Saves all as a JSON file.
    pub json: &'static str,
    /// Saves all as a Markdown file.
    pub markdown: &'static str,
    /// Takes in a file.
    pub import: &'static str,
    /// A file was taken in: things added and things changed.
    pub brought: fn(usize, usize) -> String,
    /// A file brought nothing new.
    pub brought_nothing_new: &'static str,
    /// So many entries could not be read.
    pub unread: fn(usize) -> String,
    /// The file is none of ours.
    pub foreign: &'static str,
    /// A newer version has written it.
    pub newer: &'static str,
    /// The file is broken: the line.
    pub broken: fn(usize) -> String,
    /// The title of the Markdown file.
    pub title: &'static str,
}

/// Texts of the way back to a kept slide.
#[derive(Debug)]
pub struct FateStrings {
    /// The slide stands elsewhere: where it stood and where it stands.
    pub moved: fn(usize, usize) -> String,
    /// The slide says something else.
    pub changed: &'static str,
    /// The slide is gone.
    pub gone: &'static str,
    /// The deck is being looked into.
    pub seeking: &'static str,
}

/// Texts of handing on.
#[derive(Debug)]
pub struct ShareStrings {
    /// Heads the panel.
    pub heading: &'static str,
    /// Label of the choice of what is handed on.
    pub what: &'static str,
    /// This slide.
    pub slide: &'static str,
    /// This step of the slide.
    pub step: &'static str,
    /// The talk from its beginning.
    pub talk: &'static str,
    /// Label of the link.
    pub link: &'static str,
    /// Copies it.
    pub copy: &'static str,
    /// It is on the clipboard.
    pub copied: &'static str,
    /// The clipboard refused.
    pub copy_refused: &'static str,
    /// Opens the system's own ways.
    pub more: &'static str,
    /// Label of the code for a web page.
    pub embed: &'static str,
    /// Nobody else can open decks of this device.
    pub only_here: &'static str,
}
