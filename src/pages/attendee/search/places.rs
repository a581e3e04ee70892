//! Where is searched: in the talk that the view shows, or in all.

use std::rc::Rc;

use lectern_deck::{Dialect, NotesFor};
use yew::{Callback, hook, use_memo, use_mut_ref, use_state_eq};

use crate::route::View;
use crate::shell::all_talks::use_all_talks;
use crate::shell::beside;
use crate::shell::search::Searchable;

/// Where is searched, and how to change that.
pub(super) struct UsePlaces {
    /// The decks; none before the search was open for the first time.
    pub(super) decks: Rc<Vec<Searchable>>,
    /// Whose notes are found.
    pub(super) audience: NotesFor,
    /// In all talks.
    pub(super) is_everywhere: bool,
    /// Chooses between this talk and all; nothing where there is no choice.
    pub(super) on_everywhere: Option<Callback<bool>>,
    /// The list of talks could not be had.
    pub(super) is_without_programme: bool,
    /// The list of talks is still to come.
    pub(super) is_waiting: bool,
}

/// Follows the view for as long as the search is open.
#[hook]
pub(super) fn use_places(is_open: bool) -> UsePlaces {
    let is_everywhere = use_state_eq(|| false);
    let address = use_memo(is_open, |_| beside::address());
    let view = address.view();
    let is_everywhere_now = match view {
        View::Library => true,
        // The speaker's notes are her own, and so is her search: it leads nowhere else.
        View::Present => false,
        View::Show | View::Read | View::Stage | View::Print | View::Watch => *is_everywhere,
    };
    let all = use_all_talks(is_open && is_everywhere_now);
    let before = use_mut_ref(Rc::<Vec<Searchable>>::default);
    let here = address.deck.clone().map(|deck| Searchable {
        dialect: address.dialect.as_deref().and_then(Dialect::from_name),
        ..Searchable::at(deck)
    });
    let is_waiting = is_everywhere_now && all.is_none();
    if is_open {
        let mut decks: Vec<_> = here.into_iter().collect();
        if let Some(all) = all.as_ref().filter(|_| is_everywhere_now) {
            let others = all.decks.iter();
            // The list has a better title than the deck's own.
            decks.retain(|here| others.clone().all(|deck| deck.name != here.name));
            decks.extend(others.cloned());
        }
        let mut before = before.borrow_mut();
        if **before != decks {
            *before = Rc::new(decks);
        }
    }
    let decks = Rc::clone(&before.borrow());
    let has_choice = !matches!(view, View::Library | View::Present);
    UsePlaces {
        decks,
        audience: match view {
            View::Present => NotesFor::Speaker,
            View::Library | View::Show | View::Read | View::Stage | View::Print | View::Watch => {
                NotesFor::Everyone
            }
        },
        is_everywhere: is_everywhere_now,
        on_everywhere: has_choice.then(|| {
            let is_everywhere = is_everywhere.setter();
            Callback::from(move |everywhere| is_everywhere.set(everywhere))
        }),
        is_without_programme: is_everywhere_now && all.is_some_and(|all| all.is_without_programme),
        is_waiting,
    }
}
