//! The reading view: the deck as a document, slide below slide.
//!
//! `reading` holds where the reader is, `slide` draws one slide; what is over the document is in `bar` and `panels`.

mod bar;
mod kept;
mod outline;
mod panels;
mod reading;
mod settings_panel;
mod slide;
mod steps;
mod text;

use std::rc::Rc;

use lectern_session::keymap::reaches_us;
use lectern_session::position::{Position, SlideIndex};
use web_sys::HtmlElement;
use yew::{
    Callback, Html, MouseEvent, NodeRef, Properties, component, hook, html, use_callback,
    use_node_ref, use_reducer, use_state,
};

use self::bar::{Ask, Place, bar};
use self::kept::{Doing, use_keeping};
use self::outline::Outline;
use self::panels::{Panel, Panels};
use self::reading::{Action, Reading};
use self::slide::Slide;
use crate::components::overlay::Overlay;
use crate::hooks::{
    DARK, Enlarged, KeyAnswer, use_address_change, use_in_view, use_keys, use_landing, use_media,
    use_own_scrolling, use_paint_marks, use_ready_mark, use_root_attribute, use_title,
};
use crate::i18n::read::use_read_strings;
use crate::i18n::use_strings;
use crate::pages::{use_languages, use_link_guard};
use crate::settings::Appearance;
use crate::settings::reading::{Paper, ReadingSettings};
use crate::shell::beside::{self, Panel as Beside};
use crate::shell::missing_pictures::use_missing_pictures;
use crate::shell::moment::key_press;
use crate::shell::open_deck::OpenDeck;
use crate::shell::reading_place::{enter, first_place, named_place, replace, use_kept_place};
use crate::shell::recording::known::use_has_recording;
use crate::shell::slide_style::{ReadingTheme, use_reading_sheets};
use crate::shell::translations::Crossing;

/// Slides this near to the window are rendered, so that none is seen coming.
const NEAR: &str = "150% 0px";

/// What of the window is read: the first slide in it is the current one. The bar is above it, and `read.css` sees to it that no slide
/// is so short that one could jump to it and read the next.
const READ: &str = "-18% 0px 0px 0px";

/// Windows in which the outline has room beside the document.
const HAS_ROOM: &str = "(min-width: 64rem)";

/// The hosts of slides' texts.
const HOSTS: &str = ".read-text[data-slide]";

/// Properties of [`ReadPage`].
#[derive(Properties, PartialEq)]
pub struct ReadPageProps {
    /// The deck.
    pub deck: Rc<OpenDeck>,
    /// Light or dark, as chosen for the app.
    pub appearance: Appearance,
    /// The reader's settings.
    pub settings: ReadingSettings,
    /// They were changed.
    pub on_settings: Callback<ReadingSettings>,
    /// Pictures may be loaded from this host.
    pub on_allow: Callback<String>,
    /// The deck is to be shown slide by slide, from the place in the address on.
    pub on_show: Callback<()>,
    /// The deck is to be shown beside its recording, from the place in the address on.
    pub on_watch: Callback<()>,
    /// The way to the translations of the deck.
    pub crossing: Crossing,
}

