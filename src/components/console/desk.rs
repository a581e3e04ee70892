//! The console as a desk: slide, next step, notes and clock side by side.

use lectern_session::position::{Position, SlideIndex, StepIndex};
use lectern_session::record::Screen;
use lectern_session::report::Cover;
use lectern_session::talk::Tool;
use lectern_session::view::{ConsoleView, Notes};
use yew::{Html, html};

use super::banners::banners;
use super::clock::{clock, progress, time_of_day};
use super::lamp::lamp;
use super::notes::NotesPane;
use super::picture::{Layers, Picture, Slide};
use super::split::{Axis, Panes, Split};
use super::tools::{kinds, tools};
use super::words::{Words, place};
use super::{ConsoleProps, Pictures};
use crate::components::slide_box::SlideMarks;

/// All of the desk; what needs a decision lies over it.
pub(super) fn desk(props: &ConsoleProps, is_behind: bool, words: Words) -> Html {
    let view = &props.view;
    let panes = props.panes;
    let texts = &words.present.slides;
    let is_apart = is_behind || matches!(view.screen, Screen::Frozen(_));
    html! {
        <>
            <header class="console-header">
                { clock(view, words, &props.on_wish) }
                { lamp(view, words, &props.on_wish, &props.on_request) }
                { kinds(view, words, &props.on_request) }
                { time_of_day(view, words) }
            </header>
            { progress(view, words) }
            { banners(view, None, words, &props.on_wish, &props.on_request) }
            <div class="console-panes" style={shares(panes, props.pictures.size)}>
                <div class="console-pictures">
                    { current(props, is_behind, words) }
                    <Split axis={Axis::Down} label={texts.resize_rows} share={panes.slide}
                        on_share={props.on_panes.reform(move |slide| Panes { slide, ..panes })} />
                    <div class="console-ahead">
                        if is_apart && props.pictures.room.is_some() {
                            { small("here", texts.here, Some(&props.pictures.here), props, words) }
                        }
                        { small("next", texts.next, props.pictures.next.as_ref(), props, words) }
                    </div>
                </div>
                <Split axis={Axis::Across} label={texts.resize_columns} share={panes.pictures}
                    on_share={props.on_panes.reform(move |pictures| Panes { pictures, ..panes })} />
                if view.notes == Notes::Shown {
                    <NotesPane notes={props.notes.clone()} position={view.position} notes_size={view.notes_size}
                        small_window={props.small_window} on_wish={props.on_wish.clone()}
                        on_request={props.on_request.clone()} />
                }
            </div>
            { tools(view, props.tool, words, &props.on_wish, &props.on_request) }
        </>
    }
}

/// The large picture: what the stage says it shows; without a stage what this window shows.
fn current(props: &ConsoleProps, is_behind: bool, words: Words) -> Html {
    let (view, texts) = (&props.view, &words.present.slides);
    let Pictures { here, room, .. } = &props.pictures;
    let slide = room.as_ref().unwrap_or(here);
    let heading = if view.link.stage.is_some() {
        texts.on_stage
    } else {
        texts.only_here
    };
    html! {
        <section class="slide-pane" data-pane="slide">
            <header class="pane-header">
                <h2>
                    { heading }{ " " }<span class="pane-place">{ place_of(&slide.marks) }</span>
                </h2>
                if is_behind {
                    <p class="pane-word" data-behind="">{ texts.behind }</p>
                } else if let Some((kind, length)) = &view.last_time {
                    <p class="pane-aside" data-last-time="">{ (words.present.clock.last_time)(*kind, length) }</p>
                }
            </header>
            <Picture slide={slide.clone()} size={props.pictures.size} is_current=true render={view.render}
                layers={layers(view, slide, words)} tool={tool_name(props.tool)} node={props.slide_node.clone()} />
        </section>
    }
}

/// What lies over the large picture. Lines are those of the slide that the speaker is on.
fn layers(view: &ConsoleView, slide: &Slide, words: Words) -> Layers {
    let cover = match &view.link.stage {
        Some(stage) => stage.cover,
        None => cover_of(view.screen),
    };
    let mut word = (words.present.slides.cover)(cover);
    if word.is_empty() && matches!(view.screen, Screen::Frozen(_)) {
        word = (words.present.slides.screen)(view.screen);
    }
    let is_on_it = |index: usize| index + 1 == slide.marks.number;
    let strokes = view.strokes.iter();
    Layers {
        strokes: strokes
            .filter(|stroke| is_on_it(stroke.slide.0))
            .cloned()
            .collect(),
        laser: view.laser,
        zoom: view.zoom,
        cover,
        word: word.into(),
    }
}

fn cover_of(screen: Screen) -> Cover {
    match screen {
        Screen::Live | Screen::Frozen(_) => Cover::None,
        Screen::Black => Cover::Black,
        Screen::White => Cover::White,
        Screen::Holding => Cover::Holding,
    }
}

/// A small picture with its heading; without a slide, the end of the talk.
fn small(
    name: &'static str,
    heading: &'static str,
    slide: Option<&Slide>,
    props: &ConsoleProps,
    words: Words,
) -> Html {
    html! {
        <section class="small-pane" data-pane={name}>
            if let Some(slide) = slide {
                <Picture slide={slide.clone()} size={props.pictures.size} render={props.view.render} />
            }
            <header class="pane-header">
                <h2>
                    { heading }
                    if let Some(slide) = slide {
                        { " " }<span class="pane-place">{ place_of(&slide.marks) }</span>
                    }
                </h2>
                <p class="pane-aside">{ slide.map_or(words.present.slides.end.into(), |slide| slide.title.clone()) }</p>
            </header>
        </section>
    }
}

/// A place as people count: `7`, or `7.2` after two steps.
fn place_of(marks: &SlideMarks) -> String {
    place(Position {
        slide: SlideIndex(marks.number.saturating_sub(1)),
        step: StepIndex(marks.step),
    })
}

/// The sizes of the panes, and the shape of a slide.
fn shares(panes: Panes, (width, height): (u32, u32)) -> String {
    let rest = |share: u16| 1_000_u16.saturating_sub(share);
    format!(
        "--columns:minmax(0,{}fr) auto minmax(0,{}fr);--rows:minmax(0,{}fr) auto minmax(0,{}fr);--shape:{width} / {height}",
        panes.pictures,
        rest(panes.pictures),
        panes.slide,
        rest(panes.slide)
    )
}

/// The word for a tool in `data-tool`.
fn tool_name(tool: Tool) -> &'static str {
    match tool {
        Tool::None => "none",
        Tool::Laser => "laser",
        Tool::Pen { .. } => "pen",
    }
}
