//! Code on slides: its colours, its stages, its copies, and code that is too long.

use anyhow::{Result, ensure};
use e2e::{Browser, Page, Story, stories};
use thirtyfour::Key;

use crate::hooks::{at, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    code_is_coloured_after_the_first_slide_by_what_its_language_needs,
    lines_are_lit_stage_by_stage,
    code_is_copied_as_it_is_written,
    code_that_does_not_fit_scrolls_and_that_is_told,
    code_gets_smaller_before_it_scrolls,
    versions_of_code_change_without_motion_where_it_is_unwanted,
];

async fn code_is_coloured_after_the_first_slide_by_what_its_language_needs(
    page: &Page,
) -> Result<()> {
    let deck = "# One\n\n```rust {1|2}\nfn main() {\n    /* two\n    lines */ }\n```\n\n---\n\n```py\nx = 'a'\n```\n";
    open_deck(page, deck, "").await?;
    let keyword = in_slide(".line .code-keyword");
    page.until_equal(&format!("{keyword}?.textContent"), "fn")
        .await?;
    let comments =
        in_slide("code").replace("querySelector(`code`)", "querySelectorAll(`.code-comment`)");
    page.until_equal(
        &format!("[...{comments}].map((part) => part.textContent)"),
        ["/* two\n", "    lines */"],
    )
    .await?;
    let painted: (f64, f64) = page
        .value(
            "[performance.getEntriesByName('lectern:first-slide')[0].startTime,
            performance.getEntriesByType('resource').find(({ name }) => name.includes('/rust-')).startTime]",
        )
        .await?;
    ensure!(painted.0 < painted.1, "{painted:?}");
    let colour = format!("getComputedStyle({keyword}).color");
    page.until(&format!(
        "{colour} !== getComputedStyle({}).color",
        in_slide("code")
    ))
    .await?;
    ensure!(
        !asked_for(page, "python"),
        "python is not on the first slide"
    );
    page.press(Key::End).await?;
    page.until_equal(&format!("{}?.textContent", in_slide(".code-string")), "'a'")
        .await?;
    ensure!(asked_for(page, "python") && !asked_for(page, "java"));
    Ok(())
}

fn asked_for(page: &Page, language: &str) -> bool {
    let file = format!("typeset/{language}-");
    let requests = page.site().requests();
    requests.iter().any(|path| path.starts_with(&file))
}

async fn lines_are_lit_stage_by_stage(page: &Page) -> Result<()> {
    open_deck(page, "```js {1|2-3|all}\na;\nb;\nc;\n```", "").await?;
    let lit = format!(
        "[...{}.children].map((line) => line.matches('[data-lit]') && getComputedStyle(line).opacity === '1')",
        in_slide("code")
    );
    for (place, expected) in [
        ("1.0", [true, false, false]),
        ("1.1", [false, true, true]),
        ("1.2", [true, true, true]),
    ] {
        at(page, place).await?;
        page.until_equal(&lit, expected).await?;
        page.press("j").await?;
    }
    Ok(())
}

async fn code_is_copied_as_it_is_written(page: &Page) -> Result<()> {
    page.site()
        .run_first("navigator.clipboard.writeText = async (text) => { window.copied = text; };");
    let deck = "```diff-js {lines=true}\n-let a;\n+let b;\n f(b);\n```\n\n---\n\n# Two";
    open_deck(page, deck, "").await?;
    let button = in_slide(".code-copy");
    page.until_equal(&format!("{button}?.textContent"), "Copy")
        .await?;
    page.value::<()>(&format!("{button}.focus()")).await?;
    page.press(Key::Enter).await?;
    page.until_equal("window.copied", "let b;\nf(b);\n").await?;
    page.until_equal(&format!("{button}.textContent"), "Copied")
        .await?;
    // The key was for the button.
    at(page, "1.0").await
}

/// A deck whose first slide has code of so many lines, each so long.
fn long_code(n_lines: usize, length: usize) -> String {
    let line = format!("a{}\n", " x".repeat(length / 2));
    let lines = line.repeat(n_lines);
    format!("# Long\n\n```txt {{1|{n_lines}}}\n{lines}```\n\n---\n\n# Two")
}

const N_PROBLEMS: &str = "document.querySelector('[data-problems]')?.dataset.problems ?? '0'";

async fn code_that_does_not_fit_scrolls_and_that_is_told(page: &Page) -> Result<()> {
    open_deck(page, &long_code(90, 20), "").await?;
    let block = in_slide("pre");
    page.until(&format!(
        "(({{ scrollHeight, clientHeight }}, slide) => scrollHeight > clientHeight
            && slide.scrollHeight <= slide.clientHeight + 1)({block}, {})",
        in_slide(".slide")
    ))
    .await?;
    page.until_equal(N_PROBLEMS, "1").await?;
    // Lit lines are scrolled to.
    page.press("j").await?;
    at(page, "1.1").await?;
    page.until(&format!("{block}.scrollTop > 0")).await?;
    // Tab leads to it, and then arrows scroll; other keys turn slides as ever.
    page.until(&format!("{block}.dataset.tabbed === ''"))
        .await?;
    page.value::<()>(&format!("{block}.focus({{ focusVisible: true }})"))
        .await?;
    page.press(Key::Home).await?;
    page.until_equal(&format!("{block}.scrollTop"), 0).await?;
    page.press("j").await?;
    at(page, "2.0").await?;
    page.press("!").await?;
    page.until("document.querySelector('[data-code=code-overflow]')?.innerText.includes('Line 4')")
        .await
}

async fn code_gets_smaller_before_it_scrolls(page: &Page) -> Result<()> {
    for (n_lines, length) in [(24, 20), (8, 90)] {
        open_deck(page, &long_code(n_lines, length), "").await?;
        let sizes = format!(
            "(({{ scrollHeight, clientHeight, scrollWidth, clientWidth }}) =>
                scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1)({})",
            in_slide("pre")
        );
        page.until(&sizes).await?;
        page.until_equal(N_PROBLEMS, "0").await?;
    }
    Ok(())
}

async fn versions_of_code_change_without_motion_where_it_is_unwanted(page: &Page) -> Result<()> {
    let deck = "---\ndialect: slidev\n---\n\n````md magic-move\n```js\na();\nb();\n```\n```js\nb();\nc();\n```\n````\n";
    open_deck(page, deck, "").await?;
    page.until(&format!(
        "'watched' in ({}?.dataset ?? {{}})",
        in_slide(".moves")
    ))
    .await?;
    // What moves within the next change.
    page.value::<()>(&format!(
        "(() => {{ window.moves = 0; const animate = Element.prototype.animate;
            Element.prototype.animate = function (...how) {{ window.moves += 1; return animate.apply(this, how); }};
            {}.scrollTop = 0; }})()",
        in_slide(".slide")
    ))
    .await?;
    let shown = format!(
        "[...{}.children].map((version) => getComputedStyle(version).visibility === 'visible')",
        in_slide(".moves")
    );
    page.press("j").await?;
    at(page, "1.1").await?;
    page.until("window.moves > 0").await?;
    page.until_equal(&shown, [false, true]).await?;
    if page.browser() == Browser::Firefox {
        // Its driver cannot say so for a tab.
        return Ok(());
    }
    crate::barriers::want_no_motion(page).await?;
    page.until(&format!("!('moving' in {}.dataset)", in_slide(".moves")))
        .await?;
    page.value::<()>("(() => { window.moves = 0; })()").await?;
    page.press("k").await?;
    page.until_equal(&shown, [true, false]).await?;
    page.until_equal("window.moves", 0).await
}
