//! Finds a size at which all of a slide is seen: every slide was written for another font.
//!
//! Text and code get smaller by levels of `slide.css` and `code.css`, so far as both can still be read. Code that does not fit even
//! so scrolls, and that is told.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

use super::all;
use super::steps::show_lit;
use crate::platform::typesetting::Trouble;

const LEVELS: [&str; 6] = ["0", "1", "2", "3", "4", "5"];
const LAST: usize = LEVELS.len() - 1;

/// To this level code gets smaller by itself; then text does too.
const ALONE: usize = 3;

/// Code is never seen by fewer lines at once while something else can give way.
const LEAST_ROWS: usize = 6;

/// How much of a slide has found room.
pub(super) struct Fit {
    /// Nothing runs over the slide.
    pub(super) is_whole: bool,
    /// Code that has to be scrolled to be seen.
    pub(super) troubles: Vec<Trouble>,
}

pub(super) fn fit(root: &ShadowRoot) -> Fit {
    let mut fit = Fit {
        is_whole: true,
        troubles: Vec::new(),
    };
    if let Ok(Some(slide)) = root.query_selector(".slide") {
        let blocks = all(root, "pre");
        let blocks = blocks.into_iter().filter_map(|block| block.dyn_into().ok());
        let mut fitting = Fitting {
            host: root.host(),
            slide,
            blocks: blocks.collect(),
            text: 0,
            code: 0,
        };
        fit.is_whole = fitting.shrink();
        fit.troubles = fitting.make_scrollable();
    }
    fit
}

/// A slide at some size.
struct Fitting {
    host: Element,
    slide: Element,
    blocks: Vec<HtmlElement>,
    /// Levels of text and of code.
    text: usize,
    code: usize,
}

impl Fitting {
    /// Makes code and then text smaller as far as needed. Says whether nothing runs over the slide.
    fn shrink(&mut self) -> bool {
        for block in &self.blocks {
            let _ = block.remove_attribute("data-scroll");
        }
        loop {
            self.apply();
            let is_whole = self.is_whole();
            let last_for_code = if self.blocks.is_empty() {
                0
            } else if self.blocks.iter().any(is_cut_across) {
                LAST
            } else if is_whole {
                return true;
            } else {
                ALONE
            };
            if self.code < last_for_code {
                self.code += 1;
            } else if !is_whole && self.text < LAST {
                self.text += 1;
            } else {
                return is_whole || (!self.blocks.is_empty() && self.cut());
            }
        }
    }

    /// Shows fewer lines of code at once, as many as can be.
    fn cut(&mut self) -> bool {
        (self.text, self.code) = (0, LAST);
        self.show_rows(LEAST_ROWS);
        loop {
            self.apply();
            if self.is_whole() {
                break;
            }
            if self.text == LAST {
                return false;
            }
            self.text += 1;
        }
        let (mut fits, mut too_many) = (LEAST_ROWS, LEAST_ROWS);
        for block in &self.blocks {
            too_many = too_many.max(n_lines(block) + 1);
        }
        while fits + 1 < too_many {
            let rows = usize::midpoint(fits, too_many);
            self.show_rows(rows);
            if self.is_whole() {
                fits = rows;
            } else {
                too_many = rows;
            }
        }
        self.show_rows(fits);
        true
    }

    fn apply(&self) {
        for (name, level) in [("data-shrink", self.text), ("data-code-shrink", self.code)] {
            let level = LEVELS.get(level).copied().unwrap_or_default();
            let _ = self.host.set_attribute(name, level);
        }
    }

    fn is_whole(&self) -> bool {
        // A pixel may be due to rounding.
        self.slide.scroll_height() <= self.slide.client_height() + 1
    }

    fn show_rows(&self, rows: usize) {
        let rows = rows.to_string();
        for block in &self.blocks {
            let _ = block.set_attribute("data-scroll", "");
            let _ = block.style().set_property("--rows", &rows);
        }
    }

    /// Lets keys reach what is to be scrolled, and tells of what its author has not asked to scroll.
    fn make_scrollable(&self) -> Vec<Trouble> {
        let mut troubles = Vec::new();
        for block in &self.blocks {
            let is_cut_down = block.scroll_height() > block.client_height() + 1;
            let is_cut = is_cut_down || is_cut_across(block);
            let _ = block.toggle_attribute_with_force("data-scroll", is_cut);
            if !is_cut {
                let _ = block.remove_attribute("tabindex");
                continue;
            }
            let _ = block.set_attribute("tabindex", "0");
            let _ = block.set_attribute("role", "group");
            let name = self.host.get_attribute("data-code-name");
            let _ = block.set_attribute("aria-label", &name.unwrap_or_default());
            show_lit(block);
            // The style is what its author says of its height.
            let is_wanted = block.style().get_property_value("max-height");
            if is_wanted.is_ok_and(|height| height.is_empty()) || is_cut_across(block) {
                troubles.push(trouble(block, is_cut_down));
            }
        }
        troubles
    }
}

fn is_cut_across(block: &HtmlElement) -> bool {
    block.scroll_width() > block.client_width() + 1
}

fn text_of(block: &HtmlElement) -> String {
    block.text_content().unwrap_or_default()
}

fn n_lines(block: &HtmlElement) -> usize {
    text_of(block).lines().count()
}

fn trouble(block: &HtmlElement, is_cut_down: bool) -> Trouble {
    let text = text_of(block);
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let message = if is_cut_down {
        let n_lines = n_lines(block).to_string();
        ["Not all ", &n_lines, " lines of this code are seen at once"].concat()
    } else {
        "Lines of this code are longer than what is seen at once".to_owned()
    };
    Trouble {
        code: "code-overflow".to_owned(),
        message,
        hint: "Show less of it, divide it, or let long lines break with `{wrap}`".to_owned(),
        source: lines.next().unwrap_or_default().trim().to_owned(),
    }
}
