//! A slide as a part of the document: its number, its text, what the speaker said.

use std::rc::Rc;

use lectern_deck::Deck;
use lectern_session::position::{Position, SlideIndex, StepIndex};
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html, use_memo};

use super::kept::{self, Doing};
use super::steps::steps;
use super::text::SlideText;
use crate::components::deck_link::is_plain;
use crate::components::icon::{Icon, icon};
use crate::hooks::{Enlarged, Picture, SlideContent};
use crate::i18n::keep::use_keep_strings;
use crate::i18n::read::use_read_strings;
use crate::i18n::use_strings;
use crate::route::{View, numbered_fragment};
use crate::settings::reading::ReadingSettings;
use crate::shell::keep::places::KeptOfSlide;
use crate::shell::missing_pictures::Outcome;
use crate::shell::open_deck::OpenDeck;
use crate::shell::page_effects::link_in_view;
use crate::shell::slide_style::Sheets;

/// Properties of [`Slide`]. There are thousands of slides: none of these may change without need.
#[derive(Properties, PartialEq)]
pub(super) struct SlideProps {
    /// The deck.
    pub(super) deck: Rc<OpenDeck>,
    /// Which slide of it.
    pub(super) slide: SlideIndex,
    /// What it looks like.
    pub(super) sheets: Sheets,
    /// It is near the window, so that it has to be there.
    pub(super) is_near: bool,
    /// It is the one being read.
    pub(super) is_here: bool,
    /// It is the first and says the title of the deck.
    pub(super) is_cover: bool,
    /// The step at which it is seen; all of it without.
    pub(super) step: Option<usize>,
    /// The reader's settings.
    pub(super) settings: ReadingSettings,
    /// Slides are to be seen step by step, or whole again.
    pub(super) on_unfold: Callback<Option<Position>>,
    /// A slide is to be seen as it is shown.
    pub(super) on_show: Callback<Position>,
    /// A picture is to be seen larger.
    pub(super) on_enlarge: Callback<Enlarged>,
    /// A picture has come or has not.
    pub(super) on_picture: Callback<Outcome>,
    /// Pictures may be loaded from this host.
    pub(super) on_allow: Callback<String>,
    /// What the reader keeps of it.
    pub(super) kept: KeptOfSlide,
    /// The id of the note that the reader writes on it.
    pub(super) writing: Option<AttrValue>,
    /// The reader keeps something of it.
    pub(super) on_do: Callback<(SlideIndex, Doing)>,
}

