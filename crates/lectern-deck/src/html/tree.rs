//! A small HTML tree that can be walked, changed and written out.

use std::borrow::Cow;

/// A piece of a slide.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    /// An element with its content.
    Element(Element),
    /// Text, not escaped.
    Text(String),
    /// A comment of the deck that may steer what stands before it (`.element: class="fragment"`); never written out.
    Comment(String),
}

/// An element; its name and attributes are allowed ones.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Element {
    /// Lower-case tag name.
    pub(crate) name: Cow<'static, str>,
    /// Names in lower case, values not escaped, in the order written, no name twice.
    pub(crate) attributes: Vec<(Cow<'static, str>, String)>,
    /// What is in it; void elements have nothing.
    pub(crate) children: Vec<Node>,
}
