//! The languages of the talk that is shown or read.

use std::rc::Rc;

use lectern_deck::{Counterpart, MatchedBy};
use lectern_session::position::Position;
use yew::{Callback, Html, hook, html, use_state};

use crate::components::languages::{LanguageChoice, languages};
use crate::hooks::use_timeout;
use crate::i18n::show::ShowStrings;
use crate::i18n::use_strings;
use crate::shell::open_deck::OpenDeck;
use crate::shell::translations::{Crossing, Translation, use_translations};

/// How long is said what the translation lacks.
const NOTICE_MS: u32 = 8_000;

/// A switch where the talk has other languages, to the same place in them; after it was used, what the translation lacks.
#[hook]
pub fn use_languages(deck: &Rc<OpenDeck>, place: Position, crossing: &Crossing) -> Html {
    let show = &use_strings().show;
    let translations = use_translations(deck);
    let arrival = use_state(|| crossing.arrival());
    let lack = arrival.and_then(|arrival| lack(arrival, show));
    use_timeout(lack.is_some().then_some(NOTICE_MS), {
        let arrival = arrival.setter();
        Callback::from(move |()| arrival.set(None))
    });
    let choice = |translation: &Translation| LanguageChoice {
        tag: translation.tag.clone().into(),
        name: translation.name.clone().into(),
        is_chosen: translation.deck == deck.address,
    };
    let on_choose = {
        let (translations, deck) = (Rc::clone(&translations), Rc::clone(deck));
        let crossing = crossing.clone();
        Callback::from(move |index: usize| {
            if let Some(chosen) = translations.get(index) {
                crossing.leave(&deck, place, chosen.deck.clone());
            }
        })
    };
    html! {
        <>
            if !translations.is_empty() {
                { languages(show.languages, &translations.iter().map(choice).collect::<Vec<_>>(), &on_choose) }
            }
            if let Some(lack) = lack {
                <p class="notice languages-notice" role="status">{ lack }</p>
            }
        </>
    }
}

/// What a translation has not, in words.
fn lack(arrival: Counterpart, show: &ShowStrings) -> Option<String> {
    match (arrival.by, arrival.n_fewer) {
        (MatchedBy::Nearest, _) => Some(show.no_counterpart.to_owned()),
        (_, 0) => None,
        (_, n_fewer) => Some((show.fewer_slides)(n_fewer)),
    }
}
