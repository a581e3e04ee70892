//! What of a talk is handed on, and how.

use crate::platform::{Support, address, clipboard, document, share, shown_slide};
use crate::route::{Address, DeckAddress};

/// What is handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum What {
    /// The slide that is shown.
    #[default]
    Slide,
    /// It at the step that is shown.
    Step,
    /// The talk from its beginning.
    Talk,
}

/// What can be handed on now.
pub fn offers() -> Vec<What> {
    let shown = shown_slide::now();
    let step = shown.as_ref().is_some_and(|shown| shown.step > 0);
    let slide = shown.map(|_| What::Slide);
    let step = step.then_some(What::Step);
    [slide, step, Some(What::Talk)]
        .into_iter()
        .flatten()
        .collect()
}

/// The link, in the view that its reader has by default.
pub fn link(what: What) -> String {
    let here = asked();
    let query = Address {
        deck: here.deck,
        dialect: here.dialect,
        theme: here.theme,
        ..Address::default()
    }
    .query();
    absolute(&[query, fragment(what)].concat())
}

/// HTML for a frame in a web page, as `docs/embed.md` has it.
pub fn frame(what: What) -> String {
    let link = link(what);
    let (page, fragment) = link.split_once('#').unwrap_or((&link, ""));
    let place = if fragment.is_empty() { "" } else { "#" };
    let source = escaped(&format!("{page}&embed{place}{fragment}"));
    let title = escaped(&document::title().unwrap_or_default());
    format!(
        "<iframe src=\"{source}\" title=\"{title}\" style=\"width: 100%; aspect-ratio: 16 / 9; border: 0\" allow=\"fullscreen; clipboard-write\" loading=\"lazy\"></iframe>"
    )
}

/// Whether the deck is on this device only.
pub fn is_only_here() -> bool {
    matches!(asked().deck, Some(DeckAddress::Device(_)))
}

/// Whether the system has ways of its own.
pub fn has_more() -> bool {
    share::support() == Support::Yes
}

/// Hands a link on by the system's ways, which say themselves what went wrong.
pub async fn hand_on(link: &str) {
    let title = document::title().unwrap_or_default();
    drop(share::share(&title, link).await);
}

/// Puts a text on the clipboard; whether the browser lets us.
pub async fn copy(text: &str) -> bool {
    clipboard::write_text(text).await.is_ok()
}

fn asked() -> Address {
    let here = address::current().map(|here| Address::parse(&here.query));
    here.unwrap_or_default()
}

/// By its id, which survives edits of the deck. In the reading view all steps are in sight unless they are gone through.
fn fragment(what: What) -> String {
    match (what, shown_slide::now()) {
        (What::Talk, _) | (_, None) => String::new(),
        (What::Slide, Some(shown)) => format!("#{}", shown.id),
        (What::Step, Some(shown)) => format!("#{}.{}", shown.id, shown.step),
    }
}

fn absolute(link: &str) -> String {
    let base = address::current().map(|here| here.href).unwrap_or_default();
    address::join(&base, link).unwrap_or_else(|| link.to_owned())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}
