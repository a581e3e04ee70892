//! What an attendee keeps: bookmarks, notes of one's own, collections, files of them.

use anyhow::{Result, ensure};
use e2e::{Page, Story, stories};
use serde_json::Value;
use thirtyfour::Key;

use crate::hooks::{OVERLAY, at, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    a_bookmark_and_a_note_survive_reload_in_every_view,
    what_is_typed_survives_a_reload_in_the_middle_of_a_word,
    slides_are_gathered_ordered_removed_and_brought_back,
    all_that_is_kept_goes_out_as_a_file_and_comes_in_again,
    a_kept_slide_is_found_after_the_deck_was_edited,
    another_window_sees_what_is_kept,
    a_refused_store_is_said_and_keeps_for_the_visit,
];

const DECK: &str = "---\ntitle: Walks\nlang: en\n---\n# One\n\nthe first thing that is said here\n\n---\n\n# Two\n\nanother thing, said later and longer\n\n---\n\n# Three\n\nwhat is said in the end\n";

/// What the short word over the view says.
const NOTICE: &str = "document.querySelector('.keep-notice')?.innerText ?? ''";

/// Whether the slide that is shown has a bookmark.
const MARK: &str =
    "document.querySelector('.show-bar [data-command=bookmark]')?.ariaPressed ?? 'absent'";

/// The slides in the lists of the collection, by their titles.
const KEPT: &str =
    "[...document.querySelectorAll('.kept a')].map(({ textContent }) => textContent)";

/// All notes that are kept, straight from the database.
const NOTES: &str = "new Promise((done) => {
    const open = indexedDB.open('lectern');
    open.onsuccess = () => {
        const reading = open.result.transaction('texts').objectStore('texts').get('keep');
        reading.onsuccess = () => { open.result.close(); done(JSON.parse(reading.result ?? '{\"jots\": []}').jots.map(({ text }) => text)); };
    };
})";

async fn says(page: &Page, words: &str) -> Result<()> {
    page.until(&format!("({NOTICE}).includes('{words}')")).await
}

/// Bookmarks the slide that is shown.
async fn mark(page: &Page) -> Result<()> {
    page.press("x").await?;
    says(page, "is bookmarked").await
}

async fn open_collection(page: &Page) -> Result<()> {
    page.press("y").await?;
    page.until_equal(OVERLAY, "My collection").await
}

async fn close(page: &Page) -> Result<()> {
    page.press(Key::Escape).await?;
    page.until_equal(OVERLAY, "").await
}

async fn a_bookmark_and_a_note_survive_reload_in_every_view(page: &Page) -> Result<()> {
    open_deck(page, DECK, "#2").await?;
    page.until_equal(MARK, "false").await?;
    mark(page).await?;
    page.until_equal(MARK, "true").await?;
    // This window may go to the projector while the word is still there.
    page.value::<()>("void (document.documentElement.dataset.view = 'stage')")
        .await?;
    page.until_equal(NOTICE, "").await?;
    page.value::<()>("void (document.documentElement.dataset.view = 'show')")
        .await?;
    page.press("a").await?;
    page.until_equal(OVERLAY, "My notes on slide 2").await?;
    page.until_equal("document.activeElement.localName", "textarea")
        .await?;
    page.press("look **this** up").await?;
    page.is_accessible().await?;
    close(page).await?;
    page.until_equal(NOTES, ["look **this** up"]).await?;
    at(page, "2.0").await?;

    page.reload().await?;
    page.until_equal(MARK, "true").await?;
    page.press("k").await?;
    at(page, "1.0").await?;
    page.until_equal(MARK, "false").await?;
    page.press("m").await?;
    page.until_equal(
        "document.querySelector('[data-part=\"1\"] .jot-text strong')?.textContent",
        "this",
    )
    .await?;
    page.until_equal(
        "document.querySelector('[data-part=\"1\"] [data-command=bookmark]').ariaPressed",
        "true",
    )
    .await?;
    // The reading view keeps by itself: a note is edited where it stands, and the bookmark of the slide being read is taken away.
    page.click("[data-part='1'] .jot button").await?;
    page.press(" soon").await?;
    page.press(Key::Escape).await?;
    page.until_equal(NOTES, ["look **this** up soon"]).await?;
    page.press("jx").await?;
    page.until_equal(
        "document.querySelector('[data-part=\"1\"] [data-command=bookmark]').ariaPressed",
        "false",
    )
    .await?;
    page.press("m").await?;
    at(page, "2.0").await?;
    page.until_equal(MARK, "false").await
}

