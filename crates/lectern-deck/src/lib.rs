//! Reads Markdown talk decks and renders their slides as safe HTML.
//!
//! The way through, in order:
//!
//! 1. [`source`] normalises the text: encoding, byte order marks, line ends; it maps offsets to lines.
//! 2. [`dialect`] guesses the tool the deck was written for, or takes the reader's word for it.
//! 3. `parse` splits the text into slides and reads front matter, settings, titles and notes.
//! 4. `render` turns one slide, when it is needed, into HTML.
//! 5. `html` is the only place where HTML is made: an allow-list decides what may be in it.
//!
//! Decks of other tools may take in other files; [`Reader`] asks for them.
//!
//! Beside that way, [`programme`] reads the list of talks of an event, [`place`] finds slides again in edited decks, and
//! [`Deck::counterpart`] in translated ones.
//!
//! Start at [`Deck::parse`] and [`Deck::render_slide`]. Reading cannot fail: whatever is wrong with a
//! deck comes back as a [`Diagnostic`]. Nothing here knows a browser, a clock, a file or chance.

mod counterpart;
pub mod diagnostic;
pub mod dialect;
mod files;
mod hash;
mod html;
mod markdown;
pub mod model;
mod order;
mod outline;
mod parse;
pub mod place;
pub mod programme;
mod reader;
mod recording;
mod render;
pub mod resource;
mod sections;
pub mod source;
mod text;
pub mod theme;
pub mod transition;
mod translate;
pub mod wire;
mod yaml;

pub use counterpart::{Counterpart, MatchedBy};
pub use diagnostic::{Diagnostic, Severity};
pub use dialect::{Detection, Dialect};
pub use files::Absence;
pub use html::css::filter_sheet;
pub use model::{Deck, Note, Slide};
pub use reader::Reader;
pub use render::{NotesFor, Piece, PieceKind, RenderedSlide, render_prose};
pub use resource::{Resolution, Resolve, ResourceKind};
pub use theme::Theme;
pub use transition::Transition;
