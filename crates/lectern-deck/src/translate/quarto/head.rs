//! What a deck says of itself: YAML, or the lines after `%` at its top; and the slide that is made of it.

use crate::parse::front_matter;
use crate::translate::Rewrite;
use crate::translate::draft::{Draft, quoted, quoted_list};
use crate::yaml::{self, Entry, Value};

/// What is said of the whole deck.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// Settings of the native front matter.
    pub(super) settings: Vec<(&'static str, String)>,
    /// Headings of this level and above begin slides, where the deck says so.
    pub(super) slide_level: Option<usize>,
    /// Items of all lists come one by one.
    pub(super) incremental: bool,
    /// The deck is for patat: it has no slide of its title, and `---` alone begins slides where there is any.
    pub(super) is_patat: bool,
    /// A list of the slides follows the title.
    has_contents: bool,
    /// What that list is called.
    contents_title: Option<String>,
    /// Where the text begins.
    pub(super) end: usize,
    title: Option<String>,
    subtitle: Option<String>,
    /// Below the titles: who, where, when.
    below: Vec<String>,
    /// Of the title slide.
    background: Vec<(String, String)>,
}

impl Head {
    pub(super) fn read(text: &str, rewrite: &mut Rewrite) -> Self {
        let mut head = Self::default();
        if let Some(block) = front_matter::find(text) {
            head.end = block.end;
            match yaml::parse(text.get(block.yaml).unwrap_or_default(), false) {
                Ok(Value::Map(entries)) => head.entries(&entries, rewrite),
                Ok(_) => {}
                Err(error) => rewrite.loss(
                    error.line + 1,
                    "unreadable-front-matter",
                    format!("The front matter cannot be read: {}", error.message),
                    "Write one `key: value` on a line, with quotes round values that hold special characters",
                ),
            }
        } else if text.starts_with("% ") {
            head.title_block(text);
        }
        head
    }

    /// `% title`, `% authors`, `% date`
    fn title_block(&mut self, text: &str) {
        let mut fields: Vec<String> = Vec::new();
        for line in text.split_inclusive('\n') {
            if let Some(field) = line.strip_prefix('%') {
                fields.push(field.trim().to_owned());
            } else if line.starts_with([' ', '\t'])
                && let Some(field) = fields.last_mut()
            {
                field.push(' ');
                field.push_str(line.trim());
            } else {
                break;
            }
            self.end += line.len();
        }
        let mut fields = fields.into_iter();
        self.title = fields.next().filter(|title| !title.is_empty());
        if let Some(authors) = fields.next() {
            let authors: Vec<&str> = authors
                .split(';')
                .map(str::trim)
                .filter(|author| !author.is_empty())
                .collect();
            self.settings.push(("author", quoted_list(&authors)));
            self.below.push(authors.join(" · "));
        }
        self.below.extend(fields.next());
    }

    fn entries(&mut self, entries: &[Entry], rewrite: &mut Rewrite) {
        // Other formats of R Markdown leave it to Pandoc.
        let sets_level = entries.iter().any(|entry| match &*entry.key {
            "format" | "execute" | "jupyter" | "knitr" | "engine" | "editor" => true,
            "output" => formats(&entry.value)
                .any(|format| format.contains("ioslides") || format.contains("revealjs")),
            _ => false,
        });
        if sets_level {
            self.slide_level = Some(2);
        }
        for entry in entries {
            self.entry(entry, rewrite);
        }
        if self.is_patat
            && let Some(title) = &self.title
        {
            self.settings.push(("title", quoted(title)));
        }
        for key in ["author", "authors", "institute", "institution", "date"] {
            let Some(entry) = entries.iter().find(|entry| entry.key == key) else {
                continue;
            };
            let names = names(&entry.value);
            if key.starts_with("author") && !names.is_empty() {
                self.settings.push(("author", quoted_list(&names)));
            }
            if !names.is_empty()
                && !matches!(
                    names.as_slice(),
                    ["today" | "now" | "last-modified" | "\\today"]
                )
            {
                self.below.push(names.join(" · "));
            }
        }
    }

