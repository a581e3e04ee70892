//! Reads kept things out of Markdown: what [`write`](super::write()) has written, and what people wrote in that form.

use std::fmt;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::keep::{Bookmark, Collection, Jot, Keep};
use crate::kept::{Content, Kept, Moment};
use crate::slide::KeptSlide;

/// A Markdown file does not say when things were made.
const UNDATED: Moment = Moment(0);

/// The slide that an address means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlideAddress {
    /// The address of its deck.
    pub deck: String,
    /// Its id within the deck.
    pub id: String,
}

/// Something that could not be taken in. Lines are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A link does not lead to a slide.
    NotASlide {
        /// The line of the link.
        line: usize,
        /// Where it leads.
        address: String,
    },
    /// A quote has no link to a slide above it.
    NoSlide {
        /// The line on which the quote begins.
        line: usize,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotASlide { line, address } => {
                write!(f, "line {line}: {address} is not the address of a slide")
            }
            Self::NoSlide { line } => {
                write!(f, "line {line}: a quote without a link to a slide above it")
            }
        }
    }
}

/// Reads what there is, with `slide_at` for what addresses mean. Other text is passed over.
///
/// The same words get the same ids, and no moments: read again they are not doubled, and never take the place of what was edited since.
pub fn read(text: &str, slide_at: &dyn Fn(&str) -> Option<SlideAddress>) -> (Keep, Vec<Fault>) {
    let mut reader = Reader {
        text,
        slide_at,
        bookmarks: Vec::new(),
        jots: Vec::new(),
        collections: Vec::new(),
        faults: Vec::new(),
        heading: String::new(),
        depth: 0,
        collection: None,
        line: Line::default(),
        slide: None,
        n_newlines: (0, 1),
    };
    let mut events = Parser::new_ext(text, Options::empty()).into_offset_iter();
    while let Some((event, range)) = events.next() {
        if event == Event::Start(Tag::BlockQuote(None)) {
            reader.take_quote(range);
            let mut depth = 1_usize;
            // What is quoted is no form of ours.
            while depth > 0 {
                match events.next() {
                    Some((Event::Start(_), _)) => depth += 1,
                    Some((Event::End(_), _)) => depth -= 1,
                    Some(_) => {}
                    None => break,
                }
            }
        } else {
            reader.take(event, range);
        }
    }
    let mut keep = Keep::default();
    keep.bookmarks.extend(reader.bookmarks);
    keep.jots.extend(reader.jots);
    keep.collections.extend(reader.collections);
    (keep, reader.faults)
}

/// What a line says: words, and the first link in it.
#[derive(Default)]
struct Line {
    link: Option<(String, usize)>,
    is_in_link: bool,
    title: String,
    rest: String,
}

