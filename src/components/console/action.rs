//! Buttons that give a wish.

use lectern_session::command::Command;
use lectern_session::talk::command::{TalkCommand, Wish};
use yew::{Callback, Html, html};

use super::words::{Words, key_of};
use crate::components::icon::{Icon, icon};

/// A button with an icon, and the key that does the same. `pressed` says of one that switches whether it is on.
pub(super) fn tool(
    wish: Wish,
    image: Icon,
    pressed: Option<bool>,
    words: Words,
    on_wish: &Callback<Wish>,
) -> Html {
    let (label, key) = (words.wish(wish), key_of(wish));
    let title = match &key {
        Some(key) => format!("{label} ({key})"),
        None => label.to_owned(),
    };
    html! {
        <button class="tool" type="button" data-action={action_name(wish)} aria-label={label} {title}
            aria-pressed={pressed.map(|on| on.to_string())} onclick={on_wish.reform(move |_| wish)}>
            { icon(image) }
            // An arrow or a question mark is on the button already.
            if let Some(key) = key.filter(|key| key.chars().all(char::is_alphanumeric)) {
                <span class="tool-key" aria-hidden="true">{ key }</span>
            }
        </button>
    }
}

/// A button with words. `label` is the wish's own name where it needs no other.
pub(super) fn plain(wish: Wish, label: &str, is_primary: bool, on_wish: &Callback<Wish>) -> Html {
    html! {
        <button class="button" type="button" data-action={action_name(wish)} data-primary={is_primary.then_some("true")}
            onclick={on_wish.reform(move |_| wish)}>
            { label }
            if let Some(key) = key_of(wish) {
                <kbd aria-hidden="true">{ key }</kbd>
            }
        </button>
    }
}

/// The word for a wish in `data-action`.
fn action_name(wish: Wish) -> &'static str {
    match wish {
        Wish::Deck(command) => match command {
            Command::Next => "next",
            Command::Previous => "previous",
            Command::First => "first",
            Command::Last => "last",
            Command::Digit(_) => "digit",
            Command::Enter => "enter",
            Command::Backspace => "backspace",
            Command::Find => "find",
            Command::Overview => "overview",
            Command::Black => "black",
            Command::White => "white",
            Command::FullScreen => "full-screen",
            Command::CopyLink => "copy-link",
            Command::Help => "help",
            Command::Problems => "problems",
            Command::Escape => "escape",
        },
        Wish::Talk(command) => match command {
            TalkCommand::Present => "present",
            TalkCommand::OpenStage => "open-stage",
            TalkCommand::DismissStage => "dismiss-stage",
            TalkCommand::PresentHere => "present-here",
            TalkCommand::ShowDesk => "show-desk",
            TalkCommand::SwapDisplays => "swap-displays",
            TalkCommand::Freeze => "freeze",
            TalkCommand::Hold => "hold",
            TalkCommand::ToggleClock => "toggle-clock",
            TalkCommand::ResetClock => "reset-clock",
            TalkCommand::UncountAway => "uncount-away",
            TalkCommand::LargerNotes => "larger-notes",
            TalkCommand::SmallerNotes => "smaller-notes",
            TalkCommand::Peek => "peek",
            TalkCommand::Laser => "laser",
            TalkCommand::Draw => "draw",
            TalkCommand::WipeInk => "wipe-ink",
            TalkCommand::RestoreRender => "restore-render",
            TalkCommand::Qr => "qr",
            TalkCommand::Read => "read",
            TalkCommand::AcceptResume => "accept-resume",
            TalkCommand::StartOver => "start-over",
            TalkCommand::DismissBanners => "dismiss-banners",
        },
    }
}
