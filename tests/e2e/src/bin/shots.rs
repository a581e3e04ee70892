//! Takes pictures of every view at three widths, light and dark, to be looked at before something is called done. Run by
//! `cargo xtask shots`, with the folder for them.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use e2e::{Browser, Page, Setting, visit};
use serde_json::json;

/// A picture's name, the address it is of, and the key that opens what lies over that.
const VIEWS: &[(&str, &str, &str)] = &[
    ("library", "/", ""),
    ("show", "/?deck=decks/gil/deck.md&view=show#2", ""),
    ("overview", "/?deck=decks/gil/deck.md&view=show#2", "o"),
    ("finder", "/?deck=decks/gil/deck.md&view=show#2", "g"),
    ("keys", "/?deck=decks/gil/deck.md&view=show#2", "?"),
    ("offline", "/?deck=decks/gil/deck.md&view=show#2", "u"),
    ("read", "/?deck=decks/gil/deck.md&view=read", ""),
    ("present", "/?deck=decks/gil/deck.md&view=present", ""),
    ("stage", "/?deck=decks/gil/deck.md&view=stage", ""),
    (
        "print-slides",
        "/?deck=decks/gil/deck.md&view=print&layout=slides",
        "",
    ),
    (
        "print-handout",
        "/?deck=decks/gil/deck.md&view=print&layout=handout",
        "",
    ),
    (
        "print-notes",
        "/?deck=decks/gil/deck.md&view=print&layout=notes",
        "",
    ),
    ("watch", "/?deck=watch.md&view=watch#2", ""),
    ("watch-captions", "/?deck=watch.md&view=watch#2", "t"),
    ("asks", "/?deck=https://example.org/talk.md", ""),
    ("missing", "/?deck=missing.md", ""),
];

/// Width and height in CSS px of a phone, a tablet and a laptop.
const SIZES: [(u32, u32); 3] = [(360, 780), (768, 1_024), (1_440, 900)];

/// Nothing moves any more, and all pictures and faces are there.
const SETTLED: &str = "document.fonts.status === 'loaded'
    && document.getAnimations().every(({ playState }) => playState !== 'running')
    && [...document.images].every(({ complete, loading }) => complete || loading === 'lazy')";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let setting = Setting::from_environment()?.context("run `cargo xtask shots`")?;
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.context("run `cargo xtask shots`")?;
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    visit(Browser::Chromium, &setting, async |page| {
        take_pictures(page, &folder).await
    })
    .await
}

/// A talk with chapters and captions; the address of its film names none that a picture would wait for.
const WATCHED: &str = "---\ntitle: What is the GIL?\nlang: en\nvideo: https://youtu.be/abcdefg\ncaptions: {en: said.vtt}\n\
    chapters: [{at: 0, slide: locks}, {at: 40, slide: keys}, {at: 75, slide: doors}]\n---\n\
    # Locks\n\n---\n\n# Keys\n\n* one for each thread\n* and one for all\n\n---\n\n# Doors";

/// What is said in it.
const SAID: &str = "WEBVTT\n\n00:00.000 --> 00:40.000\nWelcome to locks.\n\n\
    00:40.000 --> 01:15.000\nA key opens one lock,\nand only one thread has it.\n\n01:15.000 --> 02:00.000\nAnd a door.";

async fn take_pictures(page: &Page, folder: &Path) -> Result<()> {
    page.site().allow_keeping();
    page.site().put("watch.md", WATCHED);
    page.site().put("said.vtt", SAID);
    for scheme in ["light", "dark"] {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        page.ask_browser(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await?;
        for (width, height) in SIZES {
            let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            page.ask_browser("Emulation.setDeviceMetricsOverride", screen)
                .await?;
            for &(view, address, key) in VIEWS {
                let name = format!("{view}-{width}-{scheme}");
                take_picture(
                    page,
                    address,
                    key,
                    &folder.join(&name).with_extension("png"),
                )
                .await
                .context(name)?;
            }
        }
    }
    Ok(())
}

async fn take_picture(page: &Page, address: &str, key: &str, file: &Path) -> Result<()> {
    // A fresh page: what was open before, and the place in it, is not kept.
    page.driver().await?.goto("about:blank").await?;
    page.open(address).await?;
    if !key.is_empty() {
        page.press(key).await?;
        page.until(
            "document.querySelector('dialog[open]') ?? document.activeElement.type === 'search'",
        )
        .await?;
    }
    page.until(SETTLED).await?;
    let form = json!({ "format": "png" });
    let answer = page.ask_browser("Page.captureScreenshot", form).await?;
    let picture = answer["data"].as_str().context("there is no picture")?;
    fs::write(file, STANDARD.decode(picture)?)
        .with_context(|| format!("cannot write {}", file.display()))
}
