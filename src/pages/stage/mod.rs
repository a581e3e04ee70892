//! The stage: the slide, and nothing else.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_deck::Theme;
use lectern_session::command::Command;
use lectern_session::position::SlideIndex;
use lectern_session::record::RenderLevel;
use lectern_session::report::Cover;
use lectern_session::talk::command::Wish;
use lectern_session::talk::event::Happening;
use yew::{
    Callback, Html, Properties, component, html, use_effect_with, use_mut_ref, use_node_ref,
};

use crate::components::ink::{InkLayer, zoom_style};
use crate::components::pointing::pointed;
use crate::components::slide_box::{SlideBox, render_name, scale_to_fit};
use crate::components::spoken::spoken;
use crate::hooks::{
    Gesture, LinkAnswer, Picture, use_address_change, use_after_paint, use_gestures, use_keys,
    use_links, use_paint_marks, use_pointer_track, use_ready_mark, use_root_attribute, use_size,
    use_title, use_turn,
};
use crate::i18n::present::use_present_strings;
use crate::i18n::use_strings;
use crate::pages::SlideView;
use crate::shell::mount;
use crate::shell::open_deck::OpenDeck;
use crate::shell::page_effects::place_in_address;
use crate::shell::slide_style::use_sheets;
use crate::shell::talk::stage::{use_stage, view};
use crate::shell::talk::{Notice, now, pressed};

/// Properties of [`StagePage`].
#[derive(Properties, PartialEq)]
pub struct StagePageProps {
    /// The deck.
    pub deck: Rc<OpenDeck>,
    /// The theme asked for in the address; none leaves it to the deck.
    pub theme: Option<Theme>,
    /// The window does not stay with the room, or has something to say that the room must not read.
    pub on_notice: Callback<Notice>,
}

/// What the room sees.
#[component]
pub fn StagePage(props: &StagePageProps) -> Html {
    let strings = use_strings();
    let deck = &props.deck;
    let sender = use_stage(deck, props.on_notice.clone());
    let stage = sender.look(view);
    let sheets = use_sheets(deck, props.theme);
    let area = use_node_ref();
    let size = deck.deck.meta.size;
    let scale = use_size(&area).map(|area| scale_to_fit(area, size));
    let transition = deck.transition(stage.position.slide);
    let transition = transition.filter(|_| stage.render == RenderLevel::Full);
    let position = use_turn(stage.position, transition);
    let slide = SlideView::at(position, deck, &sheets, strings);

    let tell = {
        let sender = sender.clone();
        move |what: Happening| sender.tell(now(what))
    };
    use_keys({
        let sender = sender.clone();
        move |stroke| sender.send(pressed(stroke)).into()
    });
    use_gestures(&area, {
        let sender = sender.clone();
        Callback::from(move |gesture| {
            let is_idle = sender.look(|machine| machine.role().is_idle());
            if let Some(command) = turn(gesture).filter(|_| is_idle) {
                sender.tell(now(Happening::Asked(Wish::Deck(command))));
            }
        })
    });
    let slide_node = use_node_ref();
    let on_move = {
        let tell = tell.clone();
        Callback::from(move |track| tell(pointed(track)))
    };
    use_pointer_track(&slide_node, on_move, Callback::noop());
    // Whatever a click on the stage does, it must not put another page before the room.
    use_links(
        &area,
        Callback::from(|href: String| {
            if href.starts_with('#') {
                LinkAnswer::Followed
            } else {
                LinkAnswer::Handled
            }
        }),
    );
    use_address_change({
        let (tell, deck) = (tell.clone(), Rc::clone(deck));
        Callback::from(move |()| tell(Happening::AddressChanged(place_in_address(&deck))))
    });
    let shown = scale.map(|_| (position, stage.cover));
    use_after_paint(shown, {
        let tell = tell.clone();
        Callback::from(move |(position, _)| tell(Happening::Painted(position)))
    });
    let overflowing = use_mut_ref(BTreeSet::new);
    let on_fit = on_fit(position.slide, &overflowing, tell.clone());
    let on_picture = on_picture(position.slide, tell);

    use_effect_with((), |()| {
        mount::keep_the_slide_on_failure();
        mount::tell_failures
    });
    let words = &use_present_strings().stage;
    use_title((words.title)(&deck.deck.meta.title));
    use_root_attribute("data-lectern", "ready");
    use_root_attribute("data-view", "stage");
    use_root_attribute("data-render", render_name(stage.render));
    use_paint_marks(
        scale.map(|_| position),
        "lectern:first-slide",
        "lectern:slide",
    );
    use_ready_mark("lectern:ready");
    html! {
        <main class="stage" data-cover={cover_name(stage.cover)} data-cursor={stage.cursor_rests.then_some("rests")}>
            <div class="stage-area" ref={area}>
                <div class="stage-slide" ref={slide_node} style={zoom_style(stage.zoom)}>
                    if let Some(scale) = scale {
                        <SlideBox content={slide.content} marks={slide.marks.clone()} {size} {scale}
                            render={render_name(stage.render)} {on_fit} {on_picture} />
                        <InkLayer {size} strokes={stage.strokes} laser={stage.laser} />
                    }
                </div>
            </div>
            if stage.cover != Cover::None {
                <div class="stage-cover">
                    if stage.cover == Cover::Holding {
                        <p class="stage-title">{ deck.deck.meta.title.clone() }</p>
                        <p>{ words.holding }</p>
                    }
                </div>
            }
            if let Some(hint) = stage.hint {
                <p class="stage-hint" role="status">{ (words.hint)(hint) }</p>
            }
            { spoken(&slide.marks, strings) }
        </main>
    }
}

/// What a gesture asks for. A room has no left edge to tap: whoever is at the stage goes on.
fn turn(gesture: Gesture) -> Option<Command> {
    match gesture {
        Gesture::Tap { .. } | Gesture::SwipeLeft => Some(Command::Next),
        Gesture::SwipeRight => Some(Command::Previous),
        Gesture::SwipeUp | Gesture::SwipeDown => None,
    }
}

/// Tells which slides, of those seen so far, do not find room.
fn on_fit(
    slide: SlideIndex,
    overflowing: &Rc<RefCell<BTreeSet<SlideIndex>>>,
    tell: impl Fn(Happening) + 'static,
) -> Callback<bool> {
    let overflowing = Rc::clone(overflowing);
    Callback::from(move |fits: bool| {
        let mut known = overflowing.borrow_mut();
        let is_news = if fits {
            known.remove(&slide)
        } else {
            known.insert(slide)
        };
        if is_news {
            let slides = known.iter().copied().collect();
            drop(known);
            tell(Happening::Overflowed(slides));
        }
    })
}

fn on_picture(slide: SlideIndex, tell: impl Fn(Happening) + 'static) -> Callback<Picture> {
    Callback::from(move |Picture { address, is_there }| {
        tell(if is_there {
            Happening::ImageLoaded(address)
        } else {
            Happening::ImageFailed {
                source: address,
                slide,
            }
        });
    })
}

fn cover_name(cover: Cover) -> &'static str {
    match cover {
        Cover::None => "none",
        Cover::Black => "black",
        Cover::White => "white",
        Cover::Holding => "holding",
    }
}
