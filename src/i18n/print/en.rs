//! English.

use super::PrintStrings;

pub(super) const STRINGS: PrintStrings = PrintStrings {
    bar: "Printing controls",
    leave: "Back to the deck",
    layout: "Layout",
    layouts: ["Slides", "Handout", "Notes"],
    per_page: "Slides a page",
    paper: "Paper",
    by_step: "A page for each step",
    private_notes: "Private notes",
    ready: |ready, all| format!("{ready} of {all} ready"),
    print: "Print",
    pages: "Pages",
    page: |number, all| format!("Page {number} of {all}"),
    links: "Links",
};
