//! Deckset, <https://docs.deckset.com>; what is otherwise about it is in `translate/deckset`.

use super::{REWRITTEN, Rules};

pub(super) const RULES: Rules = Rules {
    // What stands in braces is text.
    image_attributes: false,
    ..REWRITTEN
};
