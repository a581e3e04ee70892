//! Talks without a network.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use e2e::{Answer, Browser, Page, Story, publish, stories};
use serde_json::json;
use thirtyfour::Key;

use crate::hooks::{OVERLAY, SLIDE, at, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    a_visited_talk_goes_on_without_a_network,
    all_talks_are_kept_and_what_is_missing_is_named,
    a_half_update_leaves_the_old_version_whole_and_a_whole_one_is_offered,
    a_host_that_takes_the_worker_back_has_all_cleared,
    a_published_talk_opens_at_its_own_address_without_a_network,
    a_host_without_the_worker_is_told_and_disturbs_nothing,
];

/// One pixel.
const PICTURE: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><rect width='8' height='8'/></svg>";

/// All files of the talk that is shown are kept.
const TALK_IS_KEPT: &str = "(({ kept, of, end } = {}) => end === 'done' && kept === of && kept)(document.querySelector('[data-offline=talk]')?.dataset)";

/// All files of the app are kept, also those that come later.
const APP_IS_KEPT: &str = "(({ kept, of } = {}) => Boolean(of) && kept === of)(document.querySelector('[data-offline=app]')?.dataset)";

/// A picture of the slide is there.
fn picture() -> String {
    format!("{}?.naturalWidth > 0", in_slide("img"))
}

/// Opens the panel and waits until the app is kept whole; what is fetched in a test is large.
async fn app_is_kept(page: &Page) -> Result<()> {
    page.press("u").await?;
    page.until_equal(OVERLAY, "Offline").await?;
    page.until_within(Duration::from_mins(1), APP_IS_KEPT).await
}

async fn a_visited_talk_goes_on_without_a_network(page: &Page) -> Result<()> {
    let site = page.site();
    site.allow_keeping();
    site.put("look.css", "h1 { background: url(ground.svg) }");
    for name in ["a.svg", "far.svg", "ground.svg", "note.svg"] {
        site.put(name, PICTURE);
    }
    let deck = "---\ncss: look.css\n---\n\n# One\n\n![](a.svg)\n\n---\n\n## Two\n\n---\n\n## Three\n\n<!-- ![](note.svg) -->\n\n---\n\n![](far.svg)\n";
    open_deck(page, deck, "&view=show").await?;
    app_is_kept(page).await?;
    page.until_equal(TALK_IS_KEPT, "6").await?;
    page.is_accessible().await?;
    page.press(Key::Escape).await?;

    site.set_gone(true);
    page.value::<()>("void (window.isOld = true, location.reload())")
        .await?;
    page.until("!window.isOld").await?;
    at(page, "1.0").await?;
    page.open("/?deck=talk.md&view=show#4").await?;
    at(page, "4.0").await?;
    page.until(&picture()).await?;
    let part = "fetch('far.svg', { headers: { range: 'bytes=1-3' } }).then(async (answer) => [answer.status, await answer.text()])";
    page.until_equal(part, (206, "svg")).await?;
    page.open("/?deck=talk.md&view=read&theme=dark#one").await?;
    page.until("document.querySelectorAll('[data-part]').length === 4")
        .await?;
    page.press("m").await?;
    at(page, "1.0").await?;
    page.until(&picture()).await?;
    page.open("/?deck=talk.md&view=present#2").await?;
    page.until("document.querySelector('[data-clock]')").await?;
    page.open("/?deck=never.md").await?;
    page.until_equal(
        "document.querySelector('[data-failure]')?.dataset.failure",
        "unreachable",
    )
    .await?;

    site.set_gone(false);
    site.put("talk.md", "# Edited");
    page.open("/?deck=talk.md&view=show").await?;
    let heading = format!("{}?.textContent", in_slide("h1"));
    page.until_equal(&heading, "Edited").await?;
    // What a network answers that wants one to log in, and one that answers nothing.
    let login = Answer::file("login.html", "<!doctype html><title>Login</title>");
    let silent = Answer::file("talk.md", "# Never").delayed(Duration::from_mins(10));
    for (answer, language) in [(login, "en"), (silent, "ko")] {
        site.answer("talk.md", answer);
        page.open(&format!("/?deck=talk.md&view=show&lang={language}"))
            .await?;
        page.until_equal(&heading, "Edited").await?;
    }
    Ok(())
}

