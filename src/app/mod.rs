//! The apps of the page: the [`talk`] shows a deck, [`whole`] its console or stage, and the deck too where it is in one file with the app, [`mod@print`] lays it out on paper, [`read`] shows it as a document, [`watch`] beside its recording, the [`library`] lists talks and opens decks, and the [`attendee`] is beside any of them.
//!
//! Each is a WebAssembly module of its own, so that the way to a slide does not carry the library with it
//! (`docs/adr/0007-two-modules.md`, `0008-a-module-for-presenting.md`). `assets/boot.js` loads the one that the address asks for.

pub mod attendee;
mod deck_view;
pub mod library;
mod present;
pub mod print;
pub mod read;
pub mod talk;
pub mod watch;
pub mod whole;

use lectern_session::keymap::reaches_us;
use yew::{Children, ContextProvider, Html, Properties, component, hook, html, use_effect_with};

use crate::hooks::{KeyAnswer, use_keys, use_root_attribute};
use crate::i18n::Language;
use crate::route::{Address, View};
use crate::settings::Appearance;
use crate::shell::moment::key_press;
use crate::shell::{beside, leave};

/// Hands the page over to another app when the address comes to ask for a view that is not ours.
///
/// A window that changes its shape asks for nothing.
#[hook]
fn use_leaving(address: &Address, is_ours: fn(View) -> bool) {
    let asked = (address.deck.is_some(), address.view.clone());
    let view = address.view();
    use_effect_with(asked, move |_| {
        if !is_ours(view) {
            leave::in_page();
        }
    });
}

/// Opens what is beside any view by its keys, in a view that has no keys of its own.
#[hook]
fn use_panel_keys() {
    use_keys(|stroke| {
        let press = key_press(stroke);
        match beside::panel_at(&press.key) {
            Some(panel) if !press.modified && reaches_us(&press) => {
                beside::open(panel);
                KeyAnswer::Handled
            }
            _ => KeyAnswer::Ignored,
        }
    });
}

/// Properties of [`Frame`].
#[derive(Properties, PartialEq)]
struct FrameProps {
    /// The language of the interface.
    language: Language,
    /// Light or dark.
    appearance: Appearance,
    /// The page.
    children: Children,
}

/// What all pages share: language and appearance.
#[component]
fn Frame(props: &FrameProps) -> Html {
    use_root_attribute("lang", props.language.tag());
    use_root_attribute("data-lang", props.language.tag());
    use_root_attribute("data-appearance", props.appearance.name());
    html! {
        <ContextProvider<Language> context={props.language}>
            { for props.children.iter() }
        </ContextProvider<Language>>
    }
}
