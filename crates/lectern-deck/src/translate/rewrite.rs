//! The native text that a translation writes, and from where each of its lines came.

use crate::diagnostic::{Diagnostic, Severity};

/// Losses are counted beyond this, not listed.
const MOST_LOSSES: usize = 200;
/// Losses that are all the same are told once beyond this.
const MOST_ALIKE: usize = 5;

/// A deck of another tool as a native one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Translation {
    /// The native text.
    pub(crate) text: String,
    /// From where its lines came.
    pub(crate) origin: Origin,
    /// What could not be taken over, by numbers of lines as in [`Origin`].
    pub(crate) losses: Vec<Diagnostic>,
    /// Lines of the text before the slides that stand below the one before them.
    pub(crate) below: Vec<u32>,
    /// Paths of files that are to be taken in and were not given.
    pub(crate) wanted: Vec<String>,
}

/// For each line of a text the line of the original that it came from. Without any, a text is its own original.
///
/// The lines of files that were taken in are counted on after those of the deck.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) lines: Vec<LineOrigin>,
    /// In the order of their lines.
    pub(crate) files: Vec<Inclusion>,
}

/// Where a line came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LineOrigin {
    /// From 1.
    pub(crate) number: u32,
    /// It is as its author wrote it.
    pub(crate) is_same: bool,
}

/// A file that was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Inclusion {
    /// As seen from the deck.
    pub(crate) path: String,
    /// How many lines are counted before its first.
    pub(crate) before: u32,
    /// The line that names it.
    pub(crate) at: u32,
}

impl Inclusion {
    /// The file that a line stands in; `None` for one of the deck itself.
    pub(crate) fn of_line(files: &[Self], number: u32) -> Option<&Self> {
        let after = files.partition_point(|file| file.before < number);
        files.get(after.checked_sub(1)?)
    }
}

impl Origin {
    /// The line of the deck, from 1, for a line of the text, from 1.
    pub(crate) fn line(&self, line: u32) -> u32 {
        self.line_of_deck(self.of(line).map_or(line, |origin| origin.number))
    }

    /// Tells a problem that was met in the text as one of the original.
    pub(crate) fn tell(&self, problem: &mut Diagnostic) {
        if let Some(origin) = self.of(problem.line) {
            if !origin.is_same {
                problem.column = 1;
            }
            problem.line = origin.number;
            self.tell_file(problem);
        }
    }

    /// Tells a problem on a line as they are counted here as one on a line of the deck.
    pub(crate) fn tell_file(&self, problem: &mut Diagnostic) {
        if let Some(file) = Inclusion::of_line(&self.files, problem.line) {
            let line = (problem.line - file.before).to_string();
            let told = ["`", &file.path, "`, line ", &line, ": ", &problem.message].concat();
            problem.message = told;
            problem.column = 1;
            problem.line = self.line_of_deck(problem.line);
        }
    }

    fn of(&self, line: u32) -> Option<LineOrigin> {
        let index = (line as usize).saturating_sub(1);
        self.lines.get(index).or(self.lines.last()).copied()
    }

    fn line_of_deck(&self, mut number: u32) -> u32 {
        while let Some(file) = Inclusion::of_line(&self.files, number) {
            number = file.at;
        }
        number
    }
}

/// Writes a translation.
#[derive(Debug)]
pub(crate) struct Rewrite {
    text: String,
    lines: Vec<LineOrigin>,
    losses: Vec<Diagnostic>,
    n_more: usize,
    below: Vec<u32>,
    pub(super) inclusions: Vec<Inclusion>,
    /// How many lines are counted so far, those of the deck and of files.
    n_lines: u32,
    /// Bytes of files so far.
    pub(super) n_included: usize,
    pub(super) wanted: Vec<String>,
}

impl Rewrite {
    /// Starts with nothing, for the original `text`.
    pub(crate) fn new(text: &str) -> Self {
        Self {
            text: String::with_capacity(text.len() + text.len() / 8),
            lines: Vec::new(),
            losses: Vec::new(),
            n_more: 0,
            below: Vec::new(),
            inclusions: Vec::new(),
            n_lines: count_lines(text),
            n_included: 0,
            wanted: Vec::new(),
        }
    }

