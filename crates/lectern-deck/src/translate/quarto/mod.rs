//! Quarto and Pandoc, <https://quarto.org/docs/presentations/revealjs/>; its manual is `docs/dialects/quarto.md`.
//!
//! [`head`] makes the title slide, [`level`] finds which headings begin slides; a [`talk::Talk`] goes through the lines. It hands code to
//! [`cell`], boxes to [`boxes`], tables to [`table`] and paragraphs to [`inline`]; [`tex`] knows the LaTeX of decks for Beamer.

mod attributes;
mod boxes;
mod cell;
mod definitions;
mod head;
mod heading;
mod inline;
mod lettered;
mod level;
mod paragraph;
mod references;
mod table;
mod talk;
mod tex;

use super::draft::{is_rule, write_front_matter};
use super::lines::Line;
use super::{Lines, Rewrite, Within, include};
use crate::files::Files;
pub(super) use cell::Cell;
use head::Head;
use talk::Talk;

pub(super) fn translate(text: &str, files: &Files, rewrite: &mut Rewrite) {
    let head = Head::read(text, rewrite);
    write_front_matter(rewrite, &head.settings);
    let lines = include::expand(Lines::after(text, head.end), included, files, rewrite);
    let level = if head.is_patat && has_separator(&lines) {
        0
    } else {
        let level = head.slide_level;
        level.unwrap_or_else(|| level::slide_level(&lines))
    };
    let mut talk = Talk::new(rewrite, level, head.incremental);
    if let Some((draft, background)) = head.title_slide() {
        talk.write_title(draft, background);
    }
    if let Some(draft) = head.contents_slide() {
        talk.write_contents(draft);
    }
    talk.read(&lines);
}

/// Whether there is a line of dashes that underlines no heading.
fn has_separator(lines: &[Line<'_>]) -> bool {
    let is_dashes = |line: &Line<'_>| {
        line.within == Within::Text && line.text.starts_with("---") && is_rule(line.text)
    };
    let mut pairs = lines.windows(2);
    pairs.any(|pair| match pair {
        [before, line] => {
            is_dashes(line) && (before.within != Within::Text || before.text.trim().is_empty())
        }
        _ => false,
    })
}

/// The file that stands in the place of a line: `{{< include _intro.qmd >}}`.
fn included(line: &str) -> Option<&str> {
    let inner = line.trim().strip_prefix("{{<")?.strip_suffix(">}}")?;
    let path = inner.trim().strip_prefix("include")?;
    let path = path.starts_with([' ', '\t']).then(|| path.trim())?;
    let path = path.trim_matches(['"', '\'']);
    (!path.is_empty()).then_some(path)
}
