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
        let blocks = all(root, "pre").into_iter();
        let mut fitting = Fitting {
            host: root.host(),
            slide,
            blocks: blocks.filter_map(Block::new).collect(),
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
    blocks: Vec<Block>,
    /// Levels of text and of all code.
    text: usize,
    code: usize,
}

/// A block of code.
struct Block {
    element: HtmlElement,
    /// The level at which its lines are not too long.
    level: usize,
}

impl Fitting {
    /// Makes code and then text smaller as far as needed. Says whether nothing runs over the slide.
    fn shrink(&mut self) -> bool {
        self.apply();
        self.narrow();
        while !self.is_whole() {
            if self.code < ALONE && !self.blocks.is_empty() {
                self.code += 1;
            } else if self.text < LAST {
                self.text += 1;
            } else {
                return !self.blocks.is_empty() && self.cut();
            }
            self.apply();
        }
        true
    }

    /// Makes each block smaller as its longest line needs it.
    fn narrow(&mut self) {
        for _ in 0..LAST {
            let mut any = false;
            for block in &mut self.blocks {
                if block.is_cut_across() {
                    block.level += 1;
                    any = true;
                }
            }
            if !any {
                break;
            }
            self.apply();
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
            too_many = too_many.max(block.n_lines() + 1);
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
        set_level(&self.host, self.text);
        for block in &self.blocks {
            set_level(&block.element, self.code.max(block.level));
        }
    }

    fn is_whole(&self) -> bool {
        // A pixel may be due to rounding.
        self.slide.scroll_height() <= self.slide.client_height() + 1
    }

    fn show_rows(&self, rows: usize) {
        let rows = rows.to_string();
        for Block { element, .. } in &self.blocks {
            let _ = element.set_attribute("data-scroll", "");
            let _ = element.style().set_property("--rows", &rows);
        }
    }

    /// Lets keys reach what is to be scrolled, and tells of what its author has not asked to scroll.
    fn make_scrollable(&self) -> Vec<Trouble> {
        let name = self.host.get_attribute("data-code-name");
        let name = name.unwrap_or_default();
        let troubles = self.blocks.iter();
        troubles
            .filter_map(|block| block.make_scrollable(&name))
            .collect()
    }
}

fn set_level(element: &Element, level: usize) {
    let level = LEVELS.get(level).copied().unwrap_or_default();
    let _ = element.set_attribute("data-shrink", level);
}

impl Block {
    /// As if it were drawn for the first time.
    fn new(element: Element) -> Option<Self> {
        let _ = element.remove_attribute("data-scroll");
        let element = element.dyn_into().ok()?;
        Some(Self { element, level: 0 })
    }

    fn is_cut_across(&self) -> bool {
        self.element.scroll_width() > self.element.client_width() + 1
    }

    fn text(&self) -> String {
        self.element.text_content().unwrap_or_default()
    }

    fn n_lines(&self) -> usize {
        self.text().lines().count()
    }

    fn make_scrollable(&self, name: &str) -> Option<Trouble> {
        let element = &self.element;
        let is_cut_down = element.scroll_height() > element.client_height() + 1;
        let is_cut_across = self.is_cut_across();
        let is_cut = is_cut_down || is_cut_across;
        let _ = element.toggle_attribute_with_force("data-scroll", is_cut);
        if !is_cut {
            let _ = element.remove_attribute("tabindex");
            return None;
        }
        for (attribute, value) in [("tabindex", "0"), ("role", "group"), ("aria-label", name)] {
            let _ = element.set_attribute(attribute, value);
        }
        show_lit(element);
        // The style is what its author says of its height.
        let is_wanted = element.style().get_property_value("max-height");
        let is_wanted = is_wanted.is_ok_and(|height| !height.is_empty());
        (is_cut_across || !is_wanted).then(|| self.trouble(is_cut_down))
    }

    fn trouble(&self, is_cut_down: bool) -> Trouble {
        let message = if is_cut_down {
            let n_lines = self.n_lines().to_string();
            ["Not all ", &n_lines, " lines of this code are seen at once"].concat()
        } else {
            "Lines of this code are longer than what is seen at once".to_owned()
        };
        let text = self.text();
        let mut lines = text.lines().map(str::trim);
        let source = lines.find(|line| !line.is_empty());
        Trouble {
            code: "code-overflow".to_owned(),
            message,
            hint: "Show less of it, divide it, or let long lines break with `{wrap}`".to_owned(),
            source: source.unwrap_or_default().to_owned(),
        }
    }
}