async fn what_is_typed_survives_a_reload_in_the_middle_of_a_word(page: &Page) -> Result<()> {
    open_deck(page, DECK, "&view=read#1").await?;
    page.press("a").await?;
    page.until("document.activeElement.localName === 'textarea'")
        .await?;
    // All of it in one go, and the page is left in the same breath.
    page.value::<()>(
        "void (({ activeElement: field }) => {
            field.value = '발표 자료 찾기 wo';
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            location.reload();
        })(document)",
    )
    .await?;
    page.until(
        "document.querySelector('[data-jot=kept]')?.innerText.includes('발표 자료 찾기 wo')",
    )
    .await?;
    page.until_equal(NOTES, ["발표 자료 찾기 wo"]).await?;
    page.until_equal(
        "Object.keys(localStorage).some((key) => key.startsWith('lectern.jot.'))",
        false,
    )
    .await
}

async fn slides_are_gathered_ordered_removed_and_brought_back(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    mark(page).await?;
    page.site().put("other.md", "# Elsewhere");
    page.open("/?deck=other.md").await?;
    mark(page).await?;
    open_collection(page).await?;
    page.until_equal(KEPT, ["One", "Elsewhere"]).await?;
    page.find(".kept-new input")
        .await?
        .send_keys("To read" + Key::Enter)
        .await?;
    page.until("document.querySelectorAll('.kept select').length === 2")
        .await?;
    for title in ["One", "Elsewhere"] {
        page.value::<()>(&format!(
            "void (() => {{
                const row = [...document.querySelectorAll('.kept')].find(({{ innerText }}) => innerText.startsWith('{title}'));
                const choice = row.querySelector('select');
                choice.selectedIndex = 1;
                choice.dispatchEvent(new Event('change', {{ bubbles: true }}));
            }})()"
        ))
        .await?;
    }
    let gathered = "[...document.querySelectorAll('[data-collection] .kept a')].map(({ textContent }) => textContent)";
    page.until_equal(gathered, ["One", "Elsewhere"]).await?;
    page.click("[data-collection] [aria-label='Move “Elsewhere” up']")
        .await?;
    page.until_equal(gathered, ["Elsewhere", "One"]).await?;
    page.until(
        "document.querySelector('.keep-panel > .keep-done').innerText.includes('now 1 of 2')",
    )
    .await?;
    page.click("[data-collection] [aria-label='Remove “Elsewhere”']")
        .await?;
    page.until_equal(gathered, ["One"]).await?;
    page.click(".keep-done button").await?;
    page.until_equal(gathered, ["Elsewhere", "One"]).await?;
    page.until("document.getAnimations().every(({ playState }) => playState === 'finished')")
        .await?;
    page.is_accessible().await?;
    page.click("[data-collection] .kept:last-child a").await?;
    page.until("location.search.includes('talk.md')").await?;
    at(page, "1.0").await?;
    page.until_equal("document.title", "One · Walks").await
}

/// Has the page hand over what it would save, instead of a file.
const CATCH_FILES: &str = "(() => {
    window.saved = {};
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
        if (!this.download) return click.call(this);
        fetch(this.href).then((file) => file.text()).then((text) => { saved[this.download] = text; });
    };
})()";

