//! Renders one slide, or its notes, when it is needed.
//!
//! [`columns`] cuts the slide's text where boxes begin and end, [`writer`] turns the Markdown between into
//! HTML, [`steps`] numbers what comes step by step, and [`frame`] puts background, header and footer round it. [`reading`] makes
//! a part of a document of that.

mod boxes;
mod code;
mod code_line;
mod columns;
pub(crate) mod definitions;
mod fragments;
mod frame;
mod pictures;
mod pieces;
mod places;
mod prose;
mod reading;
mod steps;
mod writer;

use crate::diagnostic::{Diagnostic, Severity};
use crate::html::builder::Loss;
use crate::html::{css, tree};
use crate::model::{Deck, Note, Slide};
use crate::resource::Resolve;
use crate::text::attributes::Attributes;
use columns::Segment;
pub use pieces::{Piece, PieceKind};
pub use prose::render_prose;
use writer::{Writer, class};

/// Slides with more text than this are cut off: nobody could read them, and a browser would hang.
const SLIDE_LIMIT: usize = 256 * 1024;

/// A slide as HTML for the shadow root of its host; `docs/slide-markup.md` tells what is in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RenderedSlide {
    /// The frame with everything in it; safe to insert as it is.
    pub html: String,
    /// How many steps there are after the slide's first appearance.
    pub steps: usize,
    /// CSS of this slide alone, filtered.
    pub css: String,
    /// What of it could not be shown.
    pub diagnostics: Vec<Diagnostic>,
}

/// Who will read notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotesFor {
    /// The speaker, who sees all.
    Speaker,
    /// Readers and publications: private notes are left out.
    Everyone,
}

impl Deck {
    /// Renders the slide at `index`, from 0; an empty one where there is none.
    pub fn render_slide(&self, index: usize, resolver: &dyn Resolve) -> RenderedSlide {
        let Some((frame, mut rendered)) = self.draw(index, resolver) else {
            return RenderedSlide::default();
        };
        tree::write(&[tree::Node::Element(frame)], &mut rendered.html);
        rendered
    }

    /// The slide at `index` with all but its HTML, which is to be written of the frame.
    fn draw(&self, index: usize, resolver: &dyn Resolve) -> Option<(tree::Element, RenderedSlide)> {
        let slide = self.slides.get(index)?;
        let text = self.source.get(slide.range.clone()).unwrap_or_default();
        let mut diagnostics = Vec::new();
        let shown = shorten(text);
        if shown.len() < text.len() {
            diagnostics.push(Diagnostic {
                severity: Severity::Error,
                code: "slide-too-long".to_owned(),
                line: self.line_in(slide, text, shown.len()),
                column: 1,
                slide: Some(index),
                message: "This slide is too long; the rest of it is not shown".to_owned(),
                hint: "Divide it with lines of `---`".to_owned(),
            });
        }
        let mut writer = Writer::new(self, resolver);
        write_segments(
            &mut writer,
            shown,
            &columns::segments(shown, self.dialect.rules()),
        );
        writer.write_footnotes();
        let backdrops = std::mem::take(&mut writer.backdrops);
        let mut built = writer.finish();
        if self.dialect.rules().pauses {
            fragments::apply_comments(&mut built.nodes, resolver);
        }
        pictures::arrange(&mut built.nodes);
        let steps = steps::number(
            &mut built.nodes,
            self.dialect.rules(),
            &slide.settings.classes,
        );
        diagnostics.extend(
            built
                .losses
                .iter()
                .map(|loss| self.report_loss(loss, slide, index, shown)),
        );
        let css = built
            .styles
            .iter()
            .filter(|style| style.scoped)
            .map(|style| style.css.as_str());
        let css = css::filter_sheet(&css.collect::<String>(), resolver);
        let mut frame = frame::frame(self, slide, built.nodes, &backdrops, resolver);
        let definitions = self.definitions_before(index);
        if !definitions.is_empty() {
            frame.set("data-definitions", definitions);
        }
        let rendered = RenderedSlide {
            html: String::new(),
            steps,
            css,
            diagnostics,
        };
        Some((frame, rendered))
    }

    /// Renders the notes of the slide at `index`, from 0, as HTML; empty where there are none.
    pub fn render_notes(&self, index: usize, audience: NotesFor, resolver: &dyn Resolve) -> String {
        let notes = self.slides.get(index).map_or(&[][..], |slide| &slide.notes);
        let mut writer = Writer::new(self, resolver);
        for Note { text, private } in notes {
            if *private && audience == NotesFor::Everyone {
                continue;
            }
            let mut attributes = class("note");
            if *private {
                attributes.push(("data-private".into(), "true".to_owned()));
            }
            writer.builder.open("div", attributes);
            writer.blocks(shorten(text));
            writer.builder.close("div");
        }
        writer.write_footnotes();
        let mut html = String::new();
        tree::write(&writer.finish().nodes, &mut html);
        html
    }
}

/// The beginning of `text` that may be shown, cut at the end of a line if there is one.
fn shorten(text: &str) -> &str {
    if text.len() <= SLIDE_LIMIT {
        return text;
    }
    let limit = (0..=SLIDE_LIMIT)
        .rev()
        .find(|&limit| text.is_char_boundary(limit))
        .unwrap_or(0);
    let start = text.get(..limit).unwrap_or_default();
    let line_end = start.rfind('\n').unwrap_or(limit);
    text.get(..line_end).unwrap_or_default()
}