/// A deck as a document.
#[component]
pub fn ReadPage(props: &ReadPageProps) -> Html {
    let (strings, words) = (use_strings(), use_read_strings());
    let (deck, settings) = (&props.deck, props.settings);
    let n_slides = deck.deck.slides.len();
    let reading = use_reducer(|| Reading::at(first_place(deck)));
    let said = use_state(String::new);
    let panel = use_state(|| None::<Panel>);
    let enlarged = use_state(|| None::<Enlarged>);
    let is_outline_wanted = use_state(|| true);
    let has_room = use_media(HAS_ROOM);
    let is_outline_beside = has_room && *is_outline_wanted;

    let (main, list) = (use_node_ref(), use_node_ref());
    let dispatcher = reading.dispatcher();
    let act = use_callback((), move |action, ()| dispatcher.dispatch(action));
    let on_near = use_callback(act.clone(), |changes, act| {
        act.emit(Action::Neared(changes));
    });
    let on_sight = use_callback(act.clone(), |changes, act| {
        act.emit(Action::Sighted(changes));
    });
    let on_unfold = use_callback(act.clone(), |place, act| act.emit(Action::Unfolded(place)));
    let on_enlarge = {
        let setter = enlarged.setter();
        use_callback((), move |picture, ()| setter.set(Some(picture)))
    };
    let on_show = use_callback(props.on_show.clone(), |place, on_show| {
        replace(place);
        on_show.emit(());
    });
    use_in_view(&list, n_slides, NEAR, &on_near);
    use_in_view(&list, n_slides, READ, &on_sight);
    use_landing(&list, reading.jump);
    use_own_scrolling();
    let place = reading.place();
    use_kept_place(deck, place);
    let keeping = use_keeping(deck);
    let has_recording = use_has_recording(deck);
    let languages = use_languages(deck, place, &props.crossing);
    let link_guard = use_link_guard(&main, deck);
    let (n_missing, on_picture) = use_missing_pictures(HOSTS);

    // Who jumps hears where she is; who scrolls sees it.
    let go = {
        let (act, deck, said) = (act.clone(), Rc::clone(deck), said.setter());
        let name = strings.show.slide;
        let untitled = strings.show.untitled;
        Callback::from(move |place: Position| {
            let title = deck.title(place.slide).unwrap_or(untitled);
            said.set(name(place.slide.0 + 1, n_slides, title));
            act.emit(Action::Jumped(place));
        })
    };
    use_address_change({
        let (deck, go) = (Rc::clone(deck), go.clone());
        Callback::from(move |()| go.emit(named_place(&deck)))
    });
    let on_pick = {
        let (go, panel) = (go.clone(), panel.setter());
        Callback::from(move |slide: SlideIndex| {
            panel.set(None);
            let place = Position::at(slide);
            enter(place);
            go.emit(place);
        })
    };
    let on_ask = {
        let on_do = keeping.on_do.reform(move |doing| (place.slide, doing));
        let (panel, on_show) = (panel.setter(), on_show.clone());
        let is_outline_wanted = is_outline_wanted.clone();
        Callback::from(move |ask| match ask {
            Ask::Panel(Panel::Outline) if has_room => is_outline_wanted.set(!*is_outline_wanted),
            Ask::Panel(wanted) => panel.set(Some(wanted)),
            Ask::Slides => on_show.emit(place),
            Ask::Beside(Beside::Bookmark) => on_do.emit(Doing::Mark),
            Ask::Beside(Beside::Jots) => on_do.emit(Doing::Write(None)),
            Ask::Beside(other) => beside::open(other),
        })
    };
    let is_covered = panel.is_some() || enlarged.is_some();
    use_reading_keys(
        &on_ask,
        {
            let go = go.clone();
            Callback::from(move |turn: Turn| {
                let slide = match turn {
                    Turn::On => (place.slide.0 + 1).min(n_slides.saturating_sub(1)),
                    Turn::Back => place.slide.0.saturating_sub(1),
                };
                go.emit(Position::at(SlideIndex(slide)));
            })
        },
        is_covered,
    );

    let title = &deck.deck.meta.title;
    use_title(title.clone());
    use_root_attribute("data-lectern", "ready");
    use_root_attribute("data-view", "read");
    use_root_attribute("data-render", "full");
    use_root_attribute("data-paper", settings.paper.name());
    use_paint_marks(Some(place), "lectern:first-slide", "lectern:slide");
    use_ready_mark("lectern:ready");

    let is_dark_outside = use_media(DARK);
    let is_dark = match settings.paper.appearance(props.appearance) {
        Appearance::Automatic => is_dark_outside,
        Appearance::Light => false,
        Appearance::Dark => true,
    };
    let sheets = use_reading_sheets(match settings.paper {
        Paper::Sepia => ReadingTheme::Sepia,
        _ if is_dark => ReadingTheme::Dark,
        _ => ReadingTheme::Light,
    });

    let language = deck.deck.meta.language.clone();
    // A deck that begins with its title says it by itself.
    let has_cover = deck
        .title(SlideIndex(0))
        .is_some_and(|first| is_same(first, title));
    let slide = |index: usize| {
        let unfolded = reading.unfolded.filter(|place| place.slide.0 == index);
        html! {
            <Slide key={index} deck={Rc::clone(deck)} slide={SlideIndex(index)} sheets={Rc::clone(&sheets)}
                is_near={reading.near.contains(&index)} is_here={reading.here.0 == index}
                is_cover={has_cover && index == 0}
                step={unfolded.map(|place| place.step.0)}
                {settings}
                on_unfold={on_unfold.clone()} on_show={on_show.clone()} on_enlarge={on_enlarge.clone()}
                on_picture={on_picture.clone()} on_allow={props.on_allow.clone()}
                kept={keeping.of(index)} writing={keeping.writing_on(index)} on_do={keeping.on_do.clone()} />
        }
    };
    let here = Place {
        title,
        language: language.clone(),
        number: place.slide.0 + 1,
        n_slides,
    };
    let panels = Panels {
        deck,
        here: place.slide,
        settings,
        on_settings: props.on_settings.clone(),
        on_pick: on_pick.clone(),
        on_close: {
            let panel = panel.setter();
            Callback::from(move |()| panel.set(None))
        },
    };
    let on_reduce = {
        let enlarged = enlarged.setter();
        Callback::from(move |()| enlarged.set(None))
    };
    html! {
        <div class="read" data-size={settings.size_name()} data-width={settings.width.name()}
            data-outline={is_outline_beside.then_some("beside")}>
            <button class="read-skip" type="button" onclick={to_the_slides(&main)}>{ words.skip }</button>
            { bar(strings, words, &here, is_outline_beside, languages, &on_ask) }
            if is_outline_beside {
                <nav class="read-outline" aria-label={words.outline}>
                    <Outline deck={Rc::clone(deck)} here={place.slide} on_pick={on_pick.clone()} />
                </nav>
            }
            <main class="read-main" tabindex="-1" ref={main} data-cover={has_cover.then_some("")}>
                <header class="read-head">
                    <h1 class={has_cover.then_some("visually-hidden")} lang={language.clone()}>{ title }</h1>
                    <p>
                        if !deck.deck.meta.authors.is_empty() {
                            <span lang={language}>{ deck.deck.meta.authors.join(", ") }</span>
                            { " · " }
                        }
                        { (words.slides)(n_slides) }
                        if has_recording {
                            { " · " }
                            <button class="link-button" type="button" data-command="watch" onclick={props.on_watch.reform(|_| ())}>
                                { words.watch }
                            </button>
                        }
                    </p>
                </header>
                <div class="read-slides" ref={list}>
                    { for (0..n_slides).map(slide) }
                </div>
                <footer class="read-end">
                    <p>{ words.end }</p>
                    <button class="link-button" type="button" onclick={on_pick.reform(|_| SlideIndex(0))}>{ words.to_top }</button>
                </footer>
            </main>
            <p class="read-missing" role="status">
                if n_missing > 0 { { (strings.show.open.missing_pictures)(n_missing) } }
            </p>
            <p class="visually-hidden" aria-live="polite">{ &*said }</p>
            if let Some(panel) = *panel {
                { panels.draw(panel, strings, words) }
            }
            if let Some(picture) = &*enlarged {
                { large(picture, words.picture, &on_reduce) }
            }
            { link_guard }
        </div>
    }
}

