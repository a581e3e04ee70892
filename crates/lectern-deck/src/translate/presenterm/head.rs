//! The front matter of a presenterm deck: its options, and the slide that presenterm makes of the title.

use super::footer::Footer;
use crate::translate::draft::{Draft, quoted, quoted_list};
use crate::yaml::{Entry, Value};

/// What is said of the whole deck.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "options of the tool, each on or off"
)]
pub(super) struct Head {
    /// Settings of the native front matter.
    pub(super) settings: Vec<(&'static str, String)>,
    /// `---` ends a slide.
    pub(super) end_slide_shorthand: bool,
    /// A slide's title ends the slide before it.
    pub(super) implicit_slide_ends: bool,
    /// A heading of the first level is a slide's title.
    pub(super) h1_slide_titles: bool,
    /// Items of all lists come one by one.
    pub(super) incremental_lists: bool,
    /// What commands begin with.
    pub(super) command_prefix: String,
    footer: Option<Footer>,
    /// The lines of the first slide, if there is to be one.
    intro: Vec<String>,
    /// The theme is changed by settings that are not taken over; on which line of the front matter.
    pub(super) changes_theme: Option<u32>,
}

impl Head {
    pub(super) fn read(entries: &[Entry]) -> Self {
        let mut head = Self::default();
        let text = |key: &str| {
            let entry = entries.iter().find(|entry| entry.key == key)?;
            let text = entry.value.as_str()?.trim();
            (!text.is_empty()).then(|| text.to_owned())
        };
        let authors: Vec<&str> = entries
            .iter()
            .filter(|entry| matches!(&*entry.key, "author" | "authors"))
            .flat_map(|entry| entry.value.strings())
            .collect();
        head.intro
            .extend(text("title").map(|title| format!("# {title}\n")));
        head.intro
            .extend(text("sub_title").map(|title| format!("## {title}\n")));
        for key in ["event", "location", "date"] {
            head.intro.extend(text(key).map(|line| line + "\n"));
        }
        head.intro
            .extend(authors.iter().map(|author| format!("{author}\n")));
        if !authors.is_empty() {
            head.settings.push(("author", quoted_list(&authors)));
        }
        for entry in entries {
            match (&*entry.key, &entry.value) {
                ("theme", Value::Map(theme)) => head.theme(theme, |key| match key {
                    "author" => Some(authors.join(", ")),
                    _ => text(key),
                }),
                ("theme", Value::Scalar(name)) => head.settings.push(("theme", quoted(name))),
                ("options", Value::Map(options)) => head.options(options),
                ("lang" | "language", Value::Scalar(tag)) => {
                    head.settings.push(("lang", quoted(tag)));
                }
                _ => {}
            }
        }
        if let Some(footer) = &head.footer {
            head.settings.push(("footer", quoted(&footer.text)));
            if footer.is_numbered {
                head.settings.push(("paginate", "true".to_owned()));
            }
        }
        head
    }

    fn theme(&mut self, entries: &[Entry], word: impl Fn(&str) -> Option<String>) {
        for entry in entries {
            match (&*entry.key, &entry.value) {
                ("name", Value::Scalar(name)) => self.settings.push(("theme", quoted(name))),
                ("override", Value::Map(changes)) => {
                    let footer = Footer::read(changes, &word);
                    if footer.is_none() || changes.len() > 1 {
                        self.changes_theme = Some(entry.line);
                    }
                    self.footer = footer;
                }
                ("override" | "path", _) => self.changes_theme = Some(entry.line),
                _ => {}
            }
        }
    }

    fn options(&mut self, entries: &[Entry]) {
        for entry in entries {
            let value = entry.value.as_str().unwrap_or_default();
            let on = value == "true";
            match &*entry.key {
                "end_slide_shorthand" => self.end_slide_shorthand = on,
                "implicit_slide_ends" => self.implicit_slide_ends = on,
                "h1_slide_titles" => self.h1_slide_titles = on,
                "incremental_lists" => self.incremental_lists = on,
                "command_prefix" => value.clone_into(&mut self.command_prefix),
                _ => {}
            }
        }
    }

    /// The slide made of title and authors.
    pub(super) fn intro(&self) -> Option<Draft> {
        if self.intro.is_empty() {
            return None;
        }
        let mut draft = Draft::at(1);
        draft.add_class("cover");
        if self.footer.is_some() {
            draft.set("footer", "");
            draft.set("paginate", "false");
        }
        for line in &self.intro {
            draft.show(1, line.as_str());
        }
        Some(draft)
    }
}
