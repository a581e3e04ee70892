//! The console: what the speaker sees.

mod notices;
mod overlays;
mod pictures;

use std::rc::Rc;

use lectern_deck::{Dialect, Theme};
use lectern_session::display::Situation;
use lectern_session::keymap::reaches_us;
use lectern_session::pointing::Zoom;
use lectern_session::position::{Position, SlideIndex};
use lectern_session::talk::event::Happening;
use lectern_session::view::{ConsoleView, Layout};
use yew::{
    AttrValue, Callback, Html, Properties, component, create_portal, hook, html, use_node_ref,
    use_state,
};

use self::notices::Notices;
use self::overlays::Over;
use crate::components::console::{
    Console, NoteText, NoteTexts, Panel, Panes, Request, SmallWindow, StageAddress,
};
use crate::components::pointing::{point, pointed};
use crate::components::qr::qr;
use crate::hooks::{
    KeyAnswer, LinkAnswer, Wheel, use_address_change, use_key_releases, use_keys, use_links,
    use_paint_marks, use_pointer_track, use_ready_mark, use_root_attribute, use_small_window,
    use_title,
};
use crate::i18n::present::use_present_strings;
use crate::i18n::use_strings;
use crate::route::{View, numbered_fragment};
use crate::shell::beside::{self, Panel as Beside};
use crate::shell::leave;
use crate::shell::machine::Sender;
use crate::shell::moment::key_press;
use crate::shell::open_deck::OpenDeck;
use crate::shell::page_effects::{Report, link_in_view, place_in_address};
use crate::shell::slide_style::use_sheets;
use crate::shell::talk::console::{ConsoleMachine, new_session, use_console, view};
use crate::shell::talk::{Notice, now, panes, pressed, save_panes};

/// Width and height of the small window for notes at first, in CSS px.
const SMALL: (u32, u32) = (420, 320);

/// Properties of [`PresentPage`].
#[derive(Properties, PartialEq)]
pub struct PresentPageProps {
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
    /// This window goes to the room.
    pub on_notice: Callback<Notice>,
}

/// The speaker's window.
#[component]
pub fn PresentPage(props: &PresentPageProps) -> Html {
    let strings = use_strings();
    let deck = &props.deck;
    let report = use_state(|| None::<Report>);
    let on_notice = {
        let (report, on_notice) = (report.clone(), props.on_notice.clone());
        Callback::from(move |notice| match notice {
            Notice::Report(what) => report.set(Some(what)),
            notice => on_notice.emit(notice),
        })
    };
    let console = use_console(deck, on_notice);
    let sender = &console.sender;
    let console_view = sender.look(view);
    let sheets = use_sheets(deck, props.theme);
    let panel = use_state(|| None::<Panel>);
    let shared = use_state(|| {
        panes()
            .as_deref()
            .and_then(Panes::from_text)
            .unwrap_or_default()
    });
    let small = use_small_window(SMALL.0, SMALL.1);
    let slide_node = use_node_ref();

    use_talk_keys(sender, console_view.layout != Layout::InPlace);
    use_pointer_track(
        &slide_node,
        {
            let sender = sender.clone();
            Callback::from(move |track| sender.tell(now(pointed(track))))
        },
        on_turn(sender, console_view.zoom),
    );
    use_address_change({
        let (sender, deck) = (sender.clone(), Rc::clone(deck));
        Callback::from(move |()| {
            let place = place_in_address(&deck);
            sender.tell(now(Happening::AddressChanged(place)));
        })
    });
    let page_node = use_node_ref();
    use_links(&page_node, link_away(deck));
    use_title(deck.deck.meta.title.clone());
    use_root_attribute("data-lectern", "ready");
    use_root_attribute("data-view", "present");
    use_root_attribute("data-render", "full");
    use_paint_marks(
        Some(console_view.position),
        "lectern:first-slide",
        "lectern:slide",
    );
    use_ready_mark("lectern:ready");

    let on_wish = {
        let sender = sender.clone();
        Callback::from(move |wish| sender.tell(now(Happening::Asked(wish))))
    };
    let on_request = {
        let (sender, panel) = (sender.clone(), panel.clone());
        let (see_displays, float) = (console.see_displays.clone(), small.toggle.clone());
        Callback::from(move |request| match request {
            Request::GoTo(slide) => {
                let position = Position::at(slide);
                sender.tell(now(Happening::Picked(position)));
            }
            Request::Begin(kind) => sender.tell(now(Happening::Begun(new_session(kind)))),
            Request::Open(which) => panel.set(Some(which)),
            Request::SeeDisplays => see_displays.iter().for_each(|ask| ask.emit(())),
            Request::FloatNotes => float.iter().for_each(|toggle| toggle.emit(())),
            Request::Reload => leave::and_come_back(),
        })
    };
    let on_panes = {
        let shared = shared.clone();
        Callback::from(move |panes: Panes| {
            save_panes(&panes.to_text());
            shared.set(panes);
        })
    };
    let pictures = pictures::pictures(&console_view, deck, &sheets, strings);
    let notes = notes(&console_view, deck);
    let stage = stage_address(console_view.position, console_view.card.is_some());
    let small_window = match (&small.toggle, &small.body) {
        (None, _) => SmallWindow::Absent,
        (Some(_), None) => SmallWindow::Closed,
        (Some(_), Some(_)) => SmallWindow::Open,
    };
    let (tool, typed) = sender.look(|machine| {
        let console = machine.role();
        (console.tool(), console.show().typed().to_owned())
    });
    let over = Over {
        props,
        console: &console,
        view: &console_view,
        sheets: &sheets,
        strings,
        words: use_present_strings(),
        panel: &panel,
        small_window,
        on_request: &on_request,
    };
    let asked_hosts = deck.slide(console_view.position.slide).asked_hosts.clone();
    html! {
        <div ref={page_node}>
            <Console view={console_view.clone()} {tool} {typed} {pictures} notes={notes.clone()} panes={*shared} {stage}
                {small_window} {slide_node} {on_wish} {on_panes} on_request={on_request.clone()} />
            <Notices report={(*report).clone()} {asked_hosts} on_allow={props.on_allow.clone()}
                on_seen={Callback::from(move |()| report.set(None))} />
            { over.draw() }
            if let Some(body) = small.body.filter(|_| console_view.display.situation != Situation::Mirrored) {
                { create_portal(html! {
                    <NoteText html={notes.here} position={console_view.position} notes_size={console_view.notes_size} />
                }, body) }
            }
        </div>
    }
}

