//! Rendering a slide: well under a millisecond.

use criterion::{Criterion, criterion_group, criterion_main};
use lectern_deck::Deck;
use lectern_deck::resource::AsWritten;
use std::hint::black_box;

mod decks;

fn render(criterion: &mut Criterion) {
    for (name, text) in decks::all() {
        let (deck, _) = Deck::parse(&text, None);
        let longest = (0..deck.slides.len()).max_by_key(|&index| deck.slides[index].range.len());
        let longest = longest.unwrap_or_default();
        criterion.bench_function(&format!("longest slide of {name}"), |bench| {
            bench.iter(|| deck.render_slide(black_box(longest), &AsWritten));
        });
    }
}

criterion_group!(benches, render);
criterion_main!(benches);
