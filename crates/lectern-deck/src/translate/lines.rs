//! The lines of a deck, each with what it stands in: a mark of a tool within code or a comment is none.

use crate::source;

/// What a line stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Within {
    /// Nothing: a mark of the tool counts.
    Text,
    /// A fenced code block, its fences included.
    Code,
    /// A comment that goes over several lines, its first and last line included.
    Comment,
}

/// One line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line<'a> {
    /// From 1.
    pub(crate) number: u32,
    /// Without its end.
    pub(crate) text: &'a str,
    /// What it stands in.
    pub(crate) within: Within,
}

/// Goes through the lines of a normalised text. A fence or comment that is never closed holds nothing.
#[derive(Debug, Clone)]
pub(crate) struct Lines<'a> {
    rest: &'a str,
    number: u32,
    open: Open<'a>,
    /// The shortest marks of backticks and of tildes that nothing below closes: each look at all that follows is made once.
    unclosed: [usize; 2],
    comments_close: bool,
}

#[derive(Debug, Clone, Copy)]
enum Open<'a> {
    Nothing,
    /// A fence, which the mark closes.
    Fence(&'a str),
    Comment,
}

impl<'a> Lines<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        Self {
            rest: text,
            number: 0,
            open: Open::Nothing,
            unclosed: [usize::MAX; 2],
            comments_close: true,
        }
    }

    /// The lines from byte `offset` on, where a line begins.
    pub(crate) fn after(text: &'a str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or_default();
        let number = memchr::memchr_iter(b'\n', before.as_bytes()).count();
        Self {
            number: u32::try_from(number).unwrap_or(u32::MAX),
            ..Self::of(text.get(offset..).unwrap_or_default())
        }
    }

    /// The text that has not been gone through.
    pub(crate) fn rest(&self) -> &'a str {
        self.rest
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let (text, rest) = source::cut(self.rest, "\n").unwrap_or((self.rest, ""));
        self.rest = rest;
        self.number += 1;
        let within = match self.open {
            Open::Fence(mark) => {
                if closes_fence(text, mark) {
                    self.open = Open::Nothing;
                }
                Within::Code
            }
            Open::Comment => {
                if text.contains("-->") {
                    self.open = Open::Nothing;
                }
                Within::Comment
            }
            Open::Nothing => self.begin(text),
        };
        let number = self.number;
        Some(Line {
            number,
            text,
            within,
        })
    }
}

impl<'a> Lines<'a> {
    /// What a line begins that stands in nothing.
    fn begin(&mut self, text: &'a str) -> Within {
        if let Some(mark) = fence_mark(text) {
            if self.will_close(mark) {
                self.open = Open::Fence(mark);
                return Within::Code;
            }
        } else if self.comments_close
            && let Some(at) = text.rfind("<!--")
            && !text.get(at..).unwrap_or_default().contains("-->")
        {
            self.comments_close = source::cut(self.rest, "-->").is_some();
            if self.comments_close {
                self.open = Open::Comment;
                return Within::Comment;
            }
        }
        Within::Text
    }

    fn will_close(&mut self, mark: &str) -> bool {
        let [backticks, tildes] = &mut self.unclosed;
        let unclosed = if mark.starts_with('~') {
            tildes
        } else {
            backticks
        };
        let closes =
            mark.len() < *unclosed && source::lines(self.rest).any(|line| closes_fence(line, mark));
        if !closes {
            *unclosed = mark.len().min(*unclosed);
        }
        closes
    }
}

/// The mark that closes the fence which a line opens, if it opens one.
pub(super) fn fence_mark(line: &str) -> Option<&str> {
    let line = without_list_markers(line);
    let first = line
        .chars()
        .next()
        .filter(|first| matches!(first, '`' | '~'))?;
    let length = line.len() - line.trim_start_matches(first).len();
    let may_open = length >= 3 && (first == '~' || !line.get(length..)?.contains('`'));
    may_open.then(|| line.get(..length))?
}

/// What stands in a line behind the markers of the list items that it begins.
fn without_list_markers(line: &str) -> &str {
    let mut line = line.trim_start_matches(' ');
    loop {
        let after = line.trim_start_matches(|character: char| character.is_ascii_digit());
        let signs: &[char] = if after.len() == line.len() {
            &['-', '*', '+']
        } else {
            &['.', ')']
        };
        match after.strip_prefix(signs) {
            Some(rest) if rest.starts_with(' ') => line = rest.trim_start_matches(' '),
            _ => return line,
        }
    }
}

/// Whether a line ends the fence that is closed by `mark`.
pub(super) fn closes_fence(line: &str, mark: &str) -> bool {
    let line = line.trim();
    line.len() >= mark.len()
        && line.starts_with(mark)
        && line
            .trim_start_matches(mark.chars().next().unwrap_or(' '))
            .is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_within_code_and_comments_are_none() {
        for (text, within) in [
            ("a\n---\nb", "ttt"),
            ("```\n---\n```\n---", "ccct"),
            ("~~~~ md\n```\n~~~\n~~~~\n---", "cccct"),
            ("  - x\n    ```\n    ---\n    ```\n---", "tccct"),
            ("- ```\n  ---\n  ```\n---", "ccct"),
            ("1. * ~~~\n     ---\n     ~~~\n---", "ccct"),
            ("```\n---\nb", "ttt"),
            ("````\n```\na\n```\n~~~\n---", "tccctt"),
            ("``` a`b\n---", "tt"),
            ("<!-- a\n---\n-->\n---", "mmmt"),
            ("<!-- a -->\n---", "tt"),
            ("a <!-- b --> <!-- c\n---\nd --> e\n---", "mmmt"),
            ("<!-- a\n---", "tt"),
        ] {
            let found: String = Lines::of(text)
                .map(|line| match line.within {
                    Within::Text => 't',
                    Within::Code => 'c',
                    Within::Comment => 'm',
                })
                .collect();
            assert_eq!(found, within, "{text}");
        }
    }
}
