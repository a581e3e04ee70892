//! Decks on paper, read back from what the browser prints.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Page, Pdf, Story, stories};

use crate::hooks::{OVERLAY, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    slides_are_printed_a_page_each_in_their_final_state,
    each_step_can_have_a_page,
    a_handout_has_several_slides_a_page_and_their_links,
    notes_are_printed_below_their_slides_without_the_private_ones,
    private_notes_are_printed_when_asked_for,
    formulas_and_code_are_set_before_all_is_ready,
    three_hundred_slides_are_laid_out,
    the_deck_panel_leads_to_printing,
    the_way_to_print_has_no_barriers,
];

const DECK: &str = "---
title: On paper
---

# Alpha

* opening
* closing

<!-- Everyone hears this. -->

---

# Beta

[Somewhere](https://example.org/far?a=1&b=2)

<!-- private: Nobody hears this. -->

---

# Gamma

---

# Delta

---

# Epsilon
";

/// Hundreds of slides are no matter of seconds on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// Opens a deck for printing and waits until all of it is ready.
async fn open_for_print(page: &Page, deck: &str, options: &str) -> Result<()> {
    page.site().put("talk.md", deck);
    page.open(&format!("/?deck=talk.md&view=print{options}"))
        .await?;
    page.until_within(
        PATIENCE,
        "document.documentElement.dataset.print === 'ready'",
    )
    .await
}

async fn slides_are_printed_a_page_each_in_their_final_state(page: &Page) -> Result<()> {
    open_for_print(page, DECK, "").await?;
    let pdf = Pdf::of(page).await?;
    is_sized(&pdf, (960.0, 540.0))?;
    ensure!(pdf.pages.len() == 5, "{:?}", pdf.pages);
    has(&pdf, 0, &["Alpha", "opening", "closing"])?;
    has(&pdf, 4, &["Epsilon"])?;
    lacks(&pdf, &["hears", "ready", "Print"])
}

async fn each_step_can_have_a_page(page: &Page) -> Result<()> {
    open_for_print(page, DECK, "&steps=all").await?;
    let pdf = Pdf::of(page).await?;
    ensure!(pdf.pages.len() == 7, "{:?}", pdf.pages);
    ensure!(!pdf.pages[0].contains("opening"));
    has(&pdf, 1, &["Alpha", "opening"])?;
    ensure!(!pdf.pages[1].contains("closing"));
    has(&pdf, 2, &["closing"])
}

async fn a_handout_has_several_slides_a_page_and_their_links(page: &Page) -> Result<()> {
    for (options, n_pages, size) in [
        ("&layout=handout&per=2", 4, (595.0, 842.0)),
        ("&layout=handout", 3, (595.0, 842.0)),
        ("&layout=handout&per=4&paper=letter", 3, (612.0, 792.0)),
        ("&layout=handout&per=6", 2, (595.0, 842.0)),
    ] {
        open_for_print(page, DECK, options).await?;
        let pdf = Pdf::of(page).await?;
        is_sized(&pdf, size)?;
        ensure!(pdf.pages.len() == n_pages, "{options}: {:?}", pdf.pages);
        has(&pdf, 0, &["On paper", "Alpha", "Beta", "[1]"])?;
        has(&pdf, n_pages - 1, &["[1] https://example.org/far?a=1&b=2"])?;
        lacks(&pdf, &["hears"])?;
    }
    Ok(())
}

async fn notes_are_printed_below_their_slides_without_the_private_ones(page: &Page) -> Result<()> {
    let long = "\n\nAnd so on, and so forth.".repeat(80);
    let deck = DECK.replace(
        "Everyone hears this.",
        &format!("Everyone hears this.{long}"),
    );
    open_for_print(page, &deck, "&layout=notes").await?;
    let pdf = Pdf::of(page).await?;
    is_sized(&pdf, (595.0, 842.0))?;
    ensure!(pdf.pages.len() > 6, "long notes take pages of their own");
    has(&pdf, 0, &["Alpha", "Everyone hears this."])?;
    has(&pdf, 1, &["And so on"])?;
    ensure!(!pdf.pages[1].contains("Beta"), "each slide begins a page");
    ensure!(
        pdf.pages
            .last()
            .is_some_and(|page| page.contains("Epsilon"))
    );
    lacks(&pdf, &["Nobody hears this."])?;
    page.until("!document.body.innerHTML.includes('Nobody hears')")
        .await
}

async fn private_notes_are_printed_when_asked_for(page: &Page) -> Result<()> {
    open_for_print(page, DECK, "&layout=notes&notes=private").await?;
    let pdf = Pdf::of(page).await?;
    has(
        &pdf,
        1,
        &["Beta", "Nobody hears this.", "https://example.org/far"],
    )?;
    // In other layouts they have no place.
    open_for_print(page, DECK, "&notes=private").await?;
    lacks(&Pdf::of(page).await?, &["hears"])
}

async fn formulas_and_code_are_set_before_all_is_ready(page: &Page) -> Result<()> {
    let slide = "# Set\n\n$$\n\\frac{a}{b}\n$$\n\n```rust\nfn main() {}\n```\n";
    open_for_print(page, &[slide; 12].join("\n---\n\n"), "").await?;
    let all = "[...document.querySelectorAll('.slide-host')]";
    page.until_equal(
        &format!("{all}.filter(({{ shadowRoot }}) => shadowRoot.querySelector('mfrac') && shadowRoot.querySelector('.code-keyword')).length"),
        12,
    )
    .await?;
    ensure!(Pdf::of(page).await?.pages.len() == 12);
    Ok(())
}

async fn three_hundred_slides_are_laid_out(page: &Page) -> Result<()> {
    let slides: Vec<_> = (1..=300)
        .map(|n| format!("# Slide {n}\n\ntext\n"))
        .collect();
    open_for_print(page, &slides.join("\n---\n\n"), "").await?;
    let pdf = Pdf::of(page).await?;
    ensure!(pdf.pages.len() == 300);
    has(&pdf, 299, &["Slide 300"])
}

async fn the_deck_panel_leads_to_printing(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    page.press("!").await?;
    page.until_equal(OVERLAY, "Format, theme and problems")
        .await?;
    page.click("[data-command=print]").await?;
    page.until_equal("document.documentElement.dataset.view", "print")
        .await?;
    page.click("[data-command=leave]").await?;
    page.until_equal("document.documentElement.dataset.view", "show")
        .await
}

async fn the_way_to_print_has_no_barriers(page: &Page) -> Result<()> {
    for options in ["", "&layout=handout", "&layout=notes"] {
        open_for_print(page, DECK, options).await?;
        page.is_accessible().await?;
    }
    Ok(())
}

fn has(pdf: &Pdf, page: usize, texts: &[&str]) -> Result<()> {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let page = pdf.pages.get(page).map(|page| words(page));
    let page = page.unwrap_or_default();
    for text in texts {
        ensure!(page.contains(text), "{text:?} is not in {page:?}");
    }
    Ok(())
}

fn lacks(pdf: &Pdf, texts: &[&str]) -> Result<()> {
    for text in texts {
        let found = pdf.pages.iter().find(|page| page.contains(text));
        ensure!(found.is_none(), "{text:?} is in {found:?}");
    }
    Ok(())
}

/// About: browsers round differently.
fn is_sized(pdf: &Pdf, (width, height): (f64, f64)) -> Result<()> {
    let is_near = (pdf.size.0 - width).abs() < 1.5 && (pdf.size.1 - height).abs() < 1.5;
    ensure!(is_near, "a page is {:?}", pdf.size);
    Ok(())
}