/// Whether two titles are the same but for quotes, dashes and blanks.
fn is_same(one: &str, other: &str) -> bool {
    let letters = |text: &str| {
        text.chars()
            .filter(|letter| letter.is_alphanumeric())
            .collect::<String>()
    };
    letters(one) == letters(other)
}

/// From one slide to another.
#[derive(Debug, Clone, Copy)]
enum Turn {
    On,
    Back,
}

/// The keys of the reading view; those that scroll are the browser's.
#[hook]
fn use_reading_keys(on_ask: &Callback<Ask>, on_turn: Callback<Turn>, is_covered: bool) {
    let on_ask = on_ask.clone();
    use_keys(move |stroke| {
        let press = key_press(stroke);
        if is_covered || press.modified || !reaches_us(&press) {
            return KeyAnswer::Ignored;
        }
        match press.key.to_ascii_lowercase().as_str() {
            "j" => on_turn.emit(Turn::On),
            "k" => on_turn.emit(Turn::Back),
            "o" => on_ask.emit(Ask::Panel(Panel::Outline)),
            "g" => on_ask.emit(Ask::Panel(Panel::Finder)),
            "m" => on_ask.emit(Ask::Slides),
            "?" => on_ask.emit(Ask::Panel(Panel::Help)),
            key => match beside::panel_at(key) {
                Some(panel) => on_ask.emit(Ask::Beside(panel)),
                None => return KeyAnswer::Ignored,
            },
        }
        KeyAnswer::Handled
    });
}

fn to_the_slides(main: &NodeRef) -> Callback<MouseEvent> {
    let main = main.clone();
    Callback::from(move |_| {
        if let Some(main) = main.cast::<HtmlElement>() {
            let _ = main.focus();
        }
    })
}

/// A picture as large as the window.
fn large(picture: &Enlarged, nameless: &'static str, on_close: &Callback<()>) -> Html {
    let title = if picture.words.is_empty() {
        nameless.into()
    } else {
        picture.words.clone()
    };
    html! {
        <Overlay {title} size="page" on_close={on_close.clone()}>
            <div class="read-picture" onclick={on_close.reform(|_| ())}>
                <img src={picture.address.clone()} alt={picture.words.clone()} />
            </div>
        </Overlay>
    }
}
