//! The slide, and where it stands to the talk.

use std::rc::Rc;

use lectern_deck::Theme;
use lectern_session::position::Position;
use yew::{Callback, Html, Properties, component, html, use_node_ref};

use super::keys::Ask;
use crate::components::icon::{Icon, icon};
use crate::components::slide_box::{SlideBox, scale_to_fit};
use crate::components::spoken::spoken;
use crate::hooks::{Gesture, use_gestures, use_size};
use crate::i18n::use_strings;
use crate::i18n::watch::use_watch_strings;
use crate::pages::{SlideView, use_link_guard};
use crate::shell::open_deck::OpenDeck;
use crate::shell::pictures_ahead::use_pictures_ahead;
use crate::shell::slide_style::use_sheets;

/// Properties of [`Stage`].
#[derive(Properties, PartialEq)]
pub(super) struct StageProps {
    /// The deck.
    pub(super) deck: Rc<OpenDeck>,
    /// The theme asked for.
    pub(super) theme: Option<Theme>,
    /// What is shown.
    pub(super) position: Position,
    /// Something is asked for on the slide.
    pub(super) on_ask: Callback<Ask>,
    /// Pictures may be loaded from this host.
    pub(super) on_allow: Callback<String>,
}

/// The slide. A click on it goes to where the talk comes to it; a finger turns it.
#[component]
pub(super) fn Stage(props: &StageProps) -> Html {
    let strings = use_strings();
    let deck = &props.deck;
    let sheets = use_sheets(deck, props.theme);
    use_pictures_ahead(deck, props.position.slide);
    let area = use_node_ref();
    let (width, height) = deck.deck.meta.size;
    let scale = use_size(&area).map(|area| scale_to_fit(area, (width, height)));
    let on_ask = props.on_ask.clone();
    use_gestures(
        &area,
        Callback::from(move |gesture| match gesture {
            Gesture::Tap { .. } => on_ask.emit(Ask::FromHere),
            Gesture::SwipeLeft => on_ask.emit(Ask::Turn(1)),
            Gesture::SwipeRight => on_ask.emit(Ask::Turn(-1)),
            Gesture::SwipeUp | Gesture::SwipeDown => {}
        }),
    );
    let link_guard = use_link_guard(&area, deck);
    let view = SlideView::at(props.position, deck, &sheets, strings);
    html! {
        <div class="watch-stage">
            <div class="watch-slide" ref={area} style={format!("--slide-shape:{width} / {height}")}>
                if let Some(scale) = scale {
                    <SlideBox content={view.content.clone()} marks={view.marks.clone()} size={(width, height)} {scale} can_copy=true />
                }
            </div>
            { for view.asked_hosts.iter().map(|host| asked(host, strings.show.open.open, &props.on_allow)) }
            { spoken(&view.marks, strings) }
            { link_guard }
        </div>
    }
}

/// Pictures of a host wait for leave.
fn asked(host: &str, open: &'static str, on_allow: &Callback<String>) -> Html {
    let allowed = host.to_owned();
    html! {
        <p class="watch-note">
            { host }{ " " }
            <button class="link-button" type="button" onclick={on_allow.reform(move |_| allowed.clone())}>{ open }</button>
        </p>
    }
}

/// Properties of [`FollowBar`].
#[derive(Properties, PartialEq)]
pub(super) struct FollowBarProps {
    /// The talk has chapters to follow.
    pub(super) has_chapters: bool,
    /// The slide follows it.
    pub(super) follows: bool,
    /// A button was pressed.
    pub(super) on_ask: Callback<Ask>,
}

/// Turns the slide apart from the talk, and leads back to it.
#[component]
pub(super) fn FollowBar(props: &FollowBarProps) -> Html {
    let words = &use_watch_strings().follow;
    let ask = |ask: Ask| props.on_ask.reform(move |_| ask);
    let turn = |name: &'static str, label: &'static str, image: Icon, by: isize| {
        html! {
            <button class="icon-button" type="button" data-command={name} aria-label={label} title={label} onclick={ask(Ask::Turn(by))}>
                { icon(image) }
            </button>
        }
    };
    html! {
        <div class="watch-follow">
            { turn("previous", words.previous, Icon::Back, -1) }
            { turn("next", words.next, Icon::Forward, 1) }
            if props.has_chapters {
                <span role="status">{ if props.follows { words.following } else { words.apart } }</span>
                if !props.follows {
                    <button class="button" type="button" data-command="from-here" onclick={ask(Ask::FromHere)}>{ words.from_here }</button>
                    <button class="button" data-primary="true" type="button" data-command="back-to-talk" onclick={ask(Ask::BackToTalk)}>{ words.back_to_talk }</button>
                }
            }
        </div>
    }
}
