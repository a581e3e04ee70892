//! Blocks of code that change into one another: `magic-move`.

use super::attributes::Attributes;
use super::clicks::{self, Click};
use super::code::{Code, Info, parts};
use crate::translate::draft::Draft;
use crate::translate::lines::Line;
use crate::translate::rewrite::Rewrite;

/// Where the blocks stand in the order of steps.
///
/// The first one is there from the start, and each goes where the next one comes: after the stages it has itself.
#[derive(Debug)]
enum Order {
    /// So many steps after the one before.
    Relative(u32),
    /// The step on which the first change comes.
    Absolute(u32),
}

/// When one block comes and goes, and when its second stage comes.
struct Times {
    comes: Option<String>,
    goes: String,
    stage: Option<String>,
}

impl Order {
    fn read(at: Option<&str>) -> Self {
        match at.map(|at| (at.strip_prefix('+'), at)) {
            Some((None, at)) => Self::Absolute(at.parse().unwrap_or(1)),
            Some((Some(distance), _)) => Self::Relative(distance.parse().unwrap_or(1)),
            None => Self::Relative(1),
        }
    }

    /// For a block of so many stages, before which so many stages of others were.
    fn times(&self, before: u32, stages: u32) -> Times {
        match self {
            Self::Absolute(first) => Times {
                comes: (before > 0).then(|| (first + before - 1).to_string()),
                goes: (first + before + stages - 1).to_string(),
                stage: Some((first + before).to_string()),
            },
            Self::Relative(first) if before == 0 => Times {
                comes: None,
                goes: format!("+{}", first + stages - 1),
                stage: Some(format!("+{first}")),
            },
            // The first change of all is this one where the block before had one stage alone.
            Self::Relative(first) => Times {
                comes: Some(format!("+{}", if before == 1 { *first } else { 1 })),
                goes: format!("+{stages}"),
                stage: None,
            },
        }
    }
}

impl Code<'_> {
    /// Writes the blocks one over the other.
    pub(super) fn moves(
        self,
        number: u32,
        indent: &str,
        outer: &Info<'_>,
        lines: &[Line<'_>],
        draft: &mut Draft,
        rewrite: &mut Rewrite,
    ) {
        let order = Order::read(outer.option("at").and_then(clicks::place).as_deref());
        let lines_are_numbered = outer.has_numbers(self.line_numbers);
        let mut before = 0;
        draft.show(number, format!("\n{indent}<div class=\"stack moves\">"));
        let mut blocks = inner_blocks(lines).into_iter().peekable();
        while let Some(block) = blocks.next() {
            let Some((first, rest)) = block.split_first() else {
                continue;
            };
            let (_, mark, info) = parts(first.text);
            let stages = info.count_stages();
            let Times { comes, goes, stage } = order.times(before, stages);
            before += stages;
            let goes = blocks.peek().map(|_| goes);
            let click = Click::between(comes, goes);
            let start = Attributes::default().element("div", Some(&click), false);
            draft.show(first.number, format!("{indent}{start}\n"));
            if mark.is_empty() {
                self.snippet(first, draft, rewrite);
            } else {
                let stage = stage.filter(|_| stages > 1);
                let native = info.native(lines_are_numbered, stage.as_deref());
                draft.show(first.number, format!("{indent}{mark}{native}"));
                for line in rest {
                    draft.show(line.number, line.text);
                }
            }
            draft.show(first.number, format!("\n{indent}</div>"));
        }
        draft.show(number, format!("{indent}</div>\n"));
    }
}

/// The fenced blocks and imports of files within a `magic-move`.
fn inner_blocks<'l, 'a>(lines: &'l [Line<'a>]) -> Vec<&'l [Line<'a>]> {
    let mut blocks = Vec::new();
    let mut open = None;
    for (index, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        match open {
            // The fence around all ends here.
            None if text.starts_with("````") => break,
            None if text.starts_with("```") => open = Some(index),
            None if text.starts_with("<<<") => blocks.extend(lines.get(index..=index)),
            Some(start) if text == "```" => {
                blocks.extend(lines.get(start..=index));
                open = None;
            }
            _ => {}
        }
    }
    blocks
}
