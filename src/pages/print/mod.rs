//! A deck on paper: its pages as they will be printed, and a bar to choose how.
//!
//! `geometry` says where things are on a page; `slides`, `handout` and `notes` are the layouts.

mod bar;
mod geometry;
mod handout;
mod link_list;
mod notes;
mod slides;

use std::rc::Rc;

use lectern_deck::Theme;
use yew::{Callback, Html, Properties, component, html, use_node_ref};

use self::bar::{Bar, bar};
use self::geometry::Sheet;
use self::handout::handout;
use self::notes::NotesPage;
use self::slides::SlidePages;
use crate::components::css::number;
use crate::hooks::{
    use_before_print, use_page_size, use_paint_marks, use_readiness, use_ready_mark,
    use_root_attribute, use_size, use_title,
};
use crate::i18n::print::use_print_strings;
use crate::i18n::use_strings;
use crate::route::print::{Layout, PrintOptions};
use crate::shell::open_deck::OpenDeck;
use crate::shell::printed_slide::{use_paper_sheets, use_printed};
use crate::shell::slide_style::use_sheets;

/// The hosts of slides.
const HOSTS: &str = ".slide-host";

/// Properties of [`PrintPage`].
#[derive(Properties, PartialEq)]
pub struct PrintPageProps {
    /// The deck.
    pub deck: Rc<OpenDeck>,
    /// The theme asked for; none leaves it to the deck.
    pub theme: Option<Theme>,
    /// How it is to be printed.
    pub options: PrintOptions,
    /// It is to be printed otherwise.
    pub on_options: Callback<PrintOptions>,
    /// Pictures may be loaded from this host.
    pub on_allow: Callback<String>,
    /// The deck is to be seen without paper.
    pub on_leave: Callback<()>,
}

/// A deck on paper. It never opens the dialog for printing by itself.
#[component]
pub fn PrintPage(props: &PrintPageProps) -> Html {
    let (strings, words) = (use_strings(), use_print_strings());
    let (deck, options) = (&props.deck, props.options);
    let (printed, lay_all) = use_printed(deck);
    let sheets = use_sheets(deck, props.theme);
    let sheets = use_paper_sheets(&sheets, options.layout != Layout::Slides);
    let is_whole = printed.is_whole(deck);
    use_before_print(lay_all);

    let sheet = Sheet::of(options, deck.deck.meta.size);
    use_page_size(sheet.page_css());
    let (area, room) = (use_node_ref(), use_node_ref());
    let preview = use_size(&room).map_or(1.0, |(width, _)| (width / sheet.width_px()).min(1.0));

    let by_step = options.is_by_step && options.layout == Layout::Slides;
    let steps = printed.slides.iter().map(|slide| slide.drawn.steps);
    let n_hosts = if by_step {
        steps.map(|steps| steps + 1).sum()
    } else {
        printed.slides.len()
    };
    let readiness = use_readiness(
        &area,
        HOSTS,
        is_whole.then_some(n_hosts),
        (Rc::clone(deck), options, props.theme),
    );

    let title = &deck.deck.meta.title;
    use_title(title.clone());
    use_root_attribute("data-lectern", "ready");
    use_root_attribute("data-view", "print");
    use_root_attribute(
        "data-print",
        if readiness.is_over {
            "ready"
        } else {
            "preparing"
        },
    );
    use_paint_marks(
        (!printed.slides.is_empty()).then_some(()),
        "lectern:first-slide",
        "lectern:slide",
    );
    use_ready_mark("lectern:ready");

    let pages = match options.layout {
        Layout::Slides => printed
            .slides
            .iter()
            .map(|slide| {
                html! {
                    <SlidePages key={slide.slide.0} deck={Rc::clone(deck)} slide={Rc::clone(slide)}
                        sheets={Rc::clone(&sheets)} {by_step} />
                }
            })
            .collect::<Html>(),
        Layout::Handout => handout(strings, words, deck, &printed.slides, &sheets, &sheet),
        Layout::Notes => printed
            .slides
            .iter()
            .map(|slide| {
                html! {
                    <NotesPage key={slide.slide.0} deck={Rc::clone(deck)} slide={Rc::clone(slide)}
                        sheets={Rc::clone(&sheets)} {sheet} with_private={options.with_private_notes} />
                }
            })
            .collect(),
    };
    let mut asked_hosts: Vec<String> = Vec::new();
    for host in printed
        .slides
        .iter()
        .flat_map(|slide| &slide.drawn.asked_hosts)
    {
        if !asked_hosts.contains(host) {
            asked_hosts.push(host.clone());
        }
    }
    let (width, height) = sheet.size_css();
    let style = format!(
        "--page-width:{width};--page-height:{height};--preview:{}",
        number(preview)
    );
    html! {
        <div class="print" data-layout={options.layout.name()}>
            <header class="visually-hidden"><h1 lang={deck.deck.meta.language.clone()}>{ title }</h1></header>
            { bar(strings, words, Bar {
                options,
                has_private_notes: has_private_notes(deck),
                readiness,
                n_expected: if is_whole { n_hosts } else { deck.deck.slides.len() },
                asked_hosts,
                on_options: &props.on_options,
                on_allow: &props.on_allow,
                on_leave: &props.on_leave,
            }) }
            <div class="print-room" ref={room} />
            <main class="print-pages" aria-label={words.pages} {style} ref={area}>{ pages }</main>
        </div>
    }
}

fn has_private_notes(deck: &OpenDeck) -> bool {
    let mut notes = deck.deck.slides.iter().flat_map(|slide| &slide.notes);
    notes.any(|note| note.private)
}
