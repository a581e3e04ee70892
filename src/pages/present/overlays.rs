//! What is opened over the console.

use std::rc::Rc;

use lectern_deck::Theme;
use lectern_session::position::{Position, SlideIndex};
use lectern_session::shape::DeckShape;
use lectern_session::show::Overlay as Open;
use lectern_session::talk::command::{TalkCommand, Wish};
use lectern_session::talk::event::Happening;
use lectern_session::view::ConsoleView;
use yew::{AttrValue, Callback, Html, UseStateHandle, html};

use super::PresentPageProps;
use crate::components::console::{
    ClickerPanel, Export, JournalPanel, LinkPanel, Panel, Request, SmallWindow, talk_keys,
};
use crate::components::finder::Finder;
use crate::components::help::{help, key_row};
use crate::components::overlay::Overlay;
use crate::components::overview::Overview;
use crate::components::problems::{Problems, problems};
use crate::components::qr::qr;
use crate::i18n::Strings;
use crate::i18n::present::PresentStrings;
use crate::pages::SlideView;
use crate::shell::page_effects::link_to;
use crate::shell::slide_style::Sheets;
use crate::shell::talk::console::{JournalFormat, UseConsole, save_journal, utc_offset};
use crate::shell::talk::now;

/// What an overlay needs to know of the console.
pub(super) struct Over<'a> {
    pub(super) props: &'a PresentPageProps,
    pub(super) console: &'a UseConsole,
    pub(super) view: &'a ConsoleView,
    pub(super) sheets: &'a Sheets,
    pub(super) strings: &'static Strings,
    pub(super) words: &'static PresentStrings,
    pub(super) panel: &'a UseStateHandle<Option<Panel>>,
    pub(super) small_window: SmallWindow,
    pub(super) on_request: &'a Callback<Request>,
}

impl Over<'_> {
    /// The overlay that a key opened, or the panel that a button did.
    pub(super) fn draw(&self) -> Html {
        let open = self
            .console
            .sender
            .look(|machine| machine.role().show().overlay());
        if self.view.qr {
            return self.qr();
        }
        match open {
            Open::None => self.panel(),
            Open::Help => {
                let search = key_row(&["/"], self.strings.search);
                let more = html! { <>{ search }{ talk_keys(self.words) }</> };
                help(self.strings, more, self.closing())
            }
            Open::Finder => {
                let deck = Rc::clone(&self.props.deck.deck);
                html! { <Finder {deck} on_pick={self.picking()} on_close={self.closing()} /> }
            }
            Open::Overview => self.overview(),
            Open::Problems => self.problems(),
        }
    }

    fn closing(&self) -> Callback<()> {
        let sender = self.console.sender.clone();
        Callback::from(move |()| sender.tell(now(Happening::OverlayClosed)))
    }

    fn picking(&self) -> Callback<SlideIndex> {
        let sender = self.console.sender.clone();
        Callback::from(move |slide| {
            let position = Position::at(slide);
            sender.tell(now(Happening::Picked(position)));
        })
    }

    fn qr(&self) -> Html {
        let title = (self.words.command)(TalkCommand::Qr);
        html! {
            <Overlay {title} on_close={self.closing()}>
                { qr(&link_to(self.view.position, &self.props.deck)) }
            </Overlay>
        }
    }

    fn overview(&self) -> Html {
        let deck = &self.props.deck;
        html! {
            <Overview n_slides={deck.n_slides()} size={deck.deck.meta.size} current={self.view.position.slide}
                tile={SlideView::tiles(deck, self.sheets, self.strings)} on_pick={self.picking()} on_close={self.closing()} />
        }
    }

    fn problems(&self) -> Html {
        let (props, deck) = (self.props, &self.props.deck);
        let theme_named = |name: Option<String>| name.as_deref().and_then(Theme::from_name);
        problems(
            self.strings,
            Problems {
                problems: deck.known_problems(),
                dialect: deck.deck.dialect,
                asked_dialect: props.dialect,
                themes: Theme::ALL.map(Theme::name).to_vec(),
                theme: props.theme.map(Theme::name),
                on_dialect: props.on_dialect.clone(),
                on_theme: props.on_theme.reform(theme_named),
                on_print: None,
                on_pick: self.picking(),
                on_close: self.closing(),
            },
        )
    }

    fn panel(&self) -> Html {
        let on_close = {
            let panel = self.panel.clone();
            Callback::from(move |()| panel.set(None))
        };
        match **self.panel {
            None => html! {},
            Some(Panel::Link) => html! {
                <LinkPanel view={self.view.clone()} can_see_displays={self.console.see_displays.is_some()}
                    small_window={self.small_window} on_wish={self.wishing()} on_request={self.on_request.clone()} {on_close} />
            },
            Some(Panel::Clicker) => self.clicker(on_close),
            Some(Panel::Journal) => self.journal(on_close),
        }
    }

    fn wishing(&self) -> Callback<Wish> {
        let sender = self.console.sender.clone();
        Callback::from(move |wish| sender.tell(now(Happening::Asked(wish))))
    }

    fn clicker(&self, on_close: Callback<()>) -> Html {
        let sender = &self.console.sender;
        let clicker = sender.look(|machine| machine.role().clicker().clone());
        let on_teach = {
            let sender = sender.clone();
            Callback::from(move |wish| sender.tell(now(Happening::ClickerLesson(wish))))
        };
        let on_forget = {
            let sender = sender.clone();
            Callback::from(move |()| sender.tell(now(Happening::ClickerForgotten)))
        };
        html! { <ClickerPanel {clicker} {on_teach} {on_forget} {on_close} /> }
    }

    fn journal(&self, on_close: Callback<()>) -> Html {
        let sender = &self.console.sender;
        let journal = sender.look(|machine| machine.role().journal().clone());
        let title = {
            let (deck, untitled) = (Rc::clone(&self.props.deck), self.strings.show.untitled);
            Callback::from(move |slide| {
                AttrValue::from(deck.title(slide).unwrap_or(untitled).to_owned())
            })
        };
        let on_export = {
            let sender = sender.clone();
            Callback::from(move |export| {
                let format = match export {
                    Export::Csv => JournalFormat::Csv,
                    Export::Json => JournalFormat::Json,
                    Export::Chapters => JournalFormat::Chapters,
                    Export::List => JournalFormat::List,
                };
                sender.look(|machine| save_journal(machine, format));
            })
        };
        html! { <JournalPanel {journal} utc_offset={utc_offset()} {title} {on_export} {on_close} /> }
    }
}
