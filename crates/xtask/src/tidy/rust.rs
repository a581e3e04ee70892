//! How a Rust file looks.

use super::finding::Finding;
use super::sources::Source;
use super::tokens::Tokens;

/// From this length on a file is worth cutting by concern.
const LONG: usize = 400;

/// No file is longer.
const TOO_LONG: usize = 600;

/// Words that no file holds, in two halves so that this one does not either.
const FORBIDDEN_WORDS: [&str; 2] = [concat!("FIX", "ME"), concat!("XX", "X")];

/// Attributes that no test has, and what to do instead.
const FORBIDDEN_ATTRIBUTES: [(&str, &str); 2] = [
    ("ignore", "a test that is not run is no test"),
    ("should_panic", "check the error that is returned"),
];

/// Checks one file.
pub(super) fn check(source: &Source) -> Vec<Finding> {
    let path = &source.path;
    let mut findings = Vec::new();
    if !source.text.starts_with("//!") {
        findings.push(Finding::error(
            path,
            1,
            "a file begins with `//!` and says what it is",
        ));
    }
    for (index, line) in source.text.lines().enumerate() {
        for word in FORBIDDEN_WORDS.iter().filter(|word| line.contains(**word)) {
            findings.push(Finding::error(
                path,
                index + 1,
                format!("`TODO(name):` instead of {word}"),
            ));
        }
    }
    let n_lines = source.text.lines().count();
    if n_lines > TOO_LONG {
        findings.push(Finding::error(
            path,
            0,
            format!("{n_lines} lines, more than {TOO_LONG}"),
        ));
    } else if n_lines > LONG {
        findings.push(Finding::hint(
            path,
            0,
            format!("{n_lines} lines: cut it by concern?"),
        ));
    }
    for attribute in Tokens::read(&source.text).attributes {
        let has = |name: &str| attribute.names.iter().any(|other| other == name);
        if has("allow") && !has("reason") {
            findings.push(Finding::error(
                path,
                attribute.line,
                "`#[expect(…, reason = \"…\")]` instead of a bare `allow`",
            ));
        }
        for (name, advice) in FORBIDDEN_ATTRIBUTES {
            if attribute.names.first().is_some_and(|first| first == name) {
                findings.push(Finding::error(
                    path,
                    attribute.line,
                    format!("no `#[{name}]`: {advice}"),
                ));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        let source = Source {
            path: "f.rs".to_owned(),
            text: text.to_owned(),
        };
        check(&source).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_tidy_file_has_no_findings() {
        let text =
            "//! A file.\n// TODO(kim): more\n#[expect(dead_code, reason = \"soon\")]\nfn f() {}";
        assert_eq!(lines(text), [""; 0]);
    }

    #[test]
    fn every_rule_finds_what_breaks_it() {
        let long = format!("//! Long.\n{}", "\n".repeat(500));
        let too_long = format!("//! Too long.\n{}", "\n".repeat(700));
        let word = format!("//! A file.\n// {}: later", FORBIDDEN_WORDS[0]);
        let cases = [
            ("fn f() {}", "f.rs:1: error: a file begins"),
            (word.as_str(), "f.rs:2: error: `TODO(name):`"),
            (
                "//! A file.\n#[allow(dead_code)]\nfn f() {}",
                "f.rs:2: error: `#[expect",
            ),
            (
                "//! A file.\n#[cfg_attr(test, allow(dead_code))]\nfn f() {}",
                "f.rs:2: error: `#[expect",
            ),
            (
                "//! A file.\n#[ignore]\nfn f() {}",
                "f.rs:2: error: no `#[ignore]`",
            ),
            (
                "//! A file.\n#[should_panic(expected = \"x\")]\nfn f() {}",
                "f.rs:2: error: no `#[should",
            ),
            (long.as_str(), "f.rs: hint: 501 lines"),
            (too_long.as_str(), "f.rs: error: 701 lines"),
        ];
        for (text, expected) in cases {
            let found = lines(text);
            assert!(
                found.len() == 1 && found[0].starts_with(expected),
                "{expected}: {found:?}"
            );
        }
    }
}
