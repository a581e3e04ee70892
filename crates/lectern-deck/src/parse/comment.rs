//! What an HTML comment in a deck stands for: a note, settings, a pause, or nothing.

use crate::dialect::{Dialect, Rules};
use crate::parse::settings;
use crate::source::cut;
use crate::yaml::{self, Entry, Value};

/// A comment, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Comment {
    /// Something for another program, or nothing at all.
    Ignored,
    /// What follows comes with the next step.
    Pause,
    /// Settings; at least one of them is known.
    Settings(Vec<Entry>),
    /// Something to say; for the speaker alone if `private`.
    Note {
        /// The note as Markdown.
        text: String,
        /// For the speaker alone.
        private: bool,
    },
}

/// The comments in a piece of HTML, each without its dashes and the blanks around it, with its offset.
pub(crate) fn comments(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let after = cut(rest, "<!--")?.1;
        let (inner, after) = cut(after, "-->").unwrap_or((after, ""));
        rest = after;
        Some(inner.trim_matches('-').trim())
    })
}

/// Decides what the text within a comment stands for.
pub(crate) fn read(text: &str, dialect: Dialect, rules: &Rules) -> Comment {
    if text.is_empty() || is_for_another_program(text) {
        return Comment::Ignored;
    }
    // As lookatme has it.
    if rules.pauses && matches!(text, "pause" | "stop") {
        return Comment::Pause;
    }
    // Steers an element in reveal.js and is read when the slide is rendered.
    if rules.pauses && (text.starts_with(".element:") || text.starts_with(".slide:")) {
        return Comment::Ignored;
    }
    if rules.private_comments
        && let Some(note) = strip_prefix_ignoring_case(text, "private:")
    {
        return Comment::Note {
            text: note.trim().to_owned(),
            private: true,
        };
    }
    let old = (dialect == Dialect::Marp)
        .then(|| of_old_marp(text))
        .flatten();
    let text = match old.as_deref() {
        Some("") => return Comment::Ignored,
        old => old.unwrap_or(text),
    };
    match may_be_settings(text).then(|| yaml::parse(text, rules.hash_is_text)) {
        Some(Ok(Value::Map(entries)))
            if entries.iter().any(|entry| {
                settings::is_comment_key(&entry.key, dialect)
                    && (rules.comments || entry.key.starts_with('_'))
            }) =>
        {
            Comment::Settings(entries)
        }
        _ if !rules.comments => Comment::Ignored,
        _ => Comment::Note {
            text: text.to_owned(),
            private: false,
        },
    }
}

/// Settings as Marp had them before it was written anew, `$size: 4:3` or `*page_number: false`, with the names of today.
fn of_old_marp(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut is_old = false;
    for line in text.lines() {
        let (key, value) = line.split_once(':')?;
        let key = key.trim();
        let plain = key.trim_start_matches(['$', '*']);
        let name = match plain {
            "page_number" => "paginate",
            "template" => "class",
            "prerender" => "",
            "theme" | "size" | "footer" => plain,
            _ => return None,
        };
        is_old |= name != key;
        if !name.is_empty() {
            let spot = if key.starts_with('*') { "_" } else { "" };
            out += &[spot, name, ": ", value, "\n"].concat();
        }
    }
    is_old.then_some(out)
}

/// Saves the costly look at YAML for comments that are plainly prose.
fn may_be_settings(text: &str) -> bool {
    text.lines().any(|line| {
        let key = line.split_once(':').map_or("", |(key, _)| key.trim());
        yaml::is_identifier(key.trim_matches(['"', '\'']))
    })
}

fn is_for_another_program(text: &str) -> bool {
    const FORMATTER: &[&str] = &[
        "prettier-ignore",
        "prettier-ignore-start",
        "prettier-ignore-end",
    ];
    FORMATTER.contains(&text)
        || [
            "markdownlint-disable",
            "markdownlint-enable",
            "lint disable",
            "lint enable",
            "lint ignore",
        ]
        .iter()
        .any(|start| text.starts_with(start))
        || matches!(text, "markdownlint-capture" | "markdownlint-restore")
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let start = text.get(..prefix.len())?;
    if start.eq_ignore_ascii_case(prefix) {
        text.get(prefix.len()..)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str, dialect: Dialect) -> String {
        match read(text, dialect, dialect.rules()) {
            Comment::Ignored => "ignored".to_owned(),
            Comment::Pause => "pause".to_owned(),
            Comment::Settings(entries) => format!("{} settings", entries.len()),
            Comment::Note {
                text,
                private: false,
            } => format!("note {text}"),
            Comment::Note {
                text,
                private: true,
            } => format!("private {text}"),
        }
    }

    #[test]
    fn comments_are_told_apart() {
        use Dialect::{Marp, Native, Reveal};
        for (text, dialect, expected) in [
            ("say hello", Marp, "note say hello"),
            ("note: hello", Marp, "note note: hello"),
            ("$theme: gaia\ntemplate: invert", Marp, "2 settings"),
            ("*page_number:false", Marp, "1 settings"),
            ("prerender: true", Marp, "ignored"),
            (
                "$theme: gaia\nsay: hello",
                Marp,
                "note $theme: gaia\nsay: hello",
            ),
            ("_class: lead", Marp, "1 settings"),
            ("_class: lead\nspeaker: hi", Marp, "2 settings"),
            ("layout: cover", Marp, "note layout: cover"),
            ("layout: cover", Native, "1 settings"),
            ("class: [a", Marp, "note class: [a"),
            ("fit", Marp, "note fit"),
            ("pause", Native, "pause"),
            ("stop", Native, "pause"),
            ("pause", Marp, "note pause"),
            ("", Marp, "ignored"),
            ("prettier-ignore", Marp, "ignored"),
            ("prettier-ignored", Marp, "note prettier-ignored"),
            ("markdownlint-disable MD001", Native, "ignored"),
            ("Private: my fear", Native, "private my fear"),
            (".element: class=\"fragment\"", Native, "ignored"),
            ("say hello", Reveal, "ignored"),
            ("class: lead", Reveal, "ignored"),
            ("_class: lead", Reveal, "1 settings"),
            ("private: my fear", Reveal, "private my fear"),
        ] {
            assert_eq!(kind(text, dialect), expected, "{text} in {dialect:?}");
        }
    }

    #[test]
    fn every_comment_of_a_block_is_found() {
        let html = "<!-- a --><p><!----- b\nc -----> <!--+ d";
        assert_eq!(comments(html).collect::<Vec<_>>(), ["a", "b\nc", "+ d"]);
    }
}
