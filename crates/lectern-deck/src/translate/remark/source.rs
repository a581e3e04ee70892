//! The text of a deck: a Markdown file, or a page that holds it in `<textarea id="source">`.

use std::borrow::Cow;

use super::classes;
use crate::files::{Files, joined};
use crate::parse::front_matter;
use crate::source::{cut, is_page, lines};
use crate::translate::draft::quoted;
use crate::translate::{Rewrite, include, page};
use crate::yaml::{self, Value};

/// The text without what is round it.
pub(super) struct Source<'a> {
    /// Front matter, which remark itself does not know, as native settings.
    settings: Vec<(u32, Cow<'a, str>)>,
    /// That front matter as it stands.
    pub(super) yaml: Option<&'a str>,
    /// Style sheets of the page.
    css: String,
    pub(super) body: Cow<'a, str>,
    /// The page asks for what stands between backticks within code to be highlighted.
    pub(super) highlight_spans: bool,
    /// How many lines stand before the body.
    pub(super) lines_before: u32,
    /// How far all lines are indented.
    pub(super) indent: usize,
}

/// Settings that mean something else in native front matter.
const OTHERS: &[&str] = &["id", "layout", "name", "routeAlias", "output", "class"];

pub(super) fn read<'a>(text: &'a str, files: &'a Files, rewrite: &mut Rewrite) -> Source<'a> {
    if is_page(text) || (text.trim_start().starts_with('<') && text.contains("<textarea")) {
        return page(text, files, rewrite);
    }
    let (yaml, body) = match front_matter(text) {
        Some((yaml, body)) => (Some(yaml), body),
        None => (None, text),
    };
    Source {
        settings: yaml.map(settings).unwrap_or_default(),
        yaml,
        css: String::new(),
        highlight_spans: false,
        lines_before: count(text.get(..text.len() - body.len()).unwrap_or_default()),
        indent: indent(body),
        body: Cow::Borrowed(body),
    }
}

impl Source<'_> {
    pub(super) fn write_front_matter(&self, rewrite: &mut Rewrite) {
        rewrite.line(1, "---");
        for (number, line) in &self.settings {
            rewrite.line(*number, line);
        }
        // remark shows the numbers of slides.
        if !self
            .settings
            .iter()
            .any(|(_, line)| line.starts_with("paginate:"))
        {
            rewrite.line(1, "paginate: true");
        }
        let is_xaringan = self.yaml.is_some_and(|yaml| yaml.contains("xaringan"));
        let mut sheet = classes::sheet(&self.body, is_xaringan);
        sheet.push_str(&self.css);
        let has_style = self
            .settings
            .iter()
            .any(|(_, line)| line.starts_with("style:"));
        if !sheet.is_empty() && !has_style {
            rewrite.line(1, &format!("style: {}", quoted(&sheet)));
        }
        rewrite.line(1, "---\n");
    }
}

/// YAML at the head of a deck. remark would read it as a slide of properties, so a block of nothing but those is a slide.
fn front_matter(text: &str) -> Option<(&str, &str)> {
    let block = front_matter::find(text)?;
    let yaml = text.get(block.yaml)?;
    let Ok(Value::Map(entries)) = yaml::parse(yaml, false) else {
        return None;
    };
    let is_property = |key: &str| super::slides::KNOWN.contains(&key);
    let is_front_matter = entries.iter().any(|entry| !is_property(&entry.key))
        && entries.iter().all(|entry| yaml::is_identifier(&entry.key));
    is_front_matter.then(|| (yaml, text.get(block.end..).unwrap_or_default()))
}

fn settings(yaml: &str) -> Vec<(u32, Cow<'_, str>)> {
    let mut keeps = true;
    let mut settings = Vec::new();
    for (number, line) in (2..).zip(lines(yaml)) {
        if !line.starts_with([' ', '\t', '-', '#']) {
            let key = line.split_once(':').map_or(line, |(key, _)| key);
            keeps = !OTHERS.contains(&key.trim_end());
        }
        if keeps {
            settings.push((number, Cow::Borrowed(line)));
        }
    }
    settings
}

/// A deck in a page: the text in `<textarea id="source">`, or in the file that `sourceUrl` names.
fn page<'a>(text: &'a str, files: &'a Files, rewrite: &mut Rewrite) -> Source<'a> {
    let options = page::options(text, "remark.create");
    let mut settings = page::settings(text);
    let ratio = page::option(options, "ratio").map(|ratio| ("size", quoted(ratio)));
    settings.extend(ratio);
    let settings = settings
        .into_iter()
        .map(|(key, value)| (1, Cow::Owned(format!("{key}: {value}"))));
    let settings = settings.collect();
    let whole = |body: Cow<'a, str>, lines_before| Source {
        settings,
        yaml: None,
        css: page::css(text),
        highlight_spans: page::option(options, "highlightSpans") == Some("true"),
        lines_before,
        indent: indent(&body),
        body,
    };
    if let Some(url) = page::option(options, "sourceUrl") {
        let path = joined("", url);
        let called = cut(text, "sourceUrl").map_or(0, |(before, _)| before.len());
        let number = page::lines_before(text, called) + 1;
        return match include::open(files, &path, number, rewrite) {
            Ok(file) => whole(Cow::Borrowed(file.text), file.before),
            Err(absence) => {
                include::tell_absent(&path, absence, number, rewrite);
                whole(
                    Cow::Owned(include::place_of(&path)),
                    number.saturating_sub(1),
                )
            }
        };
    }
    let is_source = |tag: &page::Tag<'_>| !tag.is_end && tag.is("textarea");
    let is_named = |tag: &page::Tag<'_>| tag.get("id").as_deref() == Some("source");
    let areas: Vec<_> = page::tags(text).filter(is_source).collect();
    let area = areas.iter().find(|tag| is_named(tag)).or(areas.first());
    match area {
        Some(tag) => whole(
            Cow::Owned(page::without_references(page::text_of(text, tag))),
            page::lines_before(text, tag.end),
        ),
        None => whole(Cow::Borrowed(""), 0),
    }
}

fn indent(body: &str) -> usize {
    lines(body)
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start_matches([' ', '\t']).len())
        .min()
        .unwrap_or(0)
}

fn count(text: &str) -> u32 {
    u32::try_from(memchr::memchr_iter(b'\n', text.as_bytes()).count()).unwrap_or(u32::MAX)
}
