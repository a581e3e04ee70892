//! A recording beside the slides: what follows what, what is said, what is kept.

use anyhow::{Context as _, Result, ensure};
use e2e::{Page, Story, stories};
use thirtyfour::Key;

use crate::films::silence;
use crate::hooks::{OVERLAY, STATE, at};

pub(crate) const STORIES: &[Story] = stories![
    the_slide_follows_the_film_and_a_click_goes_to_it,
    chapters_without_a_film_run_by_a_clock,
    what_is_said_is_shown_and_found,
    a_film_elsewhere_is_loaded_when_somebody_asks,
    a_recording_is_brought_along,
    a_journal_becomes_chapters,
    no_barriers_on_phone_and_laptop,
];

const DECK: &str = "# Locks\n\n---\n\n# Keys\n\n* one\n* two\n\n---\n\n# Doors\n\n[out](https://example.org)\n\n---\n\n# The end";

const CHAPTERS: &str =
    "0:00 Locks\n0:05 #keys.0\n0:08 #keys.1\n0:12 Doors\n0:16 The end\n0:17 Coffee";

const SAID: &str = "WEBVTT\n\n1\n00:00.000 --> 00:05.000\nWelcome to locks\n\n2\n00:05.000 --> 00:12.000\nA key opens\n<i>one</i> lock\n\n3\n00:12.000 --> 00:20.000\nAnd a door";

/// Where the recording is, in whole seconds.
const TIME: &str = "Math.floor(document.querySelector('.watch-film :is(video, talk-clock, film-player)').currentTime)";

const FOLLOWS: &str = "document.querySelector('.watch')?.dataset.follows";

const PLAYS: &str = "document.querySelector('.watch')?.dataset.playing";

async fn watch(page: &Page, settings: &str, place: &str) -> Result<()> {
    page.site().put(
        "talk.md",
        format!("---\ntitle: Locks\nlang: en\n{settings}\n---\n{DECK}"),
    );
    page.site().put("chapters.txt", CHAPTERS);
    page.site().put("said.vtt", SAID);
    page.site()
        .put("gesagt.vtt", SAID.replace("And a door", "Und eine Tür"));
    page.site().put("talk.wav", silence());
    page.open(&format!("/?deck=talk.md&view=watch{place}"))
        .await?;
    page.until_equal(STATE, "ready").await
}

async fn the_slide_follows_the_film_and_a_click_goes_to_it(page: &Page) -> Result<()> {
    let film = "video: talk.wav\nchapters: chapters.txt";
    watch(page, film, "").await?;
    at(page, "1.0").await?;
    let video = "document.querySelector('video')";
    page.until(&format!("{video}.readyState > 0")).await?;
    page.value::<()>(&format!("void ({video}.muted = true)"))
        .await?;
    page.value::<()>(&format!("void ({video}.currentTime = 7)"))
        .await?;
    at(page, "2.0").await?;
    page.press(" ").await?;
    page.until_equal(PLAYS, "true").await?;
    // A step is taken without anybody's doing.
    at(page, "2.1").await?;
    page.press("k").await?;
    page.until_equal(PLAYS, "false").await?;

    // The reader goes on by himself, and comes back.
    page.press(Key::PageDown + "").await?;
    at(page, "3.0").await?;
    page.until_equal(FOLLOWS, "false").await?;
    page.click("[data-command=back-to-talk]").await?;
    at(page, "2.1").await?;
    page.until_equal(FOLLOWS, "true").await?;
    // Or has the talk come to him.
    page.press(Key::PageDown + "").await?;
    at(page, "3.0").await?;
    page.click(".watch-slide").await?;
    page.until_equal(TIME, 12).await?;
    page.until_equal(FOLLOWS, "true").await?;
    at(page, "3.0").await?;

    page.click(".watch-list li:nth-child(4) a").await?;
    page.until_equal(TIME, 16).await?;
    at(page, "4.0").await?;
    page.until_equal("location.hash", "#4").await?;
    let troubles = page.text("[data-note=troubles]").await?;
    ensure!(troubles.contains("Not all"), "{troubles}");

    // The time is kept, and an address goes before it.
    page.value::<()>(&format!("void ({video}.currentTime = 18)"))
        .await?;
    page.until("localStorage.getItem('lectern.watch.talk.md') === '15'")
        .await?;
    page.open("/?deck=talk.md&view=watch").await?;
    at(page, "3.0").await?;
    page.until_equal(TIME, 15).await?;
    page.driver().await?.goto("about:blank").await?;
    page.open("/?deck=talk.md&view=watch#keys.1").await?;
    at(page, "2.1").await?;
    page.until_equal(TIME, 8).await
}

