//! What the speaker says: the notes of this step, and of the next slide on demand.

use lectern_session::position::Position;
use lectern_session::talk::command::{TalkCommand, Wish};
use yew::{
    AttrValue, Callback, Html, Properties, component, html, use_memo, use_node_ref, use_state,
};

use super::Request;
use super::action::tool;
use super::note_parts::note_parts;
use super::words::{Words, use_words};
use crate::components::css::number;
use crate::components::icon::{Icon, icon};
use crate::hooks::use_auto_scroll;

/// Each step of the notes' size makes them larger by this.
const GROWTH: f64 = 1.15;

/// The notes that may be needed now, as safe HTML made by the deck's renderer; empty where there are none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NoteTexts {
    /// Of the slide being shown.
    pub here: AttrValue,
    /// Of the slide after it; none at the end of the deck.
    pub next: Option<AttrValue>,
}

/// Whether notes can be shown in a small window that stays on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SmallWindow {
    /// The browser has none.
    #[default]
    Absent,
    /// It can be opened.
    Closed,
    /// It is open.
    Open,
}

/// Properties of [`NoteText`].
#[derive(Properties, PartialEq)]
pub struct NoteTextProps {
    /// The notes of the slide.
    pub html: AttrValue,
    /// The slide and step that they are for.
    pub position: Position,
    /// Their size: steps above the usual, or below.
    pub notes_size: i8,
    /// The notes of the next slide, where they are wanted.
    #[prop_or_default]
    pub next: Option<AttrValue>,
}

/// The notes of a step, in a box of their own that scrolls along with the steps.
#[component]
pub fn NoteText(props: &NoteTextProps) -> Html {
    let words = use_words();
    let texts = &words.present.notes;
    let node = use_node_ref();
    let parts = use_memo(
        (props.html.clone(), props.position.step.0),
        |(html, step)| note_parts(html, *step),
    );
    use_auto_scroll(
        &node,
        ".note-part[data-state=current]",
        (props.position.slide, parts.current, props.html.clone()),
    );
    let style = format!(
        "--notes-scale:{};--notes-private:'{}'",
        number(GROWTH.powi(i32::from(props.notes_size))),
        texts.private
    );
    html! {
        <div class="notes-text" data-notes="" tabindex="0" aria-label={texts.heading} role="region" ref={node} {style}>
            if props.html.is_empty() {
                <p class="notes-none">{ texts.none }</p>
            } else {
                <div class="notes-here">{ Html::from_html_unchecked(parts.html.clone().into()) }</div>
            }
            if let Some(next) = &props.next {
                <h3 class="notes-next-heading">{ texts.of_next }</h3>
                if next.is_empty() {
                    <p class="notes-none">{ texts.none }</p>
                } else {
                    <div class="notes-next" data-notes-next="">{ Html::from_html_unchecked(next.clone()) }</div>
                }
            }
        </div>
    }
}

/// Properties of [`NotesPane`].
#[derive(Properties, PartialEq)]
pub(super) struct NotesPaneProps {
    /// The notes.
    pub(super) notes: NoteTexts,
    /// The slide and step that they are for.
    pub(super) position: Position,
    /// Their size.
    pub(super) notes_size: i8,
    /// Whether they can be shown elsewhere.
    pub(super) small_window: SmallWindow,
    /// A button gave a wish.
    pub(super) on_wish: Callback<Wish>,
    /// Something else was asked for.
    pub(super) on_request: Callback<Request>,
}

/// The pane of the notes, with the buttons for their size.
#[component]
pub(super) fn NotesPane(props: &NotesPaneProps) -> Html {
    let words = use_words();
    let texts = &words.present.notes;
    let with_next = use_state(|| false);
    let on_next = {
        let with_next = with_next.clone();
        Callback::from(move |_| with_next.set(!*with_next))
    };
    let next = props.notes.next.clone().filter(|_| *with_next);
    html! {
        <section class="notes-pane" data-pane="notes">
            <header class="pane-header">
                <h2>{ texts.heading }</h2>
                <div class="pane-tools">
                    if props.notes.next.is_some() {
                        <button class="tool" type="button" data-action="next-notes" aria-pressed={with_next.to_string()}
                            aria-label={texts.of_next} title={texts.of_next} onclick={on_next}>
                            { icon(Icon::NextNotes) }
                        </button>
                    }
                    { small_window(props, words) }
                    { tool(Wish::Talk(TalkCommand::SmallerNotes), Icon::Smaller, None, words, &props.on_wish) }
                    { tool(Wish::Talk(TalkCommand::LargerNotes), Icon::Larger, None, words, &props.on_wish) }
                </div>
            </header>
            <NoteText html={props.notes.here.clone()} position={props.position} notes_size={props.notes_size} {next} />
        </section>
    }
}

fn small_window(props: &NotesPaneProps, words: Words) -> Html {
    let texts = &words.present.notes;
    let is_open = match props.small_window {
        SmallWindow::Absent => return html! {},
        SmallWindow::Closed => false,
        SmallWindow::Open => true,
    };
    html! {
        <button class="tool" type="button" data-action="float-notes" aria-pressed={is_open.to_string()}
            aria-label={texts.float} title={if is_open { texts.floating } else { texts.float }}
            onclick={props.on_request.reform(|_| Request::FloatNotes)}>
            { icon(Icon::SmallWindow) }
        </button>
    }
}
