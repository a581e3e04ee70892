//! Turns the CommonMark events of a slide into HTML.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Parser, Tag,
    TagEnd, TextMergeWithOffset,
};

use super::code::CodeInfo;
use super::steps;
use crate::dialect::Rules;
use crate::html::builder::{Builder, Built};
use crate::model::Deck;
use crate::parse::identity::{Names, slug};
use crate::parse::scan::fold_label;
use crate::resource::Resolve;
use crate::text::emphasis::{ease, unmark};
use crate::text::picture::Picture;
use crate::text::{attributes, cjk, emoji, links};

type Attributes = Vec<(Cow<'static, str>, String)>;
type Events<'e> = [(Event<'e>, Range<usize>)];

/// Writes Markdown of one slide, piece by piece.
pub(super) struct Writer<'a> {
    deck: &'a Deck,
    rules: &'static Rules,
    pub(super) builder: Builder<'a>,
    /// Pictures that go behind the slide.
    pub(super) backdrops: Vec<Picture>,
    /// Labels of the footnotes referred to, in the order of their numbers.
    pub(super) footnotes: Vec<String>,
    heading_names: Names,
    /// Paragraphs are left out: a header or footer is one line.
    in_line: bool,
    link_depth: usize,
    table: Table,
}

/// Where in a table the next cell stands.
#[derive(Default)]
struct Table {
    alignments: Vec<Alignment>,
    in_head: bool,
    column: usize,
}

impl<'a> Writer<'a> {
    pub(super) fn new(deck: &'a Deck, resolver: &'a dyn Resolve) -> Self {
        Self {
            deck,
            rules: deck.dialect.rules(),
            builder: Builder::new(resolver),
            backdrops: Vec::new(),
            footnotes: Vec::new(),
            heading_names: Names::default(),
            in_line: false,
            link_depth: 0,
            table: Table::default(),
        }
    }

    /// Writes blocks.
    pub(super) fn blocks(&mut self, markdown: &str) {
        self.markdown(markdown);
    }

    /// Writes text without paragraphs round it.
    pub(super) fn line(&mut self, markdown: &str) {
        self.in_line = true;
        self.markdown(markdown);
        self.in_line = false;
    }

    /// Writes the footnotes referred to so far, and those that they refer to.
    pub(super) fn write_footnotes(&mut self) {
        if self.footnotes.is_empty() {
            return;
        }
        self.builder.open("ol", class("footnotes"));
        let mut number = 0;
        while let Some(label) = self.footnotes.get(number).cloned() {
            number += 1;
            let attributes = vec![("id".into(), format!("fn-{number}"))];
            self.builder.open("li", attributes);
            if let Some(text) = self.footnote_text(&label) {
                self.markdown(&text);
            }
            self.builder.close("li");
        }
        self.builder.close("ol");
    }

    pub(super) fn finish(self) -> Built {
        self.builder.finish()
    }

    fn footnote_range(&self, label: &str) -> Option<Range<usize>> {
        let known = &self.deck.shared.footnotes;
        known
            .iter()
            .find(|(known, _)| known == label)
            .map(|(_, range)| range.clone())
    }

    /// What a footnote says: its definition without the label and the indent of its further lines.
    fn footnote_text(&self, label: &str) -> Option<String> {
        let definition = self.deck.source.get(self.footnote_range(label)?)?;
        let (_, text) = definition.split_once("]:")?;
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let mut out = first.trim_start().to_owned();
        for line in rest.lines() {
            out.push('\n');
            out.push_str(
                line.strip_prefix("    ")
                    .or(line.strip_prefix('\t'))
                    .unwrap_or(line),
            );
        }
        Some(out)
    }

    fn markdown(&mut self, markdown: &str) {
        let text = self.with_footnotes(ease(markdown));
        let deck = self.deck;
        let find = |link: BrokenLink<'_>| find_link(deck, &link.reference);
        let find = (!deck.shared.links.is_empty()).then_some(find);
        let parser = Parser::new_with_broken_link_callback(&text, self.rules.markdown, find);
        let events: Vec<_> = TextMergeWithOffset::new(parser.into_offset_iter()).collect();
        self.events(&events, &text);
    }

