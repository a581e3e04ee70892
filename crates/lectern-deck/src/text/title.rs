//! The text of a heading without its mark-up.

use std::borrow::Cow;

use pulldown_cmark::{Event, Options, Tag, TagEnd};

use super::cjk::joins_lines;
use super::emoji;
use super::emphasis::{ease, unmark};
use super::picture::Picture;
use crate::markdown::parser;

/// Gathers a title from the events within a heading.
#[derive(Debug, Default)]
pub(crate) struct Title {
    text: String,
    /// The description of the picture that is being read.
    description: Option<String>,
}

impl Title {
    /// An empty title that has room for a heading of so many bytes.
    pub(crate) fn with_room(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            description: None,
        }
    }

    /// Takes the next event.
    pub(crate) fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Image { .. }) => {
                self.description.get_or_insert_default();
            }
            Event::End(TagEnd::Image) => {
                let picture = Picture::read("", &self.description.take().unwrap_or_default());
                if picture.backdrop.is_none() {
                    self.text.push_str(&picture.alt);
                }
            }
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => self.push(text),
            Event::SoftBreak | Event::HardBreak => self.push("\n"),
            Event::InlineHtml(tag) if tag.starts_with("<br") || tag.starts_with("<BR") => {
                self.push("\n");
            }
            _ => {}
        }
    }

    /// The title of the heading that stands in `source`, blanks made one; a line break is a blank where writing has blanks.
    pub(crate) fn finish(self, source: &str, markdown: Options) -> String {
        let text = match left_over_emphasis(&self.text, source) {
            Some(source) => {
                let mut title = Self::default();
                for event in parser(&source, markdown) {
                    title.take(&event);
                }
                unmark(&title.text).into_owned()
            }
            None => self.text,
        };
        let mut title = String::with_capacity(text.len());
        for line in text.split('\n') {
            let mut begins = true;
            for word in line.split_ascii_whitespace() {
                let ends = title.chars().next_back().zip(word.chars().next());
                let joins = begins && ends.is_some_and(|(one, other)| joins_lines(one, other));
                if !title.is_empty() && !joins {
                    title.push(' ');
                }
                title.push_str(word);
                begins = false;
            }
        }
        match emoji::replace(&title) {
            Cow::Owned(with_emoji) => with_emoji,
            Cow::Borrowed(_) => title,
        }
    }

    fn push(&mut self, text: &str) {
        self.description
            .as_mut()
            .unwrap_or(&mut self.text)
            .push_str(text);
    }
}

/// The source with marks, where emphasis beside CJK punctuation was not understood.
fn left_over_emphasis(title: &str, source: &str) -> Option<String> {
    memchr::memchr2(b'*', b'~', title.as_bytes())?;
    match ease(source) {
        Cow::Owned(eased) => Some(eased),
        Cow::Borrowed(_) => None,
    }
}
