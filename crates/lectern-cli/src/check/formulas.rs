//! Formulas that cannot be set.

use lectern_typeset::formula::{Display, Formulas};

use crate::deck::html;

/// How a formula begins on a slide, see `docs/slide-markup.md`.
const START: &str = "<span class=\"math\" data-display=\"";

/// Sets the formulas of a slide, and gives the source of each that cannot be with the reason.
pub(super) fn faults(slide: &str, formulas: &mut Formulas) -> Vec<(String, String)> {
    let mut faults = Vec::new();
    for formula in slide.split(START).skip(1) {
        let Some((display, rest)) = formula.split_once("\">") else {
            continue;
        };
        let source = html::text_of(rest.split("</span>").next().unwrap_or_default());
        let display = if display.starts_with("block") {
            Display::Block
        } else {
            Display::Inline
        };
        if let Err(fault) = formulas.set(&source, display) {
            faults.push((source, fault.to_string()));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use lectern_deck::Deck;
    use lectern_deck::resource::AsWritten;

    use super::*;

    #[test]
    fn the_formulas_of_a_slide_are_set_with_those_before() {
        let (deck, _) = Deck::parse(
            "$\\newcommand{\\half}{\\frac12} a<b$ and $\\half$\n\n$$\n\\fraction{1}\n$$",
            None,
        );
        let html = deck.render_slide(0, &AsWritten).html;
        let faults = faults(&html, &mut Formulas::new());
        let sources: Vec<_> = faults.iter().map(|(source, _)| source.trim()).collect();
        assert_eq!(sources, ["\\fraction{1}"], "{html}");
    }
}
