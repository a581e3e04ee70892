//! Every view for those who use keys alone, large text or the colours of their system.

use anyhow::{Context as _, Result, ensure};
use e2e::{Browser, Page, Story, stories};
use serde_json::json;
use thirtyfour::Key;

use crate::hooks::{OVERLAY, at, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    the_focus_is_seen_wherever_it_goes,
    keys_alone_lead_through_the_app,
    what_is_not_seen_takes_no_focus,
    large_text_has_room_in_every_view,
    colours_of_the_system_leave_nothing_out,
    languages_are_told_where_they_change,
];

const DECK: &str = "---\ntitle: Crabs\ndialect: native\n---\n# Crabs\n\n[Where](https://example.org)\n\n---\n\n# Legs\n\n* ten\n* [more](https://example.org/more)\n\nNote: Count them.\n\n---\n\n# Fin";

/// Addresses of the views, and how many controls each has at least.
const VIEWS: [(&str, usize); 4] = [
    ("/", 6),
    ("/?deck=talk.md", 7),
    ("/?deck=talk.md&view=read", 6),
    ("/?deck=talk.md&view=print", 6),
];

/// What has the focus, within a slide too.
const FOCUSED: &str = "(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused;
})()";

/// What is wrong with what has the focus: nothing shows it, or it lies outside the window or below something else.
const TROUBLE: &str = "((focused) => {
    if (!focused || focused === document.body) return 'nothing';
    const round = [focused, focused.closest('label'), focused.parentElement].filter(Boolean);
    const isRinged = round.some((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    if (!isRinged) return `no ring: ${focused.outerHTML.slice(0, 120)}`;
    const box = (focused.closest('label') ?? focused).getBoundingClientRect();
    const [x, y] = [(box.left + box.right) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2];
    const top = focused.getRootNode().elementFromPoint(x, y);
    const isSeen = top && round.some((element) => element.contains(top) || top.contains(element));
    return isSeen ? '' : `not seen: ${focused.outerHTML.slice(0, 120)}`;
})";

/// Presses Tab until the focus leaves the page or has been everywhere. Gives how many controls it met.
async fn tab_through(page: &Page) -> Result<usize> {
    page.value::<()>("void (window.met = new Set())").await?;
    for n_met in 0..60 {
        page.press(Key::Tab).await?;
        let goes_on = format!(
            "((focused) => focused !== document.body && focused !== document.documentElement
                && !met.has(focused) && Boolean(met.add(focused)))({FOCUSED})"
        );
        if !page.value::<bool>(&goes_on).await? {
            return Ok(n_met);
        }
        page.until_equal(&format!("{TROUBLE}({FOCUSED})"), "")
            .await?;
    }
    Ok(60)
}

async fn the_focus_is_seen_wherever_it_goes(page: &Page) -> Result<()> {
    page.site().put("talk.md", DECK);
    for (width, height) in [(1_280, 800), (500, 800)] {
        page.resize(width, height).await?;
        for (address, least) in VIEWS {
            let here = || format!("{address} at {width} px");
            page.open(address).await?;
            let n_met = tab_through(page).await.with_context(here)?;
            ensure!(n_met >= least, "{}: {n_met} controls", here());
        }
    }
    Ok(())
}

async fn keys_alone_lead_through_the_app(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    page.press("o").await?;
    page.until(OVERLAY).await?;
    page.press(Key::Right + Key::Enter).await?;
    at(page, "2.0").await?;
    page.press("g").await?;
    page.until(OVERLAY).await?;
    page.press("fin").await?;
    page.press(Key::Enter).await?;
    at(page, "3.0").await?;
    page.press("m").await?;
    page.until_equal("document.documentElement.dataset.view", "read")
        .await?;
    page.press("m").await?;
    page.until_equal("document.documentElement.dataset.view", "show")
        .await?;
    at(page, "3.0").await?;
    page.press("!").await?;
    page.until(OVERLAY).await?;
    tab_to(page, "[data-command=print]").await?;
    page.press(Key::Enter).await?;
    page.until_equal("document.documentElement.dataset.view", "print")
        .await?;
    tab_to(page, "[data-command=leave]").await?;
    page.press(Key::Enter).await?;
    page.until_equal("document.documentElement.dataset.view", "show")
        .await
}

async fn tab_to(page: &Page, selector: &str) -> Result<()> {
    for _ in 0..40 {
        let is_there = format!("document.activeElement.matches('{selector}')");
        if page.value(&is_there).await? {
            return Ok(());
        }
        page.press(Key::Tab).await?;
    }
    anyhow::bail!("the keyboard does not reach {selector}")
}

