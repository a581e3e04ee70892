//! Where in the original something stands: lines that are as they were, and the columns of what was lost.

use super::{Inclusion, Origin, Translation};
use crate::diagnostic::Diagnostic;
use crate::order::sorted_by;
use crate::source::lines;

/// Where in the text the lines of the original went.
pub(crate) struct Places {
    /// Numbers of original lines, each with the first line of the text that came from it, in order.
    written: Vec<(u32, u32)>,
}

impl Places {
    pub(crate) fn of(text: &str, origin: &Origin) -> Self {
        let all = (1..).zip(lines(text)).zip(&origin.lines);
        let filled = all.filter(|((_, text), _)| !text.is_empty());
        let written = filled
            .map(|((line, _), origin)| (origin.number, line))
            .collect();
        let mut written = sorted_by(written, Ord::cmp);
        written.dedup_by_key(|(number, _)| *number);
        Self { written }
    }

    /// The line of the text at which something on a line of the original stands, or would.
    pub(crate) fn line(&self, origin: &Origin, number: u32) -> u32 {
        let mut number = number;
        loop {
            let after = self.written.partition_point(|(known, _)| *known <= number);
            let before = after.checked_sub(1).and_then(|at| self.written.get(at));
            let file = Inclusion::of_line(&origin.files, number);
            match (before, file) {
                (Some((_, line)), None) => return *line,
                (Some((known, line)), Some(file)) if *known > file.before => return *line,
                (_, Some(file)) => number = file.at,
                (None, None) => return 1,
            }
        }
    }
}

/// Tells which lines of a translation are as their author wrote them, and in which column of its line each loss is.
pub(super) fn place(original: &str, translation: &mut Translation) {
    let original: Vec<&str> = original.split('\n').collect();
    let line = |number: u32| original.get((number as usize).checked_sub(1)?).copied();
    let written = translation.text.split('\n');
    for (origin, written) in translation.origin.lines.iter_mut().zip(written) {
        origin.is_same = line(origin.number) == Some(written);
    }
    for loss in &mut translation.losses {
        if let Some(line) = line(loss.line) {
            loss.column = column(line, loss);
        }
    }
}

/// The column of what a loss names in its line; 1 where it names nothing that stands there.
fn column(line: &str, loss: &Diagnostic) -> u32 {
    let named = loss.message.split('`').skip(1).step_by(2);
    let mut found = named.filter_map(|name| {
        // `<Name>` stands there with attributes.
        let name = name.strip_suffix('>').unwrap_or(name);
        let before = line.split_once(name).filter(|_| !name.is_empty())?.0;
        u32::try_from(before.chars().count() + 1).ok()
    });
    found.next().unwrap_or(1)
}
