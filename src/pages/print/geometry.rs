//! Where things are on a page, in millimetres.

use crate::route::print::{Layout, PrintOptions};

/// CSS px in a millimetre, on paper and on screen.
const PX_PER_MM: f64 = 96.0 / 25.4;

/// The margin of handouts and notes; `assets/css/print.css` has the same.
const MARGIN: f64 = 14.0;

/// Head and foot of a page of a handout, each with the gap to what is between.
const HEAD: f64 = 10.0;

/// Between cells, and between a slide and the lines beside it.
const GAP: f64 = 6.0;

/// What is written below a slide.
const CAPTION: f64 = 7.0;

/// Between two lines to write on; `assets/css/print.css` has the same.
const LINE: f64 = 7.0;

/// The part of a cell's width that a slide has with lines beside it.
const BESIDE: f64 = 0.58;

/// The most of a cell's height that a slide has with lines below it, and of a page with notes.
const ABOVE_LINES: f64 = 0.78;
const ABOVE_NOTES: f64 = 0.5;

/// The page, and how slides stand on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sheet {
    layout: Layout,
    /// Width and height in millimetres.
    size: (f64, f64),
    /// Width and height of a slide in px.
    slide: (u32, u32),
    /// Slides on a page.
    pub(super) per_page: usize,
}

/// A slide of a handout in its cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cell {
    /// Cells beside each other.
    pub(super) columns: usize,
    /// Cells below each other.
    pub(super) rows: usize,
    /// The size of the slide as a multiple of its own.
    pub(super) scale: f64,
    /// The lines to write on are beside the slide, not below it.
    pub(super) is_beside: bool,
    /// How many they are.
    pub(super) n_lines: usize,
}

impl Sheet {
    pub(super) fn of(options: PrintOptions, slide: (u32, u32)) -> Self {
        let size = match options.layout {
            Layout::Slides => (
                f64::from(slide.0) / PX_PER_MM,
                f64::from(slide.1) / PX_PER_MM,
            ),
            Layout::Handout | Layout::Notes => options.paper.size(),
        };
        Self {
            layout: options.layout,
            size,
            slide,
            per_page: options.per_page,
        }
    }

    /// Width and height as CSS has them.
    pub(super) fn size_css(&self) -> (String, String) {
        match self.layout {
            Layout::Slides => (format!("{}px", self.slide.0), format!("{}px", self.slide.1)),
            Layout::Handout | Layout::Notes => {
                (format!("{}mm", self.size.0), format!("{}mm", self.size.1))
            }
        }
    }

    /// The width in px.
    pub(super) fn width_px(&self) -> f64 {
        self.size.0 * PX_PER_MM
    }

    /// The rule for the browser's pages. Notes flow from one to the next, so they have the margin that the others draw themselves.
    pub(super) fn page_css(&self) -> String {
        let (width, height) = self.size_css();
        let rest = match self.layout {
            Layout::Slides | Layout::Handout => "margin:0".to_owned(),
            Layout::Notes => format!(
                "margin:{MARGIN}mm;@bottom-right{{content:counter(page);font:9pt sans-serif;color:#555}}"
            ),
        };
        format!("@page{{size:{width} {height};{rest}}}")
    }

    /// The scale of a slide above its notes.
    pub(super) fn scale_with_notes(&self) -> f64 {
        self.scale_in(
            self.size.0 - 2.0 * MARGIN,
            (self.size.1 - 2.0 * MARGIN) * ABOVE_NOTES,
        )
    }

    /// The cells of a handout.
    pub(super) fn cell(&self) -> Cell {
        let (columns, rows, is_beside) = match self.per_page {
            2 => (1, 2, true),
            4 => (2, 2, false),
            6 => (2, 3, false),
            _ => (1, 3, true),
        };
        let share = |length: f64, n: f64| (length - (n - 1.0) * GAP) / n;
        let width = share(
            self.size.0 - 2.0 * MARGIN,
            if columns == 2 { 2.0 } else { 1.0 },
        );
        let height = share(
            self.size.1 - 2.0 * (MARGIN + HEAD),
            if rows == 3 { 3.0 } else { 2.0 },
        ) - CAPTION;
        let scale = if is_beside {
            self.scale_in(width * BESIDE, height)
        } else {
            self.scale_in(width, height * ABOVE_LINES)
        };
        let to_write = if is_beside {
            height + CAPTION
        } else {
            height - f64::from(self.slide.1) * scale / PX_PER_MM
        };
        Cell {
            columns,
            rows,
            scale,
            is_beside,
            n_lines: whole(to_write / LINE),
        }
    }

    /// The scale at which a slide fits into millimetres.
    fn scale_in(&self, width: f64, height: f64) -> f64 {
        let across = width * PX_PER_MM / f64::from(self.slide.0.max(1));
        let down = height * PX_PER_MM / f64::from(self.slide.1.max(1));
        across.min(down)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of lines on a page; the cast saturates"
)]
fn whole(number: f64) -> usize {
    number as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::print::{PER_PAGE, Paper};

    #[test]
    fn cells_fit_on_their_page_and_leave_lines() {
        for slide in [(1280, 720), (960, 720), (720, 1280)] {
            for paper in Paper::ALL {
                for per_page in PER_PAGE {
                    let options = PrintOptions {
                        layout: Layout::Handout,
                        paper,
                        per_page,
                        ..PrintOptions::default()
                    };
                    let cell = Sheet::of(options, slide).cell();
                    let (width, height) = paper.size();
                    let rows = f64::from(u32::try_from(cell.rows).unwrap());
                    let columns = f64::from(u32::try_from(cell.columns).unwrap());
                    let shown = f64::from(slide.1) * cell.scale / PX_PER_MM + CAPTION;
                    assert!(rows * shown < height - 2.0 * (MARGIN + HEAD));
                    let shown = f64::from(slide.0) * cell.scale / PX_PER_MM;
                    assert!(columns * shown <= width - 2.0 * MARGIN + 0.01);
                    assert!(cell.n_lines > 0, "{slide:?} {paper:?} {per_page}");
                    assert_eq!(cell.rows * cell.columns, per_page);
                }
            }
        }
    }

    #[test]
    fn pages_have_the_size_of_slides_or_of_paper() {
        for (layout, rule) in [
            (Layout::Slides, "@page{size:1280px 720px;margin:0}"),
            (Layout::Handout, "@page{size:210mm 297mm;margin:0}"),
        ] {
            let options = PrintOptions {
                layout,
                ..PrintOptions::default()
            };
            assert_eq!(Sheet::of(options, (1280, 720)).page_css(), rule);
        }
    }
}
