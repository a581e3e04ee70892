//! What to mark on a slide that a search has led to.

use std::ops::Range;

use crate::deck_index::DeckIndex;
use crate::index::look;
use crate::piece::SlideText;
use crate::query::Query;
use crate::tell::OnSlide;

/// Where what is looked for stands on one slide: for each of its pieces the places, in bytes of its text, in order and apart from one
/// another. A word that is not there is passed over.
pub fn marks_on(slide: SlideText, query: &Query) -> Vec<Vec<Range<usize>>> {
    let n_pieces = slide.pieces.len();
    let mut deck = DeckIndex::new("");
    deck.add(slide);
    deck.finish();
    let found = look(&deck, query);
    let on = OnSlide {
        found: &found,
        slide: 0,
    };
    let marks = |piece| on.marked(piece).map(|(_, marks)| marks);
    (0..n_pieces)
        .map(|piece| marks(piece).unwrap_or_default())
        .collect()
}
