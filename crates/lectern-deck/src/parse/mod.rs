//! Reads the text of a deck: settings, slides, titles, notes.
//!
//! [`scan`] goes once through the CommonMark events of the whole text and keeps the landmarks; [`slides`]
//! cuts the text at them. What a slide shows is left to [`crate::render`], when the slide is needed.

pub(crate) mod comment;
pub(crate) mod front_matter;
pub(crate) mod identity;
mod landmark;
mod plain_text;
pub(crate) mod scan;
pub(crate) mod settings;
mod slides;
mod swallowed;
mod unclosed;

use crate::diagnostic::{Diagnostic, Report, Severity};
use crate::dialect::Dialect;
use crate::model::{Deck, Meta};
use crate::order::sorted_by;
use crate::parse::scan::Scan;
use crate::parse::slides::{Place, Read, Slides};
use crate::reader::Reader;
use crate::source::{LineCounter, normalise};
use crate::translate::{Origin, Places, Translation};
use crate::yaml::{self, Entry, Value};

/// Width and height of a slide where the deck says nothing.
const DEFAULT_SIZE: (u32, u32) = (1280, 720);

impl Deck {
    /// Reads a deck, in the given dialect or the one it seems to be in, and says what is wrong with it.
    ///
    /// There is always a deck; an empty text has one empty slide. Files that it takes in need a [`Reader`].
    pub fn parse(text: &str, dialect: Option<Dialect>) -> (Self, Vec<Diagnostic>) {
        Reader::new(text, dialect, "").read()
    }

    /// Reads a deck without what rewrites those of other tools, which a small program may want to load only at need: such a deck
    /// ([`Dialect::is_rewritten`]) is read as it stands, which is said.
    pub fn parse_as_written(text: &str, dialect: Dialect) -> (Self, Vec<Diagnostic>) {
        let (deck, mut diagnostics) = Self::read_native(normalise(text), dialect);
        if dialect.is_rewritten() {
            diagnostics.insert(0, not_rewritten(dialect));
        }
        (deck, diagnostics)
    }

    /// Reads a deck that was rewritten, and tells what is wrong with it by lines of the original.
    pub(crate) fn read_translated(
        translation: Translation,
        dialect: Dialect,
    ) -> (Self, Vec<Diagnostic>) {
        let lines_of_slides = |source: &str, begins: &[usize]| -> Vec<u32> {
            let mut counter = LineCounter::new(source);
            begins.iter().map(|&begin| counter.line(begin)).collect()
        };
        let (mut deck, mut diagnostics, begins) = Self::read(translation.text, dialect);
        let begins = lines_of_slides(&deck.source, &begins);
        for line in translation.below {
            let index = begins.partition_point(|begin| *begin < line);
            if let Some(slide) = deck.slides.get_mut(index) {
                slide.below = true;
            }
        }
        let origin = translation.origin;
        for slide in &mut deck.slides {
            slide.line = origin.line(slide.line);
        }
        for diagnostic in &mut diagnostics {
            origin.tell(diagnostic);
        }
        let places = Places::of(&deck.source, &origin);
        for mut loss in translation.losses {
            let line = places.line(&origin, loss.line);
            let after = begins.partition_point(|begin| *begin <= line);
            loss.slide = Some(after.saturating_sub(1));
            origin.tell_file(&mut loss);
            diagnostics.push(loss);
        }
        deck.origin = origin;
        let by_place = |one: &Diagnostic, other: &Diagnostic| {
            (one.line, one.column).cmp(&(other.line, other.column))
        };
        (deck, sorted_by(diagnostics, by_place))
    }

    /// Reads a normalised text that is in a dialect read as it stands.
    pub(crate) fn read_native(source: String, dialect: Dialect) -> (Self, Vec<Diagnostic>) {
        let (deck, diagnostics, _) = Self::read(source, dialect);
        (deck, diagnostics)
    }

    /// Reads a normalised text by the rules of a dialect. Tells besides where each slide begins, its separator and settings included.
    fn read(source: String, dialect: Dialect) -> (Self, Vec<Diagnostic>, Vec<usize>) {
        let mut report = Report::new(&source);
        let (entries, start) = front_matter(&source, dialect, &mut report);
        if source
            .get(start..)
            .is_none_or(|body| body.trim().is_empty())
        {
            report.add(
                0,
                Severity::Warning,
                "empty-deck",
                "There is nothing in this deck",
                "Write a heading, for a start",
            );
        }
        let Scan {
            landmarks,
            mut shared,
        } = scan::scan(&source, start, dialect, &mut report);
        let mut slides = Slides::new(&source, start, dialect, &mut report);
        for (entry, offset) in &entries {
            slides.apply(entry, Place::FrontMatter, *offset);
        }
        slides.read_deck_settings(&landmarks);
        slides.divide_plain_text(&landmarks);
        let Read {
            deck: settings,
            slides,
            begins,
        } = slides.read(landmarks);
        let first_title = slides.first().and_then(|slide| slide.title.clone());
        let meta = Meta {
            title: settings.title.or(first_title).unwrap_or_default(),
            authors: settings.authors,
            language: settings.language,
            right_to_left: settings.right_to_left,
            theme: settings.theme,
            sheets: settings.sheets,
            size: settings.size.unwrap_or(DEFAULT_SIZE),
            private_notes: settings.private_notes,
            planned_seconds: settings.planned_seconds,
        };
        shared.styles.extend(settings.style);
        let diagnostics = report.finish(&begins);
        (
            Self {
                source,
                origin: Origin::default(),
                dialect,
                meta,
                slides,
                shared,
            },
            diagnostics,
            begins,
        )
    }
}

fn not_rewritten(dialect: Dialect) -> Diagnostic {
    Diagnostic {
        severity: Severity::Warning,
        code: "not-rewritten".to_owned(),
        line: 1,
        column: 1,
        slide: Some(0),
        message: format!(
            "What reads decks in {} could not be loaded, so this one is read as it stands",
            dialect.name()
        ),
        hint: "Load the page again when the network is there".to_owned(),
    }
}

/// The entries of the front matter, each with its offset, and where the slides begin.
fn front_matter(
    source: &str,
    dialect: Dialect,
    report: &mut Report<'_>,
) -> (Vec<(Entry, usize)>, usize) {
    let Some(block) = front_matter::find(source) else {
        return (Vec::new(), 0);
    };
    let text = source.get(block.yaml.clone()).unwrap_or_default();
    let offset = |line: u32, column: u32| {
        let before = text
            .split_inclusive('\n')
            .take(line.saturating_sub(1) as usize);
        let start = block.yaml.start + before.map(str::len).sum::<usize>();
        let line = source.get(start..block.yaml.end).unwrap_or_default();
        let column = line.char_indices().nth(column.saturating_sub(1) as usize);
        start + column.map_or(0, |(index, _)| index)
    };
    let mut unreadable = |at: usize, what: &str| {
        report.add(
            at,
            Severity::Warning,
            "unreadable-front-matter",
            format!("The front matter cannot be read: {what}"),
            "Write one `key: value` on a line, with quotes round values that hold special characters",
        );
    };
    match yaml::parse(text, dialect.rules().hash_is_text) {
        Ok(Value::Map(entries)) => {
            let place = |entry: Entry| {
                let offset = offset(entry.line, entry.column);
                (entry, offset)
            };
            (entries.into_iter().map(place).collect(), block.end)
        }
        Ok(_) => {
            unreadable(block.yaml.start, "it is not a list of settings");
            (Vec::new(), block.end)
        }
        Err(error) => {
            unreadable(offset(error.line, error.column), error.message);
            (Vec::new(), block.end)
        }
    }
}
