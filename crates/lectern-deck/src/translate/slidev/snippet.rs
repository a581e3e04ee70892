//! Code of another file: `<<< @/snippets/a.ts#part ts {2|3}`.

use super::clicks;
use super::code::{Code, Info};
use crate::translate::draft::Draft;
use crate::translate::lines::Line;
use crate::translate::{Rewrite, include};

impl Code<'_> {
    /// Writes the code that a line names, or keeps its place.
    pub(super) fn snippet(self, line: &Line<'_>, draft: &mut Draft, rewrite: &mut Rewrite) {
        let written = line.text.trim_start().trim_start_matches("<<<").trim();
        let end = written.find([' ', '\t', '{']).unwrap_or(written.len());
        let (path, after) = written.split_at(end);
        let (file, region) = path.split_once('#').unwrap_or((path, ""));
        let mut info = Info::read(after);
        if info.language.is_empty() {
            let name = file.rsplit('/').next().unwrap_or_default();
            info.language = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        }
        let at = info.option("at").and_then(clicks::place);
        let file = include::path_from(file, line.number, rewrite);
        match include::open(self.files, &file, line.number, rewrite) {
            Ok(included) => {
                let lines: Vec<_> = included.lines().collect();
                let part = self::region(&lines, region).unwrap_or_else(|| {
                    rewrite.loss(
                        line.number,
                        "include",
                        format!("`{file}` has no region `{region}`; it is shown as a whole"),
                        "Write `#region` and `#endregion` with that name into comments of the file",
                    );
                    &lines
                });
                let fence = include::fence_round(included.text);
                let native = info.native(self.line_numbers, at.as_deref());
                draft.show(line.number, format!("\n{fence}{native}"));
                show(part, draft);
                draft.show(line.number, format!("{fence}\n"));
            }
            Err(absence) => {
                include::tell_absent(&file, absence, line.number, rewrite);
                info.title = Some(info.title.unwrap_or(path));
                let native = info.native(self.line_numbers, at.as_deref());
                draft.show(
                    line.number,
                    format!("\n````{native}\n{}\n````\n", line.text.trim()),
                );
            }
        }
    }
}

/// Shows code without the marks of regions and the indent that its lines have in common.
fn show(lines: &[Line<'_>], draft: &mut Draft) {
    let shown = || lines.iter().filter(|line| mark(line.text).is_none());
    let indent = shown()
        .filter(|line| !line.text.trim().is_empty())
        .map(|line| line.text.len() - line.text.trim_start_matches([' ', '\t']).len())
        .min()
        .unwrap_or(0);
    for line in shown() {
        draft.show(line.number, line.text.get(indent..).unwrap_or_default());
    }
}

/// The lines between the marks of a region; all of them where none is asked for, `None` where there is none of that name.
fn region<'l, 'a>(lines: &'l [Line<'a>], name: &str) -> Option<&'l [Line<'a>]> {
    if name.is_empty() {
        return Some(lines);
    }
    let is_mark = |line: &Line<'_>, word| mark(line.text) == Some((word, name));
    let start = lines.iter().position(|line| is_mark(line, "region"))? + 1;
    let inner = lines.get(start..)?;
    let mut depth = 0_usize;
    let end = inner.iter().position(|line| match mark(line.text) {
        Some(("region", _)) => {
            depth += 1;
            false
        }
        Some((_, ended)) if ended == name || (ended.is_empty() && depth == 0) => true,
        Some(_) => {
            depth = depth.saturating_sub(1);
            false
        }
        None => false,
    });
    inner.get(..end.unwrap_or(inner.len()))
}

/// The mark of a region and its name: `// #region name`, `# endregion`, `<!-- #region name -->`.
fn mark(line: &str) -> Option<(&'static str, &str)> {
    let text = line.trim();
    let sign = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let has_sign = sign.len() < text.len();
    let rest = sign.strip_prefix("pragma ").unwrap_or(sign);
    let word = ["endregion", "region"]
        .into_iter()
        .find(|word| rest.starts_with(word))
        .filter(|_| has_sign)?;
    let name = rest.get(word.len()..)?;
    let is_word = name.is_empty() || name.starts_with(|c: char| !c.is_alphanumeric());
    let name = name.trim().trim_end_matches("-->").trim_end_matches("*/");
    is_word.then(|| (word, name.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translate::lines::Lines;

    #[test]
    fn a_region_is_a_part_of_a_file() {
        let file = "a\n// #region one\nb\n  # region two\nc\n  # endregion two\nd\n/* #endregion */\ne\nregion\n";
        let lines: Vec<_> = Lines::of(file).collect();
        for (name, expected) in [
            ("", Some("a b c d e region")),
            ("one", Some("b c d")),
            ("two", Some("c")),
            ("three", None),
        ] {
            let part = region(&lines, name).map(|part| {
                let shown = part.iter().filter(|line| mark(line.text).is_none());
                let shown: Vec<_> = shown.map(|line| line.text.trim()).collect();
                shown.join(" ")
            });
            assert_eq!(part.as_deref(), expected, "{name}");
        }
    }
}