async fn chapters_without_a_film_run_by_a_clock(page: &Page) -> Result<()> {
    let chapters = "chapters:\n  - {at: 0, slide: locks}\n  - {at: 2, slide: keys}\n  - {at: '0:30', slide: 3}";
    watch(page, chapters, "").await?;
    at(page, "1.0").await?;
    // Six times a step, then no faster.
    page.press("......").await?;
    page.until_equal("document.querySelector('.watch-rate').value", "3")
        .await?;
    page.press("k").await?;
    at(page, "2.2").await?;
    page.press("k,,,,").await?;
    page.until_equal(PLAYS, "false").await?;
    page.until_equal("document.querySelector('.watch-rate').value", "1.25")
        .await?;
    let before: u32 = page.value(TIME).await?;
    page.press(Key::Right + "").await?;
    page.press(Key::Right + "").await?;
    page.press(Key::Right + "").await?;
    page.until_equal(TIME, before + 30).await?;
    at(page, "3.0").await?;
    page.press(Key::Left + "").await?;
    at(page, "2.2").await?;
    page.press("?").await?;
    page.until_equal(OVERLAY, "Keys").await?;
    page.press(Key::Escape + "").await?;
    page.until_equal(OVERLAY, "").await?;
    page.press("m").await?;
    page.until_equal("document.documentElement.dataset.view", "read")
        .await?;
    page.until_equal("location.hash", "#2").await?;
    page.until("document.querySelector('[data-command=watch]')")
        .await?;
    page.value::<()>("document.querySelector('[data-command=watch]').click()")
        .await?;
    page.until_equal("document.documentElement.dataset.view", "watch")
        .await?;
    at(page, "2.2").await
}

async fn what_is_said_is_shown_and_found(page: &Page) -> Result<()> {
    watch(
        page,
        "chapters: chapters.txt\ncaptions: {en: said.vtt, de: gesagt.vtt}",
        "",
    )
    .await?;
    let shown = "document.querySelector('.watch-caption')?.textContent ?? ''";
    page.until_equal(shown, "Welcome to locks").await?;
    page.press("c").await?;
    page.until("document.querySelector('.watch-caption') === null")
        .await?;
    page.press("c").await?;
    page.until_equal(shown, "Welcome to locks").await?;

    page.press("t").await?;
    page.until("document.activeElement.type === 'search'")
        .await?;
    page.press("lock").await?;
    page.until_equal(
        "document.querySelector('.watch-find [role=status]').textContent",
        "2 lines",
    )
    .await?;
    page.until_equal(
        "[...document.querySelectorAll('.watch-list mark')].map((mark) => mark.textContent)",
        ["lock", "lock"],
    )
    .await?;
    // A space in the field plays nothing.
    page.press(" x").await?;
    page.until_equal(
        "document.querySelector('.watch-find [role=status]').textContent",
        "Nothing found",
    )
    .await?;
    page.until_equal(PLAYS, "false").await?;
    page.press(Key::Backspace + "").await?;
    page.press(Key::Backspace + "").await?;
    page.click(".watch-list li:nth-child(2) button").await?;
    page.until_equal(TIME, 5).await?;
    page.until_equal(shown, "A key opens\none lock").await?;
    at(page, "2.0").await?;

    page.value::<()>("document.querySelector('[name=watch-captions]').click()")
        .await?;
    page.value::<()>("document.querySelector('[data-command=on]').click()")
        .await?;
    page.until_equal(shown, "Und eine Tür").await?;
    page.until_equal("document.querySelector('.watch-caption').lang", "de")
        .await
}

async fn a_film_elsewhere_is_loaded_when_somebody_asks(page: &Page) -> Result<()> {
    // As the list of talks names it, for the deck and its translation.
    page.site().put(
        "talks.json",
        r#"{"talks": [{"title": "Locks", "deck": "other.md", "language": "en", "translations": {"ko": "talk.md"},
            "video": {"url": "https://youtu.be/abcdefg", "chapters": [{"at": 0, "slide": 1}, {"at": "1:00", "slide": "keys"}]}}]}"#,
    );
    page.site().put("other.md", DECK);
    watch(page, "author: Ada", "#2").await?;
    at(page, "2.2").await?;
    page.until_equal(TIME, 60).await?;
    let asked = "performance.getEntriesByType('resource').some(({ name }) => /youtu/.test(name))";
    ensure!(!page.value::<bool>(asked).await?, "asked before the click");
    page.click("[data-command=load]").await?;
    page.until_equal(
        "document.querySelector('film-player iframe')?.src.split('?')[0] ?? ''",
        "https://www.youtube-nocookie.com/embed/abcdefg",
    )
    .await?;
    page.until("document.activeElement !== document.body")
        .await?;
    // What the player says is what is shown; here a word of it is as good as the player.
    page.value::<()>(
        "void ((player) => { Object.defineProperty(player, 'currentTime', { value: 30 }); player.dispatchEvent(new Event('timeupdate')); })(document.querySelector('film-player'))",
    )
    .await?;
    at(page, "1.0").await?;
    // Where it does not come, a clock goes on.
    page.value::<()>(
        "void document.querySelector('film-player').dispatchEvent(new Event('error'))",
    )
    .await?;
    page.until("document.querySelector('.watch-card[data-broken]')")
        .await?;
    page.until_equal(TIME, 30).await?;

    // The talk's page and its card lead here.
    page.open("/").await?;
    page.click("a[href*='view=watch']").await?;
    page.until_equal("document.documentElement.dataset.view", "watch")
        .await
}

