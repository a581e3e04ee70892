//! The list of keys.

use lectern_session::command::Command;
use lectern_session::keymap::BINDINGS;
use yew::{Callback, Html, component, html};

use super::key_cap::key_cap;
use super::overlay::Overlay;
use crate::i18n::{Strings, use_language};

/// The keys and gestures of every view. `more` are the rows of keys that only some have, made by [`key_row`].
pub fn help(strings: &Strings, more: Html, on_close: Callback<()>) -> Html {
    let show = &strings.show;
    html! {
        <Overlay title={(show.command)(Command::Help)} {on_close}>
            <dl class="key-list">
                { for BINDINGS.iter().map(|binding| key_row(binding.keys, (show.command)(binding.command))) }
                <div>
                    <dt><kbd>{ show.digits }</kbd></dt>
                    <dd>{ (show.command)(Command::Digit(0)) }</dd>
                </div>
                { more }
            </dl>
            <p class="overlay-note">{ show.click }{ " " }{ show.touch }</p>
        </Overlay>
    }
}

/// The key that tells what is kept for when there is no network.
#[component]
pub fn OfflineKey() -> Html {
    key_row(&["u"], use_language().offline())
}

/// The keys that do one thing, and what that is.
pub fn key_row(keys: &[&str], meaning: &'static str) -> Html {
    html! {
        <div>
            <dt>
                { for keys.iter().filter_map(|key| key_cap(key)).map(|cap| html! { <kbd>{ cap }</kbd> }) }
            </dt>
            <dd>{ meaning }</dd>
        </div>
    }
}
