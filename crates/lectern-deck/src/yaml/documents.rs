//! YAML documents that tests make up.

use proptest::prelude::*;

/// What YAML is made of, good and bad.
pub(super) const PIECES: &[&str] = &[
    "a: ", "b:", "c: d\n", "- ", "- x\n", "\n", "\n\n", "\n  ", "\n    ", " ", "  ", "x", "yz",
    "word two", "\"", "'", "''", "\\", "\\n", "\\x41", "\\\n", "[", "]", "{", "}", ", ", ",", ":",
    ": ", "#", " # c\n", "|", ">", "|-\n", ">+\n", "|2\n", "---\n", "...\n", "\n---", "~", "null",
    "\t", "? ", "&a ", "*a", "!t ", "%", "@", "-", "?", "é機", "\"q\": ", "'k' : ", "[a, b]",
    "{a: 1}", "\n- ", "\nk: ", "\n  - ", "\n  k: ", "\n ]", "\n}", ">\n", "  x\n", "   y\n",
];

/// A document of the part of YAML that decks use.
#[derive(Debug, Clone)]
enum Node {
    /// Text as it is written, without line ends.
    Inline(&'static str),
    /// Lines after a header.
    Block(&'static str, Vec<&'static str>),
    /// Text of several lines, plain or quoted.
    Lines(&'static str, Vec<&'static str>),
    List(Vec<Self>),
    Map(Vec<(&'static str, Self)>),
    Flow(Vec<(&'static str, Self)>, Shape),
}

/// How a collection in brackets is written.
#[derive(Debug, Clone, Copy)]
struct Shape {
    is_map: bool,
    over_lines: bool,
}

const INLINE: &[&str] = &[
    "",
    "~",
    "null",
    "word",
    "two words",
    "16:9",
    "http://a/b?c#d",
    "'it''s'",
    "\"a\\tb \\u00e9\"",
    "007",
    "-1",
    ".5",
    "a#b",
    "機械",
    "word # comment",
    "\"#\"",
    "':'",
    "true",
    "--",
    "a - b",
    "?x",
    ":y",
    "\"\\\"\"",
    "[]",
    "{}",
    "a, b",
];
const KEYS: &[&str] = &[
    "a", "title", "b c", "'q'", "\"d\\n\"", "x-y", "é", "1", "a ",
];
const LINES: &[&str] = &[
    "",
    "text",
    "  further",
    "# hash",
    "a: b",
    "- x",
    "end ",
    "'",
    "%",
];
const WORDS: &[&str] = &["", "text", "more words", "x", "é ", "1,2"];
const HEADERS: &[&str] = &["|", ">", "|-", ">-", "|+", ">+", "| # c", "|2", ">2-"];

fn node() -> impl Strategy<Value = Node> {
    let text = |from: &'static [&'static str]| prop::sample::select(from);
    let leaf = prop_oneof![
        4 => text(INLINE).prop_map(Node::Inline),
        1 => (text(HEADERS), prop::collection::vec(text(LINES), 0..5))
            .prop_map(|(header, lines)| Node::Block(header, lines)),
        1 => (text(&["", "'", "\""]), prop::collection::vec(text(WORDS), 1..4))
            .prop_map(|(quote, lines)| Node::Lines(quote, lines)),
    ];
    leaf.prop_recursive(5, 30, 4, move |inner| {
        let entries = prop::collection::vec((text(KEYS), inner.clone()), 1..4);
        let shape =
            any::<(bool, bool)>().prop_map(|(is_map, over_lines)| Shape { is_map, over_lines });
        prop_oneof![
            prop::collection::vec(inner, 1..4).prop_map(Node::List),
            entries.clone().prop_map(Node::Map),
            (entries, shape).prop_map(|(entries, shape)| Node::Flow(entries, shape)),
        ]
    })
}

impl Node {
    /// Writes the node after `key:` or `-`; lines that follow are indented by `indent`.
    fn write(&self, indent: usize, out: &mut String) {
        let margin = &" ".repeat(indent);
        match self {
            Self::Inline(text) => out.extend([" ", text, "\n"]),
            Self::Block(header, lines) => {
                out.extend([" ", header, "\n"]);
                for line in lines {
                    out.extend([margin, *line, "\n"]);
                }
            }
            Self::Lines(quote, lines) => {
                let lines = lines.join(&format!("\n{margin}"));
                out.extend([" ", quote, &lines, quote, "\n"]);
            }
            Self::List(items) => {
                out.push('\n');
                for item in items {
                    out.extend([margin, "-"]);
                    item.write(indent + 2, out);
                }
            }
            Self::Map(entries) => {
                // Sometimes right after the dash.
                let compact = out.ends_with('-') && entries.len() > 1;
                let mut before = if compact { " " } else { margin };
                out.push_str(if compact { "" } else { "\n" });
                for (key, value) in entries {
                    out.extend([before, key, ":"]);
                    value.write(indent + 2, out);
                    before = margin;
                }
            }
            Self::Flow(..) => {
                out.push(' ');
                self.write_in_flow(margin, out);
                out.push('\n');
            }
        }
    }

    /// Writes the node in brackets, or something simple where it cannot stand there.
    fn write_in_flow(&self, margin: &str, out: &mut String) {
        let (entries, shape) = match self {
            Self::Flow(entries, shape) => (entries, shape),
            Self::Inline(text) if !text.contains(['#', ',']) => return out.push_str(text),
            _ => return out.push_str("'other'"),
        };
        let (open, close) = if shape.is_map { ("{", "}") } else { ("[", "]") };
        let gap = if shape.over_lines {
            &format!(" # c\n{margin}")
        } else {
            " "
        };
        out.push_str(open);
        for (key, value) in entries {
            out.push_str(gap);
            if shape.is_map {
                out.extend([key, ": "]);
            }
            value.write_in_flow(margin, out);
            out.push(',');
        }
        out.extend([gap, close]);
    }
}

/// Documents whose values are mostly settings that YAML reads.
pub(super) fn documents() -> impl Strategy<Value = String> {
    let entries = prop::collection::vec((prop::sample::select(KEYS), node()), 1..4);
    entries.prop_map(|entries| {
        let mut out = String::new();
        for (key, value) in entries {
            out.extend([key, ":"]);
            value.write(2, &mut out);
        }
        out
    })
}
