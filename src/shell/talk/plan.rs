//! What a deck says about time, as the session takes it.

use lectern_deck::Deck;
use lectern_deck::model::TimeBudget;
use lectern_session::pacing::Budget;
use lectern_session::time::Millis;

/// The length that the deck plans for the whole talk; 0 if it plans none.
pub(super) fn planned(deck: &Deck) -> Millis {
    deck.meta.planned_seconds.map_or(Millis(0), millis)
}

/// What it plans slide by slide and section by section.
pub(super) fn budgets(deck: &Deck) -> Vec<Option<Budget>> {
    let slides = deck.slides.iter();
    slides
        .map(|slide| slide.settings.budget.map(budget))
        .collect()
}

fn budget(planned: TimeBudget) -> Budget {
    match planned {
        TimeBudget::Slide(seconds) => Budget::Slide(millis(seconds)),
        TimeBudget::Section(seconds) => Budget::Section(millis(seconds)),
    }
}

fn millis(seconds: u32) -> Millis {
    Millis(u64::from(seconds) * 1_000)
}