    /// Appends an empty definition for each footnote of the deck that is referred to: what it says is written later.
    fn with_footnotes<'t>(&self, text: Cow<'t, str>) -> Cow<'t, str> {
        if self.deck.shared.footnotes.is_empty() || !text.contains("[^") {
            return text;
        }
        let mut labels: Vec<_> = text
            .split("[^")
            .skip(1)
            .filter_map(|rest| rest.split_once(']').map(|(label, _)| label.to_owned()))
            .filter(|label| self.footnote_range(&fold_label(label)).is_some())
            .collect();
        labels.sort_unstable();
        labels.dedup();
        if labels.is_empty() {
            return text;
        }
        let mut text = text.into_owned();
        for label in labels {
            text.push_str("\n\n[^");
            text.push_str(&label);
            text.push_str("]: .");
        }
        Cow::Owned(text)
    }

    fn events(&mut self, events: &Events<'_>, text: &str) {
        let mut index = 0;
        let mut rest_of_text = 0;
        while let Some((event, range)) = events.get(index) {
            let after = events.get(index + 1..).unwrap_or_default();
            index += 1;
            match event {
                Event::Start(Tag::Image {
                    dest_url, title, ..
                }) => {
                    let length = length_of_element(after);
                    let inner = after.get(..length).unwrap_or_default();
                    index += length;
                    rest_of_text = self.image(
                        dest_url,
                        title,
                        inner,
                        after.get(length..).unwrap_or_default(),
                    );
                }
                Event::Start(Tag::CodeBlock(kind)) => {
                    let length = length_of_element(after);
                    self.code_block(kind, &plain_text(after.get(..length).unwrap_or_default()));
                    index += length;
                }
                Event::Start(Tag::HtmlBlock) => {
                    let length = length_of_element(after);
                    let html: String = after
                        .iter()
                        .take(length)
                        .filter_map(|(event, _)| match event {
                            Event::Html(html) | Event::Text(html) => Some(&**html),
                            _ => None,
                        })
                        .collect();
                    self.builder.raw(&unmark(&html));
                    index += length;
                }
                Event::Start(Tag::FootnoteDefinition(_)) => index += length_of_element(after),
                Event::Start(Tag::Paragraph) if self.is_pause(after) => {
                    self.builder.raw("<!--pause-->");
                    index += length_of_element(after);
                }
                Event::Start(Tag::Paragraph) if self.in_line => {
                    let length = length_of_element(after);
                    self.events(
                        after.get(..length.saturating_sub(1)).unwrap_or_default(),
                        text,
                    );
                    index += length;
                }
                Event::Start(Tag::Paragraph) if holds_only_backdrops(after) => {
                    let length = length_of_element(after);
                    self.backdrops(after.get(..length).unwrap_or_default());
                    index += length;
                }
                Event::Start(tag) => self.start(tag, range, after, text),
                Event::End(tag) => self.end(*tag),
                Event::Text(piece) => {
                    let piece = piece.get(rest_of_text..).unwrap_or_default();
                    rest_of_text = 0;
                    self.text(piece);
                }
                Event::Code(code) => {
                    self.builder.open("code", Vec::new());
                    self.builder.text(&unmark(code));
                    self.builder.close("code");
                }
                Event::InlineMath(source) => self.math(source, "inline"),
                Event::DisplayMath(source) => self.math(source, "block"),
                Event::Html(html) | Event::InlineHtml(html) => self.builder.raw(&unmark(html)),
                Event::FootnoteReference(label) => self.footnote_reference(label),
                Event::SoftBreak => self.soft_break(text, range),
                Event::HardBreak => {
                    self.builder.open("br", Vec::new());
                    self.builder.text("\n");
                }
                Event::Rule => self.builder.open("hr", Vec::new()),
                // Told by the item it stands in.
                Event::TaskListMarker(_) => {}
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>, after: &Events<'_>, text: &str) {
        match tag {
            Tag::Paragraph => self.builder.open("p", Vec::new()),
            Tag::Heading {
                level, id, classes, ..
            } => {
                let attributes = self.heading(id.as_deref(), classes, after);
                self.builder.open(heading_name(*level as usize), attributes);
            }
            Tag::BlockQuote(Some(kind)) => {
                let mut attributes = class("callout");
                attributes.push(("data-kind".into(), callout_name(*kind).to_owned()));
                self.builder.open("div", attributes);
            }
            Tag::BlockQuote(None) => self.builder.open("blockquote", Vec::new()),
            Tag::List(None) => self.builder.open("ul", Vec::new()),
            Tag::List(Some(first)) => {
                let start = (*first != 1).then(|| ("start".into(), first.to_string()));
                self.builder.open("ol", start.into_iter().collect());
            }
            Tag::Item => {
                let marker = text.get(range.clone()).unwrap_or_default();
                let attributes = self.item(marker, after);
                self.builder.open("li", attributes);
            }
            Tag::Table(alignments) => {
                self.table = Table {
                    alignments: alignments.clone(),
                    ..Table::default()
                };
                self.builder.open("table", Vec::new());
            }
            Tag::TableHead => {
                self.table.in_head = true;
                self.table.column = 0;
                self.builder.open("thead", Vec::new());
                self.builder.open("tr", Vec::new());
            }
            Tag::TableRow => {
                if self.table.in_head {
                    self.table.in_head = false;
                    self.builder.open("tbody", Vec::new());
                }
                self.table.column = 0;
                self.builder.open("tr", Vec::new());
            }
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.builder.open("em", Vec::new()),
            Tag::Strong => self.builder.open("strong", Vec::new()),
            Tag::Strikethrough => self.builder.open("del", Vec::new()),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.link(*link_type, dest_url, title),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let name = match tag {
            TagEnd::Paragraph => "p",
            TagEnd::Heading(level) => heading_name(level as usize),
            TagEnd::BlockQuote(Some(_)) => "div",
            TagEnd::BlockQuote(None) => "blockquote",
            TagEnd::List(true) => "ol",
            TagEnd::List(false) => "ul",
            TagEnd::Item => "li",
            TagEnd::Table => {
                if !self.table.in_head {
                    self.builder.close("tbody");
                }
                "table"
            }
            TagEnd::TableHead => {
                self.builder.close("tr");
                "thead"
            }
            TagEnd::TableRow => "tr",
            TagEnd::TableCell => {
                let name = self.cell_name();
                self.table.column += 1;
                name
            }
            TagEnd::Emphasis => "em",
            TagEnd::Strong => "strong",
            TagEnd::Strikethrough => "del",
            TagEnd::Link => {
                self.link_depth = self.link_depth.saturating_sub(1);
                "a"
            }
            _ => return,
        };
        self.builder.close(name);
    }

    /// Whether the paragraph is `. . .` and nothing else.
    fn is_pause(&self, after: &Events<'_>) -> bool {
        self.rules.pauses
            && matches!(after, [(Event::Text(text), _), (Event::End(TagEnd::Paragraph), _), ..] if text.trim() == ". . .")
    }

    fn heading(
        &mut self,
        id: Option<&str>,
        classes: &[CowStr<'_>],
        after: &Events<'_>,
    ) -> Attributes {
        let inner = after.get(..length_of_element(after)).unwrap_or_default();
        let title = plain_text(inner);
        let wanted = id.map_or_else(|| slug(&emoji::replace(&unmark(&title))), slug);
        let mut classes: Vec<&str> = classes.iter().map(|class| &**class).collect();
        if inner
            .iter()
            .any(|(event, _)| matches!(event, Event::InlineHtml(html) if is_fit(html)))
        {
            classes.push("fit");
        }
        let mut attributes = Vec::new();
        if !wanted.is_empty() {
            attributes.push(("id".into(), self.heading_names.unique(wanted)));
        }
        if !classes.is_empty() {
            attributes.push(("class".into(), classes.join(" ")));
        }
        attributes
    }

    fn item(&self, marker: &str, after: &Events<'_>) -> Attributes {
        let mut attributes = Vec::new();
        let done = match after {
            [(Event::TaskListMarker(done), _), ..]
            | [
                (Event::Start(Tag::Paragraph), _),
                (Event::TaskListMarker(done), _),
                ..,
            ] => Some(*done),
            _ => None,
        };
        if let Some(done) = done {
            attributes.extend(class("task"));
            attributes.push(("data-done".into(), done.to_string()));
        }
        let marker = marker.trim_start();
        let sign = marker.trim_start_matches(|character: char| character.is_ascii_digit());
        let is_step = if sign.len() == marker.len() {
            self.rules.star_steps && sign.starts_with('*')
        } else {
            self.rules.parenthesis_steps && sign.starts_with(')')
        };
        if is_step {
            attributes.push((steps::STEP.into(), String::new()));
        }
        attributes
    }

    fn cell_name(&self) -> &'static str {
        if self.table.in_head { "th" } else { "td" }
    }

    fn cell(&mut self) {
        let align = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => Some("left"),
            Some(Alignment::Center) => Some("center"),
            Some(Alignment::Right) => Some("right"),
            Some(Alignment::None) | None => None,
        };
        let attributes = align
            .map(|align| ("align".into(), align.to_owned()))
            .into_iter()
            .collect();
        self.builder.open(self.cell_name(), attributes);
    }

    fn link(&mut self, link_type: LinkType, address: &str, title: &str) {
        let address = unmark(address);
        let href = match link_type {
            LinkType::Email if !address.starts_with("mailto:") => format!("mailto:{address}"),
            _ => address.into_owned(),
        };
        let mut attributes = vec![("href".into(), href)];
        if !title.is_empty() {
            attributes.push(("title".into(), unmark(title).into_owned()));
        }
        self.link_depth += 1;
        self.builder.open("a", attributes);
    }

    /// Takes the pictures of a paragraph that holds nothing else.
    fn backdrops(&mut self, mut events: &Events<'_>) {
        while let Some(((event, _), after)) = events.split_first() {
            events = after;
            if let Event::Start(Tag::Image {
                dest_url, title, ..
            }) = event
            {
                let length = length_of_element(after);
                events = after.get(length..).unwrap_or_default();
                self.image(
                    dest_url,
                    title,
                    after.get(..length).unwrap_or_default(),
                    events,
                );
            }
        }
    }

    /// Writes a picture or lays it behind the slide. Returns how much of the text after it belongs to it.
    fn image(
        &mut self,
        address: &str,
        title: &str,
        inner: &Events<'_>,
        after: &Events<'_>,
    ) -> usize {
        let mut picture = Picture::read(&unmark(address), &unmark(&plain_text(inner)));
        let braces = match after.first() {
            Some((Event::Text(text), _)) if self.rules.image_attributes => text
                .strip_prefix('{')
                .and_then(|rest| rest.split_once('}'))
                .map(|(inner, _)| inner),
            _ => None,
        };
        let written = braces.map(attributes::parse).unwrap_or_default();
        picture.apply(&written);
        let length = braces.map_or(0, |inner| inner.len() + 2);
        if picture.backdrop.is_some() {
            self.backdrops.push(picture);
            return length;
        }
        let style = picture.style();
        let mut attributes: Attributes =
            vec![("src".into(), picture.url), ("alt".into(), picture.alt)];
        if !title.is_empty() {
            attributes.push(("title".into(), unmark(title).into_owned()));
        }
        if !written.classes.is_empty() {
            attributes.push(("class".into(), written.classes.join(" ")));
        }
        if !style.is_empty() {
            attributes.push(("style".into(), style));
        }
        self.builder.open("img", attributes);
        length
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>, code: &str) {
        let info = match kind {
            CodeBlockKind::Fenced(info) => CodeInfo::read(&unmark(info), self.rules.code_stages),
            CodeBlockKind::Indented => CodeInfo::default(),
        };
        self.builder.open("figure", class("code"));
        if let Some(name) = &info.name {
            self.builder.open("figcaption", Vec::new());
            self.builder.text(name);
            self.builder.close("figcaption");
        }
        let mut attributes = Vec::new();
        if let Some(lines) = info.lines {
            attributes.push(("data-lines".into(), lines));
        }
        if let Some(first) = info.first_line {
            attributes.push(("data-first-line".into(), first.to_string()));
        }
        self.builder.open("pre", attributes);
        let language = info.language.map(|language| format!("language-{language}"));
        self.builder.open(
            "code",
            language
                .map(|language| ("class".into(), language))
                .into_iter()
                .collect(),
        );
        self.builder.text(&unmark(code));
        self.builder.close("code");
        self.builder.close("pre");
        self.builder.close("figure");
    }

    fn math(&mut self, source: &str, display: &str) {
        let mut attributes = class("math");
        attributes.push(("data-display".into(), display.to_owned()));
        self.builder.open("span", attributes);
        self.builder.text(&unmark(source));
        self.builder.close("span");
    }

    fn footnote_reference(&mut self, label: &str) {
        let label = fold_label(&unmark(label));
        let known = self.footnotes.iter().position(|known| *known == label);
        let index = known.unwrap_or_else(|| {
            self.footnotes.push(label);
            self.footnotes.len() - 1
        });
        let number = index + 1;
        self.builder.open("sup", class("footnote-ref"));
        self.builder
            .open("a", vec![("href".into(), format!("#fn-{number}"))]);
        self.builder.text(&number.to_string());
        self.builder.close("a");
        self.builder.close("sup");
    }

    fn soft_break(&mut self, text: &str, range: &Range<usize>) {
        if self.rules.hard_breaks {
            self.builder.open("br", Vec::new());
        }
        let is_markup = |character: &char| !matches!(character, '*' | '_' | '~' | '`' | '[' | ']');
        let before = text
            .get(..range.start)
            .and_then(|text| text.chars().rev().find(is_markup));
        let after = text
            .get(range.end..)
            .and_then(|text| text.chars().find(is_markup));
        let joined = before
            .zip(after)
            .is_some_and(|(before, after)| cjk::joins_lines(before, after));
        if !joined {
            self.builder.text("\n");
        }
    }

    /// Writes text: emoji by name, and links where an address stands.
    fn text(&mut self, piece: &str) {
        let piece = unmark(piece);
        if self.link_depth > 0 {
            self.builder.text(&emoji::replace(&piece));
            return;
        }
        let mut from = 0;
        for link in links::find(&piece, self.rules.bare_links) {
            let before = piece.get(from..link.range.start).unwrap_or_default();
            self.builder.text(&emoji::replace(before));
            self.builder.open("a", vec![("href".into(), link.href)]);
            self.builder
                .text(piece.get(link.range.clone()).unwrap_or_default());
            self.builder.close("a");
            from = link.range.end;
        }
        self.builder
            .text(&emoji::replace(piece.get(from..).unwrap_or_default()));
    }
}

/// A link of the deck that is defined on another slide.
fn find_link(deck: &Deck, label: &str) -> Option<(CowStr<'static>, CowStr<'static>)> {
    let label = fold_label(&unmark(label));
    let links = &deck.shared.links;
    let index = links
        .binary_search_by(|(known, _, _)| known.as_str().cmp(&label))
        .ok()?;
    let (_, address, title) = links.get(index)?;
    Some((
        address.clone().into(),
        title.clone().unwrap_or_default().into(),
    ))
}

pub(super) fn class(name: &str) -> Attributes {
    vec![("class".into(), name.to_owned())]
}

fn heading_name(level: usize) -> &'static str {
    match level {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

fn callout_name(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "note",
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Important => "important",
        BlockQuoteKind::Warning => "warning",
        BlockQuoteKind::Caution => "caution",
    }
}

fn is_fit(comment: &str) -> bool {
    let inner = comment
        .strip_prefix("<!--")
        .and_then(|rest| rest.strip_suffix("-->"));
    inner.is_some_and(|inner| inner.trim() == "fit")
}

/// How many events there are up to and with the end of the element whose start was just taken.
fn length_of_element(after: &Events<'_>) -> usize {
    let mut depth = 1_usize;
    for (index, (event, _)) in after.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return index + 1;
        }
    }
    after.len()
}

/// The text of some events without mark-up.
fn plain_text(events: &Events<'_>) -> String {
    let mut out = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => {
                out.push_str(text);
            }
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            _ => {}
        }
    }
    out
}

/// Whether a paragraph consists of pictures that go behind the slide.
fn holds_only_backdrops(after: &Events<'_>) -> bool {
    let mut seen = false;
    let mut rest = after;
    while let Some(((event, _), after)) = rest.split_first() {
        rest = after;
        match event {
            Event::Start(Tag::Image { .. }) => {
                let length = length_of_element(after);
                let description = plain_text(after.get(..length).unwrap_or_default());
                if !description.split_whitespace().any(|word| word == "bg") {
                    return false;
                }
                seen = true;
                rest = after.get(length..).unwrap_or_default();
            }
            Event::SoftBreak | Event::HardBreak | Event::InlineHtml(_) => {}
            Event::Text(text) if text.trim().is_empty() => {}
            Event::End(TagEnd::Paragraph) => return seen,
            _ => return false,
        }
    }
    false
}
