//! Lines of code, and what their author says of single ones: `// [!code ++]`, or a sign before the line.

use super::code::CodeInfo;

/// A line of code by itself.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CodeLine<'c> {
    /// Without its marks and the line break.
    pub(super) text: &'c str,
    /// `line`, and what is said of it: `added`, `removed`, `highlighted`, `focused`.
    pub(super) classes: String,
}

/// A comment that says something of this line and those after it.
struct Mark<'c> {
    /// The line without the comment.
    code: &'c str,
    class: &'static str,
    n_lines: usize,
}

/// Cuts code into lines; `None` where it can be written in one piece, as nothing is said of any line.
pub(super) fn code_lines<'c>(code: &'c str, info: &CodeInfo) -> Option<Vec<CodeLine<'c>>> {
    let is_patch = info.language.as_deref() == Some("diff");
    let is_marked = code.contains(MARK);
    if !(is_marked || is_patch || info.is_diff || info.lines.is_some() || info.first_line.is_some())
    {
        return None;
    }
    let mut lines = Vec::new();
    // For each class how many lines from here on have it.
    let mut going = Vec::<(&str, usize)>::new();
    for mut text in code.lines() {
        if let Some(mark) = is_marked.then(|| Mark::read(text)).flatten() {
            match going.iter_mut().find(|(class, _)| *class == mark.class) {
                Some((_, n_lines)) => *n_lines = mark.n_lines.max(*n_lines),
                None => going.push((mark.class, mark.n_lines)),
            }
            text = mark.code;
            if text.trim().is_empty() {
                continue;
            }
        }
        let mut classes = "line".to_owned();
        let mut add = |class: &str| {
            classes.push(' ');
            classes.push_str(class);
        };
        for (class, n_lines) in &mut going {
            add(class);
            *n_lines -= 1;
        }
        going.retain(|(_, n_lines)| *n_lines > 0);
        if is_patch || info.is_diff {
            match text.as_bytes() {
                // What a patch says of its files.
                [b'+', b'+', b'+', ..] | [b'-', b'-', b'-', ..] if is_patch => {}
                [b'+', ..] => add("added"),
                [b'-', ..] => add("removed"),
                _ => {}
            }
        }
        if info.is_diff {
            text = text.strip_prefix(['+', '-', ' ']).unwrap_or(text);
        }
        lines.push(CodeLine { text, classes });
    }
    Some(lines)
}

/// How a mark begins within its comment.
const MARK: &str = "[!code ";

impl<'c> Mark<'c> {
    /// Reads `code // [!code ++]`, in whatever way the language writes comments; `:2` after the name takes in a line more.
    fn read(line: &'c str) -> Option<Self> {
        let (before, rest) = line.split_once(MARK)?;
        let (word, after) = rest.split_once(']')?;
        let (name, n_lines) = word.split_once(':').unwrap_or((word, "1"));
        let class = match name {
            "++" => "added",
            "--" => "removed",
            "hl" | "highlight" => "highlighted",
            "focus" => "focused",
            _ => return None,
        };
        let is_end = matches!(after.trim(), "" | "-->" | "*/" | "*/}" | "*)" | "-}");
        let before = before.trim_end();
        let openers = [
            "//", "<!--", "{/*", "/*", "(*", "{-", "--", "#", "%", "\"", ";",
        ];
        let code = openers
            .into_iter()
            .find_map(|opener| before.strip_suffix(opener))
            .filter(|_| is_end)?;
        Some(Self {
            code: code.trim_end(),
            class,
            n_lines: n_lines.parse().ok().filter(|n_lines| *n_lines > 0)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(info: &str, code: &str) -> Option<String> {
        let lines = code_lines(code, &CodeInfo::read(info, true))?;
        let show = |line: &CodeLine<'_>| {
            let classes = line.classes.trim_start_matches("line").trim_start();
            format!("{classes}|{}", line.text)
        };
        Some(lines.iter().map(show).collect::<Vec<_>>().join("\n"))
    }

    #[test]
    fn plain_code_stays_in_one_piece() {
        assert_eq!(lines("rust", "a\nb\n"), None);
        assert_eq!(lines("", "+a\n-b\n"), None);
    }

    #[test]
    fn what_is_said_of_lines_is_taken_out_of_them() {
        for (info, code, expected) in [
            (
                "js",
                "a // [!code ++]\nb // [!code --]",
                "added|a\nremoved|b",
            ),
            (
                "py",
                "a # [!code hl:2]\nb # [!code hl]\nc",
                "highlighted|a\nhighlighted|b\n|c",
            ),
            (
                "html",
                "<p> <!-- [!code focus] -->\n\nb",
                "focused|<p>\n|\n|b",
            ),
            (
                "css",
                "/* [!code highlight:2] */\na\n\nb",
                "highlighted|a\nhighlighted|\n|b",
            ),
            ("sql", "  -- [!code --]\na", "removed|a"),
            ("jsx", "<A/> {/* [!code ++] */}", "added|<A/>"),
            (
                "js",
                "// [!code focus:3]\na // [!code ++]\nb",
                "focused added|a\nfocused|b",
            ),
        ] {
            assert_eq!(lines(info, code).as_deref(), Some(expected), "{code}");
        }
    }

    #[test]
    fn what_only_looks_like_a_mark_is_code() {
        for code in [
            "a // [!code ++",
            "a // [!code new]",
            "a // [!code ++:0]",
            "a // [!code ++:x]",
            "a // [!code ++] and more",
            "a [!code ++]",
        ] {
            assert_eq!(lines("js", code), Some(format!("|{code}")));
        }
    }

    #[test]
    fn signs_tell_what_became_of_a_line() {
        for (info, code, expected) in [
            (
                "diff",
                "--- a.rs\n+++ b.rs\n-a\n+b\n c",
                "|--- a.rs\n|+++ b.rs\nremoved|-a\nadded|+b\n| c",
            ),
            ("diff-js", "-a\n+--b\n c\nd", "removed|a\nadded|--b\n|c\n|d"),
            ("js {1}", "+a", "|+a"),
        ] {
            assert_eq!(lines(info, code).as_deref(), Some(expected), "{code}");
        }
    }
}
