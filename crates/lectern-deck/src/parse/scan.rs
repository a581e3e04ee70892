//! One pass over the CommonMark events of a whole deck: what matters for cutting it into slides.

mod hints;

use std::mem;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::comment::{self, Comment};
use super::landmark::{Heading, Kind, Landmark};
use super::unclosed::{self, Unclosed};
use super::{front_matter, settings, swallowed};
use crate::diagnostic::{Report, Severity};
use crate::dialect::{Dialect, Rules};
use crate::html::heading;
use crate::markdown::{fold_label, parser};
use crate::model::Shared;
use crate::order::sorted_by;
use crate::render::definitions;
use crate::source::cut;
use crate::text::title::Title;
use crate::yaml::{self, Entry, Value};

/// Reading starts again behind something that was understood otherwise than CommonMark does, at most so often:
/// each start costs a look at all that follows.
const RESTARTS: usize = 8;

/// What the pass has found.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    pub(crate) landmarks: Vec<Landmark>,
    pub(crate) shared: Shared,
}

/// Looks through `source` from `start` on.
pub(crate) fn scan<'a>(
    source: &'a str,
    start: usize,
    dialect: Dialect,
    report: &mut Report<'a>,
) -> Scan {
    let mut pass = Pass {
        source,
        dialect,
        rules: dialect.rules(),
        report,
        found: Scan::default(),
        depth: 0,
        heading: None,
        html: String::new(),
        skip_to: 0,
        any_content: false,
        slide_content: false,
    };
    let cuts = if pass.rules.any_break_divides {
        swallowed::separators(source, start)
    } else {
        Vec::new()
    };
    let mut from = start;
    let mut restarts = RESTARTS;
    for to in cuts.into_iter().chain([source.len()]) {
        while let Some(next) = pass.run(from..to, restarts > 0) {
            from = next;
            restarts -= 1;
        }
        from = to;
    }
    let Shared {
        links, footnotes, ..
    } = &mut pass.found.shared;
    // They are looked up by label; the first definition of one holds.
    *links = sorted_by(mem::take(links), |(one, ..), (other, ..)| one.cmp(other));
    links.dedup_by(|(later, ..), (first, ..)| later == first);
    *footnotes = sorted_by(mem::take(footnotes), |(one, _), (other, _)| one.cmp(other));
    footnotes.dedup_by(|(later, _), (first, _)| later == first);
    pass.found
}

struct Pass<'a, 'r> {
    source: &'a str,
    dialect: Dialect,
    rules: &'static Rules,
    report: &'r mut Report<'a>,
    found: Scan,
    depth: usize,
    heading: Option<(Heading, Title)>,
    /// The HTML block that is being gathered, or the last one.
    html: String,
    /// Everything before this byte was read as settings.
    skip_to: usize,
    any_content: bool,
    slide_content: bool,
}

impl Pass<'_, '_> {
    /// Reads the bytes of `part`. Returns where to start again, if that is needed and allowed.
    fn run(&mut self, part: Range<usize>, may_restart: bool) -> Option<usize> {
        let from = part.start;
        let text = self.source.get(part.clone())?;
        self.depth = 0;
        self.heading = None;
        let mut events = parser(text, self.rules.markdown).into_offset_iter();
        let mut restart = None;
        for (event, range) in events.by_ref() {
            let range = range.start + from..range.end + from;
            if self.depth == 0 && may_restart {
                restart = self.restart_at(&event, &range, part.end);
                if restart.is_some() {
                    break;
                }
            }
            self.event(&event, range);
        }
        let read_to = restart.unwrap_or(part.end);
        for (label, definition) in events.reference_definitions().iter() {
            if definition.span.start + from < read_to {
                self.found.shared.links.push((
                    fold_label(label),
                    definition.dest.to_string(),
                    definition.title.as_ref().map(ToString::to_string),
                ));
            }
        }
        restart
    }

