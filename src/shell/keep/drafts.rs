//! What is being typed: written down at each letter, so that a page that is left in the middle of a word loses none.
//!
//! A jotting is edited when the reader rests. Until then its text stands in the browser's small store, and whoever next reads what is kept takes
//! it up.

use lectern_keep::{Jot, Keep, Kept, json};

use crate::platform::storage;

/// Where drafts are, a key a jotting.
const DRAFT: &str = "lectern.jot.";

/// A text that is not yet in what is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    key: String,
    written: String,
    jot: Jot,
}

/// Writes down the text of the jotting with an id.
pub fn save(id: &str, jot: &Jot) {
    // Where storage is refused, what was typed since the last rest is lost with the page.
    drop(storage::set(&[DRAFT, id].concat(), &json::write_jot(jot)));
}

/// Whether any text waits to be taken up.
pub(super) fn are_there() -> bool {
    storage::keys_beginning(DRAFT).is_ok_and(|keys| !keys.is_empty())
}

/// All texts that wait.
pub(super) fn all() -> Vec<Draft> {
    let keys = storage::keys_beginning(DRAFT).unwrap_or_default();
    let drafts = keys.into_iter().filter_map(|key| {
        let written = storage::get(&key).ok().flatten()?;
        let jot = json::read_jot(&written)?;
        Some(Draft { key, written, jot })
    });
    drafts.collect()
}

/// Puts texts into the jottings that they belong to.
pub(super) fn take_up(keep: &mut Keep, drafts: &[Draft]) {
    for draft in drafts {
        // Every key begins so.
        let id = draft.key.strip_prefix(DRAFT).unwrap_or_default();
        put(keep, id, draft.jot.clone());
    }
}

/// Puts a text into what is kept. A jotting without words is none.
pub fn put(keep: &mut Keep, id: &str, jot: Jot) {
    let now = super::now();
    if jot.text.trim().is_empty() {
        keep.jots.remove(id);
    } else if keep.jots.get(id).is_some() {
        keep.jots.edit(id, now, |kept| kept.text = jot.text);
    } else {
        keep.jots.add(Kept::new(id, jot, now));
    }
}

/// Forgets texts that were taken up, unless the reader has typed on meanwhile.
pub(super) fn clear(drafts: &[Draft]) {
    for draft in drafts {
        if storage::get(&draft.key).ok().flatten().as_ref() == Some(&draft.written) {
            drop(storage::remove(&draft.key));
        }
    }
}
