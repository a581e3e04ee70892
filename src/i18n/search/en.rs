//! English.

use super::SearchStrings;

pub(super) const STRINGS: SearchStrings = SearchStrings {
    in_talk: "Search this talk",
    in_all: "Search all talks",
    where_to: "Where to search",
    places: ["This talk", "All talks"],
    hint: "Searches slides, notes and code. “Quotes” keep words together, -word leaves slides out, and title:, notes: or code: says where.",
    slides: |n| match n {
        1 => "Found on 1 slide".to_owned(),
        n => format!("Found on {n} slides"),
    },
    slides_of_talks: |slides, talks| match (slides, talks) {
        (1, _) => "Found on 1 slide".to_owned(),
        (slides, 1) => format!("Found on {slides} slides of 1 talk"),
        (slides, talks) => format!("Found on {slides} slides of {talks} talks"),
    },
    most: |n| format!("The best {n} slides; more words find fewer"),
    nothing: "Nothing found",
    unread: |n| match n {
        1 => "Reading 1 more talk…".to_owned(),
        n => format!("Reading {n} more talks…"),
    },
    missing: |n| match n {
        1 => "1 talk could not be read and is left out.".to_owned(),
        n => format!("{n} talks could not be read and are left out."),
    },
    without_programme: "The list of talks could not be loaded; only this device is searched.",
    impossible: "Search could not start. The browser may block it, or the network is gone.",
    note: "Note",
    code: "Code",
    step: |step| format!("Step {step}"),
    like: "Similar",
};
