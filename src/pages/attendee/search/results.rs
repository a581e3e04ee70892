//! The slides that were found, by talks.

use std::ops::Range;

use lectern_search::{Excerpt, Hit, Kind};
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_node_ref};

use super::{LIST, OPTION};
use crate::hooks::into_sight;
use crate::i18n::search::{SearchStrings, use_search_strings};
use crate::i18n::use_strings;
use crate::shell::search::{Found, TalkHits};

/// Properties of [`Results`].
#[derive(Properties, PartialEq)]
pub(super) struct ResultsProps {
    /// What was found.
    pub(super) found: Found,
    /// The number of the chosen one among all slides.
    pub(super) chosen: usize,
    /// Each talk is named.
    pub(super) with_talks: bool,
    /// One was taken, by its number.
    pub(super) on_pick: Callback<usize>,
}

/// The list of options.
#[component]
pub(super) fn Results(props: &ResultsProps) -> Html {
    let (words, strings) = (use_search_strings(), use_strings());
    let node = use_node_ref();
    use_effect_with(
        (node.clone(), props.chosen, props.found.typed.clone()),
        |(node, ..)| {
            into_sight(node, "[aria-selected=true]");
        },
    );
    let option = |index: usize, hit: &Hit| {
        let on_pick = props.on_pick.reform(move |_| index);
        html! {
            <li key={index} id={format!("{OPTION}{index}")} class="search-hit" role="option" onclick={on_pick}
                aria-selected={(index == props.chosen).to_string()}>
                <span class="search-number">{ hit.slide + 1 }</span>
                <span class="search-title">
                    if hit.title.text.is_empty() { { strings.show.untitled } } else { { marked(&hit.title) } }
                </span>
                { tags(words, hit) }
                if !hit.excerpt.text.is_empty() {
                    <span class="search-excerpt" data-kind={kind(hit.kind)}>{ marked(&hit.excerpt) }</span>
                }
            </li>
        }
    };
    let mut n_before = 0;
    let talk = |talk: &TalkHits| {
        let first = n_before;
        n_before += talk.hits.len();
        let options = (first..)
            .zip(&talk.hits)
            .map(|(index, hit)| option(index, hit));
        html! {
            <ul key={talk.deck.text()} class="search-talk" role="group" aria-label={talk.title.clone()}>
                if props.with_talks {
                    <li class="search-talk-title" role="presentation">{ &talk.title }</li>
                }
                { for options }
            </ul>
        }
    };
    html! {
        <div class="search-hits" id={LIST} role="listbox" aria-label={strings.search} ref={node}>
            { for props.found.talks.iter().map(talk) }
        </div>
    }
}

/// What else there is to know of a hit: where it stands, at which step, and whether it is only alike.
fn tags(words: &SearchStrings, hit: &Hit) -> Html {
    let kind = match hit.kind {
        Kind::Note => Some(words.note.to_owned()),
        Kind::Code => Some(words.code.to_owned()),
        Kind::Title | Kind::Text => None,
    };
    let step = (hit.step > 0).then(|| (words.step)(hit.step));
    let like = hit.is_like.then(|| words.like.to_owned());
    let tags = [kind, step, like].into_iter().flatten();
    html! {
        <span class="search-tags">{ for tags.map(|tag| html! { <span>{ tag }</span> }) }</span>
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Title => "title",
        Kind::Text => "text",
        Kind::Note => "note",
        Kind::Code => "code",
    }
}

/// A text with its marks.
fn marked(excerpt: &Excerpt) -> Html {
    let text = |range: Range<usize>| excerpt.text.get(range).unwrap_or_default().to_owned();
    let mut end = 0;
    let mut parts = Vec::new();
    for mark in &excerpt.marks {
        parts.push(html! { { text(end..mark.start) } });
        parts.push(html! { <mark>{ text(mark.clone()) }</mark> });
        end = mark.end;
    }
    parts.push(html! { { text(end..excerpt.text.len()) } });
    parts.into_iter().collect()
}
