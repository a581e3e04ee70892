//! Guesses the dialect of a text from clues, the surest first.

use super::Dialect;
use crate::parse::front_matter;
use crate::source::lines;
use crate::yaml::is_identifier;

/// The dialect a text seems to be in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detection {
    /// How to read it.
    pub dialect: Dialect,
    /// What gave it away, as a short English phrase.
    pub reason: &'static str,
    /// The tool it was written for, where that one's dialect is not read yet.
    pub looks_like: Option<&'static str>,
}

/// One way to recognise a tool.
struct Clue {
    tool: &'static str,
    reason: &'static str,
    /// `None` until the dialect is built.
    dialect: Option<Dialect>,
    seen: fn(&Seen) -> bool,
}

/// The order is that of how sure a clue is; the first one seen decides.
const CLUES: &[Clue] = &[
    Clue {
        tool: "Marp",
        reason: "`marp: true` in the front matter",
        dialect: Some(Dialect::Marp),
        seen: |seen| seen.marp_switch,
    },
    Clue {
        tool: "Quarto",
        reason: "`format: revealjs` in the front matter",
        dialect: None,
        seen: |seen| seen.quarto_format,
    },
    Clue {
        tool: "presenterm",
        reason: "`<!-- end_slide -->` ends slides",
        dialect: None,
        seen: |seen| seen.end_slide,
    },
    Clue {
        tool: "remark",
        reason: "`???` or `--` stands alone on a line, or the text begins with slide properties",
        dialect: None,
        seen: |seen| seen.remark,
    },
    Clue {
        tool: "reveal-md",
        reason: "`<!-- .slide: -->`, `<!-- .element: -->`, `Note:` or a reveal.js setting",
        dialect: Some(Dialect::Reveal),
        seen: |seen| seen.reveal,
    },
    Clue {
        tool: "Slidev",
        reason: "settings after a separator, `<v-click>`, `::right::` or another mark of Slidev",
        dialect: None,
        seen: |seen| seen.slidev,
    },
    Clue {
        tool: "Marp",
        reason: "Marp directives, `![bg]` or `<!-- fit -->`",
        dialect: Some(Dialect::Marp),
        seen: |seen| seen.marp,
    },
];

/// What a look through the lines has found.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent observations, each made or not"
)]
struct Seen {
    marp_switch: bool,
    quarto_format: bool,
    end_slide: bool,
    remark: bool,
    reveal: bool,
    slidev: bool,
    marp: bool,
}

pub(super) fn detect(text: &str) -> Detection {
    let text = text.trim_start_matches('\u{FEFF}');
    let block = front_matter::find(text);
    let matter = block
        .as_ref()
        .and_then(|block| text.get(block.yaml.clone()))
        .unwrap_or_default();
    if let Some(dialect) = setting(matter, "dialect").and_then(Dialect::from_name) {
        return Detection {
            dialect,
            reason: "`dialect:` in the front matter",
            looks_like: None,
        };
    }
    let mut seen = Seen::default();
    seen.look_at_front_matter(matter);
    // Nothing in the body is surer than that, and it is long.
    if !seen.marp_switch {
        let body = block.as_ref().map_or(0, |block| block.end);
        seen.look_at_body(text.get(body..).unwrap_or_default(), block.is_some());
    }
    match CLUES.iter().find(|clue| (clue.seen)(&seen)) {
        Some(clue) => Detection {
            dialect: clue.dialect.unwrap_or(Dialect::Native),
            reason: clue.reason,
            looks_like: clue.dialect.is_none().then_some(clue.tool),
        },
        None => Detection {
            dialect: Dialect::Native,
            reason: "no mark of another tool",
            looks_like: None,
        },
    }
}

/// The value of a top-level `key: value` line.
fn setting<'a>(matter: &'a str, key: &str) -> Option<&'a str> {
    matter.lines().find_map(|line| {
        let value = line.strip_prefix(key)?.trim_start().strip_prefix(':')?;
        Some(value.trim().trim_matches(['"', '\'']))
    })
}

impl Seen {
    fn look_at_front_matter(&mut self, matter: &str) {
        self.marp_switch = setting(matter, "marp") == Some("true");
        self.quarto_format = setting(matter, "format").is_some_and(|format| {
            format.starts_with("revealjs")
                || (format.is_empty()
                    && matter
                        .lines()
                        .any(|line| line.trim_start().starts_with("revealjs")))
        });
        for key in matter.lines().filter_map(key_of) {
            self.reveal |= matches!(
                key,
                "revealOptions" | "verticalSeparator" | "highlightTheme"
            );
            self.marp |= is_marp_directive(key);
        }
    }

