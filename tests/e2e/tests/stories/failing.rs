//! Decks that cannot be opened, and what is said then.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Answer, Page, Story, stories};

use crate::hooks::{FAILURE, STATE, at, in_slide};

pub(crate) const STORIES: &[Story] = stories![
    what_is_no_deck_is_named,
    text_in_utf16_is_read,
    an_empty_deck_is_one_empty_slide,
    a_deck_that_was_not_there_opens_when_tried_again,
    a_slow_server_is_waited_for,
    a_silent_server_is_given_up,
    a_failure_leads_to_the_library,
];

async fn what_is_no_deck_is_named(page: &Page) -> Result<()> {
    let site = page.site();
    site.answer("broken.md", Answer::status(500));
    site.put("picture.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec());
    site.put("latin1.md", b"# Caf\xe9 cr\xe8me\n".to_vec());
    let html = "<!doctype html><title>Login</title>";
    site.answer("page.md", Answer::file("page.html", html));
    for (deck, failure, words) in [
        ("missing.md", "status", "no such file"),
        ("broken.md", "status", "500"),
        ("page.md", "web-page", "a web page"),
        ("picture.md", "not-text", "a picture (byte 0)"),
        ("latin1.md", "not-text", "another encoding (byte 5)"),
    ] {
        page.open(&format!("/?deck={deck}")).await?;
        page.until_equal(STATE, "failed").await?;
        page.until_equal(FAILURE, failure).await?;
        let text = page.text("[data-failure]").await?;
        ensure!(text.contains(words), "{words} is not in {text}");
    }
    Ok(())
}

async fn text_in_utf16_is_read(page: &Page) -> Result<()> {
    let text = "\u{feff}# 안녕 café";
    let units = text.encode_utf16();
    let little: Vec<u8> = units.clone().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units.flat_map(u16::to_be_bytes).collect();
    for (deck, bytes) in [("little.md", little), ("big.md", big)] {
        page.site().put(deck, bytes);
        page.open(&format!("/?deck={deck}")).await?;
        at(page, "1.0").await?;
        page.until_equal(&format!("{}.textContent", in_slide("h1")), "안녕 café")
            .await?;
    }
    Ok(())
}

async fn an_empty_deck_is_one_empty_slide(page: &Page) -> Result<()> {
    page.site().put("empty.md", "");
    page.open("/?deck=empty.md").await?;
    at(page, "1.0").await?;
    page.until("document.querySelector('[data-problems]')")
        .await
}

async fn a_deck_that_was_not_there_opens_when_tried_again(page: &Page) -> Result<()> {
    page.open("/?deck=talk.md").await?;
    page.until_equal(FAILURE, "status").await?;
    page.site().put("talk.md", "# Here it is");
    page.click("[data-failure] button").await?;
    at(page, "1.0").await
}

async fn a_slow_server_is_waited_for(page: &Page) -> Result<()> {
    let slow = Answer::file("talk.md", "# At last").delayed(Duration::from_secs(2));
    page.site().answer("talk.md", slow);
    page.driver()
        .await?
        .goto(page.site().address("?deck=talk.md"))
        .await?;
    page.until("document.querySelector('[role=status]')?.textContent.includes('Opening the talk')")
        .await?;
    at(page, "1.0").await
}

async fn a_silent_server_is_given_up(page: &Page) -> Result<()> {
    // Time passes ten times as fast for the page.
    page.site().run_first(
        "window.setTimeout = ((later) => (call, ms, ...rest) => later(call, ms / 10, ...rest))(window.setTimeout);",
    );
    let silent = Answer::file("talk.md", "# Never").delayed(Duration::from_mins(10));
    page.site().answer("talk.md", silent);
    page.open("/?deck=talk.md").await?;
    page.until_equal(FAILURE, "unreachable").await
}

async fn a_failure_leads_to_the_library(page: &Page) -> Result<()> {
    page.open("/?deck=missing.md").await?;
    page.click("[data-failure] a[href='?']").await?;
    page.until("document.querySelector('[data-talk]')").await
}