    /// Where CommonMark's understanding of a top-level block must be given up, in a part that ends at byte `end`.
    fn restart_at(&mut self, event: &Event<'_>, range: &Range<usize>, end: usize) -> Option<usize> {
        if range.start < self.skip_to && range.end > self.skip_to {
            return Some(self.skip_to);
        }
        let Event::Start(tag) = event else {
            return None;
        };
        let reaches_end = self.source.get(range.end..end)?.trim_start().is_empty();
        if !reaches_end || range.start < self.skip_to {
            return None;
        }
        let block = self.source.get(range.clone())?;
        let Unclosed { code, what } = unclosed::find(tag, block)?;
        let separator = block.find("\n\n---\n");
        let (message, hint) = match separator {
            Some(_) => (
                format!("This {what} is never closed; it ends at the next separator here"),
                "Close it before the next `---`",
            ),
            None => (
                format!("This {what} is never closed and takes in the rest of the deck"),
                "Close it",
            ),
        };
        self.report
            .add(range.start, Severity::Warning, code, message, hint);
        Some(range.start + separator? + 2)
    }

    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        if range.start < self.skip_to {
            match event {
                Event::Start(_) => self.depth += 1,
                Event::End(_) => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
            return;
        }
        if let Some((_, title)) = &mut self.heading {
            title.take(event);
        }
        match event {
            Event::Start(tag) => {
                self.start(tag, range);
                self.depth += 1;
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                self.end(*tag, range);
            }
            Event::Rule if self.depth == 0 && self.divides(&range) => self.separator(range),
            Event::Html(html) => self.html.push_str(html),
            Event::InlineHtml(html) => self.inline_html(html, range),
            Event::InlineMath(formula) | Event::DisplayMath(formula)
                if definitions::has_any(formula) =>
            {
                self.found.shared.definitions.push(range);
            }
            Event::Text(text) => self.text(text, range),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, id, .. } => {
                let heading = Heading {
                    level: *level as u8,
                    title: String::new(),
                    id: id.as_ref().map(ToString::to_string),
                    top_level: self.depth == 0,
                    after_content: self.any_content,
                    within_slide: self.slide_content,
                };
                self.heading = Some((heading, Title::with_room(range.len())));
            }
            Tag::HtmlBlock => self.html.clear(),
            Tag::FootnoteDefinition(label) => {
                let definition = (fold_label(label), range);
                self.found.shared.footnotes.push(definition);
            }
            _ => {}
        }
        if self.depth == 0 && !matches!(tag, Tag::HtmlBlock) {
            self.any_content = true;
            self.slide_content = true;
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Heading(_) => {
                if let Some((mut heading, title)) = self.heading.take() {
                    self.hint_at_setext(&heading, &range);
                    let source = self.source.get(range.clone()).unwrap_or_default();
                    heading.title = title.finish(source, self.rules.markdown);
                    self.found.landmarks.push(Landmark {
                        range,
                        kind: Kind::Heading(heading),
                    });
                }
            }
            TagEnd::HtmlBlock => {
                let html = mem::take(&mut self.html);
                self.html_block(&html, range);
                self.html = html;
            }
            _ => {}
        }
    }

    fn html_block(&mut self, html: &str, range: Range<usize>) {
        let is_comment = html.trim_start().starts_with("<!--");
        if is_comment {
            for text in comment::comments(html) {
                self.comment(text, range.clone());
            }
        } else {
            self.hint_at_swallowed(html, range.start);
            if html.contains("class=\"math\"") && definitions::has_any(html) {
                self.found.shared.definitions.push(range.clone());
            }
            let styles = deck_styles(html).map(str::to_owned);
            self.found.shared.styles.extend(styles);
            if let Some((level, title)) = heading::first(html) {
                let heading = Heading {
                    level,
                    title,
                    id: None,
                    top_level: false,
                    after_content: self.any_content,
                    within_slide: self.slide_content,
                };
                self.found.landmarks.push(Landmark {
                    range: range.clone(),
                    kind: Kind::Heading(heading),
                });
            }
        }
        if !is_comment || !html.trim_end().ends_with("-->") {
            self.any_content = true;
            self.slide_content = true;
        }
    }

    fn inline_html(&mut self, html: &str, range: Range<usize>) {
        if !html.starts_with("<!--") {
            return;
        }
        for text in comment::comments(html) {
            let fits_heading = self.heading.is_some() && text == "fit";
            if !fits_heading {
                self.comment(text, range.clone());
            }
        }
    }

    fn comment(&mut self, text: &str, range: Range<usize>) {
        match comment::read(text, self.dialect, self.rules) {
            Comment::Ignored | Comment::Pause => {}
            comment => self.found.landmarks.push(Landmark {
                range,
                kind: Kind::Comment(comment),
            }),
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        if self.heading.is_none()
            && self.rules.note_lines
            && let Some(length) = note_mark(text)
            && (self.rules.note_words || length == NOTE_LINE.len())
            && stands_at_line_start(self.source, range.start)
        {
            let notes = range.start + length;
            self.found.landmarks.push(Landmark {
                range,
                kind: Kind::Notes(notes),
            });
        }
    }

    fn divides(&self, rule: &Range<usize>) -> bool {
        let line = self.source.get(rule.clone()).unwrap_or_default();
        self.rules.any_break_divides || line.trim_end() == "---"
    }

    fn separator(&mut self, range: Range<usize>) {
        let mut entries = Vec::new();
        if self.rules.slide_settings
            && let Some((block, read)) = self.slide_settings(&range)
        {
            self.skip_to = block.end;
            entries = read;
        }
        self.slide_content = false;
        self.any_content = true;
        let end = range.end.max(self.skip_to);
        self.found.landmarks.push(Landmark {
            range: range.start..end,
            kind: Kind::Separator(entries),
        });
    }

    /// The block of settings right after a `---`, if it is one: a mapping whose keys are all words, one of them
    /// known. (Text such as `Summary: all went well` must not get lost.)
    fn slide_settings(&mut self, rule: &Range<usize>) -> Option<(front_matter::Block, Vec<Entry>)> {
        let line_end =
            memchr::memchr(b'\n', self.source.get(rule.start..)?.as_bytes())? + rule.start;
        if self.source.get(rule.start..line_end)?.trim_end() != "---" {
            return None;
        }
        let first = self.source.get(line_end + 1..)?.lines().next()?;
        let (key, value) = first.split_once(':')?;
        let begins_notes = note_mark(first).is_some() && !settings::is_privacy(value.trim());
        if !yaml::is_identifier(key) || begins_notes {
            return None;
        }
        let block = front_matter::close(self.source, line_end + 1)?;
        let text = self.source.get(block.yaml.clone())?;
        let Ok(Value::Map(mut entries)) = yaml::parse(text, self.rules.hash_is_text) else {
            return None;
        };
        let all_words = entries.iter().all(|entry| yaml::is_identifier(&entry.key));
        if !all_words
            || !entries
                .iter()
                .any(|entry| settings::is_block_key(&entry.key))
        {
            return None;
        }
        let line_before = self.report.line(line_end);
        for entry in &mut entries {
            entry.line += line_before;
        }
        for entry in entries
            .iter()
            .filter(|entry| !settings::is_block_key(&entry.key))
        {
            self.report.add(
                block.yaml.start,
                Severity::Warning,
                "unknown-setting",
                format!(
                    "`{}` is not a setting of a slide and is left out",
                    entry.key
                ),
                "If this is text to show, leave a blank line after the `---`",
            );
        }
        Some((block, entries))
    }
}

