//! Ways out of what this app shows.

use yew::platform::spawn_local;

use crate::platform::{address, boot, links, timer};

/// Opens an address in a new tab and leaves the deck where it is. A browser that refuses says so itself.
pub fn in_new_tab(address: &str) {
    let _ = links::open_in_new_tab(address);
}

/// Hands the page over to the app that the address asks for now, without loading it anew: decks that are only held in this window
/// live on, and so does the key press that the browser may be asked for something with.
pub fn in_page(stop: fn()) {
    // An app cannot be taken down from within one of its own effects.
    spawn_local(async move {
        timer::pause(0).await;
        stop();
        boot::load_app();
    });
}

/// Loads the page anew at the same address.
pub fn and_come_back() {
    // Without a window there is nothing to leave.
    let _ = address::reload();
}
