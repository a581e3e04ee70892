//! Decks of one's own on the library page: opening them, and those that were opened before.

use lectern_deck::source::DecodeError;
use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, NodeRef, Properties, component, html, use_state};

use super::{deck_of, href};
use crate::components::deck_choice::DeckChoice;
use crate::components::open_panel::OpenPanel;
use crate::components::opened_list::{OpenedDeck, OpenedList};
use crate::components::paste_box::PasteBox;
use crate::hooks::{Pasted, chosen_files};
use crate::i18n::library::{DeviceStrings, use_library_strings};
use crate::i18n::show::OpenStrings;
use crate::i18n::use_strings;
use crate::route::DeckAddress;
use crate::shell::deck_source::MOST_MEGABYTES;
use crate::shell::deck_store::DeckSummary;
use crate::shell::device_decks::{IntakeState, UseDeviceDecks};
use crate::shell::intake::{self, Given, IntakeError, MAX_FILES};

/// Properties of [`Device`].
#[derive(Properties, PartialEq)]
pub(super) struct DeviceProps {
    /// The decks of this device.
    pub(super) decks: UseDeviceDecks,
    /// A deck is to be opened.
    pub(super) on_deck: Callback<DeckAddress>,
    /// Becomes the element of the whole, to which one can be led.
    pub(super) panel: NodeRef,
}

/// The panel that opens decks, and the list of those it has opened.
#[component]
pub(super) fn Device(props: &DeviceProps) -> Html {
    let (strings, library) = (use_strings(), use_library_strings());
    let is_pasting = use_state(|| false);
    let decks = &props.decks;
    let shelf = decks.shelf.as_ref();
    let trouble = match &decks.intake {
        IntakeState::Failed(error) => Some(AttrValue::from(words(
            error,
            &library.device,
            &strings.show.open,
        ))),
        IntakeState::Idle | IntakeState::Underway | IntakeState::Asking(_) => None,
    };
    let set_pasting = |on: bool| {
        let is_pasting = is_pasting.clone();
        Callback::from(move |()| is_pasting.set(on))
    };
    let on_text = {
        let (is_pasting, take) = (is_pasting.clone(), decks.take.clone());
        Callback::from(move |text: String| {
            is_pasting.set(false);
            take.emit(intake::pasted(&text));
        })
    };
    let on_follow = {
        let on_deck = props.on_deck.clone();
        Callback::from(move |href: AttrValue| {
            if let Some(deck) = deck_of(&href) {
                on_deck.emit(deck);
            }
        })
    };
    html! {
        <div class="device" tabindex="-1" ref={props.panel.clone()}>
            <OpenPanel is_busy={decks.intake == IntakeState::Underway} {trouble}
                is_storage_refused={shelf.is_some_and(|shelf| shelf.is_refused)}
                on_choose={decks.take.reform(|input: HtmlInputElement| Ok(chosen_files(&input)))}
                on_paste={set_pasting(true)} on_address={props.on_deck.reform(DeckAddress::Web)} />
            <OpenedList decks={shelf.map(|shelf| shelf.decks.iter().map(opened).collect::<Vec<_>>()).unwrap_or_default()}
                removed={decks.removed.as_ref().map(|removed| AttrValue::from(removed.title.clone()))}
                {on_follow} on_remove={decks.remove.reform(|key: AttrValue| key.to_string())}
                on_restore={decks.restore.clone()} />
            if *is_pasting {
                <PasteBox {on_text} on_close={set_pasting(false)} />
            }
            if let IntakeState::Asking(question) = &decks.intake {
                <DeckChoice paths={question.paths.clone()} on_answer={decks.answer.clone()} />
            }
        </div>
    }
}

/// What becomes of a paste into the page: an address is followed, text and files are decks.
pub(super) fn on_pasted(
    on_deck: &Callback<DeckAddress>,
    take: &Callback<Given>,
) -> Callback<Pasted> {
    let (on_deck, take) = (on_deck.clone(), take.clone());
    Callback::from(move |pasted| match pasted {
        Pasted::Files(files) => take.emit(files),
        Pasted::Text(text) if is_address(&text) => {
            on_deck.emit(DeckAddress::Web(text.trim().to_owned()));
        }
        Pasted::Text(text) => take.emit(intake::pasted(&text)),
    })
}

fn is_address(text: &str) -> bool {
    let text = text.trim();
    ["http://", "https://"]
        .iter()
        .any(|scheme| text.starts_with(scheme))
        && !text.contains(char::is_whitespace)
}

fn opened(deck: &DeckSummary) -> OpenedDeck {
    OpenedDeck {
        key: deck.key.clone().into(),
        href: href(DeckAddress::Device(deck.key.clone())).into(),
        title: deck.title.clone(),
        opened: deck.opened.clone(),
        n_bytes: deck.n_bytes,
        n_files: deck.n_files,
        is_only_in_window: deck.is_only_in_window,
    }
}

fn words(error: &IntakeError, device: &DeviceStrings, open: &OpenStrings) -> String {
    match error {
        IntakeError::NoDeck => device.no_deck.to_owned(),
        IntakeError::TooMany => (device.too_many)(MAX_FILES),
        IntakeError::Unreadable => device.unreadable.to_owned(),
        IntakeError::Empty => device.empty.to_owned(),
        IntakeError::TooLarge => (open.too_large)(MOST_MEGABYTES),
        IntakeError::NotText(DecodeError {
            looks_like, offset, ..
        }) => (open.not_text)(*looks_like, *offset),
    }
}
