//! Decks of other tools, rewritten line by line as native ones.
//!
//! Each tool is one file with one function. It goes through the [`lines`] of the original and writes native Markdown that shows and does
//! the same; [`Rewrite`] keeps from which line each line came, so that problems are told where the author finds them. Reading and
//! rendering then know one language. How a tool's text is read apart from that, its table of rules in [`crate::dialect`] says.
//!
//! What cannot be taken over is said, never dropped: [`Rewrite::loss`].

mod deckset;
mod draft;
mod lines;
mod presenterm;
mod quarto;
mod remark;
mod reveal;
mod rewrite;
mod setext;
mod slidev;

use lines::{Lines, Within};
use rewrite::Rewrite;
pub(crate) use rewrite::{Origin, Translation};

use crate::dialect::Dialect;

/// Rewrites a normalised text; `None` for the dialects that are read as they are.
pub(crate) fn translate(text: &str, dialect: Dialect) -> Option<Translation> {
    let translator = match dialect {
        Dialect::Native | Dialect::Marp => return None,
        Dialect::Reveal => reveal::translate,
        Dialect::Remark => remark::translate,
        Dialect::Slidev => slidev::translate,
        Dialect::Presenterm => presenterm::translate,
        Dialect::Quarto => quarto::translate,
        Dialect::Deckset => deckset::translate,
    };
    let mut rewrite = Rewrite::new(text.len());
    translator(text, &mut rewrite);
    Some(rewrite.finish())
}
