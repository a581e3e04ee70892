//! Searching: in a talk and in all of them, from any view, to slide and step.

use anyhow::{Context as _, Result};
use e2e::{Answer, Page, Story, stories};
use thirtyfour::Key;

use crate::hooks::{OVERLAY, STATE, at, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    a_word_leads_to_its_slide_and_step_and_is_marked_there,
    all_talks_are_searched_from_the_library,
    a_phone_finds_words_of_slides_and_notes,
    words_are_found_as_they_are_composed,
    private_notes_are_found_by_the_speaker_alone,
    what_cannot_be_searched_is_said,
];

const DECK: &str = "---\ntitle: Lanterns\nlang: en\n---\n# One\n\nhello\n\nNote: Mention the harbour.\n\n<!-- private: the password is xyzzy -->\n\n---\n\n# Rendering slides\n\n- a renderer\n\n<!-- pause -->\n\n- **need**le in a haystack\n\n---\n\n# Code\n\n```rust\nfn render_slide() {}\n```\n";

/// The titles of the slides that are offered, with their numbers.
const OFFERED: &str = "[...document.querySelectorAll('.search-hit')].map((hit) => [hit.querySelector('.search-number'), hit.querySelector('.search-title')].map((part) => part.textContent).join(' '))";

/// The number of the option that Enter takes.
const CHOSEN: &str = "document.activeElement.getAttribute('aria-activedescendant')?.replace('search-hit-', '') ?? ''";

/// What is said of the search, for all to hear.
const STATUS: &str = "document.querySelector('.search-status [role=status]')?.textContent";

/// The words that are marked on the slide.
const MARKED: &str = "[...(CSS.highlights.get('found') ?? [])].map(String)";

async fn search(page: &Page, typed: &str) -> Result<()> {
    page.press("/").await?;
    type_in(page, typed).await
}

async fn type_in(page: &Page, typed: &str) -> Result<()> {
    page.until("document.activeElement.matches('.attendee dialog input')")
        .await?;
    page.press(typed).await?;
    page.until_equal("document.activeElement.value", typed)
        .await
}

async fn a_word_leads_to_its_slide_and_step_and_is_marked_there(page: &Page) -> Result<()> {
    open_deck(page, DECK, "&view=show").await?;
    search(page, "render").await?;
    page.until_equal(OFFERED, ["2 Rendering slides", "3 Code"])
        .await?;
    page.until_equal(STATUS, "Found on 2 slides").await?;
    for (key, chosen) in [(Key::Down, "1"), (Key::Down, "0"), (Key::Up, "1")] {
        page.press(key).await?;
        page.until_equal(CHOSEN, chosen).await?;
    }
    page.press(Key::Enter).await?;
    at(page, "3.0").await?;
    page.until_equal(OVERLAY, "").await?;
    page.until_equal(MARKED, ["render"]).await?;

    // What was looked for is still there, and typing takes its place. Parts of a word may look different.
    search(page, "needle").await?;
    page.until_equal(OFFERED, ["2 Rendering slides"]).await?;
    page.press(Key::Enter).await?;
    at(page, "2.1").await?;
    page.until_equal(MARKED, ["needle"]).await?;
    page.press(Key::Left).await?;
    at(page, "2.0").await?;
    page.until_equal(MARKED, ["needle"]).await?;
    page.press(Key::Escape).await?;
    page.until_equal(MARKED, Vec::<&str>::new()).await?;

    search(page, "hello").await?;
    page.until_equal(OFFERED, ["1 One"]).await?;
    page.press(Key::Enter).await?;
    at(page, "1.0").await?;
    page.until_equal(MARKED, ["hello"]).await?;
    page.press(Key::Right).await?;
    at(page, "2.0").await?;
    page.until_equal(MARKED, Vec::<&str>::new()).await?;
    page.driver().await?.back().await?;
    page.driver().await?.back().await?;
    at(page, "3.0").await
}

async fn all_talks_are_searched_from_the_library(page: &Page) -> Result<()> {
    let site = page.site();
    site.put(
        "talks.json",
        r#"{"talks": [
        {"id": "a", "title": "First talk", "deck": "a.md"},
        {"id": "b", "title": "Second talk", "deck": "b.md", "translations": {"ja": "b.ja.md"}},
        {"id": "c", "title": "No deck", "deck": "c.md"}]}"#,
    );
    site.put("a.md", "# A\n\nlantern\n");
    site.put("b.md", "# B\n\n---\n\n# Lanterns\n\nof paper\n");
    site.put("b.ja.md", "# 提灯\n\nlanterns in Japan\n");
    site.forgive_errors();
    page.open("/").await?;
    page.until_equal(STATE, "ready").await?;
    search(page, "lantern").await?;
    page.until_equal(STATUS, "Found on 3 slides of 3 talks")
        .await?;
    page.until_equal(
        "[...document.querySelectorAll('.search-talk-title')].map(({ textContent }) => textContent).sort()",
        ["First talk", "Second talk", "提灯"],
    )
    .await?;
    page.until(
        "document.querySelector('.search-status').textContent.includes('1 talk could not be read')",
    )
    .await?;
    page.is_accessible().await?;
    // A title counts most.
    page.press(Key::Enter).await?;
    at(page, "2.0").await?;
    page.until_equal("new URLSearchParams(location.search).get('deck')", "b.md")
        .await?;
    page.until_equal(MARKED, ["Lantern"]).await?;

    search(page, "lantern").await?;
    page.until_equal(STATUS, "Found on 1 slide").await?;
    page.click("[name=search-places]:not(:checked) + span")
        .await?;
    page.until_equal(STATUS, "Found on 3 slides of 3 talks")
        .await?;
    page.click(".search-talk:has([id]) .search-hit:not([aria-selected=true])")
        .await?;
    page.until_equal(OVERLAY, "").await?;
    page.until("new URLSearchParams(location.search).get('deck') !== 'b.md'")
        .await?;
    at(page, "1.0").await?;
    page.until(&format!("{MARKED}.length > 0")).await
}

