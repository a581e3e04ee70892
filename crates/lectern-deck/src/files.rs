//! Files that a deck takes in besides its own text: slides, code, the Markdown of a page.

use std::collections::HashMap;

use crate::dialect::Dialect;
use crate::resource::plain_path;
use crate::source::{self, normalise};

/// Why a file that a deck names is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// Nobody has given it.
    NotGiven,
    /// It is not there.
    Missing,
    /// It is not beside the deck: on another host, or outside the folder that was opened.
    Elsewhere,
    /// It did not come.
    Unreachable,
    /// It is no text, or too large.
    NotText,
    /// It takes itself in, directly or by way of others.
    Cycle,
    /// It is taken in by way of too many others, or there is too much of them all.
    TooMuch,
}

impl Absence {
    /// Why, as the end of an English sentence.
    pub(crate) fn reason(self) -> &'static str {
        match self {
            Self::NotGiven => "is another file, which is not read here",
            Self::Missing => "is not there",
            Self::Elsewhere => "is not beside the deck, so it is not read",
            Self::Unreachable => "could not be loaded",
            Self::NotText => "cannot be read as text",
            Self::Cycle => "takes itself in",
            Self::TooMuch => "is taken in too often, or by way of too many other files",
        }
    }

    /// How to mend it.
    pub(crate) fn hint(self) -> &'static str {
        match self {
            Self::NotGiven => {
                "Open the folder of the deck as a whole, or copy the text into the deck"
            }
            Self::Missing => {
                "Look at the spelling and the folder, which counts from the file that names it"
            }
            Self::Elsewhere => "Put the file into the folder of the deck",
            Self::Unreachable => "Load the page again when the network is there",
            Self::NotText => "Save it as UTF-8",
            Self::Cycle => "Take one of the two out",
            Self::TooMuch => "Put the text into fewer files",
        }
    }
}

/// The files that were given so far, by their paths as seen from the deck.
#[derive(Debug, Default)]
pub(crate) struct Files {
    /// The file name of the deck itself.
    pub(crate) deck: String,
    given: HashMap<String, Result<String, Absence>>,
}

impl Files {
    /// None yet, for the deck whose file has this name; empty where it has none.
    pub(crate) fn of(deck: &str) -> Self {
        Self {
            deck: deck.to_owned(),
            ..Self::default()
        }
    }

    /// Takes a file as it came: its bytes, or why there are none.
    pub(crate) fn give(&mut self, path: &str, came: Result<&[u8], Absence>, dialect: Dialect) {
        let text = came.and_then(|bytes| {
            let text = source::decode(bytes).map_err(|_what_it_is_instead| Absence::NotText)?;
            // Many servers send a page of their own instead of a file that they do not have.
            if source::is_page(&text) && !path.contains(".htm") {
                return Err(Absence::Missing);
            }
            Ok(rebased(normalise(&text), path, dialect))
        });
        self.given.insert(path.to_owned(), text);
    }

    pub(crate) fn get(&self, path: &str) -> Result<&str, Absence> {
        match self.given.get(path) {
            Some(Ok(text)) => Ok(text),
            Some(Err(absence)) => Err(*absence),
            None => Err(Absence::NotGiven),
        }
    }
}

/// A path as seen from the deck: that of a file named in the file `from`, without `.` and `..` as far as that goes.
///
/// What begins with `/` or `@/` counts from the deck's folder.
pub(crate) fn joined(from: &str, path: &str) -> String {
    let path = path.replace('\\', "/");
    if is_absolute(&path) {
        return path;
    }
    let from_deck = path.strip_prefix("@/").or(path.strip_prefix('/'));
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let folder = if from_deck.is_some() { "" } else { folder };
    plain_path(&format!("{folder}/{}", from_deck.unwrap_or(&path)))
}

/// Whether an address names its host, or is no path at all.
fn is_absolute(address: &str) -> bool {
    let scheme = address
        .split(['/', '?', '#', '.'])
        .next()
        .unwrap_or_default();
    address.starts_with("//") || scheme.contains(':')
}

/// The Markdown of a file with the addresses of pictures in it as seen from the deck, where its tool has them count from the file.
fn rebased(text: String, path: &str, dialect: Dialect) -> String {
    let is_markdown = path.rsplit_once('.').is_some_and(|(_, ending)| {
        ["md", "mdx", "markdown"]
            .iter()
            .any(|known| known.eq_ignore_ascii_case(ending))
    });
    let counts_from_file = matches!(dialect, Dialect::Slidev | Dialect::Presenterm);
    if !counts_from_file || !is_markdown || !path.contains('/') {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 64);
    let mut rest = text.as_str();
    loop {
        let next = ["](", "src=\"", "src='"]
            .iter()
            .filter_map(|mark| Some((rest.find(mark)?, *mark)))
            .min();
        let Some((at, mark)) = next else { break };
        let (before, after) = rest.split_at(at + mark.len());
        out.push_str(before);
        let end = after
            .find([')', '"', '\'', ' ', '\n', '>'])
            .unwrap_or(after.len());
        let (address, after) = after.split_at(end);
        let stays =
            address.is_empty() || address.starts_with(['/', '#', '<']) || is_absolute(address);
        if stays {
            out.push_str(address);
        } else {
            out.push_str(&joined(path, address));
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_seen_from_the_deck() {
        for (from, path, expected) in [
            ("", "./a.md", "a.md"),
            ("parts/b.md", "a.md", "parts/a.md"),
            ("parts/b.md", "../a.md", "a.md"),
            ("parts/b.md", "../../a.md", "../a.md"),
            ("parts/b.md", "/a.md", "a.md"),
            ("parts/b.md", "@/snippets/a.ts", "snippets/a.ts"),
            ("", "..\\a.md", "../a.md"),
            (
                "parts/b.md",
                "https://x.example/a.md",
                "https://x.example/a.md",
            ),
            ("parts/b.md", "//x.example/a.md", "//x.example/a.md"),
        ] {
            assert_eq!(joined(from, path), expected, "{path} in {from}");
        }
    }

    #[test]
    fn pictures_of_other_files_are_seen_from_the_deck() {
        let text = "![a](x.png 'T') ![b](../y.png) ![c](/z.png) [d](#e) <img src=\"w.png\"> ![](https://x.example/a.png)";
        let from_deck = "![a](parts/x.png 'T') ![b](y.png) ![c](/z.png) [d](#e) <img src=\"parts/w.png\"> ![](https://x.example/a.png)";
        for (path, dialect, expected) in [
            ("parts/a.md", Dialect::Slidev, from_deck),
            ("a.md", Dialect::Slidev, text),
            ("parts/a.qmd", Dialect::Quarto, text),
            ("parts/a.rs", Dialect::Presenterm, text),
        ] {
            assert_eq!(rebased(text.to_owned(), path, dialect), expected, "{path}");
        }
    }
}
