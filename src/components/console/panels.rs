//! What lies behind the lamp: stage, displays, connections, drawing, notes in a window of their own.

use lectern_session::display::Situation;
use lectern_session::record::RenderLevel;
use lectern_session::talk::command::{TalkCommand, Wish};
use lectern_session::view::{ConsoleView, StageSeen};
use yew::{Callback, Html, Properties, component, html};

use super::Request;
use super::action::plain;
use super::notes::SmallWindow;
use super::words::{Words, place, use_words};
use crate::components::overlay::Overlay;

/// A panel that is opened over the console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Stage, displays and connections.
    Link,
    /// Teaching a clicker.
    Clicker,
    /// Time on slides and what went wrong.
    Journal,
}

/// Properties of [`LinkPanel`].
#[derive(Properties, PartialEq)]
pub struct LinkPanelProps {
    /// What the console knows.
    pub view: ConsoleView,
    /// The browser can be asked for its displays.
    pub can_see_displays: bool,
    /// Whether notes can be shown in a small window.
    pub small_window: SmallWindow,
    /// A button gave a wish.
    pub on_wish: Callback<Wish>,
    /// Something else was asked for.
    pub on_request: Callback<Request>,
    /// It was closed.
    pub on_close: Callback<()>,
}

/// What is known of stage, displays and connections, and what can be done about it.
#[component]
pub fn LinkPanel(props: &LinkPanelProps) -> Html {
    let words = use_words();
    let texts = &words.present.link;
    let view = &props.view;
    let transports = view
        .link
        .transports
        .iter()
        .map(|(transport, support, carries)| {
            let state = if *carries {
                texts.carries
            } else {
                (texts.support)(*support)
            };
            html! {
                <li data-carries={carries.to_string()}>
                    <span>{ (texts.transport)(*transport) }</span>
                    <span class="fact-state">{ state }</span>
                </li>
            }
        });
    html! {
        <Overlay title={texts.heading} on_close={props.on_close.clone()}>
            <dl class="facts">
                <div>
                    <dt>{ words.present.slides.on_stage }</dt>
                    <dd>
                        <p>{ (texts.lamp)(view.link.lamp) }{ stage_facts(view, words) }</p>
                        <p class="overlay-actions">
                            { plain(Wish::Talk(TalkCommand::OpenStage), words.wish(Wish::Talk(TalkCommand::OpenStage)), false, &props.on_wish) }
                            { plain(Wish::Talk(TalkCommand::PresentHere), words.wish(Wish::Talk(TalkCommand::PresentHere)), false, &props.on_wish) }
                        </p>
                    </dd>
                </div>
                <div>
                    <dt>{ texts.displays }</dt>
                    <dd>{ displays(props, words) }</dd>
                </div>
                <div>
                    <dt>{ texts.transports }</dt>
                    <dd><ul class="fact-list">{ for transports }</ul></dd>
                </div>
                <div>
                    <dt>{ texts.render }</dt>
                    <dd>
                        <p>{ (texts.render_level)(view.render) }</p>
                        if view.render != RenderLevel::Full {
                            { plain(Wish::Talk(TalkCommand::RestoreRender), words.wish(Wish::Talk(TalkCommand::RestoreRender)), false, &props.on_wish) }
                        }
                    </dd>
                </div>
                <div>
                    <dt>{ words.present.notes.heading }</dt>
                    <dd>{ small_window(props, words) }</dd>
                </div>
            </dl>
        </Overlay>
    }
}

fn stage_facts(view: &ConsoleView, words: Words) -> String {
    let texts = &words.present.link;
    let Some(StageSeen {
        shown,
        age,
        full_screen,
        size,
        ..
    }) = &view.link.stage
    else {
        return String::new();
    };
    let filled = if *full_screen {
        texts.full_screen
    } else {
        texts.in_window
    };
    let facts = [
        (texts.shows)(&place(*shown)),
        format!("{filled}, {}×{}", size.width, size.height),
        (texts.age)(age.0 / 1_000),
    ];
    format!(" · {}", facts.join(" · "))
}

fn displays(props: &LinkPanelProps, words: Words) -> Html {
    let (texts, display) = (&words.present.link, &props.view.display);
    let name = [display.name.as_str(), display.size.as_str()];
    let name = name.into_iter().filter(|text| !text.is_empty());
    let name = name.collect::<Vec<_>>().join(" ");
    html! {
        <>
            <p>{ (texts.situation)(display.situation) }</p>
            if !name.is_empty() {
                <p>{ name }</p>
            }
            if props.can_see_displays {
                <p class="overlay-actions">
                    <button class="button" type="button" data-action="see-displays"
                        onclick={props.on_request.reform(|_| Request::SeeDisplays)}>{ texts.see_displays }</button>
                </p>
                <p class="fact-hint">{ texts.see_displays_hint }</p>
            } else if display.situation == Situation::Unknown {
                <p class="fact-hint">{ texts.no_displays }</p>
            }
        </>
    }
}

fn small_window(props: &LinkPanelProps, words: Words) -> Html {
    let texts = &words.present.notes;
    match props.small_window {
        SmallWindow::Absent => html! { <p class="fact-hint">{ texts.no_float }</p> },
        SmallWindow::Open => html! { <p>{ texts.floating }</p> },
        SmallWindow::Closed => html! {
            <button class="button" type="button" onclick={props.on_request.reform(|_| Request::FloatNotes)}>{ texts.float }</button>
        },
    }
}
