//! Problems for people, with the lines of the deck.

use std::io::Write;
use std::ops::Range;

use annotate_snippets::{
    AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};
use anyhow::Result;
use lectern_deck::Severity;

use super::checked::Checked;
use super::problem::Problem;
use super::tally::Tally;

/// Writes the problems of all decks, and how many there are.
///
/// There are colours in it; `out` takes them away where they are not wanted.
pub(super) fn write(decks: &[Checked], out: &mut impl Write) -> Result<()> {
    let renderer = Renderer::styled();
    for deck in decks {
        for problem in &deck.problems {
            let report = [report(problem, deck)];
            writeln!(out, "{}\n", renderer.render(&report))?;
        }
    }
    if decks.len() > 1 {
        for deck in decks.iter().filter(|deck| !deck.problems.is_empty()) {
            writeln!(out, "{}: {}", deck.name, Tally::of(deck))?;
        }
    }
    writeln!(out, "{}", decks.iter().map(Tally::of).sum::<Tally>())?;
    Ok(())
}

fn report<'a>(problem: &'a Problem, deck: &'a Checked) -> Group<'a> {
    let level = match problem.severity {
        Severity::Hint => Level::INFO.with_name("hint"),
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let title = level
        .primary_title(problem.message.as_str())
        .id(problem.code.as_str());
    let line = deck.texts.line(problem);
    let mut group = match line.filter(|line| !line.trim().is_empty()) {
        Some(line) => title.element(
            Snippet::source(line)
                .line_start(problem.line as usize)
                .path(problem.file.as_str())
                .annotation(AnnotationKind::Primary.span(marked(line, problem))),
        ),
        None => title.element(
            Origin::path(problem.file.as_str())
                .line(problem.line as usize)
                .char_column(problem.column as usize),
        ),
    };
    if let Some(slide) = &problem.slide {
        let title = slide.title.as_deref().unwrap_or("without a title");
        let slide = format!("on slide {}: {title}", slide.number);
        group = group.element(Level::NOTE.message(normalize_untrusted_str(&slide)));
    }
    if !problem.hint.is_empty() {
        group = group.element(Level::HELP.message(normalize_untrusted_str(&problem.hint)));
    }
    group
}

/// The bytes of a line that a problem is about: what its message names, if that stands there; else a word, or the whole line where the
/// problem tells no column.
fn marked(line: &str, problem: &Problem) -> Range<usize> {
    let column = (problem.column as usize).saturating_sub(1);
    let start = line.char_indices().nth(column).map_or(0, |(at, _)| at);
    let rest = line.get(start..).unwrap_or_default();
    let mut named = problem.message.split('`').skip(1).step_by(2);
    let named = named.find(|name| !name.is_empty() && rest.starts_with(name));
    let length = match named {
        Some(name) => name.len(),
        None if start == 0 => rest.trim_end().len(),
        None => rest.find(char::is_whitespace).unwrap_or(rest.len()),
    };
    start..start + length
}
