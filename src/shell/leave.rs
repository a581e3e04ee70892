//! Ways out of the deck that leave it where it is.

use crate::platform::links;

/// Opens an address in a new tab. A browser that refuses says so itself.
pub fn in_new_tab(address: &str) {
    let _ = links::open_in_new_tab(address);
}
