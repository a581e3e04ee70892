//! The console of a window that the room sees: the slide, a thin line for the time, and notes only while a key is held.

use lectern_session::record::Screen;
use lectern_session::report::Cover;
use lectern_session::talk::command::{TalkCommand, Wish};
use lectern_session::view::{Banner, Notes};
use yew::{Html, html};

use super::ConsoleProps;
use super::banners::banners;
use super::notes::NoteText;
use super::picture::{Layers, Picture};
use super::words::Words;
use crate::components::icon::{Icon, icon};

/// The slide as the room sees it. `is_active` says whether somebody is at the pointer: only then is there a way back to the desk.
pub(super) fn in_place(props: &ConsoleProps, is_active: bool, words: Words) -> Html {
    let view = &props.view;
    let cover = match view.screen {
        Screen::Live | Screen::Frozen(_) => Cover::None,
        Screen::Black => Cover::Black,
        Screen::White => Cover::White,
        Screen::Holding => Cover::Holding,
    };
    let slide = match (view.screen, &props.pictures.room) {
        (Screen::Frozen(_), Some(room)) => room,
        _ => &props.pictures.here,
    };
    let word = match cover {
        Cover::Holding => words.present.stage.holding,
        Cover::None | Cover::Black | Cover::White => "",
    };
    let layers = Layers {
        strokes: view.strokes.clone(),
        laser: view.laser,
        zoom: view.zoom,
        cover,
        word: word.into(),
    };
    let show_desk = Wish::Talk(TalkCommand::ShowDesk);
    html! {
        <>
            <Picture slide={slide.clone()} size={props.pictures.size} is_current=true render={view.render} {layers}
                node={props.slide_node.clone()} />
            { banners(view, Some(&Banner::RoomSeesThis), words, &props.on_wish, &props.on_request) }
            if view.notes == Notes::Shown {
                <div class="peek" data-pane="notes">
                    <NoteText html={props.notes.here.clone()} position={view.position} notes_size={view.notes_size} />
                </div>
            }
            if is_active {
                <button class="icon-button to-desk" type="button" data-action="show-desk" aria-label={words.wish(show_desk)}
                    title={words.wish(show_desk)} onclick={props.on_wish.reform(move |_| show_desk)}>
                    { icon(Icon::Desk) }
                </button>
            }
            <div class="time-line" aria-hidden="true" style={format!("--time:calc({} / 1000)", view.clock.progress)} />
        </>
    }
}