/// A link in slides or notes opens beside the console, never in its place.
fn link_away(deck: &Rc<OpenDeck>) -> Callback<String, LinkAnswer> {
    let deck = Rc::clone(deck);
    Callback::from(move |href: String| {
        if href.starts_with('#') {
            return LinkAnswer::Followed;
        }
        if let Some(address) = deck.link(&href) {
            leave::in_new_tab(&address);
        }
        LinkAnswer::Handled
    })
}

/// Hands the keys of the window to the console. The speaker can search unless the room sees this window.
#[hook]
fn use_talk_keys(sender: &Sender<ConsoleMachine>, can_search: bool) {
    use_keys({
        let sender = sender.clone();
        move |stroke| {
            let press = key_press(stroke);
            let is_search = beside::panel_at(&press.key) == Some(Beside::Search);
            if can_search && is_search && !press.modified && reaches_us(&press) {
                beside::open(Beside::Search);
                return KeyAnswer::Handled;
            }
            sender.send(pressed(stroke)).into()
        }
    });
    use_key_releases({
        let sender = sender.clone();
        Callback::from(move |key| sender.tell(now(Happening::KeyReleased(key))))
    });
}

/// The wheel brings the place under the pointer near; turned back far enough, the whole slide is there again.
fn on_turn(sender: &Sender<ConsoleMachine>, zoom: Option<Zoom>) -> Callback<Wheel> {
    const STEP: u32 = 25;
    const MOST: u32 = 800;
    let sender = sender.clone();
    Callback::from(move |Wheel { x, y, down }| {
        let now_at = zoom.map_or(100, |zoom| zoom.percent);
        let percent = if down < 0.0 {
            (now_at + STEP).min(MOST)
        } else {
            now_at.saturating_sub(STEP)
        };
        // While it is near, the place that stays is the one where it began.
        let centre = zoom.map_or_else(|| point(x, y), |zoom| zoom.centre);
        let wanted = (percent > 100).then_some(Zoom { centre, percent });
        sender.tell(now(Happening::Zoomed(wanted)));
    })
}

/// The notes of the slide and of the one after it.
fn notes(view: &ConsoleView, deck: &OpenDeck) -> NoteTexts {
    let here = view.position.slide;
    let next = SlideIndex(here.0 + 1);
    NoteTexts {
        here: deck.notes(here),
        next: (next.0 < view.n_slides).then(|| deck.notes(next)),
    }
}

/// Where the stage is to be found from elsewhere. The code is drawn only when it is shown.
fn stage_address(position: Position, is_shown: bool) -> StageAddress {
    let link: AttrValue = link_in_view(Some(View::STAGE), &numbered_fragment(position)).into();
    StageAddress {
        code: if is_shown { qr(&link) } else { Html::default() },
        link,
    }
}
