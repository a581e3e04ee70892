//! Turns the CommonMark events of a slide into HTML.

mod block;
mod code;
mod contents;
mod definitions;
mod drawing;
mod footnotes;
mod image;
mod inline;
mod lookahead;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Options, Tag, TagEnd, TextMergeWithOffset};

use crate::dialect::Rules;
use crate::html::builder::{Builder, Built};
use crate::markdown::parser_within;
use crate::model::Deck;
use crate::parse::identity::Names;
use crate::resource::Resolve;
use crate::text::delimiters::to_dollars;
use crate::text::emphasis::{ease, unmark};
use crate::text::formula::hold;
use crate::text::picture::Picture;
use block::{callout_name, heading_name};
use lookahead::{holds_only_backdrops, length_of_element, plain_text};

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
    footnotes: Vec<String>,
    footnote_numbers: HashMap<String, usize>,
    heading_names: Names,
    /// Paragraphs are left out: a header or footer is one line.
    in_line: bool,
    link_depth: usize,
    drawings_are_broken: bool,
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
            footnote_numbers: HashMap::new(),
            heading_names: Names::default(),
            in_line: false,
            link_depth: 0,
            drawings_are_broken: false,
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

    pub(super) fn finish(self) -> Built {
        self.builder.finish()
    }

    fn markdown(&mut self, markdown: &str) {
        let has_formulas = self.rules.columns && self.rules.markdown.contains(Options::ENABLE_MATH);
        let written = if has_formulas {
            to_dollars(markdown)
        } else {
            markdown.into()
        };
        let held = hold(&written);
        let text = self.with_footnotes(ease(&held));
        let deck = self.deck;
        let parser = parser_within(&text, self.rules.markdown, &deck.shared);
        let events: Vec<_> = TextMergeWithOffset::new(parser.into_offset_iter()).collect();
        self.events(&events, &text);
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
                    let n_backdrops = self.backdrops.len();
                    rest_of_text = self.image(
                        dest_url,
                        title,
                        inner,
                        after.get(length..).unwrap_or_default(),
                    );
                    // A line that holds but a backdrop leaves no empty one.
                    if self.backdrops.len() > n_backdrops
                        && matches!(events.get(index), Some((Event::SoftBreak, _)))
                    {
                        index += 1;
                    }
                }
                Event::Start(Tag::CodeBlock(kind)) => {
                    let length = length_of_element(after);
                    self.code_block(kind, &plain_text(after.get(..length).unwrap_or_default()));
                    index += length;
                }
                Event::Start(Tag::HtmlBlock) => {
                    let length = length_of_element(after);
                    self.html_block(after.get(..length).unwrap_or_default());
                    index += length;
                }
                Event::Start(Tag::FootnoteDefinition(_)) => index += length_of_element(after),
                Event::Start(Tag::Paragraph) if self.is_line(after, ". . .") => {
                    self.builder.raw("<!--pause-->");
                    index += length_of_element(after);
                }
                Event::Start(Tag::Paragraph) if self.is_line(after, contents::MARK) => {
                    self.contents();
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
                Event::Start(tag) => {
                    if *tag == Tag::Paragraph
                        && let Some(inner) = self.defines(after)
                    {
                        self.definitions(inner, text);
                        index += inner.len() + 1;
                    } else {
                        self.start(tag, range, after, text);
                    }
                }
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
                Event::InlineHtml(_) if let Some(length) = self.drawing(range, after, text) => {
                    index += length;
                }
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

    /// Whether the paragraph is that line and nothing else, and native rules give it a meaning.
    fn is_line(&self, after: &Events<'_>, line: &str) -> bool {
        self.rules.pauses
            && matches!(after, [(Event::Text(text), _), (Event::End(TagEnd::Paragraph), _), ..] if text.trim() == line)
    }
}

pub(super) fn class(name: &str) -> Attributes {
    vec![("class".into(), name.to_owned())]
}
