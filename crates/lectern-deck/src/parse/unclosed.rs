//! Blocks that take in all that follows, as nothing ends them.

use pulldown_cmark::{CodeBlockKind, Tag};

/// What was begun and never ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unclosed {
    /// The code of its diagnostic.
    pub(super) code: &'static str,
    /// What it is, for people.
    pub(super) what: &'static str,
}

/// Whether a block at the end of the text, which begins with `tag`, has no end of its own.
pub(super) fn find(tag: &Tag<'_>, block: &str) -> Option<Unclosed> {
    let (is_closed, code, what) = match tag {
        Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
            (fence_is_closed(block), "unclosed-fence", "code fence")
        }
        Tag::HtmlBlock if block.trim_start().starts_with("<!--") => {
            (block.contains("-->"), "unclosed-comment", "comment")
        }
        Tag::HtmlBlock if is_raw_text(block) => {
            (block.contains("</"), "unclosed-element", "element")
        }
        _ => return None,
    };
    (!is_closed).then_some(Unclosed { code, what })
}

/// Whether HTML begins with an element that blank lines do not end.
pub(super) fn is_raw_text(html: &str) -> bool {
    let html = html.trim_start();
    ["<pre", "<script", "<style", "<textarea"]
        .iter()
        .any(|name| {
            html.get(..name.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(name))
        })
}

/// Whether the last line of a fenced block is its closing fence.
fn fence_is_closed(block: &str) -> bool {
    let mut lines = block.trim_end().lines();
    let Some(first) = lines.next().map(str::trim_start) else {
        return true;
    };
    let Some(mark) = first.chars().next() else {
        return true;
    };
    let length = first
        .chars()
        .take_while(|&character| character == mark)
        .count();
    lines.next_back().map(str::trim).is_some_and(|last| {
        last.chars().count() >= length && last.chars().all(|character| character == mark)
    })
}
