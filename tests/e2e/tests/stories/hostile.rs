//! Decks that want to run scripts, call home, leave their slide or break the app.

use std::fs;
use std::io::ErrorKind;

use anyhow::{Context as _, Result, bail, ensure};
use e2e::{Page, Story, stories};
use serde::Deserialize;
use thirtyfour::Key;

use crate::apart::LOOKS;
use crate::hooks::{OVERLAY, SLIDE};

pub(crate) const STORIES: &[Story] = stories![
    hostile_decks_do_nothing_as_native_ones,
    hostile_decks_do_nothing_as_marp_ones,
    hostile_decks_do_nothing_as_reveal_ones,
    hostile_decks_do_nothing_as_remark_ones,
    hostile_decks_do_nothing_as_slidev_ones,
    hostile_decks_do_nothing_as_presenterm_ones,
    hostile_decks_do_nothing_as_quarto_ones,
    hostile_decks_do_nothing_as_deckset_ones,
    all_dialects_are_tried,
    what_a_hostile_deck_might_do_is_noticed,
];

/// The decks lie beside the repository, where there are any.
const DECKS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../shared/hostile/xss-sample.json"
);

#[derive(Debug, Deserialize)]
struct Decks {
    vectors: Vec<Vector>,
}

#[derive(Debug, Deserialize)]
struct Vector {
    id: String,
    input: String,
    needs: Vec<String>,
    must_not: Vec<String>,
}

async fn hostile_decks_do_nothing_as_native_ones(page: &Page) -> Result<()> {
    hostile_decks_do_nothing(page, "native").await
}

async fn hostile_decks_do_nothing_as_marp_ones(page: &Page) -> Result<()> {
    hostile_decks_do_nothing(page, "marp").await
}

async fn hostile_decks_do_nothing_as_reveal_ones(page: &Page) -> Result<()> {
    hostile_decks_do_nothing(page, "reveal").await
}

async fn hostile_decks_do_nothing_as_remark_ones(page: &Page) -> Result<()> {
    hostile_decks_do_nothing(page, "remark").await
}

async fn hostile_decks_do_nothing_as_slidev_ones(page: &Page) -> Result<()> {
    hostile_decks_do_nothing(page, "slidev").await
}

async fn hostile_decks_do_nothing_as_presenterm_ones(page: &Page) -> Result<()> {
    hostile_decks_do_nothing(page, "presenterm").await
}

async fn hostile_decks_do_nothing_as_quarto_ones(page: &Page) -> Result<()> {
    hostile_decks_do_nothing(page, "quarto").await
}

async fn hostile_decks_do_nothing_as_deckset_ones(page: &Page) -> Result<()> {
    hostile_decks_do_nothing(page, "deckset").await
}

/// A dialect that is new needs a story here.
async fn all_dialects_are_tried(page: &Page) -> Result<()> {
    page.site().put("talk.md", "# One");
    page.open("/?deck=talk.md").await?;
    page.press("!").await?;
    page.until_equal(
        "[...document.querySelector('dialog select').options].map(({ value }) => value)",
        [
            "",
            "native",
            "marp",
            "reveal",
            "remark",
            "slidev",
            "presenterm",
            "quarto",
            "deckset",
        ],
    )
    .await
}

/// Does by script what no deck may, so that the stories above cannot pass by looking away.
async fn what_a_hostile_deck_might_do_is_noticed(page: &Page) -> Result<()> {
    page.site().put("talk.md", "# One");
    page.open("/?deck=talk.md").await?;
    page.until(SLIDE).await?;
    let looks: Vec<String> = page.value(LOOKS).await?;
    is_clean(page, &looks).await?;
    page.value::<()>("alert(1)").await?;
    let faults = page.site().take_faults();
    ensure!(
        faults.len() == 1 && faults[0].contains("alert(1)"),
        "{faults:?}"
    );
    for address in ["http://evil.test/a", "https://evil.test/b"] {
        let n_asked = page.asked_outside().len();
        let load = format!(
            "new Promise((done) => {{ const image = new Image(); image.onerror = () => done(true); image.src = '{address}'; }})"
        );
        page.until(&load).await?;
        let asked = page.asked_outside().split_off(n_asked);
        let is_seen = asked.iter().any(|address| address.contains("evil.test"));
        ensure!(is_seen, "{address} is not among {asked:?}");
    }
    for html in [
        "<iframe></iframe>",
        "<a href=' javascript:1'>x</a>",
        "<b onclick=1>x</b>",
    ] {
        let put = format!("{SLIDE}.shadowRoot.querySelector('section').innerHTML = `{html}`");
        page.value::<String>(&put).await?;
        ensure!(is_clean(page, &looks).await.is_err(), "{html} is not seen");
    }
    // The page's policy forbids the handler, which is a fault as well.
    let _ = page.site().take_faults();
    Ok(())
}

