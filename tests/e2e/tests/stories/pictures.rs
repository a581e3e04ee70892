//! Pictures: their room before they come, and those that move.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Answer, Browser, Page, Story, stories};
use serde_json::json;
use thirtyfour::Key;

use crate::hooks::{SLIDE, at, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    nothing_moves_when_a_picture_comes,
    nothing_moves_when_a_picture_of_a_document_comes,
    a_picture_has_the_box_of_its_size_the_second_time,
    a_picture_is_for_the_scheme_of_the_theme,
    missing_pictures_are_named_counted_and_asked_for_again,
    a_missing_background_is_named_in_its_place,
    moving_pictures_stand_still_in_the_lite_level,
    moving_pictures_stand_still_for_who_asks_for_less_motion,
];

const PICTURE: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360"/></svg>"#;

/// Looks at every frame where the words of a slide stand, and in browsers that can tell, how much else moves once it is painted.
const WATCH: &str = "addEventListener('lectern:drawn', ({ target }) => {
    window.places = new Set();
    window.shift = 0;
    const shifts = new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shift += value)));
    requestAnimationFrame(() => requestAnimationFrame(() => {
        if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) shifts.observe({ type: 'layout-shift' });
    }));
    const words = 'h1, p:not(.pictures), li, figcaption';
    (function look() {
        const places = [...target.shadowRoot.querySelectorAll(words)].map((element) => {
            const { left, top, width } = element.getBoundingClientRect();
            return [left, top, width].map(Math.round);
        });
        window.places.add(JSON.stringify(places));
        requestAnimationFrame(look);
    })();
})";

/// Pictures that stand alone, and among other things.
const DECKS: &[&str] = &[
    "# Title\n\nabove\n\n![A picture](late.svg)\n\nbelow",
    "above\n\n![A picture](late.svg)\n\nbelow",
    "# Title\n\n![A picture](late.svg \"Its caption\")\n\nbelow",
    "# Title\n\n![One](late.svg) ![Two](late.svg?2)\n\nbelow",
    "# Title\n\n:::columns\n- left\n\n::right::\n![A picture](late.svg)\n\nbelow\n:::",
    "# Title\n\n<img src=\"late.svg\" width=\"200\" height=\"100\">\n\nbelow",
    "# Title\n\nA word ![with a picture](late.svg) and more\n\nbelow",
    "# Title\n\na line\n![A picture](late.svg)\na line\n\nbelow",
    "# Title\n\n- ![A picture](late.svg)\n- words\n  ![A picture](late.svg?2)\n- more",
    "# Title\n\n> words\n>\n> ![A picture](late.svg)\n\nbelow",
    "# Title\n\n| one | two |\n|--|--|\n| ![A picture](late.svg) | words |\n| word ![](late.svg?2) | words |\n\nbelow",
    "# Title\n\n:::columns\n\nwords ![A picture](late.svg) words\n\n::right::\n- ![A picture](late.svg?2)\n\nbelow\n\n:::",
    "# Title\n\n<div><img src=\"late.svg\"></div>\n\nbelow ![A picture](late.svg?2){width=150}",
];