struct Reader<'t> {
    text: &'t str,
    slide_at: &'t dyn Fn(&str) -> Option<SlideAddress>,
    bookmarks: Vec<Kept<Bookmark>>,
    jots: Vec<Kept<Jot>>,
    collections: Vec<Kept<Collection>>,
    faults: Vec<Fault>,
    /// The last heading that was no link.
    heading: String,
    /// How many lists one is in.
    depth: usize,
    /// The collection that the outermost list is, if it is numbered.
    collection: Option<Collection>,
    line: Line,
    /// The slide that quotes belong to.
    slide: Option<KeptSlide>,
    /// How far lines were counted, and to which.
    n_newlines: (usize, usize),
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::List(first)) => self.begin_list(first.is_some()),
            Event::End(TagEnd::List(_)) => self.end_list(),
            Event::Start(Tag::Heading { .. }) => self.slide = None,
            Event::Start(Tag::Link { dest_url, .. }) if self.line.link.is_none() => {
                let line = self.line_at(range.start);
                self.line.link = Some((dest_url.into_string(), line));
                self.line.is_in_link = true;
            }
            Event::End(TagEnd::Link) => self.line.is_in_link = false,
            Event::Text(text) | Event::Code(text) => self.line.push(&text),
            Event::SoftBreak | Event::HardBreak => self.line.push(" "),
            Event::End(TagEnd::Heading(_)) => {
                if self.line.link.is_none() {
                    self.line.rest.trim().clone_into(&mut self.heading);
                }
                self.finish_line();
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item) => self.finish_line(),
            _ => {}
        }
    }

    /// A list within another is one with it.
    fn begin_list(&mut self, is_numbered: bool) {
        self.finish_line();
        self.depth += 1;
        if self.depth == 1 && is_numbered {
            self.collection = Some(Collection {
                title: self.heading.clone(),
                slides: Vec::new(),
            });
        }
    }

    fn end_list(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        let collection = self.collection.take_if(|_| self.depth == 0);
        if let Some(collection) = collection.filter(|collection| !collection.slides.is_empty()) {
            self.collections.push(undated(collection));
        }
    }

    /// What has no link is a word of the person who wrote it.
    fn finish_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.link.is_none() {
            return;
        }
        self.slide = self.slide_of(line);
        let Some(slide) = self.slide.clone().filter(|_| self.depth > 0) else {
            return;
        };
        if let Some(collection) = &mut self.collection {
            collection.slides.push(slide);
        } else {
            let id = Bookmark::id_of(&slide);
            self.bookmarks
                .push(Kept::new(id, Bookmark { slide }, UNDATED));
        }
    }

    fn take_quote(&mut self, range: Range<usize>) {
        self.finish_line();
        let Some(slide) = self.slide.clone() else {
            let line = self.line_at(range.start);
            self.faults.push(Fault::NoSlide { line });
            return;
        };
        let quoted = self.text.get(range).unwrap_or_default();
        let lines: Vec<_> = quoted.lines().map(unquoted).collect();
        let text = lines.join("\n").trim_matches('\n').trim_end().to_owned();
        if !text.is_empty() {
            self.jots.push(undated(Jot { slide, text }));
        }
    }

    /// The slide that a line names: `[its title](its address) — the talk`.
    fn slide_of(&mut self, line: Line) -> Option<KeptSlide> {
        let (address, number) = line.link?;
        let Some(SlideAddress { deck, id }) = (self.slide_at)(&address) else {
            self.faults.push(Fault::NotASlide {
                line: number,
                address,
            });
            return None;
        };
        let talk = line.rest.trim();
        let talk = talk.strip_prefix(['—', '–', '-']).unwrap_or(talk).trim();
        let title = line.title.trim();
        Some(KeptSlide {
            talk: talk.to_owned(),
            title: (!title.is_empty() && title != id).then(|| title.to_owned()),
            deck,
            id,
            ..KeptSlide::default()
        })
    }

    /// The line of an offset, each of which is further on than the one before.
    fn line_at(&mut self, offset: usize) -> usize {
        let (counted, line) = self.n_newlines;
        let between = self.text.get(counted..offset).unwrap_or_default();
        let line = line + between.matches('\n').count();
        self.n_newlines = (offset.max(counted), line);
        line
    }
}

impl Line {
    fn push(&mut self, text: &str) {
        if self.is_in_link {
            self.title.push_str(text);
        } else {
            self.rest.push_str(text);
        }
    }
}

/// A line of a quote without the sign (CommonMark 0.31, section 5.1).
fn unquoted(line: &str) -> &str {
    let inner = line.trim_start_matches(' ');
    let inner = inner
        .strip_prefix('>')
        .filter(|_| line.len() - inner.len() < 4);
    inner.map_or(line, |inner| inner.strip_prefix(' ').unwrap_or(inner))
}

/// A thing with an id made from what it says: 64 bits of FNV-1a, <http://www.isthe.com/chongo/tech/comp/fnv/>.
fn undated<T: Content>(what: T) -> Kept<T> {
    let words = what.words();
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = words.bytes().fold(0xcbf2_9ce4_8422_2325, step);
    Kept::new(format!("md-{hash:016x}"), what, UNDATED)
}
