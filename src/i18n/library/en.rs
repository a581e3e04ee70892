//! English.

use lectern_deck::programme::{Expected, Level};

use super::{DeviceStrings, FilterStrings, LibraryStrings, TalkStrings, TroubleStrings};

pub(super) const STRINGS: LibraryStrings = LibraryStrings {
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
            format!("There is a mistake in talks.json at line {line}, column {column}: {reason}")
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
        track: "Track",
        any_track: "Any track",
        room: "Room",
        any_room: "Any room",
        day: "Day",
        any_day: "Any day",
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
};
