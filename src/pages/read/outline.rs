//! The outline: the slides by sections, with the one being read.

use std::rc::Rc;

use lectern_session::position::SlideIndex;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_memo, use_node_ref};

use crate::components::deck_link::is_plain;
use crate::hooks::use_auto_scroll;
use crate::i18n::use_strings;
use crate::shell::open_deck::OpenDeck;

/// Properties of [`Outline`].
#[derive(Properties, PartialEq)]
pub(super) struct OutlineProps {
    /// The deck.
    pub(super) deck: Rc<OpenDeck>,
    /// The slide being read.
    pub(super) here: SlideIndex,
    /// A slide was chosen.
    pub(super) on_pick: Callback<SlideIndex>,
}

/// A list of all slides.
#[component]
pub(super) fn Outline(props: &OutlineProps) -> Html {
    let deck = &props.deck;
    let openings = use_memo(Rc::clone(deck), |deck| deck.deck.sections());
    let list = use_node_ref();
    use_auto_scroll(&list, "[aria-current]", props.here);
    let slides = |from: usize, to: usize| {
        (from..to).map(|slide| {
            html! {
                <Entry key={slide} deck={Rc::clone(deck)} slide={SlideIndex(slide)} is_here={props.here.0 == slide}
                    on_pick={props.on_pick.clone()} />
            }
        })
    };
    let n_slides = deck.deck.slides.len();
    let first = openings.first().copied().unwrap_or(n_slides);
    let ends = openings.iter().skip(1).copied().chain([n_slides]);
    html! {
        <div class="read-outline-list" ref={list}>
            <ol>{ for slides(0, first) }</ol>
            { for openings.iter().zip(ends).map(|(opening, end)| html! {
                <ol key={*opening} class="read-section">{ for slides(*opening, end) }</ol>
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct EntryProps {
    deck: Rc<OpenDeck>,
    slide: SlideIndex,
    is_here: bool,
    on_pick: Callback<SlideIndex>,
}

#[component]
fn Entry(props: &EntryProps) -> Html {
    let strings = use_strings();
    let slide = props.slide;
    let deck = &props.deck.deck;
    let begins = || beginning(deck.text(slide.0)?);
    let title = props.deck.title(slide).map(str::to_owned).or_else(begins);
    let title = title.unwrap_or_else(|| strings.show.untitled.to_owned());
    let on_pick = props.on_pick.clone();
    let onclick = Callback::from(move |click: MouseEvent| {
        if is_plain(&click) {
            click.prevent_default();
            on_pick.emit(slide);
        }
    });
    html! {
        <li>
            <a href={format!("#{}", slide.0 + 1)} aria-current={props.is_here.then_some("true")} {onclick}>
                <span class="read-outline-number">{ slide.0 + 1 }</span>
                <span lang={deck.language(slide.0).map(str::to_owned)}>{ title }</span>
            </a>
        </li>
    }
}

/// The first words of a slide without a title, as far as they can be told from marks.
fn beginning(text: &str) -> Option<String> {
    const LETTERS: usize = 40;
    const NO_WORDS: [&str; 5] = ["<", "![", "```", ":::", "$$"];
    let words = text.lines().map(str::trim).find(|line| {
        line.contains(char::is_alphabetic) && !NO_WORDS.iter().any(|mark| line.starts_with(mark))
    })?;
    let words = words.trim_start_matches(|letter: char| "#>-+ ".contains(letter));
    let mut is_tag = false;
    let mut shown = String::new();
    for letter in words.chars() {
        match letter {
            '<' => is_tag = true,
            // A tag may be a line break.
            '>' if is_tag => {
                is_tag = false;
                shown.push(' ');
            }
            '*' | '`' | '\\' => {}
            _ if !is_tag => shown.push(letter),
            _ => {}
        }
    }
    let words = shown.trim();
    match words.char_indices().nth(LETTERS) {
        Some((end, _)) => Some(format!("{}…", words.get(..end).unwrap_or_default())),
        None => Some(words.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_slide_without_a_title_is_known_by_its_first_words() {
        for (text, expected) in [
            ("![bg](a.png)\n\n**Slowly**", Some("Slowly")),
            ("```sh\n```", None),
            ("- 첫 번째\n- 둘", Some("첫 번째")),
            ("> One.<br>Two is **more**.\\", Some("One. Two is more.")),
            ("", None),
        ] {
            assert_eq!(beginning(text).as_deref(), expected, "{text}");
        }
        assert_eq!(
            beginning(&"word ".repeat(20)).map(|words| words.chars().count()),
            Some(41)
        );
    }
}
