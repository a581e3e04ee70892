//! What a block of the language `file` says: which lines of which file are to be shown.

use crate::translate::lines::Line;
use crate::yaml::{self, Value};

/// Lines of another file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) path: String,
    pub(super) language: String,
    /// The first line, from 1.
    start: usize,
    /// The last one.
    end: usize,
}

impl Excerpt {
    /// Reads what stands in the block; `None` where it names no file.
    pub(super) fn read(text: &str) -> Option<Self> {
        let Ok(Value::Map(entries)) = yaml::parse(text, false) else {
            return None;
        };
        let get = |key: &str| {
            let entry = entries.iter().find(|entry| entry.key == key)?;
            entry.value.as_str().filter(|text| !text.is_empty())
        };
        let path = get("path")?.to_owned();
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        let number = |key| get(key).and_then(|text| text.parse().ok());
        Some(Self {
            language: get("language").unwrap_or(ending).to_owned(),
            start: number("start_line").unwrap_or(1),
            end: number("end_line").unwrap_or(usize::MAX),
            path,
        })
    }

    /// Those of the lines of the file that are meant.
    pub(super) fn lines<'a>(
        &self,
        all: impl Iterator<Item = Line<'a>>,
    ) -> impl Iterator<Item = Line<'a>> {
        let before = self.start.saturating_sub(1);
        all.take(self.end).skip(before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_names_lines_of_a_file() {
        for (text, expected) in [
            ("path: a.rs", Some(("a.rs", "rs", 1, usize::MAX))),
            (
                "path: a.txt\nlanguage: rust\nstart_line: 3\nend_line: 5",
                Some(("a.txt", "rust", 3, 5)),
            ),
            ("language: rust", None),
            ("", None),
        ] {
            let excerpt = Excerpt::read(text);
            let found = excerpt
                .as_ref()
                .map(|found| (&*found.path, &*found.language, found.start, found.end));
            assert_eq!(found, expected, "{text}");
        }
    }
}
