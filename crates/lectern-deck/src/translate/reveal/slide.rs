//! One slide: what is set on it, shown and said.

use std::fmt::Write as _;

use super::Piece;
use super::attributes::SlideAttributes;
use super::links::Places;
use super::pattern::Pattern;
use super::raw_code::RawCode;
use super::shortcodes::{self, Shortcode};
use crate::translate::draft::Draft;
use crate::translate::formula::Formulas;
use crate::translate::lines::Line;
use crate::translate::{Rewrite, Within};

/// Whether the author has taken the slide out.
pub(super) fn is_hidden(piece: &Piece<'_>) -> bool {
    let is_marked = |(_, written): (u32, &str)| written.contains("data-visibility=\"hidden\"");
    if piece.attributes.is_some_and(is_marked) {
        return true;
    }
    piece.lines.iter().any(|line| {
        line.within != Within::Code
            && line.text.contains(".slide:")
            && line.text.contains("data-visibility=\"hidden\"")
    })
}

/// Writes a slide as a native one.
pub(super) fn write(piece: &Piece<'_>, places: &Places, rewrite: &mut Rewrite) {
    let mut slide = Slide {
        draft: Draft::at(piece.line),
        attributes: SlideAttributes::default(),
        shown: Vec::with_capacity(piece.lines.len()),
        said: Vec::new(),
        is_blank: true,
        speaking: Speaking::No,
        comment: None,
        raw_code: None,
        formulas: Formulas::default(),
        notes: piece.notes,
        places,
        rewrite,
    };
    if let Some((number, written)) = piece.attributes {
        slide
            .attributes
            .take(written, number, &mut slide.draft, slide.rewrite);
    }
    for line in &piece.lines {
        slide.line(line);
    }
    slide.finish(piece.line);
}

/// Whether what comes is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Speaking {
    No,
    /// Up to the end of an element or shortcode.
    Within,
    /// Up to the end of the slide.
    ToEnd,
}

struct Slide<'s, 'r> {
    draft: Draft,
    attributes: SlideAttributes,
    shown: Vec<(u32, String)>,
    said: Vec<(u32, String)>,
    /// Nothing but comments is shown yet.
    is_blank: bool,
    speaking: Speaking,
    /// What stands so far in a comment over several lines that sets attributes of the slide.
    comment: Option<String>,
    /// Code written as HTML that is being gathered.
    raw_code: Option<RawCode>,
    formulas: Formulas,
    notes: &'s Pattern,
    places: &'s Places,
    rewrite: &'r mut Rewrite,
}

impl Slide<'_, '_> {
    fn line(&mut self, line: &Line<'_>) {
        match line.within {
            Within::Comment => self.comment_line(line),
            Within::Code => {
                self.is_blank = false;
                self.put(line.number, line.text.to_owned());
            }
            Within::Text => self.text_line(line),
        }
    }

    /// Shows a line, or says it.
    fn put(&mut self, number: u32, text: String) {
        let lines = match self.speaking {
            Speaking::No => &mut self.shown,
            Speaking::Within | Speaking::ToEnd => &mut self.said,
        };
        lines.push((number, text));
    }

    fn comment_line(&mut self, line: &Line<'_>) {
        if let Some(comment) = &mut self.comment {
            comment.push(' ');
            comment.push_str(line.text);
        } else if let Some((_, attributes)) = line.text.split_once(".slide:") {
            self.comment = Some(attributes.to_owned());
        } else {
            self.put(line.number, line.text.to_owned());
        }
        if line.text.contains("-->")
            && let Some(comment) = self.comment.take()
        {
            let attributes = comment.split("-->").next().unwrap_or_default();
            self.attributes
                .take(attributes, line.number, &mut self.draft, self.rewrite);
        }
    }

    fn text_line(&mut self, line: &Line<'_>) {
        let number = line.number;
        match self.speaking {
            Speaking::ToEnd => return self.said.push((number, line.text.to_owned())),
            Speaking::Within => return self.spoken_line(line),
            Speaking::No => {}
        }
        if let Some(rest) = self.notes.strip(line.text).or(note_line(line.text)) {
            self.speaking = Speaking::ToEnd;
            self.said.push((number, rest.trim().to_owned()));
            return;
        }
        if let Some((before, rest)) = aside(line.text) {
            if !before.trim().is_empty() {
                self.show(number, before);
            }
            self.speaking = Speaking::Within;
            return self.spoken_line(&Line {
                text: rest,
                ..*line
            });
        }
        match shortcodes::read(line.text) {
            Some(Shortcode::Slide(written)) => {
                let attributes = with_data(written);
                self.attributes
                    .take(&attributes, number, &mut self.draft, self.rewrite);
            }
            Some(Shortcode::Notes) => self.speaking = Speaking::Within,
            Some(Shortcode::Section | Shortcode::EndOfNotes) => {}
            None => self.show(number, line.text),
        }
    }

    /// Says a line, up to what ends the notes.
    fn spoken_line(&mut self, line: &Line<'_>) {
        if shortcodes::read(line.text) == Some(Shortcode::EndOfNotes) {
            self.speaking = Speaking::No;
        } else if let Some((said, rest)) = line.text.split_once("</aside>") {
            self.said.push((line.number, said.trim().to_owned()));
            self.speaking = Speaking::No;
            if !rest.trim().is_empty() {
                self.show(line.number, rest);
            }
        } else {
            // An indent in HTML is for the eye, not for code.
            self.said
                .push((line.number, line.text.trim_start().to_owned()));
        }
    }

