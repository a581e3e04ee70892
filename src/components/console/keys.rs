//! The keys of presenting, for the list of keys.

use lectern_session::talk::keys::{TALK_BINDINGS, TalkBinding};
use yew::{Html, html};

use crate::components::help::key_row;
use crate::i18n::present::PresentStrings;

/// A row for each key that only console and stage have.
pub fn talk_keys(words: &'static PresentStrings) -> Html {
    let row = |binding: &TalkBinding| key_row(binding.keys, (words.command)(binding.command));
    html! { { for TALK_BINDINGS.iter().map(row) } }
}
