//! Cuts a deck into slides at the landmarks and puts their settings together.

use std::ops::Range;

use super::comment::Comment;
use super::identity::{self, Names};
use super::landmark::{Heading, Kind, Landmark};
use super::plain_text;
use super::settings::{self, DeckSettings, Pagination, SlideSettings};
use crate::diagnostic::{Report, Severity};
use crate::dialect::Dialect;
use crate::model::{Note, Settings, Slide};
use crate::transition::Transition;
use crate::yaml::Entry;

/// Where an entry of settings was written; that decides how far it reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// At the head of the deck.
    FrontMatter,
    /// In a comment.
    Comment,
    /// After a separator: for this slide alone.
    Block,
}

/// Collects slides in the order of the text.
pub(crate) struct Slides<'a, 'r> {
    source: &'a str,
    dialect: Dialect,
    report: &'r mut Report<'a>,
    pub(crate) deck: DeckSettings,
    /// Settings from here on.
    lasting: SlideSettings,
    names: Names,
    page: usize,
    current: Draft,
    done: Vec<Slide>,
    begins: Vec<usize>,
}

/// What was read.
pub(crate) struct Read {
    pub(crate) deck: DeckSettings,
    pub(crate) slides: Vec<Slide>,
    /// Where each slide begins, its separator and settings included.
    pub(crate) begins: Vec<usize>,
}

/// The slide that is being read.
#[derive(Debug, Default)]
struct Draft {
    start: usize,
    /// Settings of this slide alone.
    spot: SlideSettings,
    title: Option<String>,
    heading_id: Option<String>,
    notes: Vec<Note>,
    /// Where `Note:` or `???` stands and where what it begins starts.
    spoken: Option<(usize, usize)>,
    /// Comments within what is spoken.
    spoken_comments: Vec<Range<usize>>,
}

impl<'a, 'r> Slides<'a, 'r> {
    pub(crate) fn new(
        source: &'a str,
        start: usize,
        dialect: Dialect,
        report: &'r mut Report<'a>,
    ) -> Self {
        Self {
            source,
            dialect,
            report,
            deck: DeckSettings::default(),
            lasting: SlideSettings::default(),
            names: Names::default(),
            page: 0,
            current: Draft {
                start,
                ..Draft::default()
            },
            done: Vec::new(),
            begins: vec![start],
        }
    }

    /// Takes one entry of settings; `offset` is where to point if its value cannot be used.
    pub(crate) fn apply(&mut self, entry: &Entry, place: Place, offset: usize) {
        let key = entry.key.as_str();
        let for_deck = match place {
            Place::FrontMatter => settings::is_head_key(key),
            Place::Comment => settings::is_deck_key(key),
            Place::Block => false,
        };
        let taken = if for_deck {
            self.deck.take(key, &entry.value)
        } else if place == Place::Block {
            self.current
                .spot
                .take(key.strip_prefix('_').unwrap_or(key), &entry.value)
        } else if !settings::is_slide_key(key, self.dialect) {
            Ok(())
        } else if let Some(spot) = key.strip_prefix('_') {
            self.current.spot.take(spot, &entry.value)
        } else if matches!(
            key,
            "layout"
                | "id"
                | "name"
                | "routeAlias"
                | "minutes"
                | "duration"
                | "sectionMinutes"
                | "notes"
        ) {
            self.current.spot.take(key, &entry.value)
        } else {
            self.lasting.take(key, &entry.value)
        };
        if let Err(expected) = taken {
            // A theme that is not there costs looks only.
            let severity = if key == "theme" {
                Severity::Hint
            } else {
                Severity::Warning
            };
            self.report.add(
                offset,
                severity,
                "unusable-value",
                format!("The value of `{key}` cannot be used"),
                format!("Write {expected}"),
            );
        }
    }

    /// Takes what the whole deck is told in comments, wherever they stand.
    pub(crate) fn read_deck_settings(&mut self, landmarks: &[Landmark]) {
        for landmark in landmarks {
            if let Kind::Comment(Comment::Settings(entries)) = &landmark.kind {
                for entry in entries
                    .iter()
                    .filter(|entry| settings::is_deck_key(&entry.key))
                {
                    self.apply(entry, Place::Comment, landmark.range.start);
                }
            }
        }
    }

    /// Lets headings begin slides where nothing else does.
    pub(crate) fn divide_plain_text(&mut self, landmarks: &[Landmark]) {
        if self.dialect.rules().plain_text_divides && self.deck.divider.is_none() {
            self.deck.divider = plain_text::divider(self.source, landmarks);
        }
    }

    /// Cuts the deck at its landmarks.
    pub(crate) fn read(mut self, landmarks: Vec<Landmark>) -> Read {
        let separators = landmarks
            .iter()
            .filter(|mark| matches!(mark.kind, Kind::Separator(_)));
        let count = separators.count() + 1;
        self.done.reserve(count);
        self.names.reserve(count);
        for Landmark { range, kind } in landmarks {
            match kind {
                Kind::Separator(entries) => {
                    self.finish(range.start, range.end);
                    self.begins.push(range.start);
                    for entry in entries {
                        self.apply(&entry, Place::Block, range.start);
                    }
                }
                Kind::Heading(heading) => self.heading(heading, range.start),
                Kind::Comment(comment) => self.comment(comment, range),
                Kind::Notes(start) => {
                    self.current.spoken.get_or_insert((range.start, start));
                }
            }
        }
        let end = self.source.len();
        self.finish(end, end);
        Read {
            deck: self.deck,
            slides: self.done,
            begins: self.begins,
        }
    }

