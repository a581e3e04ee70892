//! The library: the talks of the programme, and a deck of one's own; a page for each talk, and a card for the chair of its session.

mod arrangement;
mod chair;
mod countdown;
mod device;
mod header;
mod news;
mod now;
mod programme;
mod talk;
mod talks;
mod when;

use lectern_deck::programme::Talk;
use lectern_session::keymap::reaches_us;
use web_sys::HtmlElement;
use yew::{AttrValue, Callback, Html, Properties, component, html, use_node_ref};

use crate::hooks::{
    KeyAnswer, use_file_drop, use_keys, use_paste, use_ready_mark, use_root_attribute, use_title,
};
use crate::i18n::Language;
use crate::i18n::library::use_library_strings;
use crate::route::library::{Page, Selection, talk_query};
use crate::route::{Address, DeckAddress};
use crate::settings::Appearance;
use crate::shell::beside::{self, Panel};
use crate::shell::deck_files::is_wanted;
use crate::shell::device_decks::use_device_decks;
use crate::shell::moment::key_press;
use crate::shell::programme::ListingState;
use device::Device;
use header::Header;
use programme::ProgrammeView;

pub use chair::ChairPage;
pub use talk::TalkPage;

/// Properties of [`LibraryPage`].
#[derive(Properties, PartialEq)]
pub struct LibraryPageProps {
    /// The language of the interface.
    pub language: Language,
    /// Light or dark.
    pub appearance: Appearance,
    /// How far the list of talks has come.
    pub listing: ListingState,
    /// The list is to be fetched again.
    pub on_retry: Callback<()>,
    /// Which talks are shown.
    pub selection: Selection,
    /// Others are to be shown.
    pub on_selection: Callback<Selection>,
    /// Another language was chosen.
    pub on_language: Callback<Language>,
    /// Light or dark was chosen.
    pub on_appearance: Callback<Appearance>,
    /// Another address was asked for: its query.
    pub on_follow: Callback<AttrValue>,
}

/// The first page of the app.
#[component]
pub fn LibraryPage(props: &LibraryPageProps) -> Html {
    let strings = use_library_strings();
    let listing = &props.listing;
    let on_deck = props
        .on_follow
        .reform(|deck: DeckAddress| AttrValue::from(href(deck)));
    let decks = use_device_decks(on_deck.clone());
    let drop = use_file_drop(is_wanted, decks.take.clone());
    use_keys(|stroke| {
        let press = key_press(stroke);
        match beside::panel_at(&press.key) {
            Some(panel @ (Panel::Search | Panel::Collection | Panel::Offline))
                if !press.modified && reaches_us(&press) =>
            {
                beside::open(panel);
                KeyAnswer::Handled
            }
            _ => KeyAnswer::Ignored,
        }
    });
    use_paste(is_wanted, device::on_pasted(&on_deck, &decks.take));

    let panel = use_node_ref();
    let on_device = {
        let panel = panel.clone();
        Callback::from(move |()| {
            if let Some(panel) = panel.cast::<HtmlElement>() {
                panel.scroll_into_view();
                // It is there and can have the focus; else the page has at least moved.
                let _ = panel.focus();
            }
        })
    };

    let event_name = match listing {
        ListingState::Ready(listing) => listing.programme.event.name.clone(),
        ListingState::Underway | ListingState::Failed(_) => None,
    };
    use_title(event_name.unwrap_or_else(|| format!("{} · Lectern", strings.title)));
    use_root_attribute("data-view", "library");
    use_root_attribute(
        "data-lectern",
        if *listing == ListingState::Underway {
            "loading"
        } else {
            "ready"
        },
    );
    use_ready_mark("lectern:ready");

    html! {
        <div class="library" data-drop={drop.is_over.to_string()} ondragenter={drop.on_over.clone()}
            ondragover={drop.on_over} ondragleave={drop.on_leave} ondrop={drop.on_drop}>
            <Header language={props.language} appearance={props.appearance}
                on_language={props.on_language.clone()} on_appearance={props.on_appearance.clone()} {on_device} />
            <main class="library-main">
                <ProgrammeView listing={listing.clone()} on_retry={props.on_retry.clone()} selection={props.selection.clone()}
                    on_selection={props.on_selection.clone()} on_follow={props.on_follow.clone()} />
                <Device {decks} {on_deck} {panel} />
            </main>
            if drop.is_over {
                <p class="drop-veil"><span>{ strings.device.drop }</span></p>
            }
        </div>
    }
}

/// The address of a deck, for a link.
fn href(deck: DeckAddress) -> String {
    Address::of_deck(deck).query()
}

/// The address of the page of a talk, for a link.
fn about(talk: &Talk) -> AttrValue {
    talk_query(talk.key(), Page::Talk).into()
}

/// The deck that a link made by [`href`] leads to.
fn deck_of(href: &str) -> Option<DeckAddress> {
    Address::parse(href).deck
}
