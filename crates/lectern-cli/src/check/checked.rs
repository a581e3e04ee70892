//! One deck, read and drawn to the last slide.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::PathBuf;

use anyhow::Result;
use lectern_deck::{Absence, Deck, Diagnostic, Dialect, NotesFor, Resolve, ResourceKind, Severity};
use lectern_typeset::formula::Formulas;

use super::contrast::Faint;
use super::faint;
use super::formulas;
use super::missing::Missing;
use super::problem::Problem;
use super::sheets::Sheets;
use super::small;
use super::texts::Texts;
use crate::deck::links;
use crate::deck::open::Part;
use crate::deck::{DeckFile, Folder, Opened};

/// What is known of a deck.
#[derive(Debug)]
pub(super) struct Checked {
    /// Its file as it was named.
    pub(super) name: String,
    /// Its file as the system knows it.
    pub(super) file: PathBuf,
    /// It was named, not found in a folder.
    pub(super) is_named: bool,
    pub(super) n_slides: usize,
    /// In the order of the deck, each once.
    pub(super) problems: Vec<Problem>,
    /// How many files it refers to that are not there.
    pub(super) n_missing: usize,
    pub(super) texts: Texts,
}

impl Checked {
    /// Checks a deck; `None` where the file was found in a folder and holds none.
    pub(super) fn of(deck: &DeckFile, dialect: Option<Dialect>) -> Result<Option<Self>> {
        let Some(opened) = Opened::of(deck, dialect)? else {
            return Ok(None);
        };
        let name = deck.path.display().to_string();
        let Opened {
            text,
            folder,
            parts,
            deck: read,
            problems,
        } = opened;
        let mut findings = Findings {
            name: &name,
            texts: Texts::new(&text),
            missing: HashSet::new(),
            problems: Vec::new(),
        };
        findings.take_parts(parts, &folder);
        for problem in problems {
            findings.add(problem, &read);
        }
        findings.draw(&read, &text, &folder);
        let n_missing = findings.missing.len();
        let (problems, texts) = findings.finish();
        Ok(Some(Self {
            file: fs::canonicalize(&deck.path).unwrap_or_else(|_| deck.path.clone()),
            name,
            is_named: deck.is_named,
            n_slides: read.slides.len(),
            problems,
            n_missing,
            texts,
        }))
    }
}

/// What comes to light while a deck is read and drawn.
struct Findings<'a> {
    name: &'a str,
    texts: Texts,
    /// Paths and addresses of files that are not there.
    missing: HashSet<String>,
    /// Each with its line and column in the deck.
    problems: Vec<((u32, u32), Problem)>,
}

