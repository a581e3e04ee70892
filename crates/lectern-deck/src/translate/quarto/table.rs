//! Tables that are drawn: grids of `+---+`, and columns below dashes.

use std::fmt::Write as _;

use crate::translate::Within;
use crate::translate::lines::Line;

/// What is wider is no table.
const MOST_COLUMNS: usize = 64;

type Written = Vec<(u32, String)>;

/// The table that begins with `first`, in native Markdown, and how many of the lines after it it takes.
pub(super) fn read(first: &Line<'_>, after: &[Line<'_>]) -> Option<(Written, usize)> {
    if first.text.trim_start().starts_with("+-") || first.text.trim_start().starts_with("+:") {
        return grid(first, after);
    }
    let second = after.first().filter(|line| line.within == Within::Text)?;
    if let Some(columns) = ruler(second.text) {
        return simple(Some(first), &columns, after.get(1..)?, 1);
    }
    simple(None, &ruler(first.text)?, after, 0)
}

/// The columns, as characters from and to, of a line of several groups of dashes.
pub(super) fn ruler(line: &str) -> Option<Vec<(usize, usize)>> {
    let mut columns: Vec<(usize, usize)> = Vec::new();
    let mut before = ' ';
    for (at, character) in line.trim_end().chars().enumerate() {
        match character {
            '-' if before == '-' => columns.last_mut()?.1 = at + 1,
            '-' => columns.push((at, at + 1)),
            ' ' => {}
            _ => return None,
        }
        before = character;
    }
    // `- - -` is a thematic break.
    let is_wide = columns.iter().any(|(from, to)| to - from > 1);
    ((2..=MOST_COLUMNS).contains(&columns.len()) && is_wide).then_some(columns)
}

/// Text from `from` up to before `to`, in characters.
fn slice(line: &str, from: usize, to: usize) -> String {
    line.chars()
        .skip(from)
        .take(to.saturating_sub(from))
        .collect()
}

fn simple(
    head: Option<&Line<'_>>,
    columns: &[(usize, usize)],
    after: &[Line<'_>],
    taken: usize,
) -> Option<(Written, usize)> {
    let rows = after
        .iter()
        .take_while(|line| line.within == Within::Text && !line.text.trim().is_empty())
        .take_while(|line| !line.text.trim_start().starts_with("---"));
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return None;
    }
    let next_starts = columns.iter().skip(1).map(|(from, _)| *from);
    let ends: Vec<usize> = next_starts.chain([usize::MAX]).collect();
    let cells = |line: &str| {
        let mut row = String::from("|");
        for ((from, _), end) in columns.iter().zip(&ends) {
            let cell = slice(line, *from, *end);
            let _ = write!(row, " {} |", cell.trim().replace('|', "\\|"));
        }
        row
    };
    let mut written = vec![(rows.first()?.number, String::new())];
    let head_text = head.map_or("", |head| head.text);
    let number = head.or(rows.first().copied())?.number;
    written.push((number, cells(head_text)));
    let rule: String = columns
        .iter()
        .map(|(from, to)| {
            let title = slice(head_text, *from, *to);
            let (left, right) = (
                title.starts_with(' '),
                title.ends_with(' ') || title.chars().count() < to - from,
            );
            match (left, right) {
                (true, true) => " :-: |",
                (true, false) => " --: |",
                _ => " --- |",
            }
        })
        .collect();
    written.push((number, format!("|{rule}")));
    written.extend(rows.iter().map(|line| (line.number, cells(line.text))));
    let closing = after
        .get(rows.len())
        .is_some_and(|line| line.text.trim_start().starts_with("---"));
    let n_rows = rows.len() + usize::from(closing);
    written.push((number, String::new()));
    Some((written, taken + n_rows))
}

fn grid(first: &Line<'_>, after: &[Line<'_>]) -> Option<(Written, usize)> {
    let is_row = |line: &&Line<'_>| {
        line.within == Within::Text && line.text.trim_start().starts_with(['+', '|'])
    };
    let n_lines = after.iter().take_while(is_row).count();
    let lines = after.get(..n_lines)?;
    let borders: Vec<usize> = first
        .text
        .char_indices()
        .filter(|(_, character)| *character == '+')
        .map(|(at, _)| at)
        .collect();
    let is_border = |text: &str| {
        let text = text.trim();
        text.starts_with('+')
            && text
                .chars()
                .all(|character| matches!(character, '+' | '-' | '=' | ':'))
    };
    if !(2..=MOST_COLUMNS).contains(&borders.len())
        || !is_border(first.text)
        || !lines.last().is_some_and(|line| is_border(line.text))
    {
        return None;
    }
    let head_end = lines.iter().position(|line| line.text.contains("=="));
    let mut written: Written = vec![(first.number, "\n<table>\n".to_owned())];
    let mut row: Vec<&Line<'_>> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if !is_border(line.text) {
            row.push(line);
            continue;
        }
        let cell = if head_end.is_some_and(|end| index <= end) {
            "th"
        } else {
            "td"
        };
        written.push((line.number, "\n<tr>\n".to_owned()));
        for ends in borders.windows(2) {
            let &[from, to] = ends else { continue };
            written.push((line.number, format!("\n<{cell}>\n")));
            written.extend(cell_text(&row, from + 1, to));
            written.push((line.number, format!("\n</{cell}>\n")));
        }
        written.push((line.number, "\n</tr>\n".to_owned()));
        row.clear();
    }
    written.push((first.number, "\n</table>\n".to_owned()));
    Some((written, n_lines))
}

/// The text of a cell without what all its lines are indented by, at most one blank.
fn cell_text(row: &[&Line<'_>], from: usize, to: usize) -> Written {
    let texts = row.iter().map(|line| {
        let text = slice(line.text, from, to);
        let text = text
            .strip_prefix(' ')
            .unwrap_or(&text)
            .trim_end()
            .to_owned();
        (line.number, text)
    });
    texts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translate::Lines;

    fn table(text: &str) -> Option<String> {
        let lines: Vec<_> = Lines::of(text).collect();
        let (first, after) = lines.split_first()?;
        let (written, _) = read(first, after)?;
        let texts: Vec<_> = written.into_iter().map(|(_, text)| text).collect();
        Some(texts.join("\n").trim().to_owned())
    }

    #[test]
    fn drawn_tables_are_read() {
        assert_eq!(
            table(" Right  Left\n------  ----\n    12  a|b\n").as_deref(),
            Some("| Right | Left |\n| --: | --- |\n| 12 | a\\|b |")
        );
        assert_eq!(
            table("--- ---\n1   2\n--- ---\n").as_deref(),
            Some("|  |  |\n| --- | --- |\n| 1 | 2 |")
        );
        let grid =
            table("+---+---+\n| A | B |\n+===+===+\n| - a\n| b |\n+---+---+").unwrap_or_default();
        assert!(
            grid.starts_with("<table>") && grid.contains("<th>\n\nA\n\n</th>"),
            "{grid}"
        );
        assert_eq!(table("- - -\n\n"), None);
        assert_eq!(table("---\na"), None);
    }
}
