//! The footer that a deck's changes to the theme describe: three texts with the deck's own words in braces.

use crate::yaml::{Entry, Value};

/// A footer as one line of Markdown.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Footer {
    pub(super) text: String,
    /// It says which slide this is.
    pub(super) is_numbered: bool,
}

impl Footer {
    /// Reads the footer in the settings that change a theme; `word` knows what the front matter says of a key.
    pub(super) fn read(changes: &[Entry], word: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let footer = changes.iter().find(|entry| entry.key == "footer")?;
        let Value::Map(entries) = &footer.value else {
            return None;
        };
        let text = |key: &str| {
            let entry = entries.iter().find(|entry| entry.key == key)?;
            entry.value.as_str()
        };
        if text("style") != Some("template") {
            return None;
        }
        let mut footer = Self::default();
        for part in ["left", "center", "right"]
            .iter()
            .filter_map(|key| text(key))
        {
            let written = footer.fill(part, &word);
            // Without its numbers nothing may be left of `1 / 9`.
            if written.contains(char::is_alphanumeric) {
                if !footer.text.is_empty() {
                    footer.text.push_str(" · ");
                }
                footer.text.push_str(written.trim());
            }
        }
        Some(footer)
    }

    /// A text with words in the place of their names.
    fn fill(&mut self, text: &str, word: &impl Fn(&str) -> Option<String>) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            rest = after;
            match name {
                "current_slide" => self.is_numbered = true,
                "total_slides" => {}
                _ => out.push_str(&word(name).unwrap_or_default()),
            }
        }
        out.push_str(rest);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml;

    #[test]
    fn footers_are_filled_with_words_of_the_deck() {
        for (written, expected) in [
            (
                "footer:\n  style: template\n  left: \"By **{author}**\"\n  right: \"{current_slide} / {total_slides}\"",
                Some(("By **Ann**", true)),
            ),
            (
                "footer:\n  style: template\n  left: a\n  center: \"{nobody}b\"",
                Some(("a · b", false)),
            ),
            ("footer:\n  style: progress_bar", None),
            ("slide_title:\n  bold: true", None),
        ] {
            let Ok(Value::Map(entries)) = yaml::parse(written, false) else {
                panic!("{written}");
            };
            let word = |name: &str| (name == "author").then(|| "Ann".to_owned());
            let found = Footer::read(&entries, word);
            let found = found
                .as_ref()
                .map(|footer| (&*footer.text, footer.is_numbered));
            assert_eq!(found, expected, "{written}");
        }
    }
}