/// A box that is open while segments are written.
#[derive(PartialEq)]
enum Open {
    Columns { widths: Vec<String>, next: usize },
    Column { explicit: bool },
    Box,
}

fn write_segments(writer: &mut Writer<'_>, text: &str, segments: &[Segment]) {
    let mut open: Vec<Open> = Vec::new();
    for segment in segments {
        match segment {
            Segment::Markdown(range) => {
                if matches!(open.last(), Some(Open::Columns { .. })) {
                    open_column(writer, &mut open, None, None);
                }
                writer.blocks(text.get(range.clone()).unwrap_or_default());
            }
            Segment::Columns(widths) => {
                writer.builder.open("div", class("columns"));
                open.push(Open::Columns {
                    widths: widths.clone(),
                    next: 0,
                });
            }
            Segment::Column(width, attributes) => {
                next_column(writer, &mut open, width.as_deref(), Some(attributes));
            }
            Segment::Slot => next_column(writer, &mut open, None, None),
            Segment::Box(attributes) => {
                boxes::open(writer, attributes);
                open.push(Open::Box);
            }
            Segment::Close => {
                // Slots and implicit columns end with the columns around them.
                while let Some(closed) = open.pop() {
                    writer.builder.close("div");
                    if !matches!(closed, Open::Column { explicit: false }) {
                        break;
                    }
                }
            }
        }
    }
    for _ in open {
        writer.builder.close("div");
    }
}

/// Ends the column before and begins another, with what is written of it if it has an end of its own.
///
/// Outside columns a column is a box.
fn next_column(
    writer: &mut Writer<'_>,
    open: &mut Vec<Open>,
    width: Option<&str>,
    written: Option<&Attributes>,
) {
    if matches!(open.last(), Some(Open::Column { .. })) {
        writer.builder.close("div");
        open.pop();
    }
    if matches!(open.last(), Some(Open::Columns { .. })) {
        open_column(writer, open, width, written);
    } else if let Some(written) = written {
        boxes::open(writer, written);
        open.push(Open::Box);
    }
}

fn open_column(
    writer: &mut Writer<'_>,
    open: &mut Vec<Open>,
    width: Option<&str>,
    written: Option<&Attributes>,
) {
    let mut attributes = written.map_or_else(|| class("column"), boxes::attributes);
    let mut width = width.map(str::to_owned);
    if let Some(Open::Columns { widths, next }) = open.last_mut() {
        width = width.or_else(|| widths.get(*next).cloned());
        *next += 1;
    }
    if let Some(width) = width {
        attributes.push(("style".into(), format!("flex: {width}")));
    }
    writer.builder.open("div", attributes);
    open.push(Open::Column {
        explicit: written.is_some(),
    });
}

impl Deck {
    fn report_loss(&self, loss: &Loss, slide: &Slide, index: usize, text: &str) -> Diagnostic {
        let name = loss.what.trim_matches(['<', '>']);
        let offset = text
            .to_ascii_lowercase()
            .find(&format!("<{name}"))
            .or_else(|| text.find(name))
            .unwrap_or(0);
        let line_start = text
            .get(..offset)
            .and_then(|before| before.rfind('\n'))
            .map_or(0, |line_end| line_end + 1);
        let column = text
            .get(line_start..offset)
            .map_or(0, |before| before.chars().count())
            + 1;
        let (code, done, hint) = if loss.is_shown_inside {
            (
                "cannot-run",
                "cannot run here; what is inside is shown",
                "Say the rest in Markdown, if it matters",
            )
        } else {
            (
                "not-shown",
                "is not shown in slides",
                "Take it out, or say it in Markdown",
            )
        };
        let before = self.source.get(..slide.range.start + offset);
        let lines = memchr::memchr_iter(b'\n', before.unwrap_or_default().as_bytes()).count();
        let mut problem = Diagnostic {
            severity: Severity::Warning,
            code: code.to_owned(),
            line: u32::try_from(lines + 1).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
            slide: Some(index),
            message: ["`", &loss.what, "` ", done].concat(),
            hint: hint.to_owned(),
        };
        self.origin.tell(&mut problem);
        problem
    }

    /// The line of the deck, as its author knows it, where the slide at `index` says `what`; its first line if it does not.
    pub fn line_of(&self, index: usize, what: &str) -> u32 {
        let Some(slide) = self.slides.get(index) else {
            return 1;
        };
        let text = self.source.get(slide.range.clone()).unwrap_or_default();
        self.line_in(slide, text, text.find(what).unwrap_or_default())
    }

    /// The line of the deck as its author knows it, of a place in the text of a slide.
    fn line_in(&self, slide: &Slide, text: &str, offset: usize) -> u32 {
        let count = |text: &str| {
            let lines = memchr::memchr_iter(b'\n', text.as_bytes()).count();
            u32::try_from(lines).unwrap_or(u32::MAX)
        };
        let before = count(text.get(..offset).unwrap_or_default());
        if self.origin.lines.is_empty() {
            return slide.line.saturating_add(before);
        }
        let start = count(self.source.get(..slide.range.start).unwrap_or_default());
        self.origin
            .line(start.saturating_add(before).saturating_add(1))
    }
}
