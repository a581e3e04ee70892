//! What a slide shows, as native Markdown.

use std::borrow::Cow;

use super::links::Targets;
use super::matching::{Mark, Side, What, marks};
use super::{Line, Options, Piece, code, macros, tags, xaringan};
use crate::translate::formula::Formulas;
use crate::translate::{Rewrite, Within};

/// Rewrites the content of a slide.
pub(super) fn rewrite(
    content: &[Piece],
    targets: &Targets,
    options: Options,
    rewrite: &mut Rewrite,
) -> Vec<Line> {
    let mut formulas = Formulas::new(options.formulas_are_safe);
    let mut pieces: Vec<_> = content
        .iter()
        .map(|piece| match piece {
            Piece::Line(line) if line.within == Within::Text => {
                let text = macros::rewrite(&line.text, line.number, rewrite);
                let text = targets.rewrite(&text);
                let text = formulas.rewrite(&text);
                Piece::Line(Line {
                    text: with_heading(&text).into_owned(),
                    ..*line
                })
            }
            piece => piece.clone(),
        })
        .collect();
    pieces = xaringan::cells(pieces, rewrite);
    code::highlight(&mut pieces, options.highlight_spans);
    tags::let_markdown_follow(&mut pieces);
    let marks = marks(&pieces);
    let mut out = Output::default();
    for (piece, marks) in pieces.iter().zip(&marks) {
        match piece {
            Piece::Step(number) => out.step(*number),
            Piece::Line(line) => out.line(line, marks),
        }
    }
    out.lines
}

/// `#Title` is a heading too.
fn with_heading(text: &str) -> Cow<'_, str> {
    let rest = text.trim_start_matches('#');
    let level = text.len() - rest.len();
    if (1..=6).contains(&level) && !rest.is_empty() && !rest.starts_with([' ', '\t']) {
        let (marks, rest) = text.split_at(level);
        return format!("{marks} {rest}").into();
    }
    text.into()
}

#[derive(Default)]
struct Output {
    lines: Vec<Line>,
    /// The last line that is not empty.
    last: Option<usize>,
    /// How far the first line of each open box is indented, once it has come; as far the box stands out.
    indents: Vec<Option<usize>>,
}

impl Output {
    fn push(&mut self, number: u32, mut text: String, within: Within) {
        if !text.trim().is_empty() {
            self.last = Some(self.lines.len());
            if let Some(indent) = self.indents.last_mut() {
                let found = text.len() - text.trim_start_matches([' ', '\t']).len();
                let indent = *indent.get_or_insert(found);
                text.drain(..indent.min(found));
            }
        }
        self.lines.push(Line {
            number,
            text,
            within,
        });
    }

    /// Writes a line that must stand alone.
    fn alone(&mut self, number: u32, text: &str) {
        for text in ["", text, ""] {
            self.push(number, text.to_owned(), Within::Text);
        }
    }

    fn line(&mut self, line: &Line, marks: &[Mark]) {
        let (number, text) = (line.number, line.text.as_str());
        if marks.is_empty() {
            return self.push(number, text.to_owned(), line.within);
        }
        let mut open = String::with_capacity(text.len());
        let mut from = 0;
        for mark in marks {
            open.push_str(text.get(from..mark.from).unwrap_or_default());
            from = mark.to;
            match &mark.what {
                What::Span(classes) => open.extend(["<span class=\"", classes, "\">"]),
                What::EndOfSpan => open.push_str("</span>"),
                What::Box { classes, side } => {
                    self.flush(number, &mut open);
                    let mut names = String::new();
                    if *side != Side::None {
                        names.push_str(".column ");
                    }
                    for class in classes.split(' ') {
                        names.extend([".", class, " "]);
                    }
                    if *side == Side::Left {
                        self.alone(number, ":::columns");
                    }
                    self.alone(number, &format!("::: {{{}}}", names.trim_end()));
                    self.indents.push(None);
                }
                What::EndOfBox { side } => {
                    self.flush(number, &mut open);
                    self.indents.pop();
                    self.alone(number, ":::");
                    if *side == Side::Right {
                        self.alone(number, ":::");
                    }
                }
            }
        }
        open.push_str(text.get(from..).unwrap_or_default());
        self.flush(number, &mut open);
    }

    /// Writes what has been gathered of a line, if there is anything.
    fn flush(&mut self, number: u32, open: &mut String) {
        let text = std::mem::take(open);
        if !text.trim().is_empty() {
            self.push(number, text, Within::Text);
        }
    }

    /// Lets what follows wait for the next step.
    ///
    /// The mark stands at the end of the line before, so that a list or paragraph goes on behind it.
    fn step(&mut self, number: u32) {
        const PAUSE: &str = "<!-- pause -->";
        let last = self.last.and_then(|last| self.lines.get_mut(last));
        let Some(line) = last else {
            return self.alone(number, PAUSE);
        };
        line.text.truncate(line.text.trim_end().len());
        // What the author wrote, without the marks of steps before this one.
        let text = line.text.split(PAUSE).next().unwrap_or_default();
        let has_words = text.contains(char::is_alphanumeric);
        let is_row = has_words && text.starts_with('|') && line.text.ends_with('|');
        let takes_no_mark = line.within != Within::Text
            || text.starts_with([':', '|'])
            || (!has_words && text.trim_start().starts_with(['*', '-', '_', '=']))
            || (text.starts_with('[') && text.contains("]:"));
        if is_row {
            line.text.pop();
            line.text.extend([" ", PAUSE, " |"]);
        } else if takes_no_mark {
            let indent = text.len() - text.trim_start_matches(' ').len();
            let text = format!("{:indent$}{PAUSE}", "");
            self.alone(number, &text);
        } else {
            line.text.extend([" ", PAUSE]);
        }
    }
}
