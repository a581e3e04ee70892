//! Several slides a page, with room to write; their links at the end.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::geometry::{Cell, Sheet};
use super::link_list::{link_list, pages_of_links};
use super::slides::slide_at;
use crate::i18n::print::PrintStrings;
use crate::i18n::{Strings, use_strings};
use crate::shell::open_deck::OpenDeck;
use crate::shell::printed_slide::PrintedSlide;
use crate::shell::slide_style::Sheets;

/// The pages of a handout, as far as their slides are there.
pub(super) fn handout(
    strings: &'static Strings,
    words: &'static PrintStrings,
    deck: &Rc<OpenDeck>,
    slides: &[Rc<PrintedSlide>],
    sheets: &Sheets,
    sheet: &Sheet,
) -> Html {
    let cell = sheet.cell();
    let is_whole = slides.len() == deck.deck.slides.len();
    let links = slides.iter().flat_map(|slide| &slide.links);
    let lists = if is_whole {
        pages_of_links(links)
    } else {
        Vec::new()
    };
    let n_slide_pages = deck.deck.slides.len().div_ceil(sheet.per_page);
    let n_pages = n_slide_pages + lists.len();
    let page = |number: usize, inside: Html| {
        html! {
            <section key={number} class="print-page" aria-label={(words.page)(number, n_pages)}>
                <div class="print-paper" data-handout="">
                    <header class="print-head">
                        <span lang={deck.deck.meta.language.clone()}>{ &deck.deck.meta.title }</span>
                        <span>{ deck.deck.meta.authors.join(", ") }</span>
                    </header>
                    { inside }
                    <footer class="print-foot">{ (strings.show.place)(number, n_pages) }</footer>
                </div>
            </section>
        }
    };
    let of_slides = slides.chunks(sheet.per_page).enumerate().map(|(index, slides)| {
        let cells = slides.iter().map(|slide| html! {
            <HandoutCell key={slide.slide.0} deck={Rc::clone(deck)} slide={Rc::clone(slide)} sheets={Rc::clone(sheets)} {cell} />
        });
        page(index + 1, html! {
            <div class="print-cells" data-columns={cell.columns.to_string()} data-rows={cell.rows.to_string()}>{ for cells }</div>
        })
    });
    let of_links = lists.into_iter().enumerate().map(|(index, links)| {
        let inside = html! {
            <div class="print-list"><h2>{ words.links }</h2>{ link_list(links.into_iter()) }</div>
        };
        page(n_slide_pages + index + 1, inside)
    });
    of_slides.chain(of_links).collect()
}

/// Properties of [`HandoutCell`].
#[derive(Properties, PartialEq)]
struct HandoutCellProps {
    deck: Rc<OpenDeck>,
    slide: Rc<PrintedSlide>,
    sheets: Sheets,
    cell: Cell,
}

/// A slide, its number, and lines to write on.
#[component]
fn HandoutCell(props: &HandoutCellProps) -> Html {
    let strings = use_strings();
    let (deck, slide, cell) = (&props.deck, &props.slide, props.cell);
    html! {
        <div class="print-cell" data-lines={if cell.is_beside { "beside" } else { "below" }}>
            <div class="print-slide">
                { slide_at(slide, slide.drawn.steps, cell.scale, deck, &props.sheets, strings) }
                <p class="print-caption">{ slide.slide.0 + 1 }</p>
            </div>
            <div class="print-lines" aria-hidden="true">{ for (0..cell.n_lines).map(|_| html! { <i /> }) }</div>
        </div>
    }
}