    /// Takes a setting at the top, or one of the format.
    fn entry(&mut self, entry: &Entry, rewrite: &mut Rewrite) {
        let text = match &entry.value {
            // A list of one, as some write titles.
            Value::List(values) => values.first().and_then(Value::as_str),
            value => value.as_str(),
        };
        let text = text.unwrap_or_default();
        match &*entry.key {
            "title" | "pagetitle" if self.title.is_none() => {
                self.title = (!text.is_empty() && entry.key == "title").then(|| text.to_owned());
            }
            "subtitle" => {
                let text = text.trim_start_matches("| ");
                self.subtitle = (!text.is_empty()).then(|| text.to_owned());
            }
            "lang" => self.settings.push(("lang", quoted(text))),
            "dir" => self.settings.push(("dir", quoted(text))),
            "patat" => {
                self.is_patat = true;
                if let Value::Map(entries) = &entry.value {
                    for entry in entries {
                        self.entry(entry, rewrite);
                    }
                }
            }
            "slide-level" | "slide_level" | "slideLevel" => {
                self.slide_level = text.parse().ok().or(self.slide_level);
            }
            "toc" | "table-of-contents" => self.has_contents = text == "true",
            "toc-title" => self.contents_title = Some(text.to_owned()),
            "incremental" | "incrementalLists" => self.incremental = text == "true",
            "footer" => self.settings.push(("footer", quoted(text))),
            "transition" => self.settings.push(("transition", quoted(text))),
            "slide-number" | "slideNumber" if text != "false" => {
                self.settings.push(("paginate", "true".to_owned()));
            }
            "theme" => {
                let name = entry
                    .value
                    .strings()
                    .into_iter()
                    .find(|name| !name.contains('.'));
                self.settings
                    .extend(name.map(|name| ("theme", quoted(name))));
            }
            "css" if !entry.value.strings().is_empty() => {
                self.settings
                    .push(("css", quoted_list(&entry.value.strings())));
            }
            "bibliography" => rewrite.loss(
                entry.line + 1,
                "file-not-included",
                "The bibliography is not taken in: citations such as `[@smith04]` stay as they are written, and there is no list of sources".to_owned(),
                "Write the sources into the text",
            ),
            "logo" => rewrite.loss(
                entry.line + 1,
                "file-not-included",
                "The file that `logo` names is not taken in".to_owned(),
                "Put the picture on a slide",
            ),
            "format" | "output" => {
                if let Value::Map(formats) = &entry.value {
                    self.formats(formats, rewrite);
                }
            }
            "title-slide-attributes" => {
                if let Value::Map(entries) = &entry.value {
                    let pairs = entries.iter().filter_map(|entry| {
                        Some((entry.key.clone(), entry.value.as_str()?.to_owned()))
                    });
                    self.background = pairs.collect();
                }
            }
            _ => {}
        }
    }

    /// Takes the settings of the first format that is for slides.
    fn formats(&mut self, formats: &[Entry], rewrite: &mut Rewrite) {
        let is_for_slides =
            |entry: &&Entry| entry.key.contains("revealjs") || entry.key.contains("presentation");
        let Some(format) = formats.iter().find(is_for_slides).or(formats.first()) else {
            return;
        };
        let Value::Map(entries) = &format.value else {
            return;
        };
        for entry in entries {
            self.entry(entry, rewrite);
        }
        let side = |key: &str| {
            let entry = entries.iter().find(|entry| entry.key == key)?;
            entry.value.as_str()?.parse::<u32>().ok()
        };
        if let (Some(width), Some(height)) = (side("width"), side("height")) {
            self.settings
                .push(("size", quoted(&format!("{width}x{height}"))));
        }
    }

    /// The slide made of title and authors, and what is set on it as attributes.
    pub(super) fn title_slide(&self) -> Option<(Draft, &[(String, String)])> {
        let title = self.title.as_ref().filter(|_| !self.is_patat)?;
        let mut draft = Draft::at(1);
        draft.add_class("cover");
        draft.show(1, format!("# {title}\n"));
        if let Some(subtitle) = &self.subtitle {
            draft.show(1, format!("## {subtitle}\n"));
        }
        for line in &self.below {
            draft.show(1, format!("{line}\n"));
        }
        Some((draft, &self.background))
    }

    /// The slide that lists all the others.
    pub(super) fn contents_slide(&self) -> Option<Draft> {
        let title = self.contents_title.as_deref();
        let mut draft = Draft::at(1);
        draft.show(1, format!("## {}\n", title.unwrap_or("Table of contents")));
        draft.show(1, "[[toc]]\n");
        self.has_contents.then_some(draft)
    }
}

/// The formats that are named.
fn formats(value: &Value) -> impl Iterator<Item = &str> {
    let below = match value {
        Value::Map(entries) => entries.as_slice(),
        Value::Scalar(_) | Value::List(_) => &[],
    };
    let below = below.iter().map(|entry| entry.key.as_str());
    value.as_str().into_iter().chain(below)
}

/// Names, which may stand in mappings: `author: [{name: A}]`.
fn names(value: &Value) -> Vec<&str> {
    match value {
        Value::Scalar(name) if name.is_empty() => Vec::new(),
        Value::Scalar(name) => vec![name],
        Value::List(values) => values.iter().flat_map(names).collect(),
        Value::Map(entries) => entries
            .iter()
            .filter(|entry| entry.key == "name")
            .flat_map(|entry| names(&entry.value))
            .collect(),
    }
}
