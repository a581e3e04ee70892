//! The decks of this device, as the library page shows and changes them.

use yew::platform::spawn_local;
use yew::{Callback, UseStateHandle, hook, use_callback, use_effect_with, use_state};

use super::deck_store::{self, Removed, Shelf};
use super::intake::{self, Given, Intake, IntakeError, Outcome, Question};
use crate::route::DeckAddress;

/// How far the opening of files has come.
#[derive(Debug, Clone, PartialEq)]
pub enum IntakeState {
    /// Nothing was given.
    Idle,
    /// Files are being read.
    Underway,
    /// It is not clear which file is the deck.
    Asking(Question),
    /// It failed.
    Failed(IntakeError),
}

/// The decks of this device, and what can be done with them.
#[derive(Clone, PartialEq)]
pub struct UseDeviceDecks {
    /// The decks; none as long as they are being looked up.
    pub shelf: Option<Shelf>,
    /// How far the opening of files has come.
    pub intake: IntakeState,
    /// The deck that was removed last.
    pub removed: Option<Removed>,
    /// Opens files.
    pub take: Callback<Given>,
    /// Says which file is the deck; `None` gives up.
    pub answer: Callback<Option<String>>,
    /// Removes a deck by its key.
    pub remove: Callback<String>,
    /// Brings the removed deck back.
    pub restore: Callback<()>,
}

/// Looks up the decks of this device. A deck that was just taken in goes to `on_open`.
#[hook]
pub fn use_device_decks(on_open: Callback<DeckAddress>) -> UseDeviceDecks {
    let shelf = use_state(|| None::<Shelf>);
    let intake = use_state(|| IntakeState::Idle);
    let removed = use_state(|| None::<Removed>);
    {
        let shelf = shelf.clone();
        use_effect_with((), move |()| look_up(shelf));
    }

    let take = use_callback(
        (intake.clone(), on_open.clone()),
        |given: Given, (intake, on_open)| {
            intake.set(IntakeState::Underway);
            let (intake, on_open) = (intake.clone(), on_open.clone());
            spawn_local(async move {
                match intake::take(given).await {
                    Ok(Outcome::Deck(deck)) => open(deck, &intake, &on_open).await,
                    Ok(Outcome::Ask(question)) => intake.set(IntakeState::Asking(question)),
                    Err(error) => intake.set(IntakeState::Failed(error)),
                }
            });
        },
    );
    let answer = use_callback(
        (intake.clone(), on_open),
        |path: Option<String>, (intake, on_open)| {
            let IntakeState::Asking(question) = (**intake).clone() else {
                return;
            };
            let Some(path) = path else {
                return intake.set(IntakeState::Idle);
            };
            intake.set(IntakeState::Underway);
            let (intake, on_open) = (intake.clone(), on_open.clone());
            spawn_local(async move {
                match intake::answer(question, path).await {
                    Ok(deck) => open(deck, &intake, &on_open).await,
                    Err(error) => intake.set(IntakeState::Failed(error)),
                }
            });
        },
    );
    let remove = use_callback(
        (shelf.clone(), removed.clone()),
        |key: String, (shelf, removed)| {
            let (shelf, removed) = (shelf.clone(), removed.clone());
            spawn_local(async move {
                // What a refused store keeps stays in the list, and the list says that the store is refused.
                removed.set(deck_store::remove(&key).await.ok().flatten());
                shelf.set(Some(deck_store::shelf().await));
            });
        },
    );
    let restore = use_callback((shelf.clone(), removed.clone()), |(), (shelf, removed)| {
        let Some(deck) = (**removed).clone() else {
            return;
        };
        removed.set(None);
        let shelf = shelf.clone();
        spawn_local(async move {
            deck_store::restore(deck).await;
            shelf.set(Some(deck_store::shelf().await));
        });
    });
    UseDeviceDecks {
        shelf: (*shelf).clone(),
        intake: (*intake).clone(),
        removed: (*removed).clone(),
        take,
        answer,
        remove,
        restore,
    }
}

fn look_up(shelf: UseStateHandle<Option<Shelf>>) {
    spawn_local(async move { shelf.set(Some(deck_store::shelf().await)) });
}

async fn open(deck: Intake, state: &UseStateHandle<IntakeState>, on_open: &Callback<DeckAddress>) {
    let key = deck_store::keep(deck).await;
    state.set(IntakeState::Idle);
    on_open.emit(DeckAddress::Device(key));
}