/// A line that begins notes.
const NOTE_LINE: &str = "???";

/// How long the mark is that begins the notes of a slide, if the line begins with one.
pub(crate) fn note_mark(line: &str) -> Option<usize> {
    match line.as_bytes().first()? {
        b'?' => (line.trim_end() == NOTE_LINE).then_some(NOTE_LINE.len()),
        b'N' | b'n' => ["note:", "notes:"].iter().find_map(|mark| {
            line.get(..mark.len())?
                .eq_ignore_ascii_case(mark)
                .then_some(mark.len())
        }),
        _ => None,
    }
}

/// Whether nothing but up to three blanks stands before `offset` in its line.
fn stands_at_line_start(source: &str, offset: usize) -> bool {
    let before = source.get(..offset).unwrap_or_default();
    let indent = before.len() - before.trim_end_matches(' ').len();
    indent <= 3
        && before
            .get(..offset - indent)
            .is_none_or(|rest| rest.is_empty() || rest.ends_with('\n'))
}

/// The style sheets in a piece of HTML that are for the whole deck.
fn deck_styles(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let (_, after) = cut(rest, "<style")?;
            let (attributes, after) = cut(after, ">")?;
            let (css, after) = cut(after, "</style").unwrap_or((after, ""));
            rest = after;
            if !attributes.contains("scoped") {
                return Some(css);
            }
        }
    })
}
