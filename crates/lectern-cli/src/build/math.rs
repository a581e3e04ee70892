//! Formulas on pages that run no scripts.

use lectern_typeset::formula::{Display, Formulas};

use crate::deck::html;

/// How a formula begins on a slide, see `docs/slide-markup.md`.
const START: &str = "<span class=\"math\" data-display=\"";

/// A slide with its formulas set; those that cannot be keep their source.
pub(super) fn set(slide: &str, formulas: &mut Formulas) -> String {
    let mut parts = slide.split(START);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let math = part.split_once("\">").and_then(|(display, rest)| {
            let (source, rest) = rest.split_once("</span>")?;
            let display = if display.starts_with("block") {
                Display::Block
            } else {
                Display::Inline
            };
            let math = formulas.set(&html::text_of(source), display).ok()?;
            Some(format!("<span class=\"math\">{math}</span>{rest}"))
        });
        out.push_str(&math.unwrap_or_else(|| format!("{START}{part}")));
    }
    out
}

#[cfg(test)]
mod tests {
    use lectern_deck::Deck;
    use lectern_deck::resource::AsWritten;

    use super::*;

    #[test]
    fn formulas_are_set_and_those_that_cannot_be_stay() {
        let (deck, _) = Deck::parse("$a<b$ and $\\fraction{1}$ end", None);
        let html = set(
            &deck.render_reading(0, &AsWritten).html,
            &mut Formulas::new(),
        );
        assert!(html.contains("<math") && html.contains("&lt;"), "{html}");
        assert!(html.contains("\\fraction{1}</span> end"), "{html}");
    }
}
