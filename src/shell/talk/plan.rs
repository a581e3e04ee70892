//! What a deck says about time, as the session takes it.

use lectern_deck::Deck;
use lectern_session::pacing::Budget;
use lectern_session::time::Millis;

/// The length that the deck plans for the whole talk; 0 if it plans none.
pub(super) fn planned(deck: &Deck) -> Millis {
    deck.meta.minutes.map_or(Millis(0), millis)
}

/// What it plans slide by slide.
pub(super) fn budgets(deck: &Deck) -> Vec<Option<Budget>> {
    let slides = deck.slides.iter();
    slides
        .map(|slide| Some(Budget::Slide(millis(slide.settings.minutes?))))
        .collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, and nobody speaks for less than nothing"
)]
fn millis(minutes: f64) -> Millis {
    Millis((minutes * 60_000.0) as u64)
}
