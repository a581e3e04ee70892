//! What the speaker sees: slides, notes, clock and lamp, drawn from [`ConsoleView`].
//!
//! [`Console`] shows what it is given and says what was asked for; it knows neither the deck nor the browser's windows.

mod action;
mod banners;
mod cards;
mod clicker;
mod clock;
mod desk;
mod in_place;
mod journal;
mod keys;
mod lamp;
mod note_parts;
mod notes;
mod panels;
mod picture;
mod split;
mod tools;
mod words;

use lectern_session::position::SlideIndex;
use lectern_session::record::Kind;
use lectern_session::talk::Tool;
use lectern_session::talk::command::Wish;
use lectern_session::view::{ConsoleView, Layout};
use web_sys::{Element, MouseEvent};
use yew::{AttrValue, Callback, Html, NodeRef, Properties, TargetCast, component, html};

pub use self::cards::StageAddress;
pub use self::clicker::ClickerPanel;
pub use self::journal::{Export, JournalPanel};
pub use self::keys::talk_keys;
pub use self::notes::{NoteText, NoteTexts, SmallWindow};
pub use self::panels::{LinkPanel, Panel};
pub use self::picture::Slide;
pub use self::split::Panes;

use self::cards::card;
use self::desk::desk;
use self::in_place::in_place;
use self::words::use_words;
use crate::components::spoken::spoken;
use crate::hooks::{use_activity, use_lasting};

/// A stage may take so long to follow before the speaker is told, in milliseconds.
const PATIENCE_MS: u32 = 700;

/// The slides that the console shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Pictures {
    /// Where the speaker is.
    pub here: Slide,
    /// What comes with the next press; none at the end.
    pub next: Option<Slide>,
    /// What the room sees, where it is another than `here`.
    pub room: Option<Slide>,
    /// Width and height of a slide of this deck in CSS px.
    pub size: (u32, u32),
}

/// What the speaker asks for that is no [`Wish`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// Show a slide.
    GoTo(SlideIndex),
    /// Begin a rehearsal or a talk.
    Begin(Kind),
    /// Open a panel.
    Open(Panel),
    /// Ask the browser for its displays.
    SeeDisplays,
    /// Show the notes in a small window that stays on top.
    FloatNotes,
    /// Load this window again.
    Reload,
}

/// Properties of [`Console`].
#[derive(Properties, PartialEq)]
pub struct ConsoleProps {
    /// What to draw.
    pub view: ConsoleView,
    /// What the pointer does on the slide.
    pub tool: Tool,
    /// The digits of a slide number typed so far; empty when none.
    pub typed: AttrValue,
    /// The slides.
    pub pictures: Pictures,
    /// The notes.
    pub notes: NoteTexts,
    /// How the room is shared.
    pub panes: Panes,
    /// Where the stage is to be found.
    pub stage: StageAddress,
    /// Whether notes can be shown in a small window.
    pub small_window: SmallWindow,
    /// Gets the element of the large slide, for what the pointer does on it.
    pub slide_node: NodeRef,
    /// A button gave a wish.
    pub on_wish: Callback<Wish>,
    /// A separator was moved.
    pub on_panes: Callback<Panes>,
    /// Something else was asked for.
    pub on_request: Callback<Request>,
}

/// The speaker's window.
#[component]
pub fn Console(props: &ConsoleProps) -> Html {
    let words = use_words();
    let view = &props.view;
    let stage = view.link.stage.as_ref();
    let is_behind = use_lasting(stage.is_some_and(|stage| !stage.agrees), PATIENCE_MS);
    let is_active = use_activity();
    let layout = match view.layout {
        Layout::Desk => "desk",
        Layout::InPlace => "in-place",
    };
    html! {
        <main class="console" data-layout={layout} data-link={view.link.lamp.word()} data-display={view.display.situation.word()}
            data-clock={clock::phase_name(view.clock.phase)} data-active={is_active.to_string()} onmousedown={leave_focus()}>
            { match view.layout {
                Layout::Desk => desk(props, is_behind, words),
                Layout::InPlace => in_place(props, is_active, words),
            } }
            if let Some(needed) = &view.card {
                { card(needed, &props.stage, words, &props.on_wish) }
            }
            if !props.typed.is_empty() {
                <p class="console-typed" role="status">{ (words.shared.show.go_to)(&props.typed) }</p>
            }
            { spoken(&props.pictures.here.marks, words.shared) }
        </main>
    }
}

/// What is clicked or dragged does not take the focus: the next press of Space or an arrow turns the slide, and does not press the
/// button again or move the separator.
fn leave_focus() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        let pressed = event.target_dyn_into::<Element>();
        let taken =
            pressed.and_then(|element| element.closest("button, [role=separator]").ok().flatten());
        if taken.is_some() {
            event.prevent_default();
        }
    })
}