async fn hostile_decks_do_nothing(page: &Page, dialect: &str) -> Result<()> {
    let text = match fs::read_to_string(DECKS) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            eprintln!("skipped: there are no hostile decks at {DECKS}");
            return Ok(());
        }
        text => text.context(DECKS)?,
    };
    let decks: Decks = serde_json::from_str(&text)?;
    page.site().run_first(OPENED);
    page.site().put("harmless.md", "# Harmless");
    page.open(&format!("/?deck=harmless.md&dialect={dialect}"))
        .await?;
    page.until(SLIDE).await?;
    let looks: Vec<String> = page.value(LOOKS).await?;
    let mut rows = Vec::new();
    for vector in &decks.vectors {
        if let Err(error) = does_nothing(page, vector, dialect, &looks).await {
            rows.push(format!("{:16} {:6} {error:#}", vector.id, dialect));
        }
    }
    let n_decks = decks.vectors.len();
    eprintln!(
        "{}: {} of {n_decks} hostile decks do nothing as {dialect}",
        page.browser(),
        n_decks - rows.len()
    );
    ensure!(rows.is_empty(), "\n{}", rows.join("\n"));
    Ok(())
}

/// Notes the addresses that the page opens windows with.
const OPENED: &str =
    "window.open = (address) => { (window.opened ??= []).push(String(address)); return null; };";

async fn does_nothing(page: &Page, vector: &Vector, dialect: &str, looks: &[String]) -> Result<()> {
    let deck = format!("{}.md", vector.id);
    let place = format!("/?deck={deck}&dialect={dialect}");
    let n_asked = page.asked_outside().len();
    page.site().put(&deck, vector.input.as_str());
    page.open(&place).await?;
    page.until(SLIDE).await?;
    if vector.input.trim_end().ends_with("AFTER") {
        page.until(&format!("{SLIDE}.shadowRoot.textContent.includes('AFTER')"))
            .await?;
    }
    is_clean(page, looks).await?;
    for need in &vector.needs {
        page.value::<()>(&act(need)?).await?;
    }
    // A link may ask whether to follow it; it goes with its question.
    if !page.value::<String>(OVERLAY).await?.is_empty() {
        page.click("dialog[open] header button").await?;
        page.until_equal(OVERLAY, "").await?;
    }
    page.press("o").await?;
    page.until("document.querySelector('[data-tile]')").await?;
    is_clean(page, looks).await?;
    page.press(Key::Escape).await?;
    page.until_equal(OVERLAY, "").await?;
    ensure!(
        page.driver().await?.windows().await?.len() == 1,
        "a window opened"
    );
    let opened: Vec<String> = page.value("window.opened ?? []").await?;
    let may_open = !vector.must_not.iter().any(|code| code == "navigate");
    // The app opens links of the deck's own site without a question.
    let own = page.site().address("");
    let is_right = opened.iter().all(|link| may_open && link.starts_with(&own));
    ensure!(is_right, "opened {}", opened.join(", "));
    let here: String = page.value("location.pathname + location.search").await?;
    ensure!(here == place, "the page went to {here}");
    let faults = page.site().take_faults();
    ensure!(faults.is_empty(), "{}", faults.join(", "));
    let mut asked = page.asked_outside().split_off(n_asked);
    asked.retain(|address| address.contains(".test"));
    ensure!(asked.is_empty(), "asked for {}", asked.join(", "));
    Ok(())
}

/// What a reader does, done to everything on the slide.
fn act(need: &str) -> Result<String> {
    let (kind, names) = match need {
        "click" => ("MouseEvent", "click"),
        "hover" => ("MouseEvent", "pointerover mouseover mouseenter mousemove"),
        "scroll" => ("WheelEvent", "wheel scroll"),
        "key" => ("KeyboardEvent", "keydown keypress keyup"),
        other => bail!("nobody knows how to {other}"),
    };
    Ok(format!(
        "{SLIDE}.shadowRoot.querySelectorAll('section *').forEach((element) =>
            '{names}'.split(' ').forEach((name) => element.dispatchEvent(
                new {kind}(name, {{ bubbles: true, composed: true, cancelable: true }}))))"
    ))
}

/// What of a deck must not be in the page: elements, attributes, names.
const TRACES: &str = "(() => {
    const traces = [];
    const leads = (value) => {
        try {
            const { protocol, href } = new URL(value, location.href);
            return !/^(https?|mailto|tel|blob):$/.test(protocol) && !/^data:image\\//.test(href);
        } catch { return false; }
    };
    const look = (root) => root.querySelectorAll('*').forEach((element) => {
        if (element.shadowRoot) look(element.shadowRoot);
        if (root === document) return;
        const name = element.localName;
        if (/^(script|iframe|frame|object|embed|portal|applet|form|base|meta|link|noscript|template|foreignobject)$/i.test(name)) traces.push(name);
        for (const { name: attribute, value } of element.attributes) {
            if (/^on|^srcdoc$|^formaction$|^autofocus$/i.test(attribute)) traces.push(`${name} ${attribute}`);
            if (/^(.*:)?(href|src)$/.test(attribute) && leads(value)) traces.push(`${name} ${attribute}=${value}`);
        }
        if (name === 'input' && element.type !== 'checkbox') traces.push('input');
    });
    look(document);
    document.querySelectorAll('iframe, object, embed, form:not(.open-address)').forEach(({ localName }) => traces.push(localName));
    if (({}).polluted !== undefined) traces.push('polluted');
    if (!(document.body instanceof HTMLBodyElement) || typeof document.getElementById !== 'function') traces.push('clobbered');
    return traces;
})()";

async fn is_clean(page: &Page, looks: &[String]) -> Result<()> {
    let traces: Vec<String> = page.value(TRACES).await?;
    ensure!(traces.is_empty(), "in the page: {}", traces.join(", "));
    let now: Vec<String> = page.value(LOOKS).await?;
    ensure!(now == looks, "the app looks otherwise: {now:?}");
    Ok(())
}
