//! What talks are called in addresses, and which decks are translations, by the names of their files.

use std::collections::{BTreeMap, BTreeSet};

/// Names of decks that say nothing: their folder is the name.
const NAMELESS: &[&str] = &["deck", "slides", "index", "talk", "presentation", "main"];

/// A short name for the talk whose deck is at that path.
pub(super) fn id_of(path: &str) -> String {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = stem(file);
    let folder = folder.rsplit('/').next().unwrap_or_default();
    if NAMELESS.contains(&stem.to_lowercase().as_str()) && !folder.is_empty() {
        slug(folder)
    } else {
        slug(stem)
    }
}

/// An id that may be the name of a folder: itself, if it is letters, digits and hyphens.
pub(super) fn folder_of(id: &str) -> String {
    let may_stay = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    if !id.is_empty() && id.chars().all(may_stay) {
        id.to_owned()
    } else {
        slug(id)
    }
}

/// A text as a name of a folder and a part of an address: letters and digits of any script, in lower case, and hyphens.
pub(super) fn slug(text: &str) -> String {
    let letters = text.chars().map(|letter| {
        if letter.is_alphanumeric() {
            letter
        } else {
            ' '
        }
    });
    let words: String = letters.collect::<String>().to_lowercase();
    let words: Vec<&str> = words.split_whitespace().collect();
    if words.is_empty() {
        "talk".to_owned()
    } else {
        words.join("-")
    }
}

/// For each deck its translations, as tag and path: `deck.en.md` is that of `deck.md`.
pub(super) fn translations<'a>(
    paths: impl Iterator<Item = &'a str> + Clone,
) -> BTreeMap<String, Vec<(String, String)>> {
    let all: BTreeSet<&str> = paths.clone().collect();
    let mut found: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for path in paths {
        if let Some((original, tag)) = original_of(path)
            && all.contains(original.as_str())
        {
            let one = (tag.to_owned(), path.to_owned());
            found.entry(original).or_default().push(one);
        }
    }
    found
}

fn original_of(path: &str) -> Option<(String, &str)> {
    let (rest, ending) = path.rsplit_once('.')?;
    let (before, tag) = rest.rsplit_once('.')?;
    is_tag(tag).then(|| (format!("{before}.{ending}"), tag))
}

/// Whether this is a tag of a language, such as `en` or `zh-Hant`; of two letters, as `old` and `bak` say something else.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    let is_language =
        language.len() == 2 && language.bytes().all(|letter| letter.is_ascii_lowercase());
    let is_part = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    is_language && parts.all(is_part)
}

fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn talks_are_called_by_their_files_or_folders() {
        for (path, id) in [
            ("gil.md", "gil"),
            ("gil/deck.md", "gil"),
            ("2026/GIL talk/Slides.md", "gil-talk"),
            ("deck.md", "deck"),
            ("발표 자료.md", "발표-자료"),
            ("../--.md", "talk"),
        ] {
            assert_eq!(id_of(path), id, "{path}");
        }
    }

    #[test]
    fn decks_in_other_languages_are_told_by_their_names() {
        let paths = ["a/deck.en.md", "a/deck.md", "b.en.md", "v1.old.md", "v1.md"];
        let found = translations(paths.into_iter());
        let one = ("en".to_owned(), "a/deck.en.md".to_owned());
        assert_eq!(found, BTreeMap::from([("a/deck.md".to_owned(), vec![one])]));
    }
}