    fn show(&mut self, number: u32, text: &str) {
        if let Some(code) = &mut self.raw_code {
            if code.take(number, text) {
                self.end_raw_code();
            }
            return;
        }
        if text.trim_start().starts_with("<pre") {
            let mut code = RawCode::default();
            let is_whole = code.take(number, text);
            self.raw_code = Some(code);
            if is_whole {
                self.end_raw_code();
            }
            return;
        }
        self.show_line(number, text);
    }

    /// Shows code that was written as HTML, as it stands where it can be nothing else.
    fn end_raw_code(&mut self) {
        let Some(code) = self.raw_code.take() else {
            return;
        };
        match code.fenced() {
            Some(fenced) => {
                let number = code.lines.first().map_or(1, |(number, _)| *number);
                self.is_blank = false;
                self.shown.push((number, fenced));
            }
            None => {
                for (number, line) in code.lines {
                    // An empty line would end the block of HTML.
                    let is_empty = line.trim().is_empty();
                    self.show_line(number, if is_empty { "&#32;" } else { &line });
                }
            }
        }
    }

    fn show_line(&mut self, number: u32, text: &str) {
        let text = with_colon(self.without_slide_attributes(number, text));
        if is_element_comment(&text) {
            if self.is_blank {
                let attributes = text.split_once(".element:").map_or("", |(_, rest)| rest);
                let attributes = attributes.trim_end().trim_end_matches("-->");
                self.attributes
                    .take(attributes, number, &mut self.draft, self.rewrite);
                return;
            }
            // It is for the item or picture that the line before ends with, not for the whole list.
            if let Some((_, before)) = self.shown.last_mut()
                && continues(before)
            {
                before.push(' ');
                before.push_str(text.trim());
                return;
            }
        }
        self.is_blank &= text.trim().is_empty() || text.starts_with("<!--");
        // What is loaded late there is loaded when its slide is near here.
        let text = if text.contains('<') && !text.contains('`') {
            text.replace(" data-src=", " src=")
        } else {
            text
        };
        let (text, unknown) = shortcodes::rewrite(&text);
        for name in unknown {
            self.rewrite.loss(
                number,
                "unknown-shortcode",
                format!("The shortcode `{name}` cannot run here and is shown as it is written"),
                "Say it in Markdown or HTML",
            );
        }
        // A line of three dashes alone divides native slides.
        let text = if text.trim_end() == "---" {
            "----".into()
        } else {
            self.places.rewrite(&text)
        };
        let text = self.formulas.rewrite(&text).into_owned();
        self.shown.push((number, text));
    }

    /// Takes the comments that set attributes of the slide out of a line.
    fn without_slide_attributes(&mut self, number: u32, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        let mut in_code = false;
        while let Some((before, after)) = rest.split_once("<!--") {
            out.push_str(before);
            in_code ^= before.matches('`').count() % 2 == 1;
            let (inner, after) = after.split_once("-->").unwrap_or((after, ""));
            match inner.trim_start().strip_prefix(".slide:") {
                Some(attributes) if !in_code => {
                    self.attributes
                        .take(attributes, number, &mut self.draft, self.rewrite);
                }
                _ => {
                    out.push_str("<!--");
                    out.push_str(inner);
                    if rest.contains("-->") {
                        out.push_str("-->");
                    }
                }
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }

    fn finish(mut self, line: u32) {
        self.end_raw_code();
        self.attributes.finish(&mut self.draft);
        for (number, text) in self.shown {
            self.draft.show(number, text);
        }
        let said = self.attributes.notes.into_iter().chain(self.said);
        for (number, text) in said {
            self.draft.say(number, &text);
        }
        self.draft.write(self.rewrite, line);
    }
}

/// A line of `???`, which some themes of Hugo take for the beginning of notes.
fn note_line(line: &str) -> Option<&str> {
    (line.trim_end() == "???").then_some("")
}

/// What stands before and after the start tag of an element that holds notes.
fn aside(line: &str) -> Option<(&str, &str)> {
    let at = line.find("<aside")?;
    let (tag, rest) = line.get(at..)?.split_once('>')?;
    tag.contains("notes")
        .then(|| (line.get(..at).unwrap_or_default(), rest))
}

/// `<!-- .element class="fragment" -->` is one with a colon too.
fn with_colon(line: String) -> String {
    if line.contains("<!-- .element ") && !line.contains('`') {
        return line.replace("<!-- .element ", "<!-- .element: ");
    }
    line
}

fn is_element_comment(line: &str) -> bool {
    let inner = line.trim().strip_prefix("<!--");
    inner.is_some_and(|inner| inner.trim_start().starts_with(".element:") && inner.ends_with("-->"))
}

/// Whether a comment behind this line belongs to what the line ends.
fn continues(line: &str) -> bool {
    let text = line.trim();
    !text.is_empty() && !text.starts_with(['#', '<', '>', '|', '`', '~'])
}

/// The attributes of a shortcode as those of a slide.
fn with_data(written: &str) -> String {
    let mut out = String::with_capacity(written.len() + 8);
    for (name, value) in crate::text::attributes::parse(written).pairs {
        let prefix = if matches!(&*name, "id" | "class" | "style") || name.starts_with("data-") {
            ""
        } else {
            "data-"
        };
        let quote = if value.contains('"') { '\'' } else { '"' };
        let _ = write!(out, "{prefix}{name}={quote}{value}{quote} ");
    }
    out
}
