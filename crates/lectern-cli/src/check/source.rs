//! The text of a file, by lines.

use std::cell::OnceCell;
use std::ops::Range;

use super::written::Colours;

/// A text whose lines can be asked for.
#[derive(Debug)]
pub(super) struct Source {
    text: String,
    lines: Vec<Range<usize>>,
    colours: OnceCell<Colours>,
}

impl Source {
    /// Takes a text with line ends of any system.
    pub(super) fn new(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut start = 0;
        let lines = text.split('\n').map(|line| {
            let range = start..start + line.len();
            start = range.end + 1;
            range
        });
        let lines = lines.collect();
        Self {
            text,
            lines,
            colours: OnceCell::new(),
        }
    }

    /// A line, from 1.
    pub(super) fn line(&self, number: u32) -> Option<&str> {
        self.text.get(self.range(number)?)
    }

    /// Line and column, from 1, where something stands: from the line `near` on, or else for the first time.
    pub(super) fn find(&self, what: &str, near: u32) -> Option<(u32, u32)> {
        let start = self.range(near).map_or(0, |line| line.start);
        let after = self.text.get(start..).and_then(|text| text.find(what));
        let offset = after
            .map(|at| start + at)
            .or_else(|| self.text.find(what))?;
        self.place(offset)
    }

    /// Line and column, from 1, where a rule of that selector gives text a colour: the first from the line `near` on, or else the last.
    pub(super) fn find_colour(&self, selector: &str, color: &str, near: u32) -> Option<(u32, u32)> {
        let colours = self.colours.get_or_init(|| Colours::of(&self.text));
        let offsets = colours.places(selector, color);
        let start = self.range(near).map_or(0, |line| line.start);
        let mut after = offsets.iter().filter(|it| start > 0 && **it >= start);
        self.place(*after.next().or(offsets.last())?)
    }

    fn place(&self, offset: usize) -> Option<(u32, u32)> {
        let index = self.lines.partition_point(|line| line.end < offset);
        let before = self.text.get(self.lines.get(index)?.start..offset)?;
        let from_one = |n: usize| u32::try_from(n + 1).unwrap_or(u32::MAX);
        Some((from_one(index), from_one(before.chars().count())))
    }

    fn range(&self, number: u32) -> Option<Range<usize>> {
        let index = (number as usize).checked_sub(1)?;
        self.lines.get(index).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_on_any_system() {
        let source = Source::new("\u{feff}a\r\nb\rc\n");
        let lines: Vec<_> = (0..6).map(|number| source.line(number)).collect();
        assert_eq!(
            lines,
            [None, Some("a"), Some("b"), Some("c"), Some(""), None]
        );
    }

    #[test]
    fn things_are_found_from_a_line_on_or_at_first() {
        let source = Source::new("그림 x\n\nx\n  x");
        for (what, near, place) in [
            ("x", 1, Some((1, 4))),
            ("x", 2, Some((3, 1))),
            ("x", 4, Some((4, 3))),
            ("x", 99, Some((1, 4))),
            ("그림", 4, Some((1, 1))),
            ("y", 1, None),
        ] {
            assert_eq!(source.find(what, near), place, "{what} near {near}");
        }
    }
}
