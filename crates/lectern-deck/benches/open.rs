//! Opening a deck, against what its Markdown alone costs to parse: at most twice that.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use lectern_deck::Deck;
use pulldown_cmark::{Options, Parser};
use std::hint::black_box;

mod decks;

/// The extensions that the native dialect reads.
const MARKDOWN: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_MATH)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

fn open(criterion: &mut Criterion) {
    for (name, deck) in decks::all() {
        let mut group = criterion.benchmark_group(format!("open {name}"));
        group.throughput(Throughput::Bytes(deck.len() as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter("pulldown-cmark alone"),
            &deck,
            |bench, deck| {
                bench.iter(|| {
                    Parser::new_ext(black_box(deck), MARKDOWN)
                        .into_offset_iter()
                        .count()
                });
            },
        );
        group.bench_with_input(
            BenchmarkId::from_parameter("lectern"),
            &deck,
            |bench, deck| {
                bench.iter(|| Deck::parse(black_box(deck), None));
            },
        );
        group.finish();
    }
}

criterion_group!(benches, open);
criterion_main!(benches);
