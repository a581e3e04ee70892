//! The slides, and when the talk comes to each.

use std::rc::Rc;

use lectern_keep::recording::Timeline;
use lectern_session::position::SlideIndex;
use lectern_session::shape::DeckShape;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_node_ref};

use crate::components::deck_link::is_plain;
use crate::hooks::use_auto_scroll;
use crate::i18n::use_strings;
use crate::shell::open_deck::OpenDeck;

/// Properties of [`Outline`].
#[derive(Properties, PartialEq)]
pub(super) struct OutlineProps {
    /// The deck.
    pub(super) deck: Rc<OpenDeck>,
    /// Which slide is on from when.
    pub(super) timeline: Timeline,
    /// The slide that is shown.
    pub(super) here: SlideIndex,
    /// The slide that the talk has come to.
    pub(super) on: Option<SlideIndex>,
    /// A slide was chosen.
    pub(super) on_pick: Callback<SlideIndex>,
}

/// A list of all slides; each leads to where the talk comes to it.
#[component]
pub(super) fn Outline(props: &OutlineProps) -> Html {
    let strings = use_strings();
    let deck = &props.deck;
    let list = use_node_ref();
    use_auto_scroll(&list, "[aria-current]", props.here);
    let chapters = props.timeline.chapters();
    let entry = |index: usize| {
        let slide = SlideIndex(index);
        let title = deck.title(slide);
        // Those that the talk passes over have no time.
        let comes = chapters.iter().find(|chapter| chapter.slide == index);
        let on_pick = props.on_pick.clone();
        let onclick = Callback::from(move |click: MouseEvent| {
            if is_plain(&click) {
                click.prevent_default();
                on_pick.emit(slide);
            }
        });
        html! {
            <li key={index}>
                <a href={format!("#{}", index + 1)} aria-current={(props.here == slide).then_some("true")}
                    data-on={(props.on == Some(slide)).then_some("")} {onclick}>
                    <span class="watch-number">{ index + 1 }</span>
                    <span lang={title.and(deck.deck.language(index)).map(str::to_owned)}>{ title.unwrap_or(strings.show.untitled) }</span>
                    if let Some(chapter) = comes {
                        <span class="watch-number">{ chapter.at.to_string() }</span>
                    }
                </a>
            </li>
        }
    };
    html! {
        <nav class="watch-list" ref={list} aria-label={strings.show.controls}>
            <ol>{ for (0..deck.n_slides()).map(entry) }</ol>
        </nav>
    }
}
