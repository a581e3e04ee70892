//! What a visitor has seen of a programme, kept from one visit to the next.

use std::rc::Rc;

use lectern_deck::programme::{Instant, News};
use yew::{Callback, hook, use_effect_with, use_state_eq};

use super::Listing;
use crate::platform::storage;

/// Where it is kept, a key a programme.
const SEEN: &str = "lectern.programme.";

/// What has changed since the visitor last looked, and a callback that takes it as seen.
///
/// Nothing is new at the first visit, nor where the browser keeps nothing for us.
#[hook]
pub fn use_news(listing: &Listing) -> (Rc<Vec<News>>, Callback<()>) {
    let news = use_state_eq(Rc::<Vec<News>>::default);
    {
        let news = news.clone();
        use_effect_with(listing.clone(), move |listing| match seen(listing) {
            Some(seen) => news.set(Rc::new(listing.programme.changes_since(seen))),
            None => keep(listing),
        });
    }
    let on_seen = {
        let (news, listing) = (news.clone(), listing.clone());
        Callback::from(move |()| {
            keep(&listing);
            news.set(Rc::default());
        })
    };
    (Rc::clone(&news), on_seen)
}

fn seen(listing: &Listing) -> Option<Instant> {
    let kept = storage::get(&key(listing)).ok()??;
    kept.parse().ok().map(Instant)
}

fn keep(listing: &Listing) {
    let latest = listing.programme.latest_change().unwrap_or_default();
    // Refused, the next visit is a first one too.
    drop(storage::set(&key(listing), &latest.0.to_string()));
}

fn key(listing: &Listing) -> String {
    [SEEN, &listing.address].concat()
}
