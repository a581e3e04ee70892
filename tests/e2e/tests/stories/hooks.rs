//! The page hooks of `docs/contract.md`, as expressions and conditions.

use anyhow::Result;
use e2e::Page;

/// The state of the app.
pub(crate) const STATE: &str = "document.documentElement.dataset.lectern";

/// The host of the current slide.
pub(crate) const SLIDE: &str = "document.querySelector('[data-slide][aria-current=true]')";

/// The title of an open overlay.
pub(crate) const OVERLAY: &str = "document.querySelector('dialog[open] h2')?.textContent ?? ''";

/// Waits until the current slide is this one, at this step: `"7.0"`.
pub(crate) async fn at(page: &Page, place: &str) -> Result<()> {
    let here = format!("(({{ slide, step }}) => `${{slide}}.${{step}}`)({SLIDE}?.dataset ?? {{}})");
    page.until_equal(&here, place).await
}

/// An element within the current slide.
pub(crate) fn in_slide(selector: &str) -> String {
    format!("{SLIDE}.shadowRoot.querySelector(`{selector}`)")
}

/// The name of what failed, if anything did.
pub(crate) const FAILURE: &str = "document.querySelector('[data-failure]')?.dataset.failure";

/// Serves a deck and opens it at a place in it: `""`, `"#2"`.
pub(crate) async fn open_deck(page: &Page, deck: &str, place: &str) -> Result<()> {
    page.site().put("talk.md", deck);
    page.open(&format!("/?deck=talk.md{place}")).await?;
    page.until(SLIDE).await
}
