//! English.

use lectern_session::command::Command;

use super::show::{KeepWords, OpenStrings, ShowStrings};
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
    search: "Search",
    panic: PanicStrings {
        heading: "Lectern stopped. The slide is below; loading the page again brings you back to it.",
        reload: "Load again",
    },
    show: ShowStrings {
        opening: "Opening the talk…",
        controls: "Slide controls",
        to_library: "All talks",
        untitled: "Untitled",
        place: |slide, slides| format!("{slide} / {slides}"),
        slide: |slide, slides, title| format!("{slide} of {slides}: {title}"),
        step: |step, steps| format!("step {step} of {steps}"),
        go_to: |digits| format!("Slide {digits}, then Enter"),
        find: "Slide number or words of its title",
        nothing_found: "No slide matches.",
        link_copied: "Link copied",
        copy_refused: "The browser did not let us copy. The link:",
        full_screen_refused: "The browser did not allow full screen.",
        black: "Black screen. B brings the slide back.",
        white: "White screen. W brings the slide back.",
        code: "Code",
        copy_code: "Copy",
        code_copied: "Copied",
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
        print: "Print…",
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
            Command::Problems => "Format, theme and problems",
            Command::Escape => "Leave",
        },
        present: "Present: open the console and the stage",
        languages: "Language of the slides",
        fewer_slides: |n| match n {
            1 => "This translation has 1 slide fewer.".to_owned(),
            n => format!("This translation has {n} slides fewer."),
        },
        no_counterpart: "This translation lacks that slide; this is the one before.",
        read: "Read as a document",
        keep: KeepWords {
            bookmark: "Bookmark",
            jots: "My notes on the slide",
            collection: "My collection",
            share: "Share",
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
            missing_pictures: |n| match n {
                1 => "1 picture missing, retrying".to_owned(),
                n => format!("{n} pictures missing, retrying"),
            },
            load: "Load pictures from there",
            leave: |host| format!("This link leads to another site: {host}"),
            open_tab: "Open in a new tab",
        },
    },
};
