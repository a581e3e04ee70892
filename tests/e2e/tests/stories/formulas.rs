//! Formulas: what a deck defines for them, and copying them.

use anyhow::Result;
use e2e::{Page, Story, stories};

use crate::hooks::{in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    commands_of_earlier_slides_are_known_in_every_view,
    a_formula_is_copied_as_latex,
];

const DECK: &str = "# One\n\n$$\n\\newcommand{\\field}{\\mathbb{R}}\n$$\n\n---\n\n# Two\n\n$\\renewcommand{\\field}{R}$ $\\field$\n\n---\n\n# Three $x \\in \\field$\n\nWords and $a^2$.\n\n$$\n\\frac{\\field}{2}\n$$\n";

async fn commands_of_earlier_slides_are_known_in_every_view(page: &Page) -> Result<()> {
    let deck = DECK.replacen("# One", "# $\\field$", 1);
    open_deck(page, &DECK.replace("\\renewcommand{\\field}{R}", "x"), "#3").await?;
    let drawn = format!("{}?.textContent.includes('ℝ')", in_slide("h1 mrow"));
    page.until(&drawn).await?;
    // A later definition does not reach back, in whatever order slides are drawn.
    for view in ["&view=read", "&view=print"] {
        page.site().put("talk.md", &*deck);
        page.open(&format!("/?deck=talk.md{view}")).await?;
        page.until(
            "(() => {
                const hosts = [...document.querySelectorAll('[data-slide]')].filter(({ shadowRoot }) => shadowRoot?.querySelector('.math'));
                const set = hosts.map(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.math')].map(({ dataset }) => dataset.set).join());
                return JSON.stringify(set) === JSON.stringify(['not,', ',', ',,']);
            })()",
        )
        .await?;
    }
    Ok(())
}

/// What is copied where this is selected.
fn copied(selected: &str) -> String {
    format!(
        "(() => {{
            const selected = {selected};
            getSelection().setBaseAndExtent(selected, 0, selected, selected.childNodes.length);
            const copying = new ClipboardEvent('copy', {{ clipboardData: new DataTransfer(), bubbles: true, cancelable: true }});
            document.body.dispatchEvent(copying);
            return copying.clipboardData.getData('text/plain');
        }})()"
    )
}

async fn a_formula_is_copied_as_latex(page: &Page) -> Result<()> {
    let all = "Three $x \\in \\field$\n\nWords and $a^2$.\n\n$$\\frac{\\field}{2}$$";
    open_deck(page, DECK, "#3").await?;
    page.until(&in_slide("mfrac")).await?;
    page.until_equal(&copied(&in_slide(".slide")), all).await?;
    page.until_equal(&copied(&in_slide("p mn")), "$a^2$")
        .await?;
    open_deck(page, DECK, "&view=read#3").await?;
    page.until(&in_slide("mfrac")).await?;
    let document = copied("document.querySelector('.read-slides')");
    page.until(&format!(
        "{document}.includes(`Words and $a^2$.\\n\\n$$\\\\frac{{\\\\field}}{{2}}$$`)"
    ))
    .await
}
