//! English.

use super::{CaptionStrings, CardStrings, FollowStrings, OpenedStrings, WatchStrings};

pub(super) const STRINGS: WatchStrings = WatchStrings {
    bar: "Recording",
    film: "Film",
    controls: "Playback",
    read: "Read",
    keys: "Keys",
    play: "Play",
    pause: "Pause",
    back: "10 seconds back",
    on: "10 seconds on",
    time: "Time",
    time_of: |time, length| format!("{time} of {length}"),
    speed: "Speed",
    slower: "Slower",
    faster: "Faster",
    open: "Open a film, chapters or captions",
    follow: FollowStrings {
        next: "Next slide, while the talk goes on",
        previous: "Previous slide, while the talk goes on",
        from_here: "Talk from this slide on",
        back_to_talk: "Back to the talk",
        following: "The slide follows the talk",
        apart: "The talk is elsewhere",
        slides: "Slides",
        none: "This talk names no recording.",
        none_hint: "If you have a film of it, or its chapters, open them or drop them here. They stay on this device.",
        no_chapters: "The recording has no chapters, so the slides do not follow. You can open a file with chapters.",
        troubles: "Not all of the recording could be read",
    },
    captions: CaptionStrings {
        heading: "Captions",
        off: "Off",
        unnamed: "On",
        toggle: "Captions on or off",
        find: "Find words",
        hits: |n| match n {
            0 => "Nothing found".to_owned(),
            1 => "1 line".to_owned(),
            n => format!("{n} lines"),
        },
        none: "There are no captions.",
    },
    card: CardStrings {
        load: |host| format!("Play here, from {host}"),
        load_hint: |host| format!("{host} then learns that you are watching."),
        open: |host| format!("Open on {host}"),
        apart: "The slides cannot follow the film there. The clock below can run beside it.",
        broken: "The film does not play here. The clock below goes on without it.",
        fixed: "The server of this film lets nobody go to another place in it.",
    },
    opened: OpenedStrings {
        chapters: |found, lost| {
            let found = match found {
                1 => "1 chapter".to_owned(),
                n => format!("{n} chapters"),
            };
            match lost {
                0 => found,
                n => format!("{found}; {n} more name no slide of this talk"),
            }
        },
        captions: |n| match n {
            1 => "1 line of captions".to_owned(),
            n => format!("{n} lines of captions"),
        },
        film: "The film is open",
        nothing: "This file has no film, chapters or captions",
    },
};
