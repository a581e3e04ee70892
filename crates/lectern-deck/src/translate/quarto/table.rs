//! Tables that are drawn: grids of `+---+`, and columns below dashes.

use std::fmt::Write as _;

use super::heading::Heading;
use crate::translate::Within;
use crate::translate::lines::Line;

/// What is wider is no table.
const MOST_COLUMNS: usize = 64;

/// So is what is longer, where blank lines may be in it.
const MOST_LINES: usize = 1000;

type Written = Vec<(u32, String)>;

/// The table that begins with `first`, in native Markdown, and how many of the lines after it it takes.
pub(super) fn read(first: &Line<'_>, after: &[Line<'_>]) -> Option<(Written, usize)> {
    if first.text.trim_start().starts_with("+-") || first.text.trim_start().starts_with("+:") {
        return grid(first, after);
    }
    if let Some(table) = multiline(first, after) {
        return Some(table);
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
    written.push((number, format!("|{}", alignment(head_text, columns))));
    written.extend(rows.iter().map(|line| (line.number, cells(line.text))));
    let closing = after
        .get(rows.len())
        .is_some_and(|line| line.text.trim_start().starts_with("---"));
    let n_rows = rows.len() + usize::from(closing);
    written.push((number, String::new()));
    Some((written, taken + n_rows))
}

/// A table whose rows may go over several lines, with blank ones between; dashes stand above and below it.
fn multiline(first: &Line<'_>, after: &[Line<'_>]) -> Option<(Written, usize)> {
    let is_bar = |text: &str| {
        let text = text.trim();
        text.len() >= 3 && text.bytes().all(|byte| byte == b'-')
    };
    let is_blank = |line: &&Line<'_>| line.text.trim().is_empty();
    let (head, columns, body) = match ruler(first.text) {
        Some(columns) => (Default::default(), columns, after),
        None if is_bar(first.text) => {
            let n_head = after
                .iter()
                .take_while(|line| !is_blank(line) && ruler(line.text).is_none())
                .count();
            let columns = ruler(after.get(n_head)?.text)?;
            (after.get(..n_head)?, columns, after.get(n_head + 1..)?)
        }
        None => return None,
    };
    let width = first.text.trim_end().chars().count();
    let closes = |line: &&Line<'_>| {
        (is_bar(line.text) || ruler(line.text).is_some())
            && line.text.trim_end().chars().count() == width
    };
    let end = body
        .iter()
        .take(MOST_LINES)
        .take_while(|line| line.within == Within::Text && Heading::read(line.text).is_none())
        .position(|line| closes(&line))?;
    let rows: Vec<&[Line<'_>]> = body
        .get(..end)?
        .split(|line| is_blank(&line))
        .filter(|row| !row.is_empty())
        .collect();
    if head.is_empty() && rows.len() < 2 {
        return None;
    }
    let next_starts = columns.iter().skip(1).map(|(from, _)| *from);
    let ends: Vec<usize> = next_starts.chain([usize::MAX]).collect();
    let cells = |lines: &[Line<'_>]| {
        let mut row = String::from("|");
        for ((from, _), end) in columns.iter().zip(&ends) {
            let texts = lines.iter().map(|line| slice(line.text, *from, *end));
            let texts: Vec<String> = texts.map(|text| text.trim().replace('|', "\\|")).collect();
            let _ = write!(row, " {} |", texts.join(" ").trim());
        }
        row
    };
    let sides = head.first().or(rows.first()?.first())?;
    let number = first.number;
    let mut written = vec![
        (number, String::new()),
        (number, cells(head)),
        (number, format!("|{}", alignment(sides.text, &columns))),
    ];
    for row in rows {
        written.push((row.first()?.number, cells(row)));
    }
    written.push((number, String::new()));
    Some((written, after.len() - body.len() + end + 1))
}

/// How columns are aligned, by how a line of them lies over its dashes.
fn alignment(line: &str, columns: &[(usize, usize)]) -> String {
    let side = |(from, to): &(usize, usize)| {
        let title = slice(line, *from, *to);
        let (left, right) = (
            title.starts_with(' '),
            title.ends_with(' ') || title.chars().count() < to - from,
        );
        match (left, right) {
            (true, true) => " :-: |",
            (true, false) => " --: |",
            _ => " --- |",
        }
    };
    columns.iter().map(side).collect()
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
        assert_eq!(
            table("-------\n A  B\nof\n--- ---\n1   2\nand\n\n3   4\n-------\n").as_deref(),
            Some("| A of | B |\n| :-: | --- |\n| 1 and | 2 |\n| 3 | 4 |")
        );
        assert_eq!(
            table("--- ---\n1   2\n\n3   4\n--- ---\n").as_deref(),
            Some("|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |")
        );
        assert_eq!(table("---\n\nA   B\n--- ---\n1   2\n\n---\n"), None);
        assert_eq!(table("- - -\n\n"), None);
        assert_eq!(table("---\na"), None);
    }
}
