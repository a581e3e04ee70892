//! Decks of other tools, rewritten line by line as native ones.
//!
//! Each tool is one file with one function. It goes through the [`lines`] of the original and writes native Markdown that shows and does
//! the same; [`Rewrite`] keeps from which line each line came, so that problems are told where the author finds them. Reading and
//! rendering then know one language. How a tool's text is read apart from that, its table of rules in [`crate::dialect`] says.
//!
//! What cannot be taken over is said, never dropped: [`Rewrite::loss`].

mod deckset;
mod draft;
mod formula;
mod ground;
mod include;
mod lines;
mod losses;
mod page;
mod presenterm;
mod quarto;
mod remark;
mod reveal;
mod rewrite;
mod setext;
mod slidev;

pub(crate) use lines::{Lines, Within};
pub(crate) use losses::Places;
use rewrite::Rewrite;
pub(crate) use rewrite::{Inclusion, LineOrigin, Origin, Translation};

use crate::dialect::Dialect;
use crate::files::Files;

/// Rewrites a normalised text; `None` for the dialects that are read as they are.
pub(crate) fn translate(text: &str, dialect: Dialect, files: &Files) -> Option<Translation> {
    if !dialect.is_rewritten() {
        return None;
    }
    let mut rewrite = Rewrite::new(text);
    match dialect {
        Dialect::Native | Dialect::Marp => {}
        Dialect::Reveal => reveal::translate(text, files, &mut rewrite),
        Dialect::Remark => remark::translate(text, files, &mut rewrite),
        Dialect::Slidev => slidev::translate(text, files, &mut rewrite),
        Dialect::Presenterm => presenterm::translate(text, files, &mut rewrite),
        Dialect::Quarto => quarto::translate(text, files, &mut rewrite),
        Dialect::Deckset => deckset::translate(text, &mut rewrite),
    }
    let mut translation = rewrite.finish();
    losses::place(text, &mut translation);
    Some(translation)
}
