//! Ways out of what this app shows.

use yew::platform::spawn_local;

use super::mount;
use crate::platform::{address, boot, document, links, timer};
use crate::route::View;

/// Opens an address in a new tab and leaves the deck where it is. A browser that refuses says so itself.
pub fn in_new_tab(address: &str) {
    let _ = links::open_in_new_tab(address);
}

/// Hands the page over to the app that the address asks for now, without loading it anew: decks that are only held in this window
/// live on, and so does the key press that the browser may be asked for something with.
pub fn in_page() {
    // An app cannot be taken down from within one of its own effects.
    spawn_local(async move {
        timer::pause(0).await;
        mount::unmount();
        boot::load_app();
    });
}

/// What the app that is taken down asks of the one that follows, on the root element: all that both share is the page.
const ASKED: &str = "data-asked";

/// Asks the app that follows in this page to begin to present at once, while the browser still counts the key press.
pub fn ask_to_present() {
    // Where nothing can be asked the speaker presses the key again.
    let _ = document::set_root_attribute(ASKED, View::PRESENT);
}

/// Whether the app before this one in the page has asked to present; once.
pub fn is_asked_to_present() -> bool {
    let asked = document::root_attribute(ASKED);
    let _ = document::remove_root_attribute(ASKED);
    asked.as_deref() == Some(View::PRESENT)
}

/// Loads the page anew at the same address.
pub fn and_come_back() {
    // Without a window there is nothing to leave.
    let _ = address::reload();
}
