//! Quarto and Pandoc, <https://quarto.org/docs/presentations/revealjs/>; what is otherwise about it is in `translate/quarto`.

use pulldown_cmark::Options;

use super::{REWRITTEN, Rules};

pub(super) const RULES: Rules = Rules {
    // Quotes become curly, `--` a dash.
    markdown: REWRITTEN.markdown.union(Options::ENABLE_SMART_PUNCTUATION),
    ..REWRITTEN
};
