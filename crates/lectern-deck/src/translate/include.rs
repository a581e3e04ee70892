//! Text of other files that stands in a deck.

use super::Rewrite;
use super::lines::{Line, Lines, Within};
use super::rewrite::Inclusion;
use crate::files::{Absence, Files, joined};
use crate::parse::front_matter;

/// A file that takes in a file that takes in a file …, at most so many.
const MOST_DEPTH: usize = 8;
/// So many files are taken in at most, those that are so several times counted each time.
const MOST_FILES: usize = 300;
/// So many bytes of them are, all in all.
const MOST_BYTES: usize = 8 << 20;

/// The text of a file, and how many lines are counted before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Included<'a> {
    pub(super) text: &'a str,
    pub(super) before: u32,
}

impl<'a> Included<'a> {
    /// What follows the front matter.
    pub(super) fn body(self) -> Self {
        let end = front_matter::find(self.text).map_or(0, |block| block.end);
        let (head, text) = self.text.split_at_checked(end).unwrap_or(("", self.text));
        let n_lines = memchr::memchr_iter(b'\n', head.as_bytes()).count();
        let n_lines = u32::try_from(n_lines).unwrap_or(u32::MAX);
        Self {
            text,
            before: self.before.saturating_add(n_lines),
        }
    }

    /// Its lines, each with its number in the count of the whole deck.
    pub(super) fn lines(self) -> impl Iterator<Item = Line<'a>> {
        Lines::of(self.text).map(move |line| Line {
            number: line.number.saturating_add(self.before),
            ..line
        })
    }
}

/// Takes in a file, or says why not. `path` is as seen from the deck, `number` the line that names it.
pub(super) fn open<'a>(
    files: &'a Files,
    path: &str,
    number: u32,
    rewrite: &mut Rewrite,
) -> Result<Included<'a>, Absence> {
    let inclusions = &rewrite.inclusions;
    let mut depth = 0;
    let mut at = number;
    while let Some(inclusion) = Inclusion::of_line(inclusions, at) {
        if inclusion.path == path {
            return Err(Absence::Cycle);
        }
        at = inclusion.at;
        depth += 1;
    }
    if path == files.deck {
        return Err(Absence::Cycle);
    }
    if depth >= MOST_DEPTH || inclusions.len() >= MOST_FILES {
        return Err(Absence::TooMuch);
    }
    let text = files.get(path).inspect_err(|absence| {
        if *absence == Absence::NotGiven && !rewrite.wanted.iter().any(|known| known == path) {
            rewrite.wanted.push(path.to_owned());
        }
    })?;
    rewrite.n_included += text.len();
    if rewrite.n_included > MOST_BYTES {
        return Err(Absence::TooMuch);
    }
    let before = rewrite.begin_file(path, number, text);
    Ok(Included { text, before })
}

/// The path, as seen from the deck, of a file that the line `number` names by a path that counts from its own file.
pub(super) fn path_from(path: &str, number: u32, rewrite: &Rewrite) -> String {
    let from = Inclusion::of_line(&rewrite.inclusions, number);
    joined(from.map_or("", |from| &from.path), path)
}

/// Says that a file is not taken in.
pub(super) fn tell_absent(path: &str, absence: Absence, number: u32, rewrite: &mut Rewrite) {
    rewrite.loss(
        number,
        "include",
        format!("`{path}` {}", absence.reason()),
        absence.hint(),
    );
}

/// Markdown that keeps the place of a file which is not taken in.
pub(super) fn place_of(path: &str) -> String {
    let path = path.replace(['`', '\n'], "");
    format!("\n<div class=\"include\">\n\n`{path}`\n\n</div>\n")
}

/// The fence of a block that can hold `code`.
pub(super) fn fence_round(code: &str) -> String {
    let runs = code.split(|character| character != '`').map(str::len);
    "`".repeat(runs.max().unwrap_or(0).max(2) + 1)
}

/// Lines with those of the files that they take in in their place. What `command` finds in a line is the path of such a file, as seen from
/// the deck; a line whose file is not there stays.
pub(super) fn expand<'a>(
    lines: impl Iterator<Item = Line<'a>>,
    command: fn(&str) -> Option<&str>,
    files: &'a Files,
    rewrite: &mut Rewrite,
) -> Vec<Line<'a>> {
    let mut out = Vec::new();
    // Those that go on once a file has come to its end.
    let mut waiting: Vec<(std::vec::IntoIter<Line<'a>>, Within)> =
        vec![(lines.collect::<Vec<_>>().into_iter(), Within::Text)];
    while let Some((lines, around)) = waiting.last_mut() {
        let around = *around;
        let Some(mut line) = lines.next() else {
            waiting.pop();
            continue;
        };
        if around == Within::Code {
            line.within = Within::Code;
        }
        let Some(path) = command(line.text).filter(|_| line.within != Within::Comment) else {
            out.push(line);
            continue;
        };
        let path = joined("", path);
        match open(files, &path, line.number, rewrite) {
            Ok(file) => {
                let inner: Vec<_> = file.body().lines().collect();
                waiting.push((inner.into_iter(), line.within));
            }
            Err(absence) => {
                tell_absent(&path, absence, line.number, rewrite);
                out.push(line);
            }
        }
    }
    out
}
