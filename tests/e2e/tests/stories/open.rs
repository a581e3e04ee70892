//! Opening a deck of one's own from the library page.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use e2e::{Browser, Page, Story, stories};
use thirtyfour::Key;

use crate::hooks::{OVERLAY, STATE, at, in_slide};

pub(crate) const STORIES: &[Story] = stories![
    files_are_chosen,
    a_folder_is_chosen_with_its_pictures,
    one_of_several_decks_is_chosen,
    what_is_no_deck_is_said,
    files_are_dropped,
    text_is_pasted,
    text_is_pasted_into_the_box,
    an_address_is_typed,
];

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures");

/// The full path of a fixture, as a file field takes it.
fn fixture(path: &str) -> Result<String> {
    let path = Path::new(FIXTURES).join(path).canonicalize()?;
    Ok(path.to_str().context("not in Unicode")?.to_owned())
}

async fn choose(page: &Page, field: &str, paths: &[&str]) -> Result<()> {
    let paths = paths.iter().map(|path| fixture(path));
    let paths = paths.collect::<Result<Vec<_>>>()?.join("\n");
    let field = page.find(&format!("input[type=file]{field}")).await?;
    Ok(field.send_keys(paths).await?)
}

/// Waits until the picture of the first slide is shown.
async fn sees_the_picture(page: &Page) -> Result<()> {
    at(page, "1.0").await?;
    page.until(&format!("{}?.naturalWidth === 24", in_slide("img")))
        .await
}

async fn files_are_chosen(page: &Page) -> Result<()> {
    page.open("/").await?;
    let files = ["lantern/deck.md", "lantern/img/lantern.png"];
    choose(page, "[multiple]", &files).await?;
    at(page, "1.0").await?;
    page.until_equal("document.title", "Lantern walk").await
}

async fn a_folder_is_chosen_with_its_pictures(page: &Page) -> Result<()> {
    if page.browser() == Browser::Firefox {
        // Its driver hands over files only.
        return Ok(());
    }
    page.open("/").await?;
    choose(page, "[webkitdirectory]", &["lantern"]).await?;
    sees_the_picture(page).await?;
    page.reload().await?;
    sees_the_picture(page).await
}

async fn one_of_several_decks_is_chosen(page: &Page) -> Result<()> {
    page.open("/").await?;
    choose(page, "[multiple]", &["lantern/README.md", "walks.md"]).await?;
    page.until_equal(OVERLAY, "Which file is the deck?").await?;
    page.click(".deck-choice li:first-child button").await?;
    page.until_equal("document.title", "About this folder")
        .await
}

async fn what_is_no_deck_is_said(page: &Page) -> Result<()> {
    page.open("/").await?;
    choose(page, "[multiple]", &["lantern/img/lantern.png"]).await?;
    page.until("document.querySelector('.open-trouble').textContent.includes('no Markdown file')")
        .await?;
    page.until_equal(STATE, "ready").await
}

/// Gives the page a deck and a picture, as a drop or a paste does.
const HAND_OVER: &str = "(async () => {
    const transfer = new DataTransfer();
    const picture = await (await fetch('lantern.png')).blob();
    transfer.items.add(new File(['# Dropped\\n\\n![A lantern](lantern.png)'], 'deck.md'));
    transfer.items.add(new File([picture], 'lantern.png', { type: 'image/png' }));
    const options = { bubbles: true, cancelable: true, dataTransfer: transfer };
    const place = document.querySelector('.programme');
    return ['dragenter', 'dragover', 'drop'].map((name) =>
        place.dispatchEvent(new DragEvent(name, options)));
})()";

async fn files_are_dropped(page: &Page) -> Result<()> {
    let picture = std::fs::read(fixture("lantern/img/lantern.png")?)?;
    page.site().put("lantern.png", picture);
    page.open("/").await?;
    // Taken over by the page, so that the browser does not show the files itself.
    ensure!(page.value::<[bool; 3]>(HAND_OVER).await? == [false; 3]);
    sees_the_picture(page).await
}

async fn text_is_pasted(page: &Page) -> Result<()> {
    page.open("/").await?;
    let field = page.find(".filter-row input").await?;
    field.send_keys("# Pasted").await?;
    for key in ["a", "x"] {
        field.send_keys(Key::Control + key).await?;
    }
    page.until_equal("document.querySelector('.filter-row input').value", "")
        .await?;
    page.value::<()>("document.activeElement.blur()").await?;
    page.find("body")
        .await?
        .send_keys(Key::Control + "v")
        .await?;
    at(page, "1.0").await?;
    page.until_equal("document.title", "Pasted").await
}

async fn text_is_pasted_into_the_box(page: &Page) -> Result<()> {
    page.open("/").await?;
    page.click(".open-ways button").await?;
    let field = page.find("dialog textarea").await?;
    field.send_keys("# From the box").await?;
    page.click("dialog [type=submit]").await?;
    at(page, "1.0").await?;
    page.until_equal("document.title", "From the box").await
}

async fn an_address_is_typed(page: &Page) -> Result<()> {
    page.site().put("talks/typed.md", "# By address");
    page.open("/").await?;
    let field = page.find(".open-address input").await?;
    field.send_keys("talks/typed.md" + Key::Enter).await?;
    at(page, "1.0").await?;
    page.until_equal("document.title", "By address").await
}
