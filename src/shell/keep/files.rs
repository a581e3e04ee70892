//! What is kept, as files: out of the browser and in again.

use lectern_deck::source;
use lectern_keep::json::{self, JsonError};
use lectern_keep::markdown::{self, Headings, SlideAddress};
use lectern_keep::{Keep, News};

use super::opening::link_to;
use crate::platform::{PlatformError, address, download};
use crate::route::Address;

const NAME: &str = "lectern-keep";

/// What a file has brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Brought {
    /// Things, in numbers; so many more could not be read.
    Things(News, usize),
    /// Nothing: it is no file of ours.
    Nothing,
    /// Nothing: a newer version of the app has written it.
    Newer,
    /// Nothing: it is broken from this line on.
    Broken(usize),
}

/// Things of a file, ready to be taken in, and how many of it could not be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    keep: Keep,
    n_broken: usize,
}

/// Saves all that is kept as JSON, which brings all of it back.
///
/// # Errors
///
/// There is no room or no document.
pub fn save_json(keep: &Keep) -> Result<(), PlatformError> {
    let name = format!("{NAME}.json");
    download::save_text(&name, "application/json", &json::write(keep))
}

/// Saves it as Markdown, for people.
///
/// # Errors
///
/// There is no room or no document.
pub fn save_markdown(keep: &Keep, headings: &Headings<'_>) -> Result<(), PlatformError> {
    let text = markdown::write(keep, headings, &link_to);
    download::save_text(&format!("{NAME}.md"), "text/markdown", &text)
}

/// Reads a file of either kind.
///
/// # Errors
///
/// Nothing can be taken from it, and why.
pub fn read(bytes: &[u8]) -> Result<Given, Brought> {
    let text = source::decode(bytes).map_err(|_not_text| Brought::Nothing)?;
    if !text.trim_start().starts_with('{') {
        let (keep, faults) = markdown::read(&text, &slide_at);
        return if keep == Keep::default() {
            Err(Brought::Nothing)
        } else {
            let n_broken = faults.len();
            Ok(Given { keep, n_broken })
        };
    }
    match json::read(&text) {
        Ok((keep, broken)) => Ok(Given {
            keep,
            n_broken: broken.len(),
        }),
        Err(JsonError::Syntax { line, .. }) => Err(Brought::Broken(line)),
        Err(JsonError::Foreign) => Err(Brought::Nothing),
        Err(JsonError::Newer(_)) => Err(Brought::Newer),
    }
}

/// Takes in what was read.
pub fn take_in(keep: &mut Keep, given: Given) -> Brought {
    let earlier = keep.clone();
    keep.merge(given.keep);
    Brought::Things(keep.news_since(&earlier), given.n_broken)
}

/// The slide that an address of this app means.
fn slide_at(link: &str) -> Option<SlideAddress> {
    let base = address::current().map(|here| here.href).unwrap_or_default();
    let link = address::join(&base, link).unwrap_or_else(|| link.to_owned());
    let (rest, id) = link.split_once('#')?;
    let (_, query) = rest.split_once('?')?;
    let deck = Address::parse(query).deck?;
    let id = percent_encoding::percent_decode_str(id).decode_utf8();
    Some(SlideAddress {
        deck: deck.text(),
        id: id.ok()?.into_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_bring_nothing_say_why() {
        for (text, expected) in [
            ("", Brought::Nothing),
            ("# A talk", Brought::Nothing),
            ("{}", Brought::Nothing),
            ("{\n\"lectern\": \"keep\",,", Brought::Broken(2)),
            (r#"{"lectern": "keep", "version": 2}"#, Brought::Newer),
        ] {
            assert_eq!(read(text.as_bytes()), Err(expected), "{text}");
        }
    }

    #[test]
    fn a_file_says_what_it_brought() {
        let text = r#"{"lectern": "keep", "version": 1, "bookmarks": [
            {"id": "a#b", "edits": [1], "slide": {"deck": "a", "id": "b"}}, 7]}"#;
        let mut keep = Keep::default();
        let given = read(text.as_bytes()).unwrap();
        let news = |added| News { added, changed: 0 };
        assert_eq!(
            take_in(&mut keep, given.clone()),
            Brought::Things(news(1), 1)
        );
        assert_eq!(take_in(&mut keep, given), Brought::Things(news(0), 1));
    }
}
