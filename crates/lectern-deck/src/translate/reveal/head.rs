//! The front matter: YAML as reveal-md and others have it, TOML as Hugo has it.

use super::pattern::Pattern;
use super::separators::Separators;
use crate::parse::front_matter;
use crate::source;
use crate::translate::Rewrite;
use crate::yaml::{self, Entry, Value};

/// What stands before the slides.
pub(super) struct Head {
    pub(super) separators: Separators,
    pub(super) notes: Pattern,
    /// The text after the front matter.
    pub(super) body: String,
    /// How many lines stand before it.
    pub(super) lines_before: u32,
    /// Native settings, each with its line.
    settings: Vec<(u32, String)>,
}

/// How notes begin where the deck does not say.
const USUAL_NOTES: &str = "^\\s*notes?:";

/// Settings of other programs that native front matter would take for something else.
const OTHERS: &[&str] = &["id", "layout", "name", "routeAlias", "type"];

impl Head {
    pub(super) fn read(text: &str, rewrite: &mut Rewrite) -> Self {
        let mut head = Self {
            separators: Separators::default(),
            notes: usual_notes(),
            body: String::new(),
            lines_before: 0,
            settings: Vec::new(),
        };
        let mut start = 0;
        if let Some(block) = front_matter::find(text) {
            let yaml = text.get(block.yaml).unwrap_or_default();
            start = block.end;
            head.read_yaml(yaml, rewrite);
        } else if let Some((toml, body)) = toml(text) {
            start = text.len() - body.len();
            head.read_toml(toml);
        }
        let (before, body) = text.split_at_checked(start).unwrap_or(("", text));
        body.clone_into(&mut head.body);
        head.separators.guess(&head.body);
        head.lines_before = u32::try_from(source::lines(before).count()).unwrap_or(u32::MAX);
        head
    }

    /// Markdown that stands in a page or beside it, with the separators named there.
    pub(super) fn of_markdown(
        body: String,
        lines_before: u32,
        separators: Separators,
        notes: Option<Pattern>,
    ) -> Self {
        Self {
            separators,
            notes: notes.unwrap_or_else(usual_notes),
            body,
            lines_before,
            settings: Vec::new(),
        }
    }

    /// Writes native front matter, if there is anything to write.
    pub(super) fn write(&self, rewrite: &mut Rewrite) {
        if self.settings.is_empty() {
            return;
        }
        rewrite.line(1, "---");
        for (number, line) in &self.settings {
            rewrite.line(*number, line);
        }
        rewrite.line(1, "---\n");
    }

    fn read_yaml(&mut self, text: &str, rewrite: &mut Rewrite) {
        let mut keeps = true;
        for (number, line) in (2..).zip(source::lines(text)) {
            if !line.starts_with([' ', '\t', '-', '#', ']', '}']) {
                let key = line.split_once(':').map_or(line, |(key, _)| key);
                keeps = !OTHERS.contains(&key.trim_end());
            }
            if keeps {
                self.settings.push((number, line.to_owned()));
            }
        }
        let Ok(Value::Map(entries)) = yaml::parse(text, false) else {
            return;
        };
        for entry in &entries {
            let number = entry.line + 1;
            match (&*entry.key, &entry.value) {
                ("revealOptions" | "reveal_hugo", Value::Map(options)) => {
                    self.options(options, number, rewrite);
                }
                ("separator", Value::Scalar(expression)) => {
                    self.separators.horizontal = pattern(expression, number, rewrite);
                }
                ("verticalSeparator", Value::Scalar(expression)) => {
                    self.separators.vertical = pattern(expression, number, rewrite);
                }
                ("notesSeparator", Value::Scalar(expression)) => {
                    if let Some(notes) = pattern(expression, number, rewrite) {
                        self.notes = notes;
                    }
                }
                ("scripts" | "preprocessor", value) if !value.strings().is_empty() => {
                    let key = &entry.key;
                    rewrite.loss(
                        number,
                        "not-loaded",
                        format!("The files of `{key}` are not loaded"),
                        "Scripts do not run here",
                    );
                }
                _ => {}
            }
        }
    }

    /// The options of reveal.js.
    fn options(&mut self, options: &[Entry], number: u32, rewrite: &mut Rewrite) {
        let find = |key: &str| {
            options
                .iter()
                .find(|entry| entry.key == key)
                .and_then(|entry| entry.value.as_str())
        };
        let on = |key: &str| find(key).is_some_and(|value| !matches!(value, "false" | ""));
        let mut add = |line: String| self.settings.push((number, line));
        if let (Some(width), Some(height)) = (find("width"), find("height"))
            && is_number(width)
            && is_number(height)
        {
            add(format!("size: {width}x{height}"));
        }
        if on("slideNumber") || on("slide_number") {
            add("paginate: true".to_owned());
        }
        if on("rtl") {
            add("dir: rtl".to_owned());
        }
        for key in ["theme", "transition"] {
            if let Some(value) = find(key).filter(|value| yaml::is_identifier(value)) {
                add(format!("{key}: {value}"));
            }
        }
        if on("autoSlide") && find("autoSlide") != Some("0") {
            rewrite.loss(
                number,
                "no-auto-slide",
                "Slides do not go on by themselves",
                "Go on by hand",
            );
        }
    }

    fn read_toml(&mut self, text: &str) {
        let mut table = "";
        for (number, line) in (2..).zip(source::lines(text)) {
            let line = line.trim();
            if line.starts_with('[') {
                table = line.trim_matches(['[', ']']);
            }
            let Some((key, value)) = line.split_once('=') else {
                continue;
            };
            let value = value.trim();
            let setting = match (table, key.trim()) {
                ("", key @ ("title" | "author" | "authors" | "theme")) => format!("{key}: {value}"),
                (table, key @ ("theme" | "transition")) if table.ends_with("reveal_hugo") => {
                    format!("{key}: {value}")
                }
                (table, "slide_number") if table.ends_with("reveal_hugo") && value != "false" => {
                    "paginate: true".to_owned()
                }
                _ => continue,
            };
            self.settings.push((number, setting));
        }
    }
}

fn usual_notes() -> Pattern {
    Pattern::read(USUAL_NOTES).unwrap_or_else(Pattern::never)
}

/// A separator as a deck names it; `None`, which is told, where it says more than is understood.
pub(super) fn pattern(expression: &str, number: u32, rewrite: &mut Rewrite) -> Option<Pattern> {
    let read = Pattern::read(expression);
    if read.is_none() && !expression.is_empty() {
        rewrite.loss(
            number,
            "unreadable-separator",
            format!("The expression `{expression}` is not understood; the usual separator holds"),
            "Use plain text, such as `---` or `<!--s-->`",
        );
    }
    read
}

/// Whether a text is digits alone.
pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Front matter between two lines of `+++`, and what follows it.
fn toml(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix("+++\n")?;
    let end = if inner.starts_with("+++") {
        0
    } else {
        inner.find("\n+++")? + 1
    };
    let rest = inner.get(end..)?;
    let after = rest.find('\n').map_or(rest.len(), |at| at + 1);
    Some((inner.get(..end)?, rest.get(after..)?))
}