async fn all_talks_are_kept_and_what_is_missing_is_named(page: &Page) -> Result<()> {
    let site = page.site();
    site.allow_keeping();
    let deck = |title: &str| format!("# {title}\n\n---\n\n![]({title}.svg)\n");
    // Those of other tools take files in.
    let slidev = "---\ntheme: seriph\nlayout: cover\n---\n\n# C\n\n---\nsrc: ./part.md\n---\n\n---\n\n![](C.svg)\n";
    let talks = |last: &str| {
        format!(
            "{{\"talks\": [{{\"id\": \"a\", \"title\": \"A\", \"deck\": \"A.md\", \"language\": \"en\", \"translations\": {{\"ko\": \"B.md\"}}}}, {{\"title\": \"C\", \"deck\": \"{last}\"}}]}}"
        )
    };
    site.put("talks.json", talks("slow.md"));
    for title in ["A", "B", "C"] {
        site.put(&format!("{title}.md"), deck(title));
        site.put(&format!("{title}.svg"), PICTURE);
    }
    site.put("C.md", slidev);
    site.put("part.md", "# Taken in\n\n![](part.svg)\n");
    site.put("part.svg", PICTURE);
    site.answer("C.svg", Answer::status(404));
    let slow = Answer::file("slow.md", deck("C")).delayed(Duration::from_mins(10));
    site.answer("slow.md", slow);
    page.open("/").await?;
    app_is_kept(page).await?;
    page.click("[data-command=keep-all]").await?;
    page.until("document.querySelector('[data-offline=all] progress')?.value === 1")
        .await?;
    page.click("[data-command=cancel]").await?;
    page.until("document.querySelector('[data-end=cancelled]')")
        .await?;
    site.put("talks.json", talks("C.md"));
    page.click("[data-command=keep-all]").await?;
    page.until("document.querySelector('[data-offline=all] [data-end=done]')")
        .await?;
    page.until_equal(
        "document.querySelector('.offline-missing').innerText",
        "C.svg",
    )
    .await?;
    page.resize(500, 800).await?;
    page.is_accessible().await?;
    if page.browser() == Browser::Chromium {
        fill_the_disk(page).await?;
    }
    page.press(Key::Escape).await?;

    site.set_gone(true);
    page.open("/").await?;
    page.until("document.querySelectorAll('[data-talk]').length === 2")
        .await?;
    page.open("/?deck=B.md&view=show#2").await?;
    page.until(&picture()).await?;
    page.open("/?deck=C.md&view=show#2").await?;
    page.until(&picture()).await?;
    // The page of a talk that was not opened.
    page.open("/talks/a/").await?;
    page.until_equal("document.documentElement.dataset.view", "talk")
        .await
}

/// Lets the site have hardly more than it has, and a picture that is larger.
async fn fill_the_disk(page: &Page) -> Result<()> {
    page.site().put("C.svg", vec![b' '; 4 << 20]);
    let used: u64 = page
        .value("navigator.storage.estimate().then(({ usage }) => usage)")
        .await?;
    let origin = page.site().address("/");
    let limit = json!({ "origin": origin, "quotaSize": used + (1 << 20) });
    page.ask_browser("Storage.overrideQuotaForOrigin", limit)
        .await?;
    page.click("[data-command=keep-all]").await?;
    page.until("document.querySelector('[data-offline=all] [data-full]')")
        .await
}

/// Files of the app that another version has otherwise.
const CHANGED: [&str; 4] = ["boot.js", "gather.js", "read.css", "console.css"];

/// What makes them so.
const NEWER: &[u8] = b"/* newer */";

