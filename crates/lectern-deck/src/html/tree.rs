//! A small HTML tree that can be walked, changed and written out.

use std::borrow::Cow;

use super::elements::is_void;

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

impl Element {
    /// An element without attributes and content.
    pub(crate) fn new(name: impl Into<Cow<'static, str>>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Gives an attribute a value, in place of the one it has. The name is trusted.
    pub(crate) fn set(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) {
        let (name, value) = (name.into(), value.into());
        match self.attributes.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => self.attributes.push((name, value)),
        }
    }

    /// Takes an attribute away and returns its value.
    pub(crate) fn remove(&mut self, name: &str) -> Option<String> {
        let index = self
            .attributes
            .iter()
            .position(|(known, _)| known == name)?;
        Some(self.attributes.remove(index).1)
    }

    /// Tells whether `class` is among the element's classes.
    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.get("class")
            .is_some_and(|classes| classes.split_ascii_whitespace().any(|known| known == class))
    }

    /// Adds a class unless the element has it.
    pub(crate) fn add_class(&mut self, class: &str) {
        if self.has_class(class) {
            return;
        }
        let classes = match self.get("class") {
            Some(classes) if !classes.is_empty() => format!("{classes} {class}"),
            _ => class.to_owned(),
        };
        self.set("class", classes);
    }
}

/// Visits every element, each before what is in it.
pub(crate) fn walk(nodes: &mut [Node], visit: &mut impl FnMut(&mut Element)) {
    for node in nodes {
        if let Node::Element(element) = node {
            visit(element);
            walk(&mut element.children, visit);
        }
    }
}

/// Writes the nodes as HTML, with everything escaped that would read as mark-up.
pub(crate) fn write(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Element(element) => write_element(element, out),
            Node::Text(text) => escape(text, out),
            Node::Comment(_) => {}
        }
    }
}

fn write_element(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(&element.name);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
    out.push('>');
    if is_void(&element.name) {
        return;
    }
    // A browser drops the first line break of a `pre`.
    if element.name == "pre" && text_starts_with_line_break(&element.children) {
        out.push('\n');
    }
    write(&element.children, out);
    out.push_str("</");
    out.push_str(&element.name);
    out.push('>');
}

fn text_starts_with_line_break(nodes: &[Node]) -> bool {
    nodes
        .iter()
        .find(|node| !matches!(node, Node::Comment(_)))
        .is_some_and(|node| matches!(node, Node::Text(text) if text.starts_with('\n')))
}

fn escape(text: &str, out: &mut String) {
    let mut plain = 0;
    for (index, special) in text.match_indices(['&', '<', '>', '"', '\r', '\0']) {
        out.push_str(text.get(plain..index).unwrap_or_default());
        plain = index + special.len();
        out.push_str(match special {
            "&" => "&amp;",
            "<" => "&lt;",
            ">" => "&gt;",
            "\"" => "&quot;",
            "\r" => "&#13;",
            // No HTML can hold this one.
            _ => "\u{FFFD}",
        });
    }
    out.push_str(text.get(plain..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Node {
        Node::Text(text.to_owned())
    }

    #[test]
    fn what_would_read_as_markup_is_escaped() {
        let mut element = Element::new("a");
        element.set("title", "\"><script>&amp;");
        element.children = vec![text("</a>&lt;\0"), Node::Comment("--><script>".to_owned())];
        let mut out = String::new();
        write(&[Node::Element(element)], &mut out);
        assert_eq!(
            out,
            "<a title=\"&quot;&gt;&lt;script&gt;&amp;amp;\">&lt;/a&gt;&amp;lt;\u{FFFD}</a>"
        );
    }

    #[test]
    fn a_first_line_break_of_a_pre_survives() {
        let mut pre = Element::new("pre");
        pre.children = vec![text("\ncode")];
        let mut out = String::new();
        write(&[Node::Element(pre)], &mut out);
        assert_eq!(out, "<pre>\n\ncode</pre>");
    }

    #[test]
    fn classes_are_added_once() {
        let mut element = Element::new("p");
        element.add_class("a");
        element.add_class("b");
        element.add_class("a");
        assert_eq!(element.get("class"), Some("a b"));
        assert!(element.has_class("b") && !element.has_class("c"));
        assert_eq!(element.remove("class").as_deref(), Some("a b"));
        assert_eq!(element.get("class"), None);
    }

    #[test]
    fn a_walk_meets_every_element_from_the_outside_in() {
        let mut outer = Element::new("ul");
        outer.children = vec![text("x"), Node::Element(Element::new("li"))];
        let mut nodes = vec![Node::Element(outer), Node::Element(Element::new("hr"))];
        let mut names = Vec::new();
        walk(&mut nodes, &mut |element| names.push(element.name.clone()));
        assert_eq!(names, ["ul", "li", "hr"]);
    }
}
