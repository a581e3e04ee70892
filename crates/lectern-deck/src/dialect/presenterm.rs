//! presenterm, <https://github.com/mfontanini/presenterm>; what is otherwise about it is in `translate/presenterm`.

use pulldown_cmark::Options;

use super::{REWRITTEN, Rules};

pub(super) const RULES: Rules = Rules {
    // A dollar sign is one, and what stands in braces is text.
    markdown: REWRITTEN.markdown.difference(Options::ENABLE_MATH),
    image_attributes: false,
    ..REWRITTEN
};
