//! Commands that authors define: `\newcommand`, `\def`, `\let`, `\DeclareMathOperator`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::defaults;
use super::scan::Scan;

/// What a command stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Definition {
    pub(super) n_arguments: usize,
    /// What the first argument is where it is left out.
    pub(super) default: Option<String>,
    /// With `#1` for the first argument.
    pub(super) body: Cow<'static, str>,
}

/// What is defined so far, over what always is.
#[derive(Debug, Default)]
pub(super) struct Definitions(BTreeMap<String, Definition>);

impl Definitions {
    pub(super) fn get(&self, name: &str) -> Option<Definition> {
        self.0.get(name).cloned().or_else(|| defaults::get(name))
    }

    /// Reads what stands after a command that defines others; `None` where it is none.
    /// Says of one whether it could be read.
    pub(super) fn read(&mut self, command: &str, scan: &mut Scan<'_>) -> Option<bool> {
        let defined = match command {
            "newcommand" | "renewcommand" | "providecommand" => new_command(scan),
            "def" | "gdef" => def(scan),
            "DeclareMathOperator" => operator(scan),
            "let" => self.alias(scan),
            _ => return None,
        };
        let is_read = defined.is_some();
        if let Some((name, definition)) = defined {
            let is_kept = command == "providecommand" && self.0.contains_key(&name);
            if !is_kept {
                self.0.insert(name, definition);
            }
        }
        Some(is_read)
    }

    fn alias(&self, scan: &mut Scan<'_>) -> Option<(String, Definition)> {
        let name = name(scan.argument()?)?;
        scan.skip_blanks();
        scan.skip("=");
        let meaning = scan.argument()?;
        // What it means now, whatever becomes of that later.
        let known = meaning.strip_prefix('\\').and_then(|name| self.get(name));
        let definition = known.unwrap_or_else(|| Definition {
            n_arguments: 0,
            default: None,
            body: Cow::Owned(meaning.to_owned()),
        });
        Some((name, definition))
    }
}

/// The name of a command in an argument: `\name`.
fn name(argument: &str) -> Option<String> {
    let name = argument.trim().strip_prefix('\\')?;
    (!name.is_empty()).then(|| name.to_owned())
}

/// `{\name}[2][default]{body}`.
fn new_command(scan: &mut Scan<'_>) -> Option<(String, Definition)> {
    scan.skip("*");
    let name = name(scan.argument()?)?;
    let n_arguments = match scan.option() {
        Some(number) => number.trim().parse().ok().filter(|number| *number < 10)?,
        None => 0,
    };
    let default = scan.option().map(str::to_owned);
    let definition = Definition {
        n_arguments,
        default,
        body: Cow::Owned(scan.argument()?.to_owned()),
    };
    Some((name, definition))
}

/// `\name#1#2{body}`.
fn def(scan: &mut Scan<'_>) -> Option<(String, Definition)> {
    let name = name(scan.argument()?)?;
    let (parameters, _) = scan.rest.split_once('{')?;
    scan.skip(parameters);
    let is_plain = |character: char| character == '#' || character.is_ascii_digit();
    if !parameters.trim().chars().all(is_plain) {
        return None;
    }
    let definition = Definition {
        n_arguments: parameters.matches('#').count(),
        default: None,
        body: Cow::Owned(scan.argument()?.to_owned()),
    };
    Some((name, definition))
}

/// `{\name}{text}`, with a star where bounds stand above and below.
fn operator(scan: &mut Scan<'_>) -> Option<(String, Definition)> {
    let star = if scan.skip("*") { "*" } else { "" };
    let name = name(scan.argument()?)?;
    let body = format!("\\operatorname{star}{{{}}}", scan.argument()?);
    let definition = Definition {
        n_arguments: 0,
        default: None,
        body: Cow::Owned(body),
    };
    Some((name, definition))
}
