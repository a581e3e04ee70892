//! What is said of a search: how much was found, what is still to come, what cannot be had.

use yew::{Callback, Html, html};

use super::places::UsePlaces;
use crate::i18n::Strings;
use crate::i18n::search::SearchStrings;
use crate::shell::search::{Found, MOST_HITS};

/// The lines under the field. The first is read out when it changes.
pub(super) fn status(
    (words, strings): (&SearchStrings, &Strings),
    found: &Found,
    is_typed: bool,
    places: &UsePlaces,
    on_retry: &Callback<()>,
) -> Html {
    let n_slides = found.slides().count();
    let is_reading = found.n_unread > 0 || places.is_waiting;
    let told = if found.is_impossible {
        words.impossible.to_owned()
    } else if !is_typed {
        words.hint.to_owned()
    } else if n_slides == MOST_HITS {
        (words.most)(n_slides)
    } else if n_slides > 0 && places.is_everywhere {
        (words.slides_of_talks)(n_slides, found.talks.len())
    } else if n_slides > 0 {
        (words.slides)(n_slides)
    } else if is_reading {
        String::new()
    } else {
        words.nothing.to_owned()
    };
    html! {
        <div class="search-status">
            <p role="status" data-hits={n_slides.to_string()}>{ told }</p>
            if is_reading && is_typed {
                <p class="search-reading">{ (words.unread)(found.n_unread.max(1)) }</p>
            }
            if found.n_missing > 0 {
                <p>
                    { (words.missing)(found.n_missing) }{ " " }
                    <button class="link-button" type="button" onclick={on_retry.reform(|_| ())}>{ strings.try_again }</button>
                </p>
            }
            if places.is_without_programme {
                <p>{ words.without_programme }</p>
            }
        </div>
    }
}
