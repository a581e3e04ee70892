//! English.

use super::{Obstacles, OfflineStrings};

pub(super) const STRINGS: OfflineStrings = OfflineStrings {
    looking: "Looking at what is kept…",
    app: |kept, of| format!("The app: {kept} of {of} files"),
    talk: |kept, of, size| format!("This talk: {kept} of {of} files, {size}"),
    missing: "Missing:",
    films: |n| match n {
        1 => "1 film is left out: it needs the network.".to_owned(),
        n => format!("{n} films are left out: they need the network."),
    },
    all: "All talks",
    keep_all: "Keep all talks offline",
    progress: |done, talks, files, size| format!("{done} of {talks} talks, {files} files, {size}"),
    all_kept: |talks, files, size| match talks {
        1 => format!("The talk is kept: {files} files, {size}."),
        talks => format!("All {talks} talks are kept: {files} files, {size}."),
    },
    cancelled: "Stopped. What has come stays.",
    failed: "Not everything came. Try again when there is a network; what has come stays.",
    full: "The browser has no more room. What has come stays; the rest needs the network.",
    room: |used, room| format!("This site uses {used} of {room} in this browser."),
    update: "A newer version of Lectern is there.",
    load: "Load it",
    waits: "It waits until nobody presents in this browser.",
    start: "Keep it all the same",
    obstacles: Obstacles {
        file: "This page is a file of this computer already. Nothing else is kept.",
        frame: "Nothing is kept for slides in a frame of another page. Open the talk in a window of its own.",
        live: "This talk is being written. Nothing is kept, so that you always see the newest.",
        insecure: "Nothing can be kept: this page came by plain http. Browsers keep pages that come by https.",
        absent: "Nothing can be kept: this browser does not keep pages, or not in a private window.",
        saving: "Nothing is kept, because your browser is set to save data.",
        refused: "Nothing is kept: the browser or the host refuses it. Everything else works as ever.",
        incomplete: "The app did not come whole, so it is not kept yet. The next visit tries again.",
    },
};
