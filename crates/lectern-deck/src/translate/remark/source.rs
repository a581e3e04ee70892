//! The text of a deck: a Markdown file, or a page that holds it in `<textarea id="source">`.

use std::borrow::Cow;

use super::classes;
use crate::parse::front_matter;
use crate::source::{cut, lines};
use crate::translate::Rewrite;
use crate::translate::draft::quoted;
use crate::yaml::{self, Value};

/// The text without what is round it.
pub(super) struct Source<'a> {
    /// Front matter, which remark itself does not know, as native settings.
    settings: Vec<(u32, &'a str)>,
    /// That front matter as it stands.
    pub(super) yaml: Option<&'a str>,
    pub(super) body: Cow<'a, str>,
    /// How many lines stand before the body.
    pub(super) lines_before: u32,
    /// How far all lines are indented.
    pub(super) indent: usize,
}

/// Settings that mean something else in native front matter.
const OTHERS: &[&str] = &["id", "layout", "name", "routeAlias", "output", "class"];

pub(super) fn read(text: &str) -> Source<'_> {
    if let Some((before, inner)) = textarea(text) {
        let body = Cow::Owned(without_references(inner));
        return Source {
            settings: Vec::new(),
            yaml: None,
            lines_before: count(before),
            indent: indent(&body),
            body,
        };
    }
    let (yaml, body) = match front_matter(text) {
        Some((yaml, body)) => (Some(yaml), body),
        None => (None, text),
    };
    Source {
        settings: yaml.map(settings).unwrap_or_default(),
        yaml,
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
        let sheet = classes::sheet(&self.body, is_xaringan);
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

fn settings(yaml: &str) -> Vec<(u32, &str)> {
    let mut keeps = true;
    let mut settings = Vec::new();
    for (number, line) in (2..).zip(lines(yaml)) {
        if !line.starts_with([' ', '\t', '-', '#']) {
            let key = line.split_once(':').map_or(line, |(key, _)| key);
            keeps = !OTHERS.contains(&key.trim_end());
        }
        if keeps {
            settings.push((number, line));
        }
    }
    settings
}

/// What stands before the text in a page, and the text.
fn textarea(text: &str) -> Option<(&str, &str)> {
    if !text.trim_start().starts_with('<') {
        return None;
    }
    let start = text.find("id=\"source\"").or(text.find("id='source'"))?;
    let tag = text.get(..start)?.rfind("<textarea")?;
    let open = text.get(tag..)?.find('>')? + tag + 1;
    let (inner, _) = cut(text.get(open..)?, "</textarea").unwrap_or((text.get(open..)?, ""));
    Some((text.get(..open)?, inner))
}

/// The text of an element whose content is text, with the character references that such texts have.
fn without_references(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let known = [
            ("lt;", '<'),
            ("gt;", '>'),
            ("amp;", '&'),
            ("quot;", '"'),
            ("#39;", '\''),
        ];
        let found = known
            .iter()
            .find_map(|(name, character)| Some((after.strip_prefix(name)?, *character)));
        let (after, character) = found.unwrap_or((after, '&'));
        out.push(character);
        rest = after;
    }
    out.push_str(rest);
    out
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
