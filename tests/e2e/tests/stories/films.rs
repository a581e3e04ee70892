//! Films and sound: they belong to the slide that is shown.

use anyhow::Result;
use e2e::{Page, Story, stories};
use thirtyfour::Key;

use crate::hooks::{OVERLAY, SLIDE, at, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    a_film_begins_and_ends_with_its_slide,
    keys_for_a_film_turn_no_slide,
    films_in_the_overview_stand_still,
    a_film_that_is_not_there_is_a_box_with_its_words,
];

/// Some seconds of silence. Browsers play it as a film without a picture too.
pub(crate) fn silence() -> Vec<u8> {
    const RATE: u32 = 8_000;
    const SAMPLES: u32 = 20 * RATE;
    let numbers = |numbers: [u32; 1]| numbers.map(u32::to_le_bytes).concat();
    [
        b"RIFF".to_vec(),
        numbers([36 + SAMPLES]),
        b"WAVEfmt ".to_vec(),
        numbers([16]),
        // As numbers, on one channel.
        vec![1, 0, 1, 0],
        numbers([RATE]),
        numbers([RATE]),
        vec![1, 0, 8, 0],
        b"data".to_vec(),
        numbers([SAMPLES]),
        vec![128; SAMPLES as usize],
    ]
    .concat()
}

const DECK: &str =
    "# Film\n\n![A film](film.webm){muted autoplay loop}\n\n---\n\n# Sound\n\n![](talk.wav)";

async fn open(page: &Page, deck: &str, place: &str) -> Result<()> {
    for file in ["film.webm", "talk.wav"] {
        let silence = e2e::Answer::file("silence.wav", silence());
        page.site().answer(file, silence);
    }
    open_deck(page, deck, place).await
}

async fn a_film_begins_and_ends_with_its_slide(page: &Page) -> Result<()> {
    open(page, DECK, "").await?;
    let film = in_slide("video");
    page.until(&format!("{film}.paused === false && {film}.muted"))
        .await?;
    page.value::<()>(&format!("void (window.film = {film})"))
        .await?;
    page.press(Key::Right + "").await?;
    at(page, "2.0").await?;
    page.until("window.film.paused && !window.film.isConnected")
        .await?;
    // What can be heard waits for somebody to start it.
    page.until(&format!(
        "(({{ paused, controls }}) => paused && controls)({})",
        in_slide("audio")
    ))
    .await
}

async fn keys_for_a_film_turn_no_slide(page: &Page) -> Result<()> {
    open(page, DECK, "").await?;
    let film = in_slide("video");
    page.until(&format!("{film}.paused === false")).await?;
    page.value::<()>(&format!("{film}.focus()")).await?;
    page.press(" ").await?;
    page.until(&format!("{film}.paused")).await?;
    at(page, "1.0").await?;
    // Once stopped, it stays so; other keys turn slides, and once.
    page.press(Key::Right + "").await?;
    at(page, "2.0").await
}

async fn films_in_the_overview_stand_still(page: &Page) -> Result<()> {
    open(page, DECK, "#2").await?;
    page.press("o").await?;
    page.until_equal(OVERLAY, "All slides").await?;
    let film = "document.querySelector('[data-slide=\"1\"]')?.shadowRoot.querySelector('video')";
    page.until(&format!(
        "(({{ paused, controls }}) => paused && !controls)({film} ?? {{}})"
    ))
    .await
}

async fn a_film_that_is_not_there_is_a_box_with_its_words(page: &Page) -> Result<()> {
    let deck = "# Title\n\n![A film](none.mp4)\n\n![](none.mp3)\n\n<video title=\"Another\"><source src=\"none.webm\"></video>";
    open(page, deck, "").await?;
    let words = format!(
        "[...{SLIDE}.shadowRoot.querySelectorAll('.image-missing')].map((box) => box.textContent)"
    );
    page.until_equal(&words, ["A film", "none.mp3", "Another"])
        .await?;
    let seen = format!(
        "[...{SLIDE}.shadowRoot.querySelectorAll('video, audio')].some((player) => player.getClientRects().length > 0)"
    );
    page.until(&format!("!{seen}")).await
}