/// Opens the decks, each with pictures that nobody has seen before, and sees that nothing moves when they come.
async fn nothing_moves(page: &Page, view: &str) -> Result<()> {
    page.site().run_first(WATCH);
    let late = Answer::file("late.svg", PICTURE).delayed(Duration::from_millis(300));
    page.site().answer("late.svg", late);
    for (number, deck) in DECKS.iter().enumerate() {
        let deck = deck.replace("late.svg", &format!("late.svg?{view}{number}"));
        open_deck(page, &deck, view).await?;
        let images = format!("[...{SLIDE}.shadowRoot.querySelectorAll('img')]");
        page.until(&format!(
            "{images}.every((image) => image.naturalWidth > 0 && image.clientHeight > 16)"
        ))
        .await?;
        page.value::<()>("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
            .await?;
        let places: Vec<String> = page.value("[...window.places]").await?;
        ensure!(places.len() == 1, "{deck}: {places:?}");
        let shift: f64 = page.value("window.shift").await?;
        ensure!(shift < f64::EPSILON, "{deck}: moved by {shift}");
    }
    Ok(())
}

async fn nothing_moves_when_a_picture_comes(page: &Page) -> Result<()> {
    nothing_moves(page, "").await
}

async fn nothing_moves_when_a_picture_of_a_document_comes(page: &Page) -> Result<()> {
    nothing_moves(page, "&view=read").await
}

async fn a_picture_has_the_box_of_its_size_the_second_time(page: &Page) -> Result<()> {
    page.site().put("wide.svg", PICTURE);
    let deck = "# Title\n\nA word ![with a picture](wide.svg) and more";
    let size = in_slide("img");
    let size = format!("(({{ naturalWidth, clientWidth, clientHeight }}) =>
        naturalWidth && [clientWidth, clientHeight].map((side) => Math.round(side / 16)).join('x'))({size} ?? {{}})");
    open_deck(page, deck, "").await?;
    page.until_equal(&size, "3x2").await?;
    open_deck(page, deck, "").await?;
    page.until_equal(&size, "40x23").await?;
    // A slide whose neighbour has been shown has its pictures at hand.
    page.site().put("next.svg", PICTURE);
    let deck = "# One\n\n---\n\nA word ![with a picture](next.svg) and more";
    open_deck(page, deck, "").await?;
    page.until("localStorage.getItem('lectern.picture-sizes').includes('next.svg')")
        .await?;
    page.press(Key::Right + "").await?;
    at(page, "2.0").await?;
    page.until_equal(&size, "40x23").await
}

async fn a_picture_is_for_the_scheme_of_the_theme(page: &Page) -> Result<()> {
    page.site().put("day.svg", PICTURE);
    page.site().put("night.svg", PICTURE);
    let decks = [
        "![](day.svg){.light-only} ![](night.svg){.dark-only}",
        "![](day.svg#gh-light-mode-only) ![](night.svg#gh-dark-mode-only)",
        "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"night.svg\"><img src=\"day.svg\"></picture>",
    ];
    let seen = format!(
        "[...{SLIDE}.shadowRoot.querySelectorAll('img')].filter((image) => image.getClientRects().length > 0)
            .map((image) => new URL(image.src).pathname)"
    );
    for deck in decks {
        for (theme, picture) in [("light", "/day.svg"), ("dark", "/night.svg")] {
            let deck = format!("---\ntheme: {theme}\n---\n# Title\n\n{deck}");
            open_deck(page, &deck, "").await?;
            page.until_equal(&seen, [picture]).await?;
        }
    }
    Ok(())
}

/// What the show view says of pictures that have not come.
const MISSING: &str = "document.querySelector('.show-missing').textContent";

/// What stands in the place of pictures.
fn boxes() -> String {
    format!(
        "[...{SLIDE}.shadowRoot.querySelectorAll('.image-missing')].map(({{ textContent }}) => textContent)"
    )
}

fn n_requests(page: &Page, file: &str) -> usize {
    let requests = page.site().requests();
    requests.iter().filter(|path| path.contains(file)).count()
}

async fn missing_pictures_are_named_counted_and_asked_for_again(page: &Page) -> Result<()> {
    page.site().forgive_errors();
    for file in ["busy.svg", "away.svg"] {
        page.site().answer(file, Answer::status(503));
    }
    let deck = "# One\n\n![A chart](busy.svg) and ![a map](away.svg)\n\n---\n\n# Two";
    open_deck(page, deck, "").await?;
    page.until_equal(MISSING, "2 pictures missing, retrying")
        .await?;
    page.until_equal(&boxes(), ["A chart", "a map"]).await?;
    while n_requests(page, "busy.svg") < 2 {
        page.value::<()>("new Promise(requestAnimationFrame).then(() => {})")
            .await?;
    }
    page.site().put("busy.svg", PICTURE);
    page.until_equal(MISSING, "1 picture missing, retrying")
        .await?;
    page.until_equal(&boxes(), ["a map"]).await?;
    // They are not missing on another slide.
    page.press(Key::Right + "").await?;
    page.until_equal(MISSING, "").await?;
    page.press(Key::Left + "").await?;
    page.until_equal(MISSING, "1 picture missing, retrying")
        .await?;
    page.site().put("away.svg", PICTURE);
    page.value::<()>("void dispatchEvent(new Event('online'))")
        .await?;
    page.until_equal(MISSING, "").await?;
    page.until_equal(&boxes(), [""; 0]).await
}

async fn a_missing_background_is_named_in_its_place(page: &Page) -> Result<()> {
    page.site().forgive_errors();
    let decks = [
        ("![bg](late.svg)\n\n# One", "late.svg"),
        ("![bg left A map](late.svg)\n\n# One", "A map"),
        ("---\nbackground: late.svg\n---\n# One", "late.svg"),
    ];
    for (number, (deck, words)) in decks.iter().enumerate() {
        let file = format!("{number}/late.svg");
        open_deck(page, &deck.replace("late.svg", &file), "").await?;
        page.until_equal(MISSING, "1 picture missing, retrying")
            .await?;
        page.until_equal(&boxes(), [words]).await?;
        page.site().put(&file, PICTURE);
        page.until_equal(MISSING, "").await?;
        page.until_equal(&boxes(), [""; 0]).await?;
    }
    Ok(())
}

/// Two frames of one pixel.
const MOVING: &[u8] = b"GIF89a\x01\0\x01\0\xF0\0\0\xDC\x28\x28\x28\x28\xDC\
    !\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0\
    !\xF9\x04\x04\x0A\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\
    !\xF9\x04\x04\x0A\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02\x4C\x01\0;";

/// Waits until the picture stands still, and can be started, or until it moves.
async fn is_still(page: &Page, still: bool) -> Result<()> {
    let frame = in_slide("canvas");
    let state = format!("[{frame}?.role ?? null, {}.hidden]", in_slide("img"));
    page.until_equal(&state, (still.then_some("button"), still))
        .await
}

async fn moving_pictures_stand_still_in_the_lite_level(page: &Page) -> Result<()> {
    page.site().put("flag.gif", MOVING);
    open_deck(
        page,
        "# Title\n\n![A flag](flag.gif){width=200}\n\n---\n\n# Two",
        "",
    )
    .await?;
    is_still(page, false).await?;
    page.value::<()>(&format!("void ({SLIDE}.dataset.render = 'lite')"))
        .await?;
    is_still(page, true).await?;
    // Who wants to see it can start it, and stop it, by keys that then turn no slide.
    page.value::<()>(&format!("{}.focus()", in_slide("canvas")))
        .await?;
    page.press(Key::Enter + "").await?;
    is_still(page, false).await?;
    page.press(" ").await?;
    is_still(page, true).await?;
    at(page, "1.0").await?;
    page.value::<()>(&format!("void ({SLIDE}.dataset.render = 'full')"))
        .await?;
    is_still(page, false).await
}

async fn moving_pictures_stand_still_for_who_asks_for_less_motion(page: &Page) -> Result<()> {
    if page.browser() != Browser::Chromium {
        return Ok(());
    }
    page.site().put("flag.gif", MOVING);
    let prefer = async |motion: &str| {
        let feature = json!({ "name": "prefers-reduced-motion", "value": motion });
        let media = json!({ "features": [feature] });
        page.ask_browser("Emulation.setEmulatedMedia", media).await
    };
    prefer("reduce").await?;
    open_deck(page, "# Title\n\n![A flag](flag.gif)", "").await?;
    is_still(page, true).await?;
    prefer("no-preference").await?;
    is_still(page, false).await
}