    /// Writes a line, or several, that come from line `number` of the original.
    pub(crate) fn line(&mut self, number: u32, text: &str) {
        for line in text.split('\n') {
            self.text.push_str(line);
            self.text.push('\n');
            self.lines.push(LineOrigin {
                number,
                is_same: false,
            });
        }
    }

    /// Says that the slide that is written next stands below the one before, in one group with it.
    pub(crate) fn begin_below(&mut self) {
        let next = self.lines.len() + 1;
        self.below.push(u32::try_from(next).unwrap_or(u32::MAX));
    }

    /// Counts the lines of a file that is taken in on line `at`. Returns how many are counted before them.
    pub(super) fn begin_file(&mut self, path: &str, at: u32, text: &str) -> u32 {
        let before = self.n_lines;
        self.n_lines = before.saturating_add(count_lines(text));
        self.inclusions.push(Inclusion {
            path: path.to_owned(),
            before,
            at,
        });
        before
    }

    /// Says that something on line `number` could not be taken over. `message` and `hint` are as those of a [`Diagnostic`].
    pub(crate) fn loss(&mut self, number: u32, code: &str, message: impl Into<String>, hint: &str) {
        if self.losses.len() >= MOST_LOSSES {
            self.n_more += 1;
            return;
        }
        self.losses.push(Diagnostic {
            severity: Severity::Warning,
            code: code.to_owned(),
            line: number,
            column: 1,
            slide: None,
            message: message.into(),
            hint: hint.to_owned(),
        });
    }

    pub(crate) fn finish(mut self) -> Translation {
        if self.n_more > 0 {
            let n_more = self.n_more;
            self.n_more = 0;
            self.losses.push(Diagnostic {
                severity: Severity::Hint,
                code: "more-losses".to_owned(),
                line: 1,
                column: 1,
                slide: None,
                message: format!("There are {n_more} more things that could not be taken over"),
                hint: "Mend the ones listed first".to_owned(),
            });
        }
        Translation {
            text: self.text,
            origin: Origin {
                lines: self.lines,
                files: self.inclusions,
            },
            losses: without_repeats(&self.losses),
            below: self.below,
            wanted: self.wanted,
        }
    }
}

/// Tells what is lost in many places once, and how often.
fn without_repeats(losses: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut kept = Vec::with_capacity(losses.len());
    for (index, loss) in losses.iter().enumerate() {
        let is_alike =
            |other: &Diagnostic| other.code == loss.code && other.message == loss.message;
        let n_times = losses.iter().filter(|other| is_alike(other)).count();
        if n_times <= MOST_ALIKE {
            kept.push(loss.clone());
        } else if !losses.iter().take(index).any(is_alike) {
            let message = format!("{} ({n_times} times)", loss.message);
            kept.push(Diagnostic {
                message,
                ..loss.clone()
            });
        }
    }
    kept
}

/// How many lines a text has; none is more than there are.
fn count_lines(text: &str) -> u32 {
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).count();
    u32::try_from(ends + 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_knows_where_it_came_from() {
        let mut rewrite = Rewrite::new("a\n\n\nbc\nd");
        rewrite.line(1, "a");
        rewrite.line(4, "b\nc");
        let before = rewrite.begin_file("x.md", 5, "e\nf");
        rewrite.line(before + 2, "f");
        let translation = rewrite.finish();
        assert_eq!(translation.text, "a\nb\nc\nf\n");
        let origin = translation.origin;
        assert_eq!(
            [1, 2, 3, 4, 9].map(|line| origin.line(line)),
            [1, 4, 4, 5, 5]
        );
        assert_eq!(Origin::default().line(7), 7);
    }

    #[test]
    fn what_is_lost_often_is_told_once() {
        let mut rewrite = Rewrite::new("");
        for number in 1..=9 {
            rewrite.loss(number, "a", "Lost", "");
            rewrite.loss(number, "b", if number < 6 { "Gone" } else { "Missing" }, "");
        }
        let losses = rewrite.finish().losses;
        let told: Vec<_> = losses
            .iter()
            .map(|loss| (loss.line, &*loss.message))
            .collect();
        assert_eq!(told.first(), Some(&(1, "Lost (9 times)")));
        assert_eq!(told.len(), 10);
    }
}
