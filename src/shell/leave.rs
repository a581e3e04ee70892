//! Ways out of what this app shows.

use yew::platform::spawn_local;

use crate::platform::{address, boot, links, timer};

/// Opens an address in a new tab and leaves the deck where it is. A browser that refuses says so itself.
pub fn in_new_tab(address: &str) {
    let _ = links::open_in_new_tab(address);
}

/// Hands the page over to the app that shows decks, without loading it anew: decks that are only held in this window live on.
pub fn to_talk(stop: fn()) {
    // An app cannot be taken down from within one of its own effects.
    spawn_local(async move {
        timer::pause(0).await;
        stop();
        boot::load_app();
    });
}

/// Loads the page anew, at the address of the library.
pub fn to_library() {
    // Without a window there is nothing to leave.
    let _ = address::reload();
}
