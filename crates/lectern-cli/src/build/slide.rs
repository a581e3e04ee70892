//! A slide on the page of a talk: as it is shown, as a text to be read, and its public notes.

use std::fmt::Write as _;

use lectern_deck::{Deck, NotesFor, Resolve};
use lectern_typeset::formula::Formulas;

use super::markup::{Words, escape};
use super::math;

/// The style sheet of the slides of the talk, beside its page.
pub(super) const SHEET: &str = "lectern.css";

/// The slides of a deck, to be written one after the other.
pub(super) struct Slides<'a> {
    pub(super) deck: &'a Deck,
    /// Allows what slides load.
    pub(super) resolver: &'a dyn Resolve,
    pub(super) words: &'static Words,
}

impl Slides<'_> {
    /// All slides. A browser that knows shadow roots in HTML has two forms of each, of which `page.css` shows one; others have the text.
    pub(super) fn write(&self, page: &mut String) {
        let mut formulas = Formulas::new();
        for (index, slide) in self.deck.slides.iter().enumerate() {
            let (number, n_slides) = (index + 1, self.deck.slides.len());
            let id = escape(&slide.id);
            let shown = self.deck.render_slide(index, self.resolver);
            let own_sheet = if shown.css.is_empty() {
                String::new()
            } else {
                link(&own_sheet(number))
            };
            // Writing to a string cannot fail.
            let _ = write!(
                page,
                "<article id=\"{number}\" aria-label=\"{number} / {n_slides}\" data-steps=\"{steps}\">\
                 <a class=\"number\" id=\"{id}\" href=\"#{number}\">{number}</a>\n\
                 <div class=\"room\"><div class=\"host\"><template shadowrootmode=\"open\">{sheet}{own_sheet}{shown}<slot></slot></template>\n\
                 {read}\n</div></div>\n",
                steps = shown.steps,
                sheet = link(SHEET),
                shown = math::set(&shown.html, &mut formulas),
                read = math::set(&self.text(index, &id), &mut formulas),
            );
            let notes = self
                .deck
                .render_notes(index, NotesFor::Everyone, self.resolver);
            if !notes.is_empty() {
                let notes = math::set(&notes, &mut formulas);
                let _ = writeln!(
                    page,
                    "<aside aria-label=\"{}\">{notes}</aside>",
                    self.words.notes
                );
            }
            page.push_str("</article>\n");
        }
    }

    /// A slide as a part of a document.
    fn text(&self, index: usize, id: &str) -> String {
        let number = index + 1;
        let html = self.deck.render_reading(index, self.resolver).html;
        // The page has the ids of slides; those of their headings and footnotes would clash on one page.
        html.replace(&format!(" id=\"{id}\""), "")
            // Enlarging needs a script.
            .replace("<button class=\"enlarge\" type=\"button\">", "")
            .replace("</button>", "")
            .replace("id=\"fn-", &format!("id=\"s{number}-fn-"))
            .replace("href=\"#fn-", &format!("href=\"#s{number}-fn-"))
    }

    /// The style sheets of single slides, with the names of their files.
    pub(super) fn own_sheets(&self) -> Vec<(String, String)> {
        let slides = 0..self.deck.slides.len();
        let sheets = slides.filter_map(|index| {
            let css = self.deck.render_slide(index, self.resolver).css;
            (!css.is_empty()).then(|| (own_sheet(index + 1), css))
        });
        sheets.collect()
    }
}

fn own_sheet(number: usize) -> String {
    format!("lectern-{number}.css")
}

fn link(sheet: &str) -> String {
    format!("<link rel=\"stylesheet\" href=\"{sheet}\">")
}