    fn heading(&mut self, heading: Heading, start: usize) {
        let begins_slide = heading.top_level
            && self
                .deck
                .divider
                .is_some_and(|divider| divider.divides(heading.level))
            && if self.dialect.rules().merge_dividers {
                heading.within_slide
            } else {
                heading.after_content
            };
        if begins_slide {
            self.finish(start, start);
            self.begins.push(start);
        }
        if self.current.spoken.is_none() && self.current.title.is_none() {
            self.current.title = Some(heading.title);
            self.current.heading_id = heading.id;
        }
    }

    fn comment(&mut self, comment: Comment, range: Range<usize>) {
        if self.current.spoken.is_some() {
            self.current.spoken_comments.push(range.clone());
        }
        match comment {
            Comment::Ignored | Comment::Pause => {}
            Comment::Note { text, private } => self.current.notes.push(Note { text, private }),
            Comment::Settings(entries) => {
                for entry in entries
                    .iter()
                    .filter(|entry| !settings::is_deck_key(&entry.key))
                {
                    self.apply(entry, Place::Comment, range.start);
                }
            }
        }
    }

    /// Ends the slide at `end`; the next one starts at `next`.
    fn finish(&mut self, end: usize, next: usize) {
        let mut draft = std::mem::replace(
            &mut self.current,
            Draft {
                start: next,
                ..Draft::default()
            },
        );
        let whole = skip_blank_lines(self.source, draft.start, end);
        let mut range = whole.clone();
        if let Some((mark, spoken)) = draft.spoken.take() {
            range = whole.start.min(mark)..mark;
            let text = without(self.source, spoken..end, &draft.spoken_comments);
            if !text.trim().is_empty() {
                draft.notes.insert(
                    0,
                    Note {
                        text: text.trim().to_owned(),
                        private: false,
                    },
                );
            }
        }
        let settings = draft.spot.over(&self.lasting);
        let text = self.source.get(range.clone()).unwrap_or_default();
        let id = self.name(
            settings.id.as_deref().or(draft.heading_id.as_deref()),
            draft.title.as_deref(),
            text,
            range.start,
        );
        if settings.seconds.is_some() && settings.section_seconds.is_some() {
            self.report.add(
                range.start,
                Severity::Warning,
                "two-budgets",
                "This slide has both `minutes` and `sectionMinutes`; `minutes` holds",
                "Write `minutes` for this slide alone, or `sectionMinutes` for it and those after it",
            );
        }
        if self.deck.private_notes || settings.private_notes == Some(true) {
            for note in &mut draft.notes {
                note.private = true;
            }
        }
        let title = settings
            .title
            .clone()
            .or(draft.title)
            .filter(|title| !title.is_empty());
        let settings = self.resolve(settings);
        self.done.push(Slide {
            id,
            title,
            line: self.report.line(range.start),
            range,
            below: false,
            notes: draft.notes,
            settings,
        });
    }

    fn name(
        &mut self,
        explicit: Option<&str>,
        title: Option<&str>,
        text: &str,
        offset: usize,
    ) -> String {
        if let Some(explicit) = explicit {
            let wanted = identity::slug(explicit);
            if self.names.is_taken(&wanted) {
                self.report.add(
                    offset,
                    Severity::Warning,
                    "duplicate-id",
                    format!("Another slide already has the id `{wanted}`"),
                    "Give each slide an id of its own",
                );
            }
            if !wanted.is_empty() {
                return self.names.unique(wanted);
            }
        }
        let slug = title.map(identity::slug).unwrap_or_default();
        let wanted = if slug.is_empty() {
            identity::hash_name(text)
        } else {
            slug
        };
        self.names.unique(wanted)
    }

    fn resolve(&mut self, written: SlideSettings) -> Settings {
        let pagination = written.pagination.unwrap_or(Pagination::Hidden);
        if matches!(pagination, Pagination::Shown | Pagination::Hidden) {
            self.page += 1;
        }
        let shows = matches!(pagination, Pagination::Shown | Pagination::Held);
        let budget = written.budget();
        let filled = |text: &String| !text.is_empty();
        Settings {
            classes: written.classes.unwrap_or_default(),
            layout: written.layout,
            background: written.background,
            color: written.color,
            header: written.header.filter(filled),
            footer: written.footer.filter(filled),
            page_number: shows.then_some(self.page.max(1)),
            language: written.language,
            right_to_left: written.right_to_left,
            budget,
            transition: written
                .transition
                .as_deref()
                .and_then(Transition::from_name),
        }
    }
}

/// The bytes from `start` to `end` without the blank lines at the beginning.
fn skip_blank_lines(source: &str, start: usize, end: usize) -> Range<usize> {
    let text = source.get(start..end).unwrap_or_default();
    let blank = text.len() - text.trim_start().len();
    let first = text
        .get(..blank)
        .and_then(|blank| blank.rfind('\n'))
        .map_or(0, |line_end| line_end + 1);
    start + first..end.max(start + first)
}

/// The text of `range` with the pieces `left_out` cut away.
fn without(source: &str, range: Range<usize>, left_out: &[Range<usize>]) -> String {
    let mut out = String::new();
    let mut from = range.start;
    for piece in left_out {
        out.push_str(source.get(from..piece.start).unwrap_or_default());
        from = piece.end.clamp(from, range.end);
    }
    out.push_str(source.get(from..range.end).unwrap_or_default());
    out
}