async fn what_is_not_seen_takes_no_focus(page: &Page) -> Result<()> {
    // The link stands in a step that has not been taken.
    open_deck(page, DECK, "#2").await?;
    at(page, "2.0").await?;
    page.until(&format!(
        "getComputedStyle({}).visibility === 'hidden'",
        in_slide("a")
    ))
    .await?;
    let is_in_slide = format!("{FOCUSED}.matches('a[href*=\"more\"]')");
    for _ in 0..20 {
        page.press(Key::Tab).await?;
        ensure!(
            !page.value::<bool>(&is_in_slide).await?,
            "a step to come has the focus"
        );
    }
    for keys in ["?", "o", "g", "!"] {
        page.press(keys).await?;
        page.until(OVERLAY).await?;
        for _ in 0..12 {
            page.press(Key::Tab).await?;
            let is_behind = "document.activeElement !== document.body && !document.activeElement.closest('dialog[open]')";
            ensure!(
                !page.value::<bool>(is_behind).await?,
                "the focus is behind {keys}"
            );
        }
        page.press(Key::Escape).await?;
        page.until_equal(OVERLAY, "").await?;
    }
    Ok(())
}

/// Half of a laptop's window, as at 200 %, and where a browser can be as small, a quarter of it.
async fn large_text_has_room_in_every_view(page: &Page) -> Result<()> {
    page.site().put("talk.md", DECK);
    let sizes = match page.browser() {
        Browser::Chromium => [(640, 400), (320, 256)],
        Browser::Firefox => [(640, 400), (500, 400)],
    };
    for (width, height) in sizes {
        if page.browser() == Browser::Chromium {
            let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": false });
            page.ask_browser("Emulation.setDeviceMetricsOverride", screen)
                .await?;
        } else {
            page.resize(width, height).await?;
        }
        for (address, _) in VIEWS {
            page.open(address).await?;
            let is_narrow = "document.scrollingElement.scrollWidth <= innerWidth";
            page.until(is_narrow)
                .await
                .with_context(|| format!("{address} at {width} px"))?;
        }
        page.open("/?deck=talk.md").await?;
        for keys in ["?", "o", "g", "!"] {
            page.press(keys).await?;
            page.until(OVERLAY).await?;
            let has_room = "((dialog) => {
                const { left, top, right, bottom } = dialog.getBoundingClientRect();
                return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
                    && dialog.scrollWidth <= dialog.clientWidth;
            })(document.querySelector('dialog[open]'))";
            page.until(has_room)
                .await
                .with_context(|| format!("{keys} at {width} px"))?;
            page.press(Key::Escape).await?;
            page.until_equal(OVERLAY, "").await?;
        }
    }
    Ok(())
}

async fn colours_of_the_system_leave_nothing_out(page: &Page) -> Result<()> {
    if page.browser() == Browser::Firefox {
        // Its driver cannot ask for them for a tab.
        return Ok(());
    }
    page.site().put("talk.md", DECK);
    let features = json!([{ "name": "forced-colors", "value": "active" }]);
    page.ask_browser(
        "Emulation.setEmulatedMedia",
        json!({ "features": features }),
    )
    .await?;
    for (address, least) in VIEWS {
        page.open(address).await?;
        let n_met = tab_through(page).await.context(address)?;
        ensure!(n_met >= least, "{address}: {n_met} controls");
        // What is chosen differs from what is not by more than a colour that the system takes away.
        let is_told = "[...document.querySelectorAll('.segment')].every((segment) => {
            const { outlineStyle, borderStyle, backgroundColor, forcedColorAdjust } = getComputedStyle(segment);
            const looks = [outlineStyle, borderStyle, backgroundColor, forcedColorAdjust].join();
            const isChosen = segment.querySelector('input').checked;
            const others = [...segment.parentElement.querySelectorAll('.segment')]
                .filter((other) => other.querySelector('input').checked !== isChosen);
            return others.every((other) => {
                const look = getComputedStyle(other);
                return [look.outlineStyle, look.borderStyle, look.backgroundColor, look.forcedColorAdjust].join() !== looks;
            });
        })";
        ensure!(
            page.value::<bool>(is_told).await?,
            "{address}: what is chosen looks like the rest"
        );
    }
    Ok(())
}

async fn languages_are_told_where_they_change(page: &Page) -> Result<()> {
    let deck =
        "---\nlang: ko\ndialect: native\n---\n# 하나\n\n---\nlang: ja\n---\n# 二\n\n---\n\ntext";
    let languages = |selector: &str| {
        format!("[...document.querySelectorAll('{selector}')].map(({{ lang }}) => lang)")
    };
    open_deck(page, deck, "#2").await?;
    page.until_equal("document.documentElement.lang", "en")
        .await?;
    page.until_equal(&format!("{}.lang", in_slide("section")), "ja")
        .await?;
    page.press("o").await?;
    page.until_equal(&languages(".overview-title"), ["ko", "ja", ""])
        .await?;
    page.open("/?deck=talk.md&view=read").await?;
    page.until_equal(&languages(".read-slide h2"), ["ko", "ja", ""])
        .await
}
