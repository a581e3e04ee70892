//! The elements that are open and the tree that grows under them.

use std::borrow::Cow;

use crate::html::elements::is_block;
use crate::html::nesting;
use crate::html::tree::{Element, Node};

/// Elements nested deeper are flattened; browsers stop at 512.
const MAX_DEPTH: usize = 100;

/// Who wrote a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The renderer, for Markdown.
    Markdown,
    /// The author of the deck.
    Raw,
}

/// An element that is being filled.
struct Open {
    element: Element,
    /// The name it was written with; `element` may have another.
    tag: &'static str,
    origin: Origin,
    /// The container it goes into when it closes: 0 is the slide, n the nth open element.
    container: usize,
}

/// Open elements from the outside in, and the nodes that stand directly on the slide.
#[derive(Default)]
pub(super) struct Stack {
    nodes: Vec<Node>,
    open: Vec<Open>,
}

impl Stack {
    /// Tells whether another element may be opened.
    pub(super) fn has_room(&self) -> bool {
        self.open.len() < MAX_DEPTH
    }

    /// Makes room for an element: closes or changes what a browser would not let be around it.
    ///
    /// Returns the name it can have there, if any. Raw elements are closed only where `may_close`.
    pub(super) fn make_room(
        &mut self,
        name: &'static str,
        may_close: bool,
    ) -> Option<&'static str> {
        let closable = if may_close {
            self.first_raw()
        } else {
            self.open.len()
        };
        self.close_omitted_ends(name, closable);
        let fitting = self.fit(name)?;
        if fitting == "a" {
            self.make_span_of_link(self.container(fitting));
        }
        if is_block(fitting) && self.end_paragraph(self.container(fitting), closable) {
            return self.fit(name);
        }
        Some(fitting)
    }

    /// Opens an element that [`make_room`](Self::make_room) was called for.
    pub(super) fn open(&mut self, element: Element, tag: &'static str, origin: Origin) {
        let container = self.container(&element.name);
        self.open.push(Open {
            element,
            tag,
            origin,
            container,
        });
    }

    /// Adds an element that has its content already.
    pub(super) fn add(&mut self, element: Element) {
        let container = self.container(&element.name);
        self.push(container, Node::Element(element));
    }

    /// Adds text.
    pub(super) fn add_text(&mut self, text: &str) {
        let blank = text.bytes().all(|c| c.is_ascii_whitespace());
        let container = if blank {
            self.open.len()
        } else {
            self.container("")
        };
        self.push(container, Node::Text(text.to_owned()));
    }

    /// Adds a comment.
    pub(super) fn add_comment(&mut self, comment: String) {
        self.push(self.open.len(), Node::Comment(comment));
    }

    /// Closes the innermost element that Markdown opened with this tag, and all within; false if there is none.
    pub(super) fn close_markdown(&mut self, tag: &str) -> bool {
        let index = self
            .open
            .iter()
            .rposition(|open| open.origin == Origin::Markdown && open.tag == tag);
        if let Some(index) = index {
            self.close_down_to(index);
        }
        index.is_some()
    }

    /// Closes the innermost element that raw HTML opened with this tag since Markdown last opened one.
    pub(super) fn close_raw(&mut self, tag: &str) {
        let index = self.open.iter().rposition(|open| open.tag == tag);
        if let Some(index) = index.filter(|index| *index >= self.first_raw()) {
            self.close_down_to(index);
        }
    }

    /// Closes everything and hands the tree over.
    pub(super) fn finish(mut self) -> Vec<Node> {
        self.close_down_to(0);
        self.nodes
    }

    /// Index of the first open element that raw HTML may close.
    fn first_raw(&self) -> usize {
        self.open
            .iter()
            .rposition(|open| open.origin == Origin::Markdown)
            .map_or(0, |index| index + 1)
    }

    /// Closes elements whose end tags may be left out before an element of this name.
    fn close_omitted_ends(&mut self, next: &str, closable: usize) {
        let mut ended = None;
        for (index, open) in self.open.iter().enumerate().skip(closable).rev() {
            if nesting::bounds_omitted_ends(&open.element.name) {
                break;
            }
            if nesting::ends(&open.element.name, next) {
                ended = Some(index);
            }
        }
        if let Some(index) = ended {
            self.close_down_to(index);
        }
    }

    /// The link that begins last is the one meant; one around it stays as a mere span.
    fn make_span_of_link(&mut self, container: usize) {
        if let Some(outer) = self
            .around(container, "a")
            .and_then(|index| self.open.get_mut(index))
        {
            outer.element.name = Cow::Borrowed("span");
            outer.element.remove("href");
            outer.element.remove("rel");
        }
    }

    /// A paragraph ends where a block begins; one of Markdown's own stays open, as a plain block.
    ///
    /// Tells whether it was closed.
    fn end_paragraph(&mut self, container: usize, closable: usize) -> bool {
        let Some(index) = self.around(container, "p") else {
            return false;
        };
        if index >= closable {
            self.close_down_to(index);
            return true;
        }
        if let Some(outer) = self.open.get_mut(index) {
            outer.element.name = Cow::Borrowed("div");
        }
        false
    }

    /// Index of the innermost element of that name around what goes into `container`.
    ///
    /// This follows containers, as what stands before a table is not in it although the table is open.
    fn around(&self, mut container: usize, name: &str) -> Option<usize> {
        loop {
            let index = container.checked_sub(1)?;
            let open = self.open.get(index)?;
            if open.element.name == name {
                return Some(index);
            }
            if nesting::is_boundary(&open.element.name) {
                return None;
            }
            container = open.container;
        }
    }

    /// The container for an element or, without a name, for text. What a table cannot hold goes before
    /// the table, as in browsers.
    fn container(&self, name: &str) -> usize {
        let in_table = self
            .open
            .last()
            .is_some_and(|open| nesting::is_table_frame(&open.element.name));
        if !in_table || nesting::is_table_part(name) {
            return self.open.len();
        }
        self.open
            .iter()
            .rfind(|open| open.element.name == "table")
            .map_or(0, |table| table.container)
    }

    /// The name that an element can have where it would go now.
    fn fit(&self, name: &'static str) -> Option<&'static str> {
        let parent = self
            .container(name)
            .checked_sub(1)
            .and_then(|index| self.open.get(index));
        nesting::fit(name, parent.map(|open| &*open.element.name))
    }

    fn push(&mut self, container: usize, node: Node) {
        let nodes = match container
            .checked_sub(1)
            .and_then(|index| self.open.get_mut(index))
        {
            Some(open) => &mut open.element.children,
            None => &mut self.nodes,
        };
        match (nodes.last_mut(), node) {
            (Some(Node::Text(last)), Node::Text(text)) => last.push_str(&text),
            (_, node) => nodes.push(node),
        }
    }

    /// Closes open elements until `depth` are left.
    fn close_down_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if let Some(Open {
                element, container, ..
            }) = self.open.pop()
            {
                self.push(container, Node::Element(element));
            }
        }
    }
}
