//! Takes private notes out of the text of a deck, which is published with it.

use std::collections::HashSet;

use anyhow::{Result, bail};
use lectern_deck::resource::AsWritten;
use lectern_deck::{Absence, Deck, Reader, source};

use crate::deck::Opened;

/// What is left of a comment; the blocks round it stay what they are.
const NOTHING: &str = "<!-- -->";

/// What is handed out of a deck.
#[derive(Debug)]
pub(crate) struct Public {
    /// The text of the deck.
    pub(crate) text: String,
    /// The files that it takes in: paths as seen from it, and contents.
    pub(crate) parts: Vec<(String, Vec<u8>)>,
    pub(crate) deck: Deck,
}

impl Public {
    /// All of a deck, private notes too.
    pub(crate) fn unchanged(opened: Opened) -> Self {
        let parts = opened.parts.into_iter();
        let parts = parts.filter_map(|part| Some((part.path, part.came.ok()?.1)));
        Self {
            text: opened.text,
            parts: parts.collect(),
            deck: opened.deck,
        }
    }

    /// Takes the private notes out of a deck; fails where one cannot be taken out for certain.
    pub(crate) fn of(opened: Opened, name: &str) -> Result<Self> {
        let private: HashSet<String> = private_notes(&opened.deck).map(plain).collect();
        let text = without_notes(&opened.text, &private);
        let mut parts = Vec::new();
        let mut came = Vec::new();
        let mut is_changed = text != opened.text;
        for part in opened.parts {
            let bytes = part.came.map(|(_, bytes)| match source::decode(&bytes) {
                Ok(old) => {
                    let new = without_notes(&old, &private);
                    if new == old {
                        bytes
                    } else {
                        is_changed = true;
                        new.into_bytes()
                    }
                }
                Err(_) => bytes,
            });
            if let Ok(bytes) = &bytes {
                parts.push((part.path.clone(), bytes.clone()));
            }
            came.push((part.path, bytes));
        }
        let texts = parts
            .iter()
            .map(|(_, bytes)| String::from_utf8_lossy(bytes));
        if is_begun(&text) || texts.into_iter().any(|text| is_begun(&text)) {
            bail!("a private note has no end; close its comment with `-->`");
        }
        if !is_changed && private.is_empty() {
            return Ok(Self {
                text,
                parts,
                deck: opened.deck,
            });
        }
        let deck = read_again(&text, &opened.deck, name, &came);
        if private_notes(&deck).next().is_some() {
            bail!(
                "a private note cannot be taken out; write it as a comment, `<!-- private: … -->`"
            );
        }
        if !is_same(&opened.deck, &deck) {
            bail!(
                "its slides would change without the private notes; set the comments that hold them on lines of their own, between empty ones"
            );
        }
        Ok(Self { text, parts, deck })
    }
}

fn private_notes(deck: &Deck) -> impl Iterator<Item = &str> {
    let notes = deck.slides.iter().flat_map(|slide| &slide.notes);
    notes
        .filter(|note| note.private)
        .map(|note| note.text.as_str())
}

fn read_again(
    text: &str,
    old: &Deck,
    name: &str,
    came: &[(String, Result<Vec<u8>, Absence>)],
) -> Deck {
    let mut reader = Reader::new(text, Some(old.dialect), name);
    loop {
        let wanted = reader.wants();
        if wanted.is_empty() {
            return reader.read().0;
        }
        for path in wanted {
            let part = came.iter().find(|(it, _)| *it == path);
            let part = part.map_or(Err(Absence::Missing), |(_, came)| match came {
                Ok(bytes) => Ok(bytes.as_slice()),
                Err(absence) => Err(*absence),
            });
            reader.give(&path, part);
        }
    }
}

/// Whether all slides look the same, with the same public notes.
fn is_same(old: &Deck, new: &Deck) -> bool {
    let html = |deck: &Deck, index| deck.render_slide(index, &AsWritten).html;
    let public = |deck: &Deck, index: usize| -> Vec<String> {
        let notes = deck.slides.get(index).map(|slide| slide.notes.iter());
        let notes = notes.into_iter().flatten().filter(|note| !note.private);
        let texts = notes.map(|note| note.text.clone());
        texts.filter(|text| !text.is_empty()).collect()
    };
    old.slides.len() == new.slides.len()
        && (0..old.slides.len()).all(|index| {
            html(old, index) == html(new, index) && public(old, index) == public(new, index)
        })
}

/// A text without comments that are private notes.
fn without_notes(text: &str, private: &HashSet<String>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        let Some((comment, after)) = after.split_once("-->") else {
            out.push_str("<!--");
            rest = after;
            break;
        };
        let said = plain(comment);
        if said.to_lowercase().starts_with("private:") || private.contains(&said) {
            out.push_str(NOTHING);
        } else {
            out.push_str("<!--");
            out.push_str(comment);
            out.push_str("-->");
        }
        rest = after;
    }
    out + rest
}

/// Whether a private note begins somewhere.
fn is_begun(text: &str) -> bool {
    let mut comments = text.split("<!--").skip(1);
    comments.any(|comment| plain(comment).to_lowercase().starts_with("private:"))
}

/// A note with single spaces between its words.
fn plain(note: &str) -> String {
    note.split_whitespace().collect::<Vec<_>>().join(" ")
}
