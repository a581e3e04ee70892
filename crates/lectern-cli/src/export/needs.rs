//! Which files of the app the slides of a deck need: what is loaded later on a site is in the file only where it will be.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use lectern_deck::Deck;
use lectern_deck::resource::AsWritten;

use super::grammars;
use crate::app::App;

/// What shows and presents any deck.
const ALWAYS: [&str; 6] = [
    "boot.js",
    "present.js",
    "present_bg.wasm",
    "console.css",
    "stage.css",
    "typeset/faces.js",
];

/// Something that slides have beyond text and pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Extra {
    Code,
    Formulas,
    /// Codes to be scanned.
    Scannable,
    Diagrams,
    /// Films, sound, moving pictures.
    Media,
    /// Players of other hosts.
    Players,
}

/// What the slides of a deck have.
#[derive(Debug, Default)]
pub(super) struct Needs {
    extras: BTreeSet<Extra>,
    /// Languages that code is in.
    languages: BTreeSet<String>,
}

impl Needs {
    /// Draws all slides and looks at what is on them.
    pub(super) fn of(deck: &Deck) -> Self {
        let mut needs = Self::default();
        for index in 0..deck.slides.len() {
            let html = deck.render_slide(index, &AsWritten).html;
            for (sign, extra) in [
                ("<pre", Extra::Code),
                ("<video", Extra::Media),
                ("<audio", Extra::Media),
                (" data-moving", Extra::Media),
            ] {
                needs.extras.extend(html.contains(sign).then_some(extra));
            }
            for class in classes(&html) {
                needs.extras.extend(extra_of(class));
                let language = class.strip_prefix("language-");
                needs.languages.extend(language.map(str::to_lowercase));
            }
        }
        needs
    }

    /// Whether players of other hosts may be loaded.
    pub(super) fn has_players(&self) -> bool {
        self.extras.contains(&Extra::Players)
    }

    /// Whether diagrams are drawn, which is done in a frame and with styles of their own.
    pub(super) fn has_diagrams(&self) -> bool {
        self.extras.contains(&Extra::Diagrams)
    }

    /// The names of the files.
    pub(super) fn files(&self, app: &App) -> Result<BTreeSet<String>> {
        let mut files = Files {
            app,
            names: BTreeSet::new(),
            with_later: BTreeSet::new(),
        };
        for name in ALWAYS {
            files.take(name)?;
        }
        let has = |extras: &[Extra]| extras.iter().any(|extra| self.extras.contains(extra));
        if has(&[Extra::Media, Extra::Players]) {
            files.take("typeset/media.js")?;
        }
        if has(&[
            Extra::Code,
            Extra::Formulas,
            Extra::Scannable,
            Extra::Diagrams,
        ]) {
            files.take("typeset/typeset.css")?;
            let script = files.take("typeset/main.js")?;
            for name in grammars::of(&script, &self.languages) {
                files.take(&format!("typeset/{name}"))?;
            }
        }
        if has(&[Extra::Formulas, Extra::Scannable]) {
            files.take("typeset.js")?;
            files.take("typeset_bg.wasm")?;
        }
        if has(&[Extra::Diagrams]) {
            files.take("typeset/easel.html")?;
            files.take_with_later("typeset/easel.js")?;
        }
        if has(&[Extra::Formulas]) {
            for font in app.names().filter(|name| has_ending(name, "woff2")) {
                files.take(font)?;
            }
        }
        Ok(files.names)
    }
}

fn extra_of(class: &str) -> Option<Extra> {
    Some(match class {
        "math" => Extra::Formulas,
        "qr" => Extra::Scannable,
        "mermaid" | "language-mermaid" => Extra::Diagrams,
        "backdrop-image" => Extra::Media,
        "embed" => Extra::Players,
        _ => return None,
    })
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, it)| it == ending)
}

/// The classes of all elements, one by one.
fn classes(html: &str) -> impl Iterator<Item = &str> {
    let values = html.split(" class=\"").skip(1);
    values.flat_map(|rest| rest.split('"').next().unwrap_or_default().split(' '))
}

struct Files<'a> {
    app: &'a App,
    names: BTreeSet<String>,
    /// Those of them with all that they may come to need.
    with_later: BTreeSet<String>,
}

impl Files<'_> {
    /// Takes a script with all that it may come to need.
    fn take_with_later(&mut self, name: &str) -> Result<()> {
        if self.with_later.insert(name.to_owned()) {
            let script = self.take(name)?;
            for beside in imports(&script, &["from", "import", "import("]) {
                self.take_with_later(&join(name, beside))?;
            }
        }
        Ok(())
    }

    /// Takes a file, with all that it cannot begin without, and gives its text.
    fn take(&mut self, name: &str) -> Result<String> {
        let content = self.app.get(name);
        let content =
            content.with_context(|| format!("the app has no `{name}`; build it again"))??;
        let text = String::from_utf8_lossy(&content).into_owned();
        if self.names.insert(name.to_owned()) && has_ending(name, "js") {
            for beside in imports(&text, &["from", "import"]) {
                self.take(&join(name, beside))?;
            }
        }
        Ok(text)
    }
}

/// The name of a file beside another.
fn join(name: &str, beside: &str) -> String {
    let folder = name.rfind('/').and_then(|at| name.get(..=at));
    [folder.unwrap_or_default(), beside].concat()
}

/// The names of the files beside a bundled script that it imports in these words.
fn imports<'a>(script: &'a str, words: &[&str]) -> impl Iterator<Item = &'a str> {
    let named = script.split("\"./").skip(1).zip(script.split("\"./"));
    named.filter_map(|(after, before)| {
        let word = before.trim_end();
        let is_import = words.iter().any(|it| word.ends_with(it));
        is_import.then(|| after.split('"').next())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_needs_what_it_imports_at_once() {
        let script = r#"import{a as b}from"./chunk-A.js";import"./side.js";const c=()=>import("./later.js"),d="./font.woff2";"#;
        let found = |words| imports(script, words).collect::<Vec<_>>();
        assert_eq!(found(&["from", "import"]), ["chunk-A.js", "side.js"]);
        assert_eq!(found(&["import("]), ["later.js"]);
    }

    #[test]
    fn slides_tell_what_they_need() {
        let (deck, _) = Deck::parse("# A\n\n$x$\n\n```rust\nfn main() {}\n```\n", None);
        let needs = Needs::of(&deck);
        let extras: Vec<_> = needs.extras.into_iter().collect();
        assert_eq!(extras, [Extra::Code, Extra::Formulas]);
        assert_eq!(needs.languages.into_iter().collect::<Vec<_>>(), ["rust"]);
    }
}
