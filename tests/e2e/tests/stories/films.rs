//! Films and sound: they belong to the slide that is shown.

use anyhow::{Result, ensure};
use e2e::{Page, Story, stories};
use thirtyfour::Key;

use crate::hooks::{OVERLAY, SLIDE, at, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    a_film_begins_and_ends_with_its_slide,
    keys_for_a_film_turn_no_slide,
    films_in_the_overview_stand_still,
    a_film_that_is_not_there_is_a_box_with_its_words,
    a_film_of_another_host_plays_in_its_card_when_somebody_asks,
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

async fn a_film_of_another_host_plays_in_its_card_when_somebody_asks(page: &Page) -> Result<()> {
    page.site().run_first("addEventListener('securitypolicyviolation', ({ violatedDirective }) => (window.refused = violatedDirective))");
    let deck = "# Films\n\n![How crabs walk](https://youtu.be/abcdefg?t=1m30s)\n\n---\n\n\
        ![](https://vimeo.com/12345/abcd)\n\n---\n\n![](https://www.youtube.com/@somebody)";
    open_deck(page, deck, "").await?;
    let (button, frame) = (in_slide(".embed > button"), in_slide("iframe"));
    page.until_equal(
        &format!("{button}?.textContent ?? ''"),
        "Play here, from www.youtube-nocookie.com",
    )
    .await?;
    let link = format!("{}.href", in_slide(".embed > a"));
    page.until_equal(&link, "https://youtu.be/abcdefg?t=1m30s")
        .await?;
    let place = format!(
        "JSON.stringify({SLIDE}.shadowRoot.querySelector('.embed').getBoundingClientRect())"
    );
    let before: String = page.value(&place).await?;
    let asked =
        "performance.getEntriesByType('resource').some(({ name }) => /youtu|vimeo/.test(name))";
    ensure!(!page.value::<bool>(asked).await?, "asked before the click");

    // Without a network it says so.
    page.value::<()>(
        "void Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true })",
    )
    .await?;
    page.value::<()>(&format!("{button}.click()")).await?;
    let said = format!("{}?.textContent ?? ''", in_slide(".embed > [role=status]"));
    page.until_equal(&said, "There is no network now.").await?;
    page.value::<()>("void delete navigator.onLine").await?;

    page.value::<()>(&format!("{button}.focus()")).await?;
    page.press(Key::Enter + "").await?;
    let player = format!(
        "(({{ src, referrerPolicy, sandbox }} = {{}}) => src && [src.split('&origin')[0], referrerPolicy, `${{sandbox}}`.includes('top')].join(' '))({frame} ?? undefined)"
    );
    page.until_equal(
        &player,
        "https://www.youtube-nocookie.com/embed/abcdefg?start=90&enablejsapi=1 strict-origin false",
    )
    .await?;
    let after: String = page.value(&place).await?;
    ensure!(before == after, "{before} {after}");
    // Keys are the deck's: Escape ends the film, others turn the slide.
    at(page, "1.0").await?;
    page.press(Key::Escape + "").await?;
    page.until(&format!("{frame} === null")).await?;
    page.until(&format!("{SLIDE}.shadowRoot.activeElement === {button}"))
        .await?;
    page.press(Key::Enter + "").await?;
    page.until(&frame).await?;
    page.press(Key::Right + "").await?;
    at(page, "2.0").await?;
    page.until(&button).await?;
    page.value::<()>(&format!("{button}.click()")).await?;
    page.until_equal(
        &player,
        "https://player.vimeo.com/video/12345?h=abcd&dnt=1&autoplay=1 strict-origin false",
    )
    .await?;
    ensure!(
        page.value::<Option<String>>("window.refused ?? null")
            .await?
            .is_none(),
        "the policy of the page forbids it"
    );
    // What names no film is a link.
    page.press(Key::Right + "").await?;
    at(page, "3.0").await?;
    page.until(&format!("{} && !{button}", in_slide(".embed > a")))
        .await
}
