//! Whether there is a recording, without reading it: views that lead to it need no more.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::{hook, use_effect_with, use_state_eq};

use crate::platform::timer;
use crate::route::DeckAddress;
use crate::shell::open_deck::OpenDeck;
use crate::shell::translations::listed;

/// The list of talks is not looked at before the first slide is painted.
const REST_MS: u32 = 600;

/// Whether the deck or the list of talks names a recording.
#[hook]
pub fn use_has_recording(deck: &Rc<OpenDeck>) -> bool {
    let is_listed = use_state_eq(|| false);
    {
        let is_listed = is_listed.setter();
        use_effect_with(deck.address.clone(), move |deck| {
            let timer = match deck {
                DeckAddress::Web(url) => {
                    let url = url.clone();
                    Some(timer::after(REST_MS, move || {
                        spawn_local(async move {
                            let said = listed(&url).await.unwrap_or_default();
                            is_listed.set(said.lines().any(|line| line == "recording"));
                        });
                    }))
                }
                DeckAddress::Device(_) => None,
            };
            move || drop(timer)
        });
    }
    *is_listed || deck.deck.names_recording()
}