async fn a_half_update_leaves_the_old_version_whole_and_a_whole_one_is_offered(
    page: &Page,
) -> Result<()> {
    let site = page.site();
    site.allow_keeping();
    open_deck(page, "# One\n\n---\n\n# Two\n", "&view=show#2").await?;
    app_is_kept(page).await?;
    page.press(Key::Escape).await?;

    let worker = std::fs::read_to_string(site.dist().join("sw.js"))?;
    let mut newer = worker.clone();
    for name in CHANGED {
        let old = std::fs::read_to_string(site.dist().join(name))?;
        let new = format!("{old}/* newer */");
        let hash = |text: &str| {
            let text = serde_json::to_string(text)?;
            anyhow::Ok(format!(
                "crypto.subtle.digest('SHA-256', new TextEncoder().encode({text})).then((hash) => new Uint8Array(hash).toBase64?.() ?? btoa(String.fromCharCode(...new Uint8Array(hash))))"
            ))
        };
        let (before, after): (String, String) = (
            page.value(&hash(&old)?).await?,
            page.value(&hash(&new)?).await?,
        );
        ensure!(newer.contains(&before), "{name} is not in the worker");
        newer = newer.replace(&before, &after);
    }
    site.put("sw.js", newer);
    let update = "navigator.serviceWorker.getRegistration().then((it) => it.update()).then((it) => new Promise((done) => { const { installing } = it; if (!installing) done(it.waiting ? 'installed' : 'redundant'); const look = () => ['installed', 'redundant'].includes(installing.state) && done(installing.state); installing.onstatechange = look; look(); }))";
    let is_whole =
        "fetch('read.css').then((answer) => answer.text()).then((text) => !text.includes('newer'))";
    // The network is cut at each file in turn; what has come before stays.
    for cut in 0..CHANGED.len() {
        for (index, name) in CHANGED.into_iter().enumerate() {
            let file = std::fs::read(site.dist().join(name))?;
            site.answer(
                name,
                match index {
                    _ if index < cut => Answer::file(name, [file.as_slice(), NEWER].concat()),
                    1 => Answer::file(name, "of yet another version"),
                    2 => Answer::status(500),
                    _ => Answer::broken_off(),
                },
            );
        }
        page.until_equal(update, "redundant").await?;
        page.until(is_whole).await?;
    }
    let last = CHANGED[CHANGED.len() - 1];
    let file = std::fs::read(site.dist().join(last))?;
    site.put(last, [file.as_slice(), NEWER].concat());

    // The next visit finds it, and says so.
    page.open("/?deck=talk.md&view=show&lang=en#2").await?;
    page.until("document.querySelector('.notice[data-update]')")
        .await?;
    page.is_accessible().await?;
    page.until(is_whole).await?;
    page.value::<()>("void navigator.locks.request(`lectern presenting ${new URL('.', location)}`, () => new Promise((done) => { window.leave = done; }))").await?;
    page.click(".notice [data-command=update]").await?;
    page.until("document.querySelector('[data-update=presenting]')")
        .await?;
    page.until(is_whole).await?;
    page.value::<()>("leave()").await?;
    page.value::<()>("void (window.isOld = true)").await?;
    page.click("dialog [data-command=update]").await?;
    page.until("!window.isOld && document.documentElement.dataset.lectern === 'ready'")
        .await?;
    at(page, "2.0").await?;
    page.until(&format!("({is_whole}).then((is) => !is)"))
        .await?;
    site.set_gone(true);
    page.open("/?deck=talk.md&view=show#1").await?;
    at(page, "1.0").await
}

async fn a_host_that_takes_the_worker_back_has_all_cleared(page: &Page) -> Result<()> {
    let site = page.site();
    site.allow_keeping();
    open_deck(page, "# One\n\n---\n\n# Two\n", "&view=show#2").await?;
    app_is_kept(page).await?;
    page.until(TALK_IS_KEPT).await?;
    page.press(Key::Escape).await?;

    let worker = std::fs::read_to_string(site.dist().join("sw.js"))?;
    let (before, rest) = worker.split_once("const APP = {").context("no list")?;
    let (_, after) = rest.split_once("};").context("a list without an end")?;
    site.put("sw.js", format!("{before}const APP = null;{after}"));
    page.value::<()>("void location.reload()").await?;
    page.until("Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then((left) => left.flat().length === 0)")
        .await?;
    at(page, "2.0").await
}

async fn a_published_talk_opens_at_its_own_address_without_a_network(page: &Page) -> Result<()> {
    let site = page.site();
    site.allow_keeping();
    let deck = "# One\n\n---\n\n# Two\n\n![](a.svg)\n";
    publish(page, &[("tides/deck.md", deck), ("tides/a.svg", PICTURE)])?;
    let address = site.address("/talks/tides/");
    page.driver().await?.goto(&address).await?;
    at(page, "1.0").await?;
    app_is_kept(page).await?;
    page.until(TALK_IS_KEPT).await?;
    page.press(Key::Escape).await?;

    site.set_gone(true);
    page.open("/?talk=tides").await?;
    page.driver().await?.goto(address + "#2").await?;
    at(page, "2.0").await?;
    page.until(&picture()).await
}

async fn a_host_without_the_worker_is_told_and_disturbs_nothing(page: &Page) -> Result<()> {
    open_deck(page, "# One\n\n---\n\n# Two\n", "&view=show").await?;
    page.press("q").await?;
    page.until_equal(OVERLAY, "Share").await?;
    page.click("dialog [data-command=offline]").await?;
    page.until("document.querySelector('[data-obstacle=refused]')")
        .await?;
    page.press(Key::Escape).await?;
    page.press(" ").await?;
    at(page, "2.0").await?;
    page.until(SLIDE).await
}
