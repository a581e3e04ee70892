//! What is kept apart: notes from the room, the deck's style from the app's.

use anyhow::{Result, ensure};
use e2e::{Page, Story, stories};

use crate::hooks::{OVERLAY, at, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    notes_are_nowhere_on_the_page,
    the_decks_style_stays_on_the_slide,
    the_apps_style_stays_off_the_slide,
];

/// All text and markup of the page, with that of shadow roots.
const EVERYTHING: &str = "(function all(root) {
    return [...root.querySelectorAll('*')].reduce(
        (text, element) => element.shadowRoot ? text + all(element.shadowRoot) : text, root.innerHTML ?? root.documentElement.outerHTML);
})(document)";

async fn notes_are_nowhere_on_the_page(page: &Page) -> Result<()> {
    let deck = "# One\n\nseen\n\n<!-- SECRET one -->\n\n---\n\n# Two\n\nNote: SECRET two\n\n---\n\n# Three\n\n???\nSECRET three\n\n<!-- private: SECRET four -->";
    for dialect in ["native", "marp"] {
        page.site().put("talk.md", deck.replace("seen", dialect));
        page.open(&format!("/?deck=talk.md&dialect={dialect}"))
            .await?;
        at(page, "1.0").await?;
        page.press("o").await?;
        page.until_equal(OVERLAY, "All slides").await?;
        page.until("document.querySelectorAll('[data-tile]').length === 3")
            .await?;
        let everything: String = page.value(EVERYTHING).await?;
        ensure!(everything.contains(dialect), "this does not read slides");
        if dialect == "native" {
            ensure!(!everything.contains("SECRET"), "{everything}");
        } else {
            // Of these, Marp takes comments alone for notes.
            ensure!(!everything.contains("SECRET one"), "{everything}");
            ensure!(!everything.contains("SECRET four"), "{everything}");
        }
    }
    Ok(())
}

/// How parts of the app look: what a deck must not change.
pub(crate) const LOOKS: &str = "['html', 'body', '.show', '.slide-box', '.show-bar', '.show-bar button', '.show-place'].map((selector) => {
    const element = document.querySelector(selector);
    const { display, color, visibility, fontSize, position, overflow } = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    return [selector, display, color, visibility, fontSize, position, overflow, left, top, width, height].join(' ');
})";

async fn the_decks_style_stays_on_the_slide(page: &Page) -> Result<()> {
    open_deck(page, "# Plain\n\ntext", "").await?;
    let plain: Vec<String> = page.value(LOOKS).await?;
    let style =
        "body, html { display: none } * { color: rgb(255, 0, 0) !important; visibility: visible }
        .show-bar, button { display: none; font-size: 99px } :root { font-size: 99px }
        :host { display: none !important; position: fixed; inset: 0; z-index: 99999 }
        section { position: fixed; inset: -9999px }";
    let decks = [
        format!("<style>{style}</style>\n\n# Plain\n\ntext"),
        format!(
            "---\nmarp: true\nstyle: |\n  {}\n---\n# Plain\n\ntext",
            style.replace('\n', "\n  ")
        ),
    ];
    for deck in decks {
        open_deck(page, &deck, "").await?;
        page.until_equal(
            &format!("getComputedStyle({}).color", in_slide("p")),
            "rgb(255, 0, 0)",
        )
        .await?;
        page.until_equal(LOOKS, &plain).await?;
        let spills = "(({ right, bottom }) => right > innerWidth + 1 || bottom > innerHeight + 1)(
            document.querySelector('.slide-box').getBoundingClientRect())";
        ensure!(!page.value::<bool>(spills).await?);
        // What is at the buttons' place is the buttons, whatever the deck lays there.
        page.click("[data-command=help]").await?;
        page.until_equal(OVERLAY, "Keys").await?;
    }
    Ok(())
}

async fn the_apps_style_stays_off_the_slide(page: &Page) -> Result<()> {
    let deck = "# Title\n\n<p class=\"show-bar notice button\">text</p>\n\nplain";
    open_deck(page, deck, "").await?;
    let look = |selector: &str| {
        format!(
            "(({{ position, padding, backgroundColor, fontSize }}) => [position, padding, backgroundColor, fontSize])(getComputedStyle({}))",
            in_slide(selector)
        )
    };
    let classed: Vec<String> = page.value(&look("p.button")).await?;
    page.until_equal(&look("p:not([class])"), classed).await
}