    fn look_at_body(&mut self, body: &str, has_front_matter: bool) {
        let mut fence: Option<&str> = None;
        let mut after_separator = false;
        let mut first = true;
        let mut in_settings = false;
        for line in lines(body) {
            let first_byte = line.as_bytes().first();
            if let Some(mark) = fence {
                let may_close = matches!(first_byte, Some(b'`' | b'~' | b' '));
                if may_close && line.trim_start_matches(' ').starts_with(mark) {
                    fence = None;
                }
                continue;
            }
            let Some(&byte) = first_byte else {
                after_separator = false;
                in_settings = false;
                continue;
            };
            let opens_settings = std::mem::take(&mut after_separator) && key_of(line).is_some();
            match byte {
                b'-' => match line.trim_end() {
                    "--" => self.remark = true,
                    "---" => {
                        self.slidev |= in_settings;
                        after_separator = !in_settings;
                        in_settings = false;
                    }
                    _ => {}
                },
                b'`' | b'~' | b' ' => {
                    fence = fence_mark(line);
                    self.slidev |=
                        byte == b'`' && (line.contains("magic-move") || line.contains("{monaco"));
                }
                b'<' => self.look_at_markup(line),
                b'!' => self.marp |= line.starts_with("![bg"),
                b'#' if line.contains('<') => {
                    self.marp |= line.contains("<!-- fit -->") || line.contains("<!--fit-->");
                }
                b':' => self.slidev |= is_slot(line),
                b'?' => self.remark |= line.trim_end() == "???",
                b'N' | b'n' => {
                    self.reveal |= line.starts_with("Note:") || line.starts_with("Notes:");
                }
                _ => {}
            }
            if first && !has_front_matter {
                self.remark |= line.starts_with("layout: true")
                    || ["class:", "name:", "template:"]
                        .iter()
                        .any(|key| line.starts_with(key));
            }
            first = false;
            in_settings |= opens_settings;
        }
    }

    fn look_at_markup(&mut self, line: &str) {
        if let Some(comment) = line.strip_prefix("<!--") {
            let comment = comment.trim_start();
            self.end_slide |= comment.starts_with("end_slide");
            self.reveal |= comment.starts_with(".slide:") || comment.starts_with(".element:");
            self.marp |= key_of(comment).is_some_and(is_marp_directive);
        } else {
            self.slidev |= line.contains("v-click") || line.starts_with("<<< @/");
        }
    }
}

/// The key of a line `key: value`.
fn key_of(line: &str) -> Option<&str> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim_end();
    (is_identifier(key) && (value.is_empty() || value.starts_with([' ', '\t', '\r'])))
        .then_some(key)
}

fn is_marp_directive(key: &str) -> bool {
    matches!(
        key.trim_start_matches('_'),
        "paginate" | "headingDivider" | "backgroundImage" | "backgroundColor"
    ) || key == "_class"
}

fn is_slot(line: &str) -> bool {
    line.trim_end()
        .strip_prefix("::")
        .and_then(|rest| rest.strip_suffix("::"))
        .is_some_and(is_identifier)
}

/// The fence that `line` opens, as the shortest mark that closes it.
fn fence_mark(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let first = line.chars().next()?;
    let length = line.chars().take_while(|&next| next == first).count();
    let opens = matches!(first, '`' | '~')
        && length >= 3
        && (first == '~' || !line.get(length..).unwrap_or_default().contains('`'));
    if opens { line.get(..length) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_told_by_its_marks() {
        for (text, dialect, looks_like) in [
            ("# Hi", Dialect::Native, None),
            ("---\nmarp: true\n---\n# Hi", Dialect::Marp, None),
            (
                "---\nmarp: true\ndialect: native\n---\n",
                Dialect::Native,
                None,
            ),
            ("\u{FEFF}---\nmarp: true\n---\n", Dialect::Marp, None),
            ("---\nmarp: false\n---\n# Hi", Dialect::Native, None),
            (
                "---\nformat: revealjs\n---\n",
                Dialect::Native,
                Some("Quarto"),
            ),
            (
                "---\nformat:\n  revealjs:\n    a: b\n---\n",
                Dialect::Native,
                Some("Quarto"),
            ),
            (
                "# A\n<!-- end_slide -->\n# B",
                Dialect::Native,
                Some("presenterm"),
            ),
            ("# A\n\n???\nnote", Dialect::Native, Some("remark")),
            ("# A\n--\nmore", Dialect::Native, Some("remark")),
            ("class: center\n# A", Dialect::Native, Some("remark")),
            ("# A\nNote: hi", Dialect::Reveal, None),
            ("<!-- .slide: class=\"a\" -->", Dialect::Reveal, None),
            (
                "# A\n\n---\nlayout: center\n---\n# B",
                Dialect::Native,
                Some("Slidev"),
            ),
            ("# A\n<div v-click>", Dialect::Native, Some("Slidev")),
            ("::right::", Dialect::Native, Some("Slidev")),
            ("# A\n![bg](a.png)", Dialect::Marp, None),
            ("<!-- _class: lead -->\n# A", Dialect::Marp, None),
            ("# <!-- fit --> A", Dialect::Marp, None),
            ("```\n???\n--\n```\n# A", Dialect::Native, None),
        ] {
            let found = detect(text);
            assert_eq!(
                (found.dialect, found.looks_like),
                (dialect, looks_like),
                "{text}"
            );
        }
    }
}
