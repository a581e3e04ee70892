//! The list of keys.

use lectern_session::command::Command;
use lectern_session::keymap::{BINDINGS, Binding};
use yew::{Callback, Html, html};

use super::overlay::Overlay;
use crate::i18n::Strings;

/// The keys and gestures of the show view.
pub fn help(strings: &Strings, on_close: Callback<()>) -> Html {
    let show = &strings.show;
    html! {
        <Overlay title={(show.command)(Command::Help)} {on_close}>
            <dl class="key-list">
                { for BINDINGS.iter().map(|binding| row(binding, (show.command)(binding.command))) }
                <div>
                    <dt><kbd>{ show.digits }</kbd></dt>
                    <dd>{ (show.command)(Command::Digit(0)) }</dd>
                </div>
            </dl>
            <p class="overlay-note">{ show.click }{ " " }{ show.touch }</p>
        </Overlay>
    }
}

fn row(binding: &Binding, meaning: &'static str) -> Html {
    html! {
        <div>
            <dt>
                { for binding.keys.iter().filter_map(|key| key_cap(key)).map(|cap| html! { <kbd>{ cap }</kbd> }) }
            </dt>
            <dd>{ meaning }</dd>
        </div>
    }
}

/// What is printed on a key; `None` for those that only clickers have.
fn key_cap(key: &str) -> Option<String> {
    Some(match key {
        "ArrowRight" => "→".to_owned(),
        "ArrowLeft" => "←".to_owned(),
        "ArrowUp" => "↑".to_owned(),
        "ArrowDown" => "↓".to_owned(),
        " " => "Space".to_owned(),
        "Escape" => "Esc".to_owned(),
        media if media.starts_with("Media") => return None,
        letter if letter.len() == 1 => letter.to_ascii_uppercase(),
        name => name.to_owned(),
    })
}
