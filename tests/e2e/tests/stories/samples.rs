//! The sample talks.

use anyhow::Result;
use e2e::{Page, Story, stories};

use crate::hooks::{at, in_slide};

pub(crate) const STORIES: &[Story] = stories![
    every_sample_talk_opens,
    every_slide_of_the_samples_shows_without_problems,
];

/// Where the samples are, their first titles, and how many slides they have.
const TALKS: [(&str, &str, &str); 3] = [
    (
        "conference",
        "Your first conference: a first-timer’s guide",
        "en",
    ),
    ("production", "研究コードを本番へ", "ja"),
    ("gil", "GIL이란 무엇이고 왜 중요한가", "ko"),
];

async fn every_sample_talk_opens(page: &Page) -> Result<()> {
    for (talk, title, language) in TALKS {
        page.open(&format!("/?deck=decks/{talk}/deck.md")).await?;
        at(page, "1.0").await?;
        page.until_equal(&format!("{}.textContent.trim()", in_slide("h1")), title)
            .await?;
        let section = in_slide("section");
        page.until_equal(&format!("{section}.lang"), language)
            .await?;
    }
    Ok(())
}

/// Goes from slide to slide and lists what does not fit, does not load or is a problem of the deck.
const FAULTS: &str = "(async () => {
    const faults = [];
    const slide = () => document.querySelector('[data-slide][aria-current=true]');
    const n_slides = Number(document.querySelector('.show-place').textContent.split('/')[1]);
    for (let number = 1; number <= n_slides; number += 1) {
        location.hash = `#${number}`;
        while (slide().dataset.slide !== String(number)) await new Promise(requestAnimationFrame);
        const root = slide().shadowRoot;
        const images = [...root.querySelectorAll('img')];
        await Promise.all(images.map((image) => image.decode().catch(() => {})));
        for (const image of images) {
            if (!image.naturalWidth) faults.push(`${number}: ${image.src} does not load`);
            const isBehind = image.closest('.backdrop-image');
            if (!image.alt && !isBehind) faults.push(`${number}: ${image.src} has no description`);
        }
        if (root.querySelector('.image-missing')) faults.push(`${number}: a picture is missing`);
        const frame = root.querySelector('section');
        if (frame.scrollHeight > frame.clientHeight + 1) faults.push(`${number}: too high`);
    }
    const problems = document.querySelector('[data-problems]');
    if (problems) faults.push(`${problems.dataset.problems} problems`);
    return faults;
})()";

async fn every_slide_of_the_samples_shows_without_problems(page: &Page) -> Result<()> {
    let decks = TALKS.map(|(talk, ..)| format!("{talk}/deck.md"));
    for deck in decks.iter().map(String::as_str).chain(["gil/deck.en.md"]) {
        page.open(&format!("/?deck=decks/{deck}")).await?;
        at(page, "1.0").await?;
        page.until_equal(FAULTS, [""; 0]).await?;
    }
    Ok(())
}
