//! Talks as a file for the visitor's calendar.

use std::rc::Rc;

use lectern_deck::programme::{Publication, Talk};

use super::Listing;
use super::clock::{instant, now_ms};
use crate::platform::{address, download};
use crate::route::library::{Page, talk_query};

/// Hands over a calendar file under a name without its ending; nothing where none of the talks has a time.
pub fn save(listing: &Listing, talks: &[Rc<Talk>], name: &str) {
    let Ok(here) = address::current() else {
        return;
    };
    let link = |talk: &Talk| address::join(&here.href, &talk_query(talk.key(), Page::Talk));
    let publication = Publication {
        site: lectern_deck::resource::host_of(&here.href).unwrap_or("localhost"),
        made: instant(now_ms()),
        address: &link,
    };
    let talks = talks.iter().map(AsRef::as_ref);
    if let Some(calendar) = listing.programme.calendar(talks, &publication) {
        // A reader who says no to the file has seen that there is none.
        drop(download::save_text(
            &format!("{name}.ics"),
            "text/calendar",
            &calendar,
        ));
    }
}
