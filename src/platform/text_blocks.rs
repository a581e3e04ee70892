//! The text of a part of the page, as it is read, and the way from a place in it back to the page.

use std::ops;

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range, Text};

use super::{PlatformError, document, page};

/// What is read in one go.
const BLOCKS: &str = "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, summary, blockquote, caption, div, section, article, aside, header, footer";

/// What is not read as text, or drawn from it.
const OTHER: &str = "script, style, math, svg, rt, rp";

/// The standard's number for a walk through texts alone (`NodeFilter.SHOW_TEXT`).
const SHOW_TEXT: u32 = 4;

/// A text that is read in one go: a paragraph, an item, a heading, a block of code.
#[derive(Debug)]
pub struct TextBlock {
    /// Its text; a broken line ends in a line feed.
    pub text: String,
    /// What it is.
    pub kind: BlockKind,
    /// The texts of the page that make it up, with the place in bytes where each begins.
    nodes: Vec<(usize, Text)>,
}

/// A part of the text of the page.
#[derive(Debug)]
pub struct Part(pub(super) Range);

/// What a text is in the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading.
    Heading,
    /// Preformatted.
    Code,
    /// Anything else.
    Text,
}

/// The texts within the first element that a CSS selector finds, in its shadow root if it has one; none where there is no such element.
pub fn blocks_in(selector: &str) -> Vec<TextBlock> {
    let Some(element) = document::find(selector) else {
        return Vec::new();
    };
    let root = element.shadow_root();
    let root: &Node = root.as_ref().map_or(&element, AsRef::as_ref);
    blocks(root).unwrap_or_default()
}

fn blocks(root: &Node) -> Result<Vec<TextBlock>, PlatformError> {
    let walker = page()?.create_tree_walker_with_what_to_show(root, SHOW_TEXT)?;
    let mut blocks: Vec<TextBlock> = Vec::new();
    let mut last_home = None;
    while let Some(node) = walker.next_node()? {
        let Ok(node) = node.dyn_into::<Text>() else {
            continue;
        };
        let Some(parent) = node.parent_element() else {
            continue;
        };
        if closest(&parent, OTHER).is_some() {
            continue;
        }
        let code = closest(&parent, "pre");
        let is_code = code.is_some();
        let home = code.or_else(|| closest(&parent, BLOCKS));
        if blocks.is_empty() || home != last_home {
            blocks.push(TextBlock {
                text: String::new(),
                kind: kind(home.as_ref(), is_code),
                nodes: Vec::new(),
            });
            last_home = home;
        }
        if let Some(block) = blocks.last_mut() {
            block.add(node);
        }
    }
    Ok(blocks)
}

impl TextBlock {
    fn add(&mut self, node: Text) {
        let is_after_break = node
            .previous_sibling()
            .is_some_and(|before| before.node_name() == "BR");
        if is_after_break {
            self.text.push('\n');
        }
        let text = node.data();
        self.nodes.push((self.text.len(), node));
        self.text.push_str(&text);
    }

    /// What stands in the page at a place in the text, given in bytes; nothing where the page has changed since.
    pub fn part(&self, bytes: ops::Range<usize>) -> Option<Part> {
        let range = Range::new().ok()?;
        let (node, offset) = self.place(bytes.start, bytes.start)?;
        range.set_start(node, offset).ok()?;
        // The end belongs to the text before it.
        let (node, offset) = self.place(bytes.end, bytes.end.checked_sub(1)?)?;
        range.set_end(node, offset).ok()?;
        Some(Part(range))
    }

    /// The text of the page that holds the byte `within`, and how many of its units, as the browser counts them, are before `place`.
    fn place(&self, place: usize, within: usize) -> Option<(&Text, u32)> {
        let after = self.nodes.partition_point(|(start, _)| *start <= within);
        let (start, node) = self.nodes.get(after.checked_sub(1)?)?;
        let before = self.text.get(*start..place)?;
        Some((node, u32::try_from(before.encode_utf16().count()).ok()?))
    }
}

fn kind(home: Option<&Element>, is_code: bool) -> BlockKind {
    let name = home.map(Element::tag_name).unwrap_or_default();
    if is_code {
        BlockKind::Code
    } else if name.len() == 2 && name.starts_with('H') {
        BlockKind::Heading
    } else {
        BlockKind::Text
    }
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}
