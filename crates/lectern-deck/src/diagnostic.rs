//! What is wrong with a deck, where, and how to mend it.

use crate::order::sorted_by;
use crate::source::LineCounter;

/// More problems than this are counted, not listed.
const REPORT_LIMIT: usize = 500;

/// How much a problem matters to the talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; the slide shows as meant.
    Hint,
    /// Something shows otherwise than its author may expect.
    Warning,
    /// Something is not shown.
    Error,
}

/// One problem met while reading or rendering a deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// A stable name of the kind of problem, in kebab case: `unclosed-fence`.
    pub code: String,
    /// Line in the deck, from 1.
    pub line: u32,
    /// Column in that line, in characters, from 1.
    pub column: u32,
    /// Slide it is on, from 0; `None` where it belongs to the deck as a whole.
    pub slide: Option<usize>,
    /// What is wrong, as one English sentence without a full stop.
    pub message: String,
    /// How to mend it, as one English sentence without a full stop; empty where there is nothing to do.
    pub hint: String,
}

/// Collects the problems of one text while it is read.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    source: &'a str,
    lines: LineCounter<'a>,
    found: Vec<(usize, Diagnostic)>,
    left_out: usize,
}

impl<'a> Report<'a> {
    pub(crate) fn new(source: &'a str) -> Self {
        Self {
            source,
            lines: LineCounter::new(source),
            found: Vec::new(),
            left_out: 0,
        }
    }

    /// The line that holds `offset`, from 1.
    pub(crate) fn line(&mut self, offset: usize) -> u32 {
        self.lines.line(offset)
    }

    /// Notes a problem at a byte of the text.
    pub(crate) fn add(
        &mut self,
        offset: usize,
        severity: Severity,
        code: &str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        if self.found.len() >= REPORT_LIMIT {
            self.left_out += 1;
            return;
        }
        let (line, column) = (self.lines.line(offset), self.lines.column(offset));
        self.found.push((
            offset,
            Diagnostic {
                severity,
                code: code.to_owned(),
                line,
                column,
                slide: None,
                message: message.into(),
                hint: hint.into(),
            },
        ));
    }

    /// The problems in the order of the text, each with the slide it is on; `begins` tells where each slide begins,
    /// its settings included.
    pub(crate) fn finish(mut self, begins: &[usize]) -> Vec<Diagnostic> {
        if self.left_out > 0 {
            let left_out = self.left_out;
            self.found.push((
                self.source.len(),
                Diagnostic {
                    severity: Severity::Hint,
                    code: "more-problems".to_owned(),
                    line: 1,
                    column: 1,
                    slide: None,
                    message: format!("There are {left_out} more problems in this deck"),
                    hint: "Mend the ones listed first".to_owned(),
                },
            ));
        }
        let place = |(offset, mut diagnostic): (usize, Diagnostic)| {
            let after = begins.partition_point(|&begin| begin <= offset);
            diagnostic.slide = after.checked_sub(1);
            diagnostic
        };
        let found = sorted_by(self.found, |(one, _), (other, _)| one.cmp(other));
        found.into_iter().map(place).collect()
    }
}
