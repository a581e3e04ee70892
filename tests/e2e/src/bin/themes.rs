//! Takes a picture of `sample.md` in every deck theme, for the manual. Run by `cargo xtask themes`, with the folder of both.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use e2e::{Browser, Page, Setting, visit};
use serde_json::json;

/// The names of the themes; each is a file beside the sample.
const THEMES: [&str; 6] = ["light", "dark", "serif", "swiss", "terminal", "cobalt"];

/// How many slides the sample has; they stand two in a row.
const SLIDES: usize = 4;

/// Width and height of a picture in CSS px: two slides of 640 × 360 and a gap each way.
const SIZE: (u32, u32) = (1288, 728);

/// All slides are there, and the code on them is coloured.
const READY: &str = "Array.from(frames).every((frame) => {
    const slide = frame.document.querySelector('[aria-current=true]')?.shadowRoot;
    return slide && (!slide.querySelector('pre') || slide.querySelector('pre span[class]'));
})";

/// What stands round the slides is not in the picture.
const SLIDES_ONLY: &str = "Array.from(frames).forEach((frame) => {
    const slide = frame.document.querySelector('[aria-current=true]').shadowRoot;
    const parts = frame.document.querySelectorAll('.show > :not(.show-area)');
    for (const part of [...parts, ...slide.querySelectorAll('button')]) part.style.visibility = 'hidden';
})";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let setting = Setting::from_environment()?.context("run `cargo xtask themes`")?;
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.context("run `cargo xtask themes`")?;
    visit(Browser::Chromium, &setting, async |page| {
        take_pictures(page, &folder).await
    })
    .await
}

async fn take_pictures(page: &Page, folder: &Path) -> Result<()> {
    let sample = folder.join("sample.md");
    let sample = fs::read(&sample).with_context(|| format!("cannot read {}", sample.display()))?;
    page.site().put("sample.md", sample);
    let (width, height) = SIZE;
    let screen =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    for theme in THEMES {
        page.site().put("sheet.html", sheet(theme));
        page.open("/sheet.html").await?;
        page.ask_browser("Emulation.setDeviceMetricsOverride", screen.clone())
            .await?;
        page.until(READY).await?;
        page.driver()
            .await?
            .execute(SLIDES_ONLY, Vec::new())
            .await?;
        let form = json!({ "format": "webp", "quality": 82 });
        let answer = page.ask_browser("Page.captureScreenshot", form).await?;
        let picture = answer["data"].as_str().context("there is no picture")?;
        let path = folder.join(theme).with_extension("webp");
        fs::write(&path, STANDARD.decode(picture)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// A page with all slides of the sample in a theme.
fn sheet(theme: &str) -> String {
    let frame = |slide| format!("<iframe src=\"/?deck=sample.md&theme={theme}#{slide}\"></iframe>");
    let frames: String = (1..=SLIDES).map(frame).collect();
    format!(
        "<!doctype html><html data-lectern=\"ready\"><title>{theme}</title><style>\
         body {{ display: grid; grid-template: 360px 360px / 640px 640px; gap: 8px; margin: 0; }}\
         iframe {{ width: 640px; height: 360px; border: 0; }}</style>{frames}"
    )
}
