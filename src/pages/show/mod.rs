//! The show view: one slide at a time.

mod bar;
mod notices;

use std::rc::Rc;

use lectern_deck::{Dialect, Theme};
use lectern_session::command::Command;
use lectern_session::event::Event;
use lectern_session::keymap::reaches_us;
use lectern_session::position::{Position, SlideIndex};
use lectern_session::shape::DeckShape;
use lectern_session::show::{Overlay, Screen, Show};
use yew::{Callback, Html, Properties, component, html, use_force_update, use_node_ref, use_state};

use self::bar::bar;
use self::notices::{Notices, notices, use_passing};
use crate::components::finder::Finder;
use crate::components::help::{help, key_row};
use crate::components::overview::Overview;
use crate::components::problems::{Problems, problems};
use crate::components::slide_box::{SlideBox, scale_to_fit};
use crate::components::spoken::spoken;
use crate::hooks::{
    Gesture, KeyAnswer, Picture, use_activity, use_address_change, use_gestures, use_keys,
    use_paint_marks, use_ready_mark, use_root_attribute, use_size, use_title, use_turn,
};
use crate::i18n::{Strings, use_strings};
use crate::pages::{SlideView, use_languages, use_link_guard};
use crate::shell::beside;
use crate::shell::keep::marks::use_mark;
use crate::shell::machine::Sender;
use crate::shell::missing_pictures::use_missing_pictures_of;
use crate::shell::moment::key_press;
use crate::shell::open_deck::OpenDeck;
use crate::shell::page_effects::place_in_address;
use crate::shell::pictures_ahead::use_pictures_ahead;
use crate::shell::show_machine::{ShowMachine, use_show};
use crate::shell::slide_style::{Sheets, use_sheets};
use crate::shell::translations::Crossing;

/// A tap this near to the left edge goes back, as a share of the width.
const BACK_EDGE: f64 = 0.2;

/// The key that begins to present, in the table of keys of a talk.
const PRESENT: &str = "v";

/// The key that shows the deck as a document.
const READ: &str = "m";

/// Selects the host of the slide that is shown.
const HOSTS: &str = ".show-area .slide-host";

/// Properties of [`ShowPage`].
#[derive(Properties, PartialEq)]
pub struct ShowPageProps {
    /// The deck.
    pub deck: Rc<OpenDeck>,
    /// The theme asked for in the address; none leaves it to the deck.
    pub theme: Option<Theme>,
    /// The dialect asked for in the address; none leaves it to detection.
    pub dialect: Option<Dialect>,
    /// Another theme was chosen.
    pub on_theme: Callback<Option<Theme>>,
    /// Another dialect was chosen.
    pub on_dialect: Callback<Option<Dialect>>,
    /// Pictures may be loaded from this host.
    pub on_allow: Callback<String>,
    /// The deck is to be presented: with a console and a stage.
    pub on_present: Callback<()>,
    /// The deck is to be read: as a document.
    pub on_read: Callback<()>,
    /// The deck is to be printed.
    pub on_print: Callback<()>,
    /// The way to the translations of the deck.
    pub crossing: Crossing,
}

/// A deck, one slide at a time, with keys, taps and the overlays to find one's way.
#[component]
pub fn ShowPage(props: &ShowPageProps) -> Html {
    let strings = use_strings();
    let deck = &props.deck;
    let report = use_state(|| None);
    let sender = use_show(deck, {
        let report = report.clone();
        Callback::from(move |what| report.set(Some(what)))
    });
    use_passing(&report);
    let show = sender.look(|machine| machine.show().clone());
    let wanted = show.position();
    let position = use_turn(wanted, deck.transition(wanted.slide));
    let sheets = use_sheets(deck, props.theme);
    use_pictures_ahead(deck, position.slide);
    let (n_missing, on_picture) = use_missing_pictures_of(position.slide, HOSTS);
    let on_picture = on_picture
        .reform(move |picture: Picture| (position.slide, picture.address, picture.is_there));

    let languages = use_languages(deck, position, &props.crossing);

    let area = use_node_ref();
    let link_guard = use_link_guard(&area, deck);
    let size = deck.deck.meta.size;
    let scale = use_size(&area).map(|area| scale_to_fit(area, size));
    let is_active = use_activity();
    let id = deck.deck.slides.get(position.slide.0);
    let is_marked = use_mark(&deck.address, id.map(|slide| slide.id.as_str()));

    use_keys({
        let sender = sender.clone();
        let ways_out = [
            (PRESENT, props.on_present.clone()),
            (READ, props.on_read.clone()),
        ];
        move |stroke| {
            let press = key_press(stroke);
            let is_free = !press.modified
                && reaches_us(&press)
                && sender.look(|machine| machine.show().overlay() == Overlay::None);
            if is_free && let Some(panel) = beside::panel_at(&press.key) {
                beside::open(panel);
                return KeyAnswer::Handled;
            }
            let way_out = ways_out
                .iter()
                .find(|(key, _)| key.eq_ignore_ascii_case(&press.key));
            if is_free && let Some((_, leave)) = way_out {
                leave.emit(());
                return KeyAnswer::Handled;
            }
            sender.send(Event::KeyPressed(press)).into()
        }
    });
    use_gestures(&area, sender_for_gestures(&sender));
    use_address_change({
        let (sender, deck) = (sender.clone(), Rc::clone(deck));
        Callback::from(move |()| {
            sender.send(Event::AddressChanged(place_in_address(&deck)));
        })
    });
    use_title(document_title(deck, position));
    use_root_attribute("data-lectern", "ready");
    use_root_attribute("data-view", "show");
    use_root_attribute("data-render", "full");
    use_paint_marks(
        scale.map(|_| position),
        "lectern:first-slide",
        "lectern:slide",
    );
    use_ready_mark("lectern:ready");

    let ask = {
        let sender = sender.clone();
        Callback::from(move |command: Command| {
            sender.send(Event::Asked(command));
        })
    };
    let view = SlideView::at(position, deck, &sheets, strings);
    let on_trouble = {
        let (deck, noticed) = (Rc::clone(deck), use_force_update());
        Callback::from(move |troubles| {
            if deck.note_troubles(position.slide, troubles) {
                noticed.force_update();
            }
        })
    };
    html! {
        <main class="show" data-slides={deck.n_slides().to_string()} data-active={is_active.to_string()} data-screen={screen_name(show.screen())}>
            <div class="show-area" ref={area}>
                if let Some(scale) = scale {
                    <SlideBox content={view.content.clone()} marks={view.marks.clone()} {size} {scale} can_copy=true {on_trouble} {on_picture} />
                }
            </div>
            if show.screen() != Screen::Live {
                <div class="show-blank" data-screen={screen_name(show.screen())}>
                    <p class="visually-hidden" role="status">
                        { if show.screen() == Screen::Black { strings.show.black } else { strings.show.white } }
                    </p>
                </div>
            }
            <div class="show-progress" aria-hidden="true"
                style={progress(position, deck)} />
            { bar(strings, &(strings.show.place)(position.slide.0 + 1, deck.n_slides()), deck.known_problems().len(), is_marked, &ask, [&props.on_read, &props.on_present]) }
            { notices(strings, &Notices { typed: show.typed(), report: report.as_ref(), n_missing, asked_hosts: &view.asked_hosts, on_allow: &props.on_allow }) }
            { languages }
            { spoken(&view.marks, strings) }
            { overlay(props, &sender, &show, &sheets, strings) }
            { link_guard }
        </main>
    }
}