async fn a_phone_finds_words_of_slides_and_notes(page: &Page) -> Result<()> {
    page.resize(360, 640).await?;
    page.site().put("talk.md", DECK);
    page.open("/?deck=talk.md&view=read").await?;
    page.until("document.querySelector('[data-reading]')")
        .await?;
    page.click("[data-command=search]").await?;
    type_in(page, "needle").await?;
    page.until_equal(OFFERED, ["2 Rendering slides"]).await?;
    page.until("document.querySelector('.attendee dialog').scrollWidth <= innerWidth")
        .await?;
    page.until("document.getAnimations().every(({ playState }) => playState === 'finished')")
        .await?;
    page.is_accessible().await.context("the search")?;
    page.press(Key::Enter).await?;
    page.until_equal("location.hash", "#2").await?;
    page.until_equal(MARKED, ["needle"]).await?;
    page.press(Key::Escape).await?;
    page.until_equal(MARKED, Vec::<&str>::new()).await?;

    page.click("[data-command=search]").await?;
    type_in(page, "harbour").await?;
    page.until_equal("document.querySelector('.search-tags').textContent", "Note")
        .await?;
    page.press(Key::Enter).await?;
    page.until_equal("location.hash", "#1").await?;
    page.until_equal(MARKED, ["harbour"]).await
}

async fn words_are_found_as_they_are_composed(page: &Page) -> Result<()> {
    let deck = "# 전문 검색\n\n발표자가 검색어를 입력합니다.\n\n---\n\n# サーバーの設定\n\n全文検索エンジン\n\n---\n\n# The rest\n";
    open_deck(page, deck, "&view=show").await?;
    page.press("/").await?;
    for (typed, offered, found) in [
        ("검ㅅ", "1 전문 검색", "검색"),
        ("검새", "1 전문 검색", "검색"),
        ("ｻｰﾊﾞ", "2 サーバーの設定", "サーバ"),
        ("文検索", "2 サーバーの設定", "文検索"),
    ] {
        type_in(page, typed).await?;
        page.until_equal(OFFERED, [offered]).await?;
        page.until_equal(
            "document.querySelector('.search-hit mark').textContent",
            found,
        )
        .await?;
        // Enter ends the composition, and takes nothing.
        page.value::<()>(
            "void document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))",
        )
        .await?;
        page.until_equal(OVERLAY, "Search").await?;
        page.value::<()>("document.activeElement.select()").await?;
    }
    page.press(Key::Enter).await?;
    at(page, "2.0").await?;
    page.until_equal(MARKED, ["文検索"]).await
}

async fn private_notes_are_found_by_the_speaker_alone(page: &Page) -> Result<()> {
    page.site().put("talk.md", DECK);
    page.open("/?deck=talk.md&view=present").await?;
    page.until_equal(STATE, "ready").await?;
    search(page, "xyzzy").await?;
    page.until_equal(OFFERED, ["1 One"]).await?;
    page.press(Key::Escape).await?;
    page.until_equal(OVERLAY, "").await?;
    // The page goes on with another view, and so does the search.
    page.value::<()>("void history.pushState(null, '', '?deck=talk.md&view=show')")
        .await?;
    page.value::<()>("void dispatchEvent(new PopStateEvent('popstate'))")
        .await?;
    page.until_equal("document.documentElement.dataset.view", "show")
        .await?;
    page.until_equal(STATE, "ready").await?;
    search(page, "xyzzy").await?;
    page.until_equal(STATUS, "Nothing found").await
}

async fn what_cannot_be_searched_is_said(page: &Page) -> Result<()> {
    let site = page.site();
    site.forgive_errors();
    site.answer("searcher.js", Answer::status(404));
    open_deck(page, DECK, "&view=show").await?;
    page.press("/").await?;
    page.until(&format!("{STATUS}?.startsWith('Search could not start')"))
        .await?;
    page.press(Key::Escape).await?;
    page.until_equal(OVERLAY, "").await?;
    page.press("j").await?;
    at(page, "2.0").await
}
