//! The texts that a deck is made of: its own, and those of the files that it takes in.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use lectern_deck::source::decode;

use super::contrast::Faint;
use super::problem::Problem;
use super::source::Source;

/// The texts of a deck.
#[derive(Debug)]
pub(super) struct Texts {
    deck: Source,
    /// The files that it takes in, by their paths as seen from the deck.
    parts: HashMap<String, Part>,
}

/// A file that a deck takes in.
#[derive(Debug)]
struct Part {
    /// What it is called in problems.
    name: String,
    /// As the system knows it.
    file: PathBuf,
    text: Source,
}

impl Texts {
    /// Starts with the text of the deck.
    pub(super) fn new(deck: &str) -> Self {
        Self {
            deck: Source::new(deck),
            parts: HashMap::new(),
        }
    }

    /// Adds a file that the deck takes in: its path as seen from the deck, its name in problems, and its place in the system.
    pub(super) fn add(&mut self, path: &str, name: &Path, file: PathBuf, bytes: &[u8]) {
        let part = Part {
            name: name.display().to_string(),
            file,
            text: Source::new(&decode(bytes).unwrap_or_default()),
        };
        self.parts.insert(path.to_owned(), part);
    }

    /// The files that the deck takes in, as the system knows them.
    pub(super) fn parts(&self) -> impl Iterator<Item = &PathBuf> {
        self.parts.values().map(|part| &part.file)
    }

    /// The line that a problem is on.
    pub(super) fn line(&self, problem: &Problem) -> Option<&str> {
        let mut parts = self.parts.values();
        let part = parts.find(|part| part.name == problem.file);
        part.map_or(&self.deck, |part| &part.text)
            .line(problem.line)
    }

    /// Puts a problem into the file that its message says it is in: `` `pages/b.md`, line 3: … ``.
    pub(super) fn place_in_part(&self, problem: &mut Problem) {
        if let Some((part, line, message)) = self.told(&problem.message) {
            let message = message.to_owned();
            problem.file.clone_from(&part.name);
            problem.line = line;
            problem.message = message;
        }
    }

    fn told<'a>(&self, message: &'a str) -> Option<(&Part, u32, &'a str)> {
        let (path, rest) = message.strip_prefix('`')?.split_once("`, line ")?;
        let (line, message) = rest.split_once(": ")?;
        Some((self.parts.get(path)?, line.parse().ok()?, message))
    }

    /// Puts a problem where a rule gives text a colour, in the deck or in a file that it takes in. Says whether one does.
    pub(super) fn place_at_colour(&self, faint: &Faint, problem: &mut Problem) -> bool {
        let Faint {
            selector, color, ..
        } = faint;
        if selector.is_empty() {
            return false;
        }
        if let Some(place) = self.deck.find_colour(selector, color, problem.line) {
            (problem.line, problem.column) = place;
            return true;
        }
        let mut parts: Vec<&Part> = self.parts.values().collect();
        parts.sort_by_key(|part| &part.name);
        let found = parts
            .into_iter()
            .find_map(|part| Some((part, part.text.find_colour(selector, color, 1)?)));
        if let Some((part, place)) = found {
            problem.file.clone_from(&part.name);
            (problem.line, problem.column) = place;
        }
        found.is_some()
    }

    /// Puts a problem where something stands, in the deck from its line on or in a file that the deck takes in. Says whether it
    /// stands anywhere.
    pub(super) fn place_at(&self, what: &str, problem: &mut Problem) -> bool {
        if let Some(place) = self.deck.find(what, problem.line) {
            (problem.line, problem.column) = place;
            return true;
        }
        let mut paths: Vec<&String> = self.parts.keys().collect();
        paths.sort();
        let found = paths.into_iter().find_map(|path| {
            let part = self.parts.get(path)?;
            let folder = path.rfind('/').and_then(|slash| path.get(..=slash));
            // Addresses in other files may count from those.
            let own = folder.and_then(|folder| what.strip_prefix(folder));
            let place = part.text.find(what, 1);
            let place = place.or_else(|| part.text.find(own?, 1));
            Some((part, place?))
        });
        if let Some((part, place)) = found {
            problem.file.clone_from(&part.name);
            (problem.line, problem.column) = place;
        }
        found.is_some()
    }
}
