//! Which of the files that were given is the deck, which others belong to it, and how it sees them.

/// Endings of Markdown files.
const DECK: &[&str] = &["md", "markdown", "mdown", "mdx", "qmd", "rmd"];

/// Endings of files that slides show or are dressed in.
const MEDIA: &[&str] = &[
    "css", "apng", "avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "webp", "m4v", "mov", "mp4",
    "ogv", "webm", "m4a", "mp3", "oga", "ogg", "opus", "wav",
];

/// Endings of pages, which may hold a deck where there is no Markdown file.
const PAGE: &[&str] = &["html", "htm"];

/// Endings of other files that decks take in: code and text.
const TEXT: &[&str] = &[
    "bash", "c", "cc", "cpp", "cs", "css", "csv", "go", "h", "hpp", "hs", "java", "jl", "js",
    "json", "jsx", "kt", "lua", "mjs", "php", "pl", "py", "r", "rb", "rs", "scala", "scss", "sh",
    "sql", "svelte", "swift", "toml", "ts", "tsx", "txt", "vue", "xml", "yaml", "yml", "zig",
];

/// Names that a deck among other Markdown files usually has, the most usual first.
const USUAL_NAMES: &[&str] = &["slides", "deck", "presentation", "talk", "index"];

/// Folders full of other people's files.
const FOREIGN_FOLDERS: &[&str] = &["node_modules", "target", "__pycache__", "venv"];

/// What is known about where the deck is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// No file can be a deck.
    None,
    /// This file is the deck.
    One(String),
    /// Any of these files may be the deck, the likely ones first.
    AnyOf(Vec<String>),
}

/// Whether a file or folder is worth a look: neither hidden nor foreign.
pub fn is_wanted(path: &str) -> bool {
    let name = file_name(path);
    !name.starts_with('.') && !FOREIGN_FOLDERS.contains(&name)
}

/// Whether a file can be a deck, or be shown or taken in by one.
pub fn belongs(path: &str) -> bool {
    [DECK, PAGE, MEDIA, TEXT]
        .iter()
        .any(|endings| has_ending(path, endings))
}

/// Finds the deck among the paths of files.
///
/// A file that comes alone is taken at its word, whatever its name. Among several the usual names win where they
/// occur once, those near the top of the folder first.
pub fn pick<'a>(paths: impl IntoIterator<Item = &'a str>) -> Pick {
    let paths: Vec<&str> = paths.into_iter().collect();
    let mut decks: Vec<&str> = paths
        .iter()
        .copied()
        .filter(|path| has_ending(path, DECK))
        .collect();
    if decks.is_empty() {
        let pages = paths.iter().copied();
        decks = pages.filter(|path| has_ending(path, PAGE)).collect();
    }
    match (&paths[..], &decks[..]) {
        ([only], _) | (_, [only]) if !has_ending(only, MEDIA) => {
            return Pick::One((*only).to_owned());
        }
        (_, []) => return Pick::None,
        _ => {}
    }
    decks.sort_by_cached_key(|path| (depth(path), usual_rank(path), *path));
    match &decks[..] {
        [first, second, ..]
            if usual_rank(first) < USUAL_NAMES.len() && !are_equal_choices(first, second) =>
        {
            Pick::One((*first).to_owned())
        }
        _ => {
            decks.sort_by_cached_key(|path| (usual_rank(path), depth(path), *path));
            Pick::AnyOf(decks.into_iter().map(str::to_owned).collect())
        }
    }
}

/// The path of a file as seen from a deck, the way addresses that lead above the folder end up after cleaning:
/// `talk/img/a.png` is `img/a.png` for `talk/deck.md`, and `b/c.png` is `b/c.png` for `a/deck.md`.
pub fn seen_from(deck: &str, path: &str) -> String {
    let mut folders = deck
        .split('/')
        .rev()
        .skip(1)
        .collect::<Vec<_>>()
        .into_iter()
        .rev();
    let mut parts = path.split('/').peekable();
    while let (Some(folder), Some(part)) = (folders.next(), parts.peek()) {
        if folder != *part {
            break;
        }
        parts.next();
    }
    parts.collect::<Vec<_>>().join("/")
}

fn are_equal_choices(first: &str, second: &str) -> bool {
    (depth(first), usual_rank(first)) == (depth(second), usual_rank(second))
}

fn depth(path: &str) -> usize {
    path.matches('/').count()
}

fn usual_rank(path: &str) -> usize {
    let name = file_name(path).to_ascii_lowercase();
    let stem = name.split('.').next().unwrap_or_default();
    USUAL_NAMES
        .iter()
        .position(|usual| *usual == stem)
        .unwrap_or(USUAL_NAMES.len())
}

fn has_ending(path: &str, endings: &[&str]) -> bool {
    let ending = file_name(path).rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| endings.iter().any(|one| one.eq_ignore_ascii_case(ending)))
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_deck_is_found_among_the_files() {
        for (paths, expected) in [
            (vec![], None),
            (vec!["talk.md"], Some("talk.md")),
            (vec!["talk.txt"], Some("talk.txt")),
            (vec!["cat.png"], None),
            (vec!["a.png", "b.txt"], None),
            (vec!["t/img/a.png", "t/my talk.MD"], Some("t/my talk.MD")),
            (vec!["t/README.md", "t/slides.md"], Some("t/slides.md")),
            (vec!["t/index.md", "t/deck.md", "t/x.md"], Some("t/deck.md")),
            (vec!["t/part/slides.md", "t/slides.md"], Some("t/slides.md")),
            (vec!["t/README.md"], Some("t/README.md")),
            (vec!["t/index.html", "t/a.md"], Some("t/a.md")),
            (vec!["t/index.html", "t/a.png"], Some("t/index.html")),
            (vec!["a.md", "b.md"], Some("a.md? b.md?")),
            (
                vec!["t/b/slides.md", "t/a/slides.md"],
                Some("t/a/slides.md? t/b/slides.md?"),
            ),
            (
                vec!["t/README.md", "t/talks/slides.md"],
                Some("t/talks/slides.md? t/README.md?"),
            ),
        ] {
            let found = match pick(paths.iter().copied()) {
                Pick::None => None,
                Pick::One(path) => Some(path),
                Pick::AnyOf(paths) => Some(format!("{}?", paths.join("? "))),
            };
            assert_eq!(found.as_deref(), expected, "{paths:?}");
        }
    }

    #[test]
    fn pictures_are_seen_from_the_deck() {
        for (deck, path, expected) in [
            ("deck.md", "a.png", "a.png"),
            ("talk/deck.md", "talk/img/a.png", "img/a.png"),
            ("talk/deck.md", "talk/talk/a.png", "talk/a.png"),
            ("talk/part/deck.md", "talk/img/a.png", "img/a.png"),
            ("a/deck.md", "b/c.png", "b/c.png"),
        ] {
            assert_eq!(seen_from(deck, path), expected, "{path} from {deck}");
        }
    }

    #[test]
    fn hidden_and_foreign_files_are_left_out() {
        for (path, expected) in [
            ("talk", true),
            ("talk/img", true),
            ("talk/.git", false),
            ("talk/.DS_Store", false),
            ("talk/node_modules", false),
        ] {
            assert_eq!(is_wanted(path), expected, "{path}");
        }
        assert!(
            belongs("a.MD") && belongs("img/a.webp") && !belongs("key.pem") && !belongs("Makefile")
        );
    }
}
