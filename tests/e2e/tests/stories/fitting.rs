//! Slides of all sizes in windows of all sizes.

use anyhow::{Result, ensure};
use e2e::{Page, Story, stories};

use crate::hooks::{SLIDE, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![a_slide_fills_the_window_undistorted];

async fn a_slide_fills_the_window_undistorted(page: &Page) -> Result<()> {
    for (size, (width, height)) in [
        ("16:9", (1280.0, 720.0)),
        ("4:3", (960.0, 720.0)),
        ("16:10", (1280.0, 800.0)),
        ("1000x1000", (1000.0, 1000.0)),
    ] {
        let deck = format!("---\nsize: {size}\n---\n# Title\n\ntext");
        // A window that is upright and narrow when it opens would show a document.
        page.resize(1280, 720).await?;
        open_deck(page, &deck, "").await?;
        for window in [(1280, 720), (1024, 768), (360, 640)] {
            page.resize(window.0, window.1).await?;
            fits(page, width / height)
                .await
                .map_err(|error| error.context(format!("{size} in {window:?}")))?;
        }
    }
    Ok(())
}

/// Waits until the slide touches two sides of its area, then looks at its shape.
async fn fits(page: &Page, ratio: f64) -> Result<()> {
    let area = "document.querySelector('.show-area').getBoundingClientRect()";
    let slide = format!("{}.getBoundingClientRect()", in_slide("section"));
    page.until(&format!(
        "((area, slide) => slide.left >= area.left - 1 && slide.right <= area.right + 1
            && slide.top >= area.top - 1 && slide.bottom <= area.bottom + 1
            && Math.min(area.width - slide.width, area.height - slide.height) < 2)({area}, {slide})"
    ))
    .await?;
    let window = "innerWidth, innerHeight";
    page.until(&format!(
        "((area, width, height) => area.left >= 0 && area.top >= 0 && area.right <= width
            && area.bottom <= height && area.height > height * 0.7)({area}, {window})"
    ))
    .await?;
    let shape: f64 = page
        .value(&format!(
            "(({{ width, height }}) => width / height)({slide})"
        ))
        .await?;
    ensure!((shape - ratio).abs() < 0.02, "{shape:.3}, not {ratio:.3}");
    // Letters are drawn at their size on the screen, not stretched one way.
    let scales = format!("new DOMMatrix(getComputedStyle({SLIDE}).transform)");
    let (across, down): (f64, f64) = page
        .value(&format!("(({{ a, d }}) => [a, d])({scales})"))
        .await?;
    ensure!((across - down).abs() < f64::EPSILON, "{across} by {down}");
    Ok(())
}