fn overlay(
    props: &ShowPageProps,
    sender: &Sender<ShowMachine>,
    show: &Show,
    sheets: &Sheets,
    strings: &'static Strings,
) -> Html {
    let deck = &props.deck;
    let on_close = {
        let sender = sender.clone();
        Callback::from(move |()| {
            sender.send(Event::OverlayClosed);
        })
    };
    let on_pick = {
        let sender = sender.clone();
        Callback::from(move |slide: SlideIndex| {
            sender.send(Event::Picked(Position::at(slide)));
        })
    };
    match show.overlay() {
        Overlay::None => html! {},
        Overlay::Help => {
            let present = key_row(&[PRESENT], strings.show.present);
            let read = key_row(&[READ], strings.show.read);
            let search = key_row(&["/"], strings.search);
            let keep = &strings.show.keep;
            let bookmark = key_row(&["x"], keep.bookmark);
            let jots = key_row(&["a"], keep.jots);
            let collection = key_row(&["y"], keep.collection);
            let share = key_row(&["q"], keep.share);
            let more = html! { <>{ search }{ present }{ read }{ bookmark }{ jots }{ collection }{ share }</> };
            help(strings, more, on_close)
        }
        Overlay::Finder => html! { <Finder deck={Rc::clone(&deck.deck)} {on_pick} {on_close} /> },
        Overlay::Problems => problems(
            strings,
            Problems {
                problems: deck.known_problems(),
                dialect: deck.deck.dialect,
                asked_dialect: props.dialect,
                themes: Theme::ALL.map(Theme::name).to_vec(),
                theme: props.theme.map(Theme::name),
                on_dialect: props.on_dialect.clone(),
                on_theme: props
                    .on_theme
                    .reform(|name: Option<String>| name.as_deref().and_then(Theme::from_name)),
                on_print: Some(props.on_print.clone()),
                on_pick,
                on_close,
            },
        ),
        Overlay::Overview => html! {
            <Overview n_slides={deck.n_slides()} size={deck.deck.meta.size} current={show.position().slide}
                tile={SlideView::tiles(deck, sheets, strings)} {on_pick} {on_close} />
        },
    }
}

fn sender_for_gestures(sender: &Sender<ShowMachine>) -> Callback<Gesture> {
    let sender = sender.clone();
    Callback::from(move |gesture| {
        let command = match gesture {
            Gesture::Tap { x, .. } if x < BACK_EDGE => Command::Previous,
            Gesture::Tap { .. } | Gesture::SwipeLeft => Command::Next,
            Gesture::SwipeRight => Command::Previous,
            Gesture::SwipeUp | Gesture::SwipeDown => return,
        };
        sender.send(Event::Asked(command));
    })
}

fn document_title(deck: &OpenDeck, position: Position) -> String {
    let deck_title = &deck.deck.meta.title;
    match deck.title(position.slide) {
        Some(title) if title != deck_title => format!("{title} · {deck_title}"),
        _ => deck_title.clone(),
    }
}

fn progress(position: Position, deck: &OpenDeck) -> String {
    let last = deck.n_slides().saturating_sub(1).max(1);
    format!("--progress:calc({} / {last})", position.slide.0)
}

fn screen_name(screen: Screen) -> &'static str {
    match screen {
        Screen::Live => "live",
        Screen::Black => "black",
        Screen::White => "white",
    }
}
