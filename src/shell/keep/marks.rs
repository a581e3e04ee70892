//! Which slides of a deck have a bookmark, for views that do not carry all that is kept.

use std::collections::BTreeMap;

use lectern_keep::Keep;
use yew::{hook, use_effect_with, use_state_eq};

use super::places::KeptDeck;
use crate::platform::{shared_text, storage};
use crate::route::DeckAddress;

/// Where the ids are, a line each; a key a deck.
const MARKS: &str = "lectern.marks.";

/// Tells the views of all windows what is not known yet. Slides of the deck that was read are called as they are now.
pub fn tell(keep: &Keep, read: Option<&KeptDeck>) {
    let told = storage::keys_beginning(MARKS).unwrap_or_default();
    let mut marks: BTreeMap<_, _> = told.into_iter().map(|key| (key, Vec::new())).collect();
    for bookmark in keep.bookmarks.iter() {
        let slide = &bookmark.what.slide;
        let ids = marks.entry([MARKS, &slide.deck].concat()).or_default();
        ids.push(slide.id.as_str());
    }
    if let Some(deck) = read {
        marks.insert([MARKS, deck.address()].concat(), deck.marked_ids(keep));
    }
    for (key, ids) in marks {
        let text = ids.join("\n");
        let is_known = storage::get(&key).is_ok_and(|told| told.unwrap_or_default() == text);
        if !is_known {
            // Without a window there are no views.
            let _ = shared_text::tell(&key, &text);
        }
    }
}

/// Whether a slide has a bookmark, as it was told last.
#[hook]
pub fn use_mark(deck: &DeckAddress, id: Option<&str>) -> bool {
    let marks = use_state_eq(String::new);
    {
        let marks = marks.setter();
        use_effect_with(key(deck), move |key| {
            marks.set(storage::get(key).ok().flatten().unwrap_or_default());
            let listener = shared_text::on_change(key.clone(), move |text| marks.set(text));
            move || drop(listener)
        });
    }
    id.is_some_and(|id| marks.lines().any(|marked| marked == id))
}

fn key(deck: &DeckAddress) -> String {
    [MARKS, &deck.text()].concat()
}