/// Gives a file to the field that takes files.
async fn import(page: &Page, name: &str, text: &str) -> Result<()> {
    let folder = std::env::temp_dir().join(format!("lectern-keep-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let file = folder.join(name);
    std::fs::write(&file, text)?;
    let field = page.find(".keep-files input").await?;
    field.send_keys(file.to_string_lossy().into_owned()).await?;
    Ok(())
}

async fn all_that_is_kept_goes_out_as_a_file_and_comes_in_again(page: &Page) -> Result<()> {
    page.site().run_first(CATCH_FILES);
    open_deck(page, DECK, "#3").await?;
    mark(page).await?;
    page.press("a").await?;
    page.until("document.activeElement.localName === 'textarea'")
        .await?;
    page.press("ask").await?;
    close(page).await?;
    page.until_equal(NOTES, ["ask"]).await?;
    open_collection(page).await?;
    for kind in ["json", "markdown"] {
        page.click(&format!("[data-export={kind}]")).await?;
    }
    page.until("saved['lectern-keep.json'] && saved['lectern-keep.md']")
        .await?;
    let markdown: String = page.value("saved['lectern-keep.md']").await?;
    let link = page.site().address("/?deck=talk.md#three");
    for line in [
        format!("- [Three]({link}) — Walks"),
        "> ask".to_owned(),
        "## Bookmarks".to_owned(),
    ] {
        ensure!(markdown.contains(&line), "{line} is not in {markdown}");
    }
    let json: String = page.value("saved['lectern-keep.json']").await?;
    let kept: Value = serde_json::from_str(&json)?;
    ensure!(kept["bookmarks"][0]["slide"]["id"] == "three", "{json}");

    // A device that has nothing yet.
    page.value::<()>(
        "new Promise((done) => {
            const open = indexedDB.open('lectern');
            open.onsuccess = () => {
                const writing = open.result.transaction('texts', 'readwrite');
                writing.objectStore('texts').clear();
                writing.oncomplete = () => { open.result.close(); done(); };
            };
        })",
    )
    .await?;
    page.reload().await?;
    open_collection(page).await?;
    page.until_equal(KEPT, [""; 0]).await?;
    let done = "document.querySelector('.keep-panel > .keep-done').innerText";
    for (name, text, words) in [
        (
            "broken.json",
            "{\n\"lectern\": ",
            "broken from line 2 on. Nothing has changed",
        ),
        (
            "newer.json",
            r#"{"lectern": "keep", "version": 9}"#,
            "newer version",
        ),
        ("talk.md", DECK, "holds no kept slides"),
        ("keep.json", &json, "Imported: 2 new."),
        ("again.json", &json, "All of it was here already."),
    ] {
        import(page, name, text).await?;
        page.until(&format!("{done}.includes('{words}')")).await?;
    }
    page.until_equal(KEPT, ["Three"]).await?;
    page.until_equal("document.querySelector('.kept .jot-text').innerText", "ask")
        .await
}

async fn a_kept_slide_is_found_after_the_deck_was_edited(page: &Page) -> Result<()> {
    open_deck(page, DECK, "#2").await?;
    mark(page).await?;
    for (deck, words, place) in [
        (
            format!(
                "# Zero\n\n---\n\n#{}",
                DECK.split_once("---\n#").map_or("", |(_, rest)| rest)
            ),
            "it was number 2, now it is 3",
            "3.0",
        ),
        (
            "# Zero\n\nnothing that was there\n\n---\n\n# New\n\n---\n\n# Newer\n".to_owned(),
            "is gone",
            "3.0",
        ),
    ] {
        page.site().put("talk.md", deck);
        page.open("/").await?;
        page.press("y").await?;
        page.click(".kept a").await?;
        at(page, place).await?;
        says(page, words).await?;
    }
    Ok(())
}

async fn another_window_sees_what_is_kept(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    page.value::<()>("void window.open(location.href, '_blank', 'noopener')")
        .await?;
    let other = page.opened_window().await?;
    at(&other, "1.0").await?;
    other.until_equal(MARK, "false").await?;
    page.press("x").await?;
    other.until_equal(MARK, "true").await?;
    other.press("x").await?;
    page.until_equal(MARK, "false").await?;
    other
        .until(&format!("({NOTICE}).includes('removed')"))
        .await?;
    other.click(".keep-notice button").await?;
    page.until_equal(MARK, "true").await?;
    other.close().await
}

async fn a_refused_store_is_said_and_keeps_for_the_visit(page: &Page) -> Result<()> {
    page.site().run_first(
        "IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };
         Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });",
    );
    open_deck(page, DECK, "").await?;
    mark(page).await?;
    page.until_equal(MARK, "true").await?;
    open_collection(page).await?;
    page.until_equal(
        "document.querySelector('.keep-standing').dataset.standing",
        "in-page",
    )
    .await?;
    page.until_equal(KEPT, ["One"]).await?;
    close(page).await?;
    page.press("m").await?;
    page.until_equal(
        "document.querySelector('[data-part=\"0\"] [data-command=bookmark]')?.ariaPressed",
        "true",
    )
    .await
}
