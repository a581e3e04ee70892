//! Full text search over the slides of decks, as one types.
//!
//! The way through, in order:
//!
//! 1. [`Piece`]s of text come in, slide by slide, into a [`DeckIndex`].
//! 2. `fold` makes of them what is compared: small letters without accents, one width, Korean as single letters.
//! 3. `suffixes` sorts every place where a word begins, or a character in writings without blanks, by what follows it. So a beginning of
//!    a word, a phrase and a piece of a Japanese sentence are all found in one way: they are neighbours in that order.
//! 4. An [`Index`] holds the decks; [`Index::search`] looks for a [`Query`], `rank` weighs the slides, `tell` and `excerpt`
//!    show the place, and [`marks_on`] finds it again on the slide itself.
//!
//! Nothing here knows a browser, a clock, a file, or how a deck is written.

mod bytes;
mod deck_index;
mod edits;
mod excerpt;
mod fold;
mod hit;
mod index;
mod marks;
mod occurrence;
mod piece;
mod query;
mod rank;
mod suffixes;
mod tell;

pub use deck_index::DeckIndex;
pub use excerpt::Excerpt;
pub use hit::{Hit, decode_hits, encode_hits};
pub use index::Index;
pub use marks::marks_on;
pub use piece::{Kind, Piece, SlideText};
pub use query::Query;
