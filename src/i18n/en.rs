//! English.

use lectern_deck::programme::{Expected, Level};
use lectern_session::command::Command;

use super::library::{DeviceStrings, FilterStrings, LibraryStrings, TalkStrings, TroubleStrings};
use super::show::{OpenStrings, ShowStrings};
use super::{PanicStrings, Strings};

pub(super) const STRINGS: Strings = Strings {
    language_name: "English",
    language: "Language",
    appearance: "Appearance",
    light: "Light",
    dark: "Dark",
    automatic: "Automatic",
    close: "Close",
    cancel: "Cancel",
    try_again: "Try again",
    panic: PanicStrings {
        heading: "Lectern stopped. The slide is below; loading the page again brings you back to it.",
        reload: "Load again",
    },
    library: LibraryStrings {
        title: "Talks",
        loading: "Fetching the list of talks…",
        updated: |when| format!("Updated {when}"),
        event_site: "Event site",
        samples: "These talks come with Lectern. A talks.json beside the app takes their place.",
        no_talks: "There are no talks in the programme yet.",
        trouble: TroubleStrings {
            failed: "The list of talks cannot be shown",
            status: |status| {
                format!("The server answered with status {status} when asked for talks.json.")
            },
            unreachable: "The server could not be reached. Perhaps you are offline.",
            syntax: |line, column, reason| {
                format!(
                    "There is a mistake in talks.json at line {line}, column {column}: {reason}"
                )
            },
            entry: |number| format!("Entry {number} of talks.json"),
            broken: "There is a mistake in this entry.",
            missing: |field| format!("“{field}” is missing."),
            wrong: |field, expected, found| {
                let expected = match expected {
                    Expected::Text => "text",
                    Expected::Number => "a number",
                    Expected::Minutes => "a whole number of minutes",
                    Expected::List => "a list",
                    Expected::Object => "an object in braces",
                    Expected::Time => "a date and time such as 2026-11-14T11:40:00+09:00",
                    Expected::Level => "beginner, intermediate or advanced",
                    Expected::WebAddress => "an address that starts with https://",
                };
                match field {
                    "" => format!("It should be {expected}, but is {found}."),
                    field => format!("“{field}” should be {expected}, but is {found}."),
                }
            },
        },
        filter: FilterStrings {
            label: "Filter the talks",
            words: "Title, speaker, topic",
            language: "Language",
            any_language: "Any language",
            level: "Level",
            any_level: "Any level",
            tag: "Tag",
            any_tag: "Any tag",
            reset: "Show all talks",
            shown: |shown, all| match (shown, all) {
                (1, 1) => "1 talk".to_owned(),
                (shown, all) if shown == all => format!("{all} talks"),
                (shown, all) => format!("{shown} of {all} talks"),
            },
            nothing: "No talk matches.",
        },
        talk: TalkStrings {
            language_name: |tag| match tag {
                "en" => "English",
                "ko" => "Korean",
                "ja" => "Japanese",
                "zh" => "Chinese",
                "de" => "German",
                "es" => "Spanish",
                "fr" => "French",
                "pt" => "Portuguese",
                tag => tag,
            },
            level: |level| match level {
                Level::Beginner => "Beginner",
                Level::Intermediate => "Intermediate",
                Level::Advanced => "Advanced",
            },
            minutes: |minutes| format!("{minutes} min"),
            date: |month, day| {
                let month = match month {
                    1 => "Jan",
                    2 => "Feb",
                    3 => "Mar",
                    4 => "Apr",
                    5 => "May",
                    6 => "Jun",
                    7 => "Jul",
                    8 => "Aug",
                    9 => "Sep",
                    10 => "Oct",
                    11 => "Nov",
                    _ => "Dec",
                };
                format!("{day} {month}")
            },
            pronounced: |said| format!("say: {said}"),
            also_in: "Also in",
            recording: "Recording",
            change: |field, from, to| {
                let name = match field {
                    "title" => "Title",
                    "speakers" => "Speakers",
                    "room" => "Room",
                    "starts" => "Start",
                    "minutes" => "Length",
                    "track" => "Track",
                    "level" => "Level",
                    "language" => "Language",
                    other => other,
                };
                match (field, from, to) {
                    ("starts", Some(from), Some(to)) => format!("Moved from {from} to {to}"),
                    (_, Some(from), Some(to)) => format!("{name} changed from {from} to {to}"),
                    (_, None, Some(to)) => format!("{name} is now {to}"),
                    (_, Some(from), None) => format!("{name} no longer {from}"),
                    (_, None, None) => format!("{name} changed"),
                }
            },
        },
        device: DeviceStrings {
            heading: "Open a deck",
            hint: "A Markdown file, or a folder with its pictures: drop it anywhere on this page, paste its text, or choose it.",
            stays_here: "It stays on this device; nothing is uploaded.",
            files: "Choose files",
            folder: "Choose a folder",
            paste: "Paste text",
            paste_label: "The text of the deck, in Markdown",
            address: "Address of a Markdown file",
            open: "Open",
            drop: "Drop it to open it",
            underway: "Reading the files…",
            which: "Which file is the deck?",
            which_hint: "There are several Markdown files.",
            opened: "Opened on this device",
            n_files: |n| {
                if n == 1 {
                    "1 file".to_owned()
                } else {
                    format!("{n} files")
                }
            },
            remove: |title| format!("Remove “{title}”"),
            removed: |title| format!("Removed “{title}”."),
            undo: "Undo",
            untitled: "Untitled",
            only_here: "In this window only: gone after a reload",
            no_storage: "This browser keeps no files for this site. A deck you open works, but is gone after a reload.",
            no_deck: "There is no Markdown file (.md) among these.",
            empty: "There is no text in this file.",
            too_many: |most| {
                format!("These are more than {most} files. Choose the folder of the deck alone.")
            },
            unreadable: "The browser could not read this file. Perhaps it was moved or changed in the meantime: choose it again.",
        },
    },
    show: ShowStrings {
        opening: "Opening the talk…",
        controls: "Slide controls",
        to_library: "All talks",
        untitled: "Untitled",
        place: |slide, slides| format!("{slide} / {slides}"),
        slide: |slide, slides, title| format!("{slide} of {slides}: {title}"),
        go_to: |digits| format!("Slide {digits}, then Enter"),
        find: "Slide number or words of its title",
        nothing_found: "No slide matches.",
        link_copied: "Link copied",
        copy_refused: "The browser did not let us copy. The link:",
        full_screen_refused: "The browser did not allow full screen.",
        black: "Black screen. B brings the slide back.",
        white: "White screen. W brings the slide back.",
        problems: |n| {
            if n == 1 {
                "1 problem in this deck".to_owned()
            } else {
                format!("{n} problems in this deck")
            }
        },
        no_problems: "Nothing is wrong with this deck.",
        line: |line, column| format!("Line {line}, column {column}"),
        read_as: |dialect| format!("Read as {dialect}"),
        dialect: "Read as",
        detect: "Detect",
        theme: "Theme",
        theme_of_deck: "As the deck says",
        command: |command| match command {
            Command::Next => "Next step",
            Command::Previous => "Previous step",
            Command::First => "First slide",
            Command::Last => "Last slide",
            Command::Digit(_) => "Go to that slide",
            Command::Enter => "Next step, or go to the number typed",
            Command::Backspace => "Previous step, or delete a digit",
            Command::Find => "Find a slide",
            Command::Overview => "All slides",
            Command::Black => "Black screen",
            Command::White => "White screen",
            Command::FullScreen => "Full screen",
            Command::CopyLink => "Copy link to this slide",
            Command::Help => "Keys",
            Command::Problems => "Problems in the deck",
            Command::Escape => "Leave",
        },
        digits: "digits, Enter",
        touch: "Swipe left or right to turn slides.",
        click: "A click on the slide goes on; at its left edge, back.",
        open: OpenStrings {
            failed: "This talk could not be opened",
            status: |status| match status {
                404 | 410 => format!(
                    "There is no such file on the server (status {status}). Check the address after “deck=”."
                ),
                401 | 403 => {
                    format!("The server does not give this file to you (status {status}).")
                }
                500.. => format!(
                    "The server has a problem of its own (status {status}). It may help to wait a moment."
                ),
                _ => format!("The server answered with status {status}."),
            },
            unreachable: "The server could not be reached. Either you are offline, or the address is wrong, or that server does not let other sites read its files (CORS).",
            too_large: |megabytes| {
                format!(
                    "The file is larger than {megabytes} MB, which no deck should be. Is it the right file?"
                )
            },
            not_text: |kind, byte| {
                format!(
                    "This is no Markdown text: it looks like {kind} (byte {byte}). Save the deck as UTF-8."
                )
            },
            web_page: "The server sent a web page instead of a Markdown file. On code hosts, use the address of the raw file.",
            forgotten: "This talk was opened from a device and is no longer in this browser’s storage. Open the file again from the library.",
            store_refused: "This browser does not let us read its storage, so talks opened from this device cannot be reopened. Open the file again from the library.",
            too_slow: "Reading this file took too long and was stopped.",
            as_text: "Show the file as it is",
            foreign: |host| format!("This talk is on another site: {host}"),
            foreign_hint: "Opening it tells that site your network address. Its text cannot run anything here.",
            open: "Open the talk",
            remote_pictures: |hosts| format!("Pictures on this slide are on another site: {hosts}"),
            load: "Load pictures from there",
            leave: |host| format!("This link leads to another site: {host}"),
            open_tab: "Open in a new tab",
        },
    },
};
