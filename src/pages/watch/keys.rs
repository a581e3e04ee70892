//! The keys of the view of a recording.

use lectern_session::keymap::reaches_us;
use yew::{Callback, Html, hook, html};

use crate::components::help::{OfflineKey, key_row};
use crate::components::overlay::Overlay;
use crate::hooks::{KeyAnswer, use_keys};
use crate::i18n::Strings;
use crate::i18n::watch::WatchStrings;
use crate::shell::beside::{self, Panel};
use crate::shell::moment::key_press;

/// Something a viewer asks for, by a key or a button.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Ask {
    /// Play, or stop.
    Toggle,
    /// Some seconds back.
    Back,
    /// Some seconds on.
    On,
    /// Play more slowly.
    Slower,
    /// Play faster.
    Faster,
    /// Play so fast.
    Rate(f64),
    /// Go to a time in seconds.
    Seek(f64),
    /// Turn the slide by so many, while the talk goes on.
    Turn(isize),
    /// Go in the talk to the slide that is shown.
    FromHere,
    /// Show the slide of the talk.
    BackToTalk,
    /// Captions on or off.
    Captions,
    /// Find words in them.
    Find,
    /// Show the deck as a document.
    Read,
    /// Show the keys.
    Help,
    /// Something that lies over any view.
    Beside(Panel),
}

/// Asks by keys, unless something lies over the view.
#[hook]
pub(super) fn use_watch_keys(on_ask: &Callback<Ask>, is_covered: bool) {
    let on_ask = on_ask.clone();
    use_keys(move |stroke| {
        let press = key_press(stroke);
        if is_covered || press.modified || !reaches_us(&press) {
            return KeyAnswer::Ignored;
        }
        match asked(&press.key) {
            Some(ask) => {
                on_ask.emit(ask);
                KeyAnswer::Handled
            }
            None => KeyAnswer::Ignored,
        }
    });
}

fn asked(key: &str) -> Option<Ask> {
    Some(match key.to_ascii_lowercase().as_str() {
        " " | "k" => Ask::Toggle,
        "arrowleft" => Ask::Back,
        "arrowright" => Ask::On,
        "pageup" => Ask::Turn(-1),
        "pagedown" => Ask::Turn(1),
        "enter" => Ask::FromHere,
        "escape" => Ask::BackToTalk,
        "," => Ask::Slower,
        "." => Ask::Faster,
        "c" => Ask::Captions,
        "t" => Ask::Find,
        "m" => Ask::Read,
        "?" => Ask::Help,
        key => Ask::Beside(beside::panel_at(key)?),
    })
}

/// The list of keys.
pub(super) fn key_help(
    strings: &'static Strings,
    words: &'static WatchStrings,
    on_close: &Callback<()>,
) -> Html {
    let (follow, keep) = (&words.follow, &strings.show.keep);
    html! {
        <Overlay title={words.keys} on_close={on_close.clone()}>
            <dl class="key-list">
                { key_row(&[" ", "k"], words.play) }
                { key_row(&["arrowleft"], words.back) }
                { key_row(&["arrowright"], words.on) }
                { key_row(&["pagedown"], follow.next) }
                { key_row(&["pageup"], follow.previous) }
                { key_row(&["enter"], follow.from_here) }
                { key_row(&["escape"], follow.back_to_talk) }
                { key_row(&[","], words.slower) }
                { key_row(&["."], words.faster) }
                { key_row(&["c"], words.captions.toggle) }
                { key_row(&["t"], words.captions.find) }
                { key_row(&["/"], strings.search) }
                { key_row(&["m"], words.read) }
                { key_row(&["x"], keep.bookmark) }
                { key_row(&["a"], keep.jots) }
                { key_row(&["y"], keep.collection) }
                { key_row(&["q"], keep.share) }
                <OfflineKey />
                { key_row(&["?"], words.keys) }
            </dl>
        </Overlay>
    }
}