/// Chooses a file with this content.
fn bring(name: &str, content: &str) -> String {
    let content = serde_json::Value::from(content);
    format!(
        "void ((input) => {{ const files = new DataTransfer(); files.items.add(new File([{content}], '{name}')); input.files = files.files; input.dispatchEvent(new Event('change', {{ bubbles: true }})); }})(document.querySelector('.watch-open input'))"
    )
}

async fn a_recording_is_brought_along(page: &Page) -> Result<()> {
    watch(page, "author: Ada", "").await?;
    page.until("document.querySelector('[data-note=none]')")
        .await?;
    at(page, "1.0").await?;
    let outcome = "document.querySelector('.watch-outcome').textContent";
    page.value::<()>(&bring("list.txt", CHAPTERS)).await?;
    page.until_equal(outcome, "5 chapters; 1 more name no slide of this talk")
        .await?;
    page.click(".watch-list li:nth-child(3) a").await?;
    page.until_equal(TIME, 12).await?;
    page.value::<()>(&bring("said.vtt", SAID)).await?;
    page.until_equal(outcome, "3 lines of captions").await?;
    page.until_equal(
        "document.querySelector('.watch-caption').textContent",
        "And a door",
    )
    .await?;
    page.value::<()>(&bring("deck.md", "# no chapters")).await?;
    page.until_equal(outcome, "This file has no film, chapters or captions")
        .await?;
    at(page, "3.0").await
}

/// Keeps what is saved, instead of giving it to the downloads.
const CATCH_FILES: &str = "window.saved = {};
    HTMLAnchorElement.prototype.click = function () {
        fetch(this.href).then((file) => file.text()).then((text) => (window.saved[this.download.slice(-3)] = text));
    };";

async fn a_journal_becomes_chapters(page: &Page) -> Result<()> {
    page.site().run_first(CATCH_FILES);
    page.site()
        .put("talk.md", format!("---\ntitle: Locks\n---\n{DECK}"));
    page.open("/?deck=talk.md&view=present").await?;
    page.until_equal(STATE, "ready").await?;
    page.press("t").await?;
    page.until("document.querySelector('[data-clock=running]')")
        .await?;
    page.press(Key::Right + "").await?;
    page.click("[data-action=journal]").await?;
    page.until(OVERLAY).await?;
    page.click("[data-action=chapters]").await?;
    page.click("[data-action=chapter-list]").await?;
    page.until("saved.vtt && saved.txt").await?;
    let list: String = page.value("saved.txt").await?;
    ensure!(list == "00:00 Keys\n", "{list}");
    let chapters: String = page.value("saved.vtt").await?;
    ensure!(chapters.starts_with("WEBVTT\n\n#"), "{chapters}");

    watch(page, "author: Ada", "").await?;
    page.until("document.querySelector('[data-note=none]')")
        .await?;
    page.value::<()>(&bring("journal.vtt", &chapters)).await?;
    page.until("/^[12] chapters?$/.test(document.querySelector('.watch-outcome').textContent)")
        .await?;
    page.until_equal(FOLLOWS, "true").await
}

async fn no_barriers_on_phone_and_laptop(page: &Page) -> Result<()> {
    let all = "video: talk.wav\nchapters: chapters.txt\ncaptions: {en: said.vtt, ko: gesagt.vtt}";
    for (width, height) in [(360, 640), (1280, 720)] {
        page.resize(width, height).await?;
        watch(page, all, "").await?;
        at(page, "1.0").await?;
        page.until_equal(
            "document.querySelector('.watch-caption').textContent",
            "Welcome to locks",
        )
        .await?;
        page.until("document.documentElement.scrollWidth <= innerWidth")
            .await?;
        page.is_accessible()
            .await
            .with_context(|| format!("{width} px"))?;
        page.press("t").await?;
        page.until("document.activeElement.type === 'search'")
            .await?;
        page.is_accessible()
            .await
            .with_context(|| format!("{width} px, what is said"))?;
        page.driver().await?.goto("about:blank").await?;
    }
    Ok(())
}
