//! Where things are in the site.

use lectern_deck::resource::plain_path;

/// The folder of a talk in the site.
pub(super) fn folder_of_talk(id: &str) -> String {
    format!("talks/{id}")
}

/// Where a deck of a talk is in the site: in the talk's folder, as it lies to the talk's main deck. Pages become texts, which run nothing
/// where they are opened.
pub(super) fn deck(id: &str, main: &str, path: &str) -> String {
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let path = beside(&folder_of_talk(id), &relative(folder, path));
    let ending = path.rsplit('.').next().unwrap_or_default();
    let is_page = ["html", "htm"]
        .iter()
        .any(|it| it.eq_ignore_ascii_case(ending));
    if is_page { path + ".txt" } else { path }
}

/// Where a file is in the site to which a deck or a page in `folder` refers; one that begins with `/` counts from the root. Nothing where that is not
/// in the site.
pub(super) fn file(folder: &str, path: &str) -> Option<String> {
    let place = match path.strip_prefix('/') {
        Some(path) => plain_path(path),
        None => beside(folder, path),
    };
    (!place.starts_with("..") && !place.is_empty()).then_some(place)
}

/// A path of a file in the site as a part of an address.
pub(super) fn address(path: &str) -> String {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'-')
        .remove(b'.')
        .remove(b'_');
    utf8_percent_encode(path, KEPT).to_string()
}

fn beside(folder: &str, path: &str) -> String {
    plain_path(&format!("{folder}/{path}"))
}

/// A path as seen from a folder.
fn relative(folder: &str, path: &str) -> String {
    let folder: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let parts: Vec<&str> = path.split('/').collect();
    let n_shared = folder
        .iter()
        .zip(&parts)
        .take_while(|(one, other)| one == other)
        .count();
    let mut out = vec![".."; folder.len() - n_shared];
    out.extend(parts.iter().skip(n_shared));
    out.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decks_keep_their_places_to_one_another() {
        for (main, path, place) in [
            ("deck.md", "deck.md", "talks/id/deck.md"),
            ("a/deck.md", "a/deck.en.md", "talks/id/deck.en.md"),
            ("a/b/deck.md", "a/en/deck.md", "talks/en/deck.md"),
            ("a/deck.html", "a/deck.html", "talks/id/deck.html.txt"),
        ] {
            assert_eq!(deck("id", main, path), place, "{path}");
        }
    }

    #[test]
    fn files_lie_to_decks_as_they_did_if_that_is_in_the_site() {
        for (path, place) in [
            ("img/a.png", Some("talks/id/img/a.png")),
            ("../img/a.png", Some("talks/img/a.png")),
            ("/img/a.png", Some("img/a.png")),
            ("../../../a.png", None),
        ] {
            assert_eq!(file("talks/id", path).as_deref(), place, "{path}");
        }
    }
}