impl Findings<'_> {
    /// Remembers the files that the deck takes in, and those that are not there.
    fn take_parts(&mut self, parts: Vec<Part>, folder: &Folder) {
        for Part { path, came } in parts {
            match came {
                Ok((file, bytes)) => self.texts.add(&path, &folder.join(&path), file, &bytes),
                Err(Absence::Missing) => {
                    self.missing.insert(path);
                }
                Err(_) => {}
            }
        }
    }

    /// Draws all slides and their notes.
    fn draw(&mut self, deck: &Deck, text: &str, folder: &Folder) {
        let missing = Missing::from(folder);
        for sheet in &deck.meta.sheets {
            missing.resolve(sheet, ResourceKind::Style);
        }
        if let Ok(Some(recording)) = deck.recording() {
            for file in recording.files() {
                missing.resolve(file, ResourceKind::Media);
            }
        }
        deck.css(&missing);
        let sheets = Sheets::of(deck, text, folder);
        for (address, file, bytes) in &sheets.files {
            let name = folder.join(address);
            self.texts.add(address, &name, file.clone(), bytes);
        }
        self.add_small(&sheets.css, None, deck);
        let mut faint = faint::Search::new(&sheets, deck);
        self.add_missing(missing.take(), None, deck);
        self.add_private_notes(deck);
        let mut formulas = Formulas::new();
        for index in 0..deck.slides.len() {
            let slide = deck.render_slide(index, &missing);
            deck.render_notes(index, NotesFor::Speaker, &missing);
            for faint in faint.on_slide(deck, index, &slide) {
                self.add_faint(&faint, Some(index), deck);
            }
            for problem in slide.diagnostics {
                self.add(problem, deck);
            }
            self.add_missing(missing.take(), Some(index), deck);
            self.add_small(&slide.css, Some(index), deck);
            self.add_small(&slide.html, Some(index), deck);
            self.add_large(missing.take_large(), index, deck);
            self.add_dead_links(links::to_files(&slide.html), index, deck, folder);
            for (formula, why) in formulas::faults(&slide.html, &mut formulas) {
                self.add_formula(&formula, &why, index, deck);
            }
        }
        for faint in faint.in_sheets() {
            self.add_faint(&faint, None, deck);
        }
    }

    fn add(&mut self, diagnostic: Diagnostic, deck: &Deck) {
        let place = (diagnostic.line, diagnostic.column);
        let mut problem = Problem::new(diagnostic, self.name, deck);
        self.texts.place_in_part(&mut problem);
        self.problems.push((place, problem));
    }

    fn add_missing(&mut self, addresses: Vec<String>, slide: Option<usize>, deck: &Deck) {
        for address in addresses {
            if !self.missing.insert(address.clone()) {
                continue;
            }
            let diagnostic = Diagnostic {
                severity: Severity::Warning,
                code: "missing-file".to_owned(),
                line: slide.map_or(1, |slide| deck.line_of(slide, &address)),
                column: 1,
                slide,
                message: format!("`{address}` is not there"),
                hint: "Look at the spelling, capital letters too, and at the folder, which counts from the deck"
                    .to_owned(),
            };
            // Some tools have `/x.png` stand for `public/x.png`.
            let name = address.rfind('/').and_then(|slash| address.get(slash..));
            self.add_at(diagnostic, &[&address, name.unwrap_or(&address)], deck);
        }
    }

    /// Tells of small text in CSS, or in the attributes of a slide.
    fn add_small(&mut self, css: &str, slide: Option<usize>, deck: &Deck) {
        for size in small::sizes(css, deck.meta.size.0) {
            let diagnostic = Diagnostic {
                severity: Severity::Hint,
                code: "small-text".to_owned(),
                line: slide.map_or(1, |slide| deck.line_of(slide, &size)),
                column: 1,
                slide,
                message: format!("`{size}` is too small to be read from the last row"),
                hint: "Letters of 24 px on a slide of 1280 px are the least; a slide that needs smaller ones holds too much"
                    .to_owned(),
            };
            self.add_at(diagnostic, &[&size], deck);
        }
    }

    fn add_faint(&mut self, faint: &Faint, slide: Option<usize>, deck: &Deck) {
        let color = &faint.color;
        let is_on = |slide: &usize| deck.text(*slide).is_some_and(|text| text.contains(color));
        let on_slide = slide.filter(is_on);
        let diagnostic = Diagnostic {
            severity: Severity::Hint,
            code: "low-contrast".to_owned(),
            line: on_slide.map_or(1, |slide| deck.line_of(slide, color)),
            column: 1,
            slide,
            message: faint.message(),
            hint: faint.hint(),
        };
        self.add_where(diagnostic, deck, |texts, problem| {
            texts.place_at_colour(faint, problem) || texts.place_at(color, problem)
        });
    }

    fn add_large(&mut self, pictures: BTreeMap<String, String>, slide: usize, deck: &Deck) {
        for (address, excess) in pictures {
            let diagnostic = Diagnostic {
                severity: Severity::Hint,
                code: "large-picture".to_owned(),
                line: deck.line_of(slide, &address),
                column: 1,
                slide: Some(slide),
                message: format!("`{address}` {excess}, more than a projector shows"),
                hint:
                    "A picture of 3840 dots across fills every screen; a smaller one comes sooner"
                        .to_owned(),
            };
            self.add_at(diagnostic, &[&address], deck);
        }
    }

    fn add_dead_links(
        &mut self,
        addresses: Vec<String>,
        slide: usize,
        deck: &Deck,
        folder: &Folder,
    ) {
        for address in addresses.into_iter().filter(|it| !folder.has(it)) {
            let diagnostic = Diagnostic {
                severity: Severity::Warning,
                code: "dead-link".to_owned(),
                line: deck.line_of(slide, &address),
                column: 1,
                slide: Some(slide),
                message: format!("`{address}` is linked and not there"),
                hint: "Look at the spelling, capital letters too; the address of a page begins with `https://`"
                    .to_owned(),
            };
            self.add_at(diagnostic, &[&address], deck);
        }
    }

    /// Says once for the deck that its text holds what readers are not to see.
    fn add_private_notes(&mut self, deck: &Deck) {
        let mut slides = deck.slides.iter().enumerate();
        let private = slides.find_map(|(index, slide)| {
            let note = slide.notes.iter().find(|note| note.private)?;
            Some((
                index,
                slide.line,
                note.text.lines().next().unwrap_or_default().to_owned(),
            ))
        });
        if let Some((slide, line, first_line)) = private {
            let diagnostic = Diagnostic {
                severity: Severity::Hint,
                code: "private-note".to_owned(),
                line,
                column: 1,
                slide: Some(slide),
                message: "There are private notes in the text of this deck".to_owned(),
                hint: "Whoever can open the file can read them; what `lectern build` publishes is without them"
                    .to_owned(),
            };
            self.add_at(diagnostic, &[&first_line], deck);
        }
    }

    fn add_formula(&mut self, formula: &str, why: &str, slide: usize, deck: &Deck) {
        let first_line = formula.trim().lines().next().unwrap_or_default();
        let diagnostic = Diagnostic {
            severity: Severity::Warning,
            code: "formula".to_owned(),
            line: deck.line_of(slide, first_line),
            column: 1,
            slide: Some(slide),
            message: format!("A formula cannot be set. {why}"),
            hint: "Its source is shown instead. Write it in LaTeX for mathematics, and define your own commands on the slide"
                .to_owned(),
        };
        self.add_at(diagnostic, &[first_line], deck);
    }

    /// Adds a problem that is where the first of these stands that does.
    fn add_at(&mut self, diagnostic: Diagnostic, whats: &[&str], deck: &Deck) {
        self.add_where(diagnostic, deck, |texts, problem| {
            whats.iter().any(|what| texts.place_at(what, problem))
        });
    }

    /// Adds a problem whose place is found so, or else is that of its slide.
    fn add_where(
        &mut self,
        diagnostic: Diagnostic,
        deck: &Deck,
        find: impl FnOnce(&Texts, &mut Problem) -> bool,
    ) {
        let line = diagnostic.line;
        let mut problem = Problem::new(diagnostic, self.name, deck);
        find(&self.texts, &mut problem);
        let is_in_deck = problem.file == self.name;
        let place = if is_in_deck {
            (problem.line, problem.column)
        } else {
            (line, 1)
        };
        self.problems.push((place, problem));
    }

    /// The problems in the order of the deck, each once, and the texts that they are in.
    fn finish(mut self) -> (Vec<Problem>, Texts) {
        self.problems.sort_by_key(|(place, _)| *place);
        let mut known = HashSet::new();
        let problems = self.problems.into_iter().map(|(_, problem)| problem);
        let mut is_news = |it: &Problem| {
            let (file, code, message) = (it.file.clone(), it.code.clone(), it.message.clone());
            known.insert((file, it.line, it.column, code, message))
        };
        (problems.filter(|it| is_news(it)).collect(), self.texts)
    }
}
