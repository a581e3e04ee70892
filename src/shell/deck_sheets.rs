//! The style sheets that a deck brings along in files of their own.
//!
//! They are fetched before the first slide is shown, so that it is never seen without them; one that does not come in time is a
//! problem to be listed, no reason to wait longer.

use std::rc::Rc;

use lectern_deck::resource::host_of;
use lectern_deck::{Diagnostic, Resolution, Resolve, ResourceKind, Severity, filter_sheet};

use super::resources::Resources;
use crate::platform::fetch::{self, FetchError, Limits};

/// The most files that are fetched for a deck.
const MOST_SHEETS: usize = 8;

/// Themes of Marp that its style sheets build upon; what they say is in ours.
const KNOWN_IMPORTS: [&str; 3] = ["default", "gaia", "uncover"];

/// What came of a deck's style sheets.
#[derive(Debug, Clone, Default)]
pub(super) struct DeckSheets {
    sheets: Rc<Vec<Sheet>>,
    asked_hosts: Rc<Vec<String>>,
    problems: Rc<Vec<Diagnostic>>,
}

#[derive(Debug)]
struct Sheet {
    /// As written in the deck.
    address: String,
    /// As it came.
    text: String,
}

impl DeckSheets {
    /// Fetches the style sheets at addresses as written in the deck.
    pub(super) async fn fetch(addresses: &[String], resources: &Resources) -> Self {
        let (mut sheets, mut asked_hosts, mut problems) = (Vec::new(), Vec::new(), Vec::new());
        for address in addresses.iter().take(MOST_SHEETS) {
            let address = address.clone();
            match resources.resolve(&address, ResourceKind::Style) {
                Resolution::Load(from) => match text(&from).await {
                    Ok(text) => {
                        problems.extend(imports(&address, &text));
                        sheets.push(Sheet { address, text });
                    }
                    Err(FetchError::TooLarge) => problems.push(too_large(&address)),
                    Err(_) => problems.push(missing(&address)),
                },
                Resolution::Ask(host) => asked_hosts.push(host),
                Resolution::Missing => problems.push(missing(&address)),
            }
        }
        Self {
            sheets: Rc::new(sheets),
            asked_hosts: Rc::new(asked_hosts),
            problems: Rc::new(problems),
        }
    }

    /// Other hosts that the reader has not allowed yet, which hold some of them.
    pub(super) fn asked_hosts(&self) -> &[String] {
        &self.asked_hosts
    }

    /// All of them, filtered, in the order in which later ones win.
    pub(super) fn css(&self, resources: &Resources) -> String {
        let filtered = |Sheet { address, text }: &Sheet| {
            let folder = folder(address);
            filter_sheet(text, &BesideSheet { resources, folder })
        };
        self.sheets.iter().map(filtered).collect()
    }

    /// The problems of the deck with those of its style sheets.
    pub(super) fn add_problems(&self, of_deck: Rc<Vec<Diagnostic>>) -> Rc<Vec<Diagnostic>> {
        if self.problems.is_empty() {
            return of_deck;
        }
        let mut problems = self.problems.to_vec();
        problems.extend_from_slice(&of_deck);
        Rc::new(problems)
    }
}

async fn text(address: &str) -> Result<String, FetchError> {
    let file = fetch::get(address, Limits::WISHED).await?;
    Ok(String::from_utf8_lossy(&file.bytes).into_owned())
}

/// Resolves what a style sheet names beside itself.
struct BesideSheet<'a> {
    resources: &'a Resources,
    folder: &'a str,
}

impl Resolve for BesideSheet<'_> {
    fn resolve(&self, url: &str, kind: ResourceKind) -> Resolution {
        if url.starts_with('/') || host_of(url).is_some() {
            return self.resources.resolve(url, kind);
        }
        let beside = [self.folder, url].concat();
        self.resources.resolve(&beside, kind)
    }
}

/// An address without the name of its file.
fn folder(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    path.rfind('/')
        .and_then(|slash| path.get(..=slash))
        .unwrap_or_default()
}

fn missing(address: &str) -> Diagnostic {
    problem(
        "css-not-loaded",
        ["The style sheet `", address, "` did not come"],
        "Put the file where the front matter says it is, seen from the deck",
    )
}

fn too_large(address: &str) -> Diagnostic {
    problem(
        "css-not-loaded",
        ["The style sheet `", address, "` is larger than 256 kB"],
        "Put pictures and fonts into files of their own",
    )
}

/// Tells when a style sheet wants others, which are not followed.
fn imports(address: &str, text: &str) -> Option<Diagnostic> {
    let mut imports = text.split("@import").skip(1);
    let others = imports.any(|rest| {
        let name = rest.trim_start().trim_start_matches(['"', '\'']);
        !KNOWN_IMPORTS.iter().any(|known| name.starts_with(known))
    });
    others.then(|| {
        problem(
            "css-import",
            ["What `", address, "` takes in by `@import` is not loaded"],
            "Name those files in `css` of the front matter too",
        )
    })
}

fn problem(code: &str, message: [&str; 3], hint: &str) -> Diagnostic {
    Diagnostic {
        severity: Severity::Warning,
        code: code.to_owned(),
        line: 1,
        column: 1,
        slide: None,
        message: message.concat(),
        hint: hint.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_style_sheet_names_lies_beside_it() {
        for (address, expected) in [
            ("a.css", ""),
            ("./theme/a.css?v=a/b", "./theme/"),
            ("https://a.example/css/a.css", "https://a.example/css/"),
        ] {
            assert_eq!(folder(address), expected, "{address}");
        }
    }

    #[test]
    fn imports_are_told_unless_they_are_themes_of_marp() {
        for (text, is_told) in [
            ("@import 'default'; section { color: red }", false),
            ("@import\n\"gaia\";", false),
            ("@import url(base.css);", true),
            ("@import 'default'; @import 'base.css';", true),
            ("section { color: red }", false),
        ] {
            assert_eq!(imports("a.css", text).is_some(), is_told, "{text}");
        }
    }
}