/// A slide that is read.
#[component]
pub(super) fn Slide(props: &SlideProps) -> Html {
    let (strings, words, keep_words) = (use_strings(), use_read_strings(), use_keep_strings());
    let (deck, slide) = (&props.deck, props.slide);
    let drawn = use_memo(
        (Rc::clone(deck), slide, props.is_near),
        |(deck, slide, is_near)| is_near.then(|| deck.reading(*slide)),
    );
    let notes = use_memo(
        (Rc::clone(deck), slide, props.is_near),
        |(deck, slide, is_near)| {
            is_near
                .then(|| deck.public_notes(*slide))
                .unwrap_or_default()
        },
    );
    let estimate = use_memo((Rc::clone(deck), slide), |(deck, slide)| {
        format!("--estimate:{}", estimated_lines(&deck.deck, slide.0))
    });
    let number = slide.0 + 1;
    let written = deck.title(slide);
    let title = written.unwrap_or(strings.show.untitled);
    let language = deck.deck.language(slide.0).map(str::to_owned);
    // One that nobody has written is there to be heard and jumped to.
    let heading_class = written.map_or("visually-hidden", |_| "read-title");
    let heading =
        html! { <h2 class={heading_class} lang={written.and(language.clone())}>{ title }</h2> };
    let text = match drawn.as_ref() {
        None => html! { <div class="read-text">{ heading }</div> },
        Some(drawn) => {
            let content = SlideContent {
                html: drawn.html.clone(),
                sheets: Rc::clone(&props.sheets),
                css: drawn.css.clone(),
            };
            let id = deck.deck.slides.get(slide.0).map(|slide| slide.id.clone());
            html! {
                <SlideText {content} {number} id={id.unwrap_or_default()} steps={drawn.steps} step={props.step}
                    is_here={props.is_here} is_cover={props.is_cover} wraps_code={props.settings.wraps_code} {heading} on_enlarge={props.on_enlarge.clone()}
                    on_picture={on_picture(slide, &props.on_picture)} />
            }
        }
    };
    let n_steps = drawn.as_ref().as_ref().map_or(0, |drawn| drawn.steps);
    let hosts = drawn
        .as_ref()
        .as_ref()
        .map(|drawn| drawn.asked_hosts.clone());
    html! {
        <article class="read-slide" tabindex="-1" aria-label={(strings.show.slide)(number, deck.deck.slides.len(), title)}
            style={(*estimate).clone()} data-part={slide.0.to_string()} data-here={props.is_here.then_some("")}>
            <header class="read-slide-bar">
                <span class="read-number" aria-hidden="true">{ number }</span>
                { as_slide(props, words.slide_as_shown) }
                if props.is_near || props.kept.bookmark.is_some() {
                    { kept::buttons(keep_words, slide, &props.kept, &props.on_do) }
                }
            </header>
            { text }
            { steps(&words.steps, slide, n_steps, props.step, &props.on_unfold) }
            { for hosts.unwrap_or_default().into_iter().map(|host| {
                let on_allow = props.on_allow.reform({ let host = host.clone(); move |_| host.clone() });
                html! {
                    <p class="read-asked" data-asked-host={host.clone()}>
                        { (strings.show.open.remote_pictures)(&host) }{ " " }
                        <button class="link-button" type="button" onclick={on_allow}>{ strings.show.open.load }</button>
                    </p>
                }
            }) }
            if props.settings.with_notes && !notes.is_empty() {
                <aside class="read-notes" role="note" aria-label={words.notes}>
                    <p class="read-notes-name" aria-hidden="true">{ words.notes }</p>
                    <div lang={language}>{ Html::from_html_unchecked((*notes).clone()) }</div>
                </aside>
            }
            { kept::jots(keep_words, slide, &props.kept, props.writing.as_ref(), &props.on_do) }
        </article>
    }
}

/// The link to the slide as it is shown.
fn as_slide(props: &SlideProps, label: fn(usize) -> String) -> Html {
    let place = Position {
        slide: props.slide,
        step: StepIndex(props.step.unwrap_or_default()),
    };
    let on_show = props.on_show.clone();
    let onclick = Callback::from(move |click: MouseEvent| {
        if is_plain(&click) {
            click.prevent_default();
            on_show.emit(place);
        }
    });
    let label = label(props.slide.0 + 1);
    html! {
        <a class="icon-button" href={link_in_view(Some(View::SHOW), &numbered_fragment(place))}
            aria-label={label.clone()} title={label} {onclick}>
            { icon(Icon::Present) }
        </a>
    }
}

fn on_picture(slide: SlideIndex, on_picture: &Callback<Outcome>) -> Callback<Picture> {
    on_picture.reform(move |picture: Picture| (slide, picture.address, picture.is_there))
}

/// About how many lines a slide takes in a column, so that the page is as long as it will be.
fn estimated_lines(deck: &Deck, slide: usize) -> usize {
    const LETTERS_A_LINE: usize = 64;
    const LINES_A_PICTURE: usize = 12;
    const LINES_AROUND: usize = 4;
    let text = deck.text(slide).unwrap_or_default();
    let lines = text.lines().map(|line| 1 + line.len() / LETTERS_A_LINE);
    LINES_AROUND + lines.sum::<usize>() + text.matches("![").count() * LINES_A_PICTURE
}
