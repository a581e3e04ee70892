//! Writes out commands that are defined, by the author or here.

use super::Fault;
use super::definition::{Definition, Definitions};
use super::scan::Scan;
use super::{defaults, text};

/// How many commands may be written out for a formula: some never end, some double each time.
const MOST_COMMANDS: usize = 1000;

/// How deep commands may stand for one another.
const MOST_DEPTH: usize = 32;

/// How long a formula may get by it.
const MOST_BYTES: usize = 1 << 14;

/// The formula in words that `math-core` knows. What it defines is defined from then on.
pub(super) fn expand(source: &str, definitions: &mut Definitions) -> Result<String, Fault> {
    check_length(source)?;
    let mut expander = Expander {
        definitions,
        out: String::new(),
        n_commands: 0,
    };
    expander.text(source, 0)?;
    Ok(expander.out)
}

fn check_length(text: &str) -> Result<(), Fault> {
    if text.len() > MOST_BYTES {
        return Err(Fault::new("This is too long for a formula.", ""));
    }
    Ok(())
}

struct Expander<'d> {
    definitions: &'d mut Definitions,
    out: String,
    n_commands: usize,
}

impl Expander<'_> {
    fn text(&mut self, text: &str, depth: usize) -> Result<(), Fault> {
        let mut scan = Scan::new(text);
        loop {
            let from = scan.rest;
            let Some((before, name)) = scan.command() else {
                break;
            };
            self.out.push_str(before);
            let written = from.get(before.len()..).unwrap_or(from);
            check_length(&self.out)?;
            self.command(name, written, &mut scan, depth)?;
        }
        self.out.push_str(scan.rest);
        Ok(())
    }

    /// One command, whose name has been read; `written` begins with it.
    fn command(
        &mut self,
        name: &str,
        written: &str,
        scan: &mut Scan<'_>,
        depth: usize,
    ) -> Result<(), Fault> {
        if let Some(is_read) = self.definitions.read(name, scan) {
            return if is_read {
                Ok(())
            } else {
                Err(Fault::new("This definition cannot be read.", written))
            };
        }
        match name {
            "begin" => {
                self.begin(scan);
                Ok(())
            }
            "end" => {
                self.end(scan);
                Ok(())
            }
            "tag" => {
                scan.skip("*");
                self.out.push_str("\\tag");
                Ok(())
            }
            "color" | "textcolor" => self.color(name, scan, depth),
            _ if text::is_text(name) => {
                let before = *scan;
                let inner = scan.argument().filter(|inner| inner.contains('$'));
                if let Some(inner) = inner {
                    let parts = text::apart(name, inner);
                    self.once_more(written)?;
                    self.text(&parts, depth + 1)
                } else {
                    *scan = before;
                    self.copy(name);
                    Ok(())
                }
            }
            _ => {
                let Some(definition) = self.definitions.get(name) else {
                    self.copy(name);
                    return Ok(());
                };
                if depth > MOST_DEPTH {
                    return Err(Fault::new("This command stands for itself.", written));
                }
                self.once_more(written)?;
                let body = fill(&definition, scan)
                    .ok_or_else(|| Fault::new("An argument is missing here.", written))?;
                check_length(&body)?;
                self.text(&body, depth + 1)?;
                // A name must not run into the letters that come next.
                if self.out.ends_with(|last: char| last.is_ascii_alphabetic()) {
                    self.out.push(' ');
                }
                Ok(())
            }
        }
    }

    fn copy(&mut self, name: &str) {
        self.out.push('\\');
        self.out.push_str(name);
    }

    fn once_more(&mut self, written: &str) -> Result<(), Fault> {
        self.n_commands += 1;
        if self.n_commands > MOST_COMMANDS {
            return Err(Fault::new("This command never ends.", written));
        }
        Ok(())
    }

    fn begin(&mut self, scan: &mut Scan<'_>) {
        let name = scan.argument().unwrap_or_default();
        if matches!(name, "alignat" | "alignat*" | "alignedat") {
            // How many columns there are is seen.
            scan.argument();
        }
        if name == "aligned" || name == "gathered" {
            // Where it stands in its line.
            scan.option();
        }
        self.out.push_str("\\begin{");
        self.out.push_str(defaults::environment(name));
        self.out.push('}');
    }

    fn end(&mut self, scan: &mut Scan<'_>) {
        let name = scan.argument().unwrap_or_default();
        let ours = defaults::environment(name);
        let ours = ours.split_once('}').map_or(ours, |(name, _)| name);
        self.out.push_str("\\end{");
        self.out.push_str(ours);
        self.out.push('}');
    }

    /// `\color{name}` colours what follows, `\textcolor{name}{formula}` its argument.
    fn color(&mut self, command: &str, scan: &mut Scan<'_>, depth: usize) -> Result<(), Fault> {
        let model = scan.option();
        let color = scan.argument().unwrap_or_default().trim();
        let wide: String;
        let (model, color) = match color.strip_prefix('#') {
            Some(hex) if hex.len() == 3 => {
                wide = hex.chars().flat_map(|digit| [digit, digit]).collect();
                (Some("HTML"), wide.as_str())
            }
            Some(hex) => (Some("HTML"), hex),
            None => (model, color),
        };
        let inner = (command == "textcolor").then(|| scan.argument().unwrap_or_default());
        if inner.is_some() {
            self.out.push('{');
        }
        self.out.push_str("\\color");
        if let Some(model) = model {
            self.out.push('[');
            self.out.push_str(model);
            self.out.push(']');
        }
        self.out.push('{');
        self.out.push_str(color);
        self.out.push('}');
        if let Some(inner) = inner {
            self.once_more(inner)?;
            self.text(inner, depth + 1)?;
            self.out.push('}');
        }
        Ok(())
    }
}

/// The body with the arguments that stand here; `None` where one is missing.
fn fill(definition: &Definition, scan: &mut Scan<'_>) -> Option<String> {
    let mut arguments = Vec::new();
    for index in 0..definition.n_arguments {
        let optional = match &definition.default {
            Some(default) if index == 0 => Some(scan.option().unwrap_or(default).to_owned()),
            _ => None,
        };
        arguments.push(match optional {
            Some(argument) => argument,
            None => scan.argument()?.to_owned(),
        });
    }
    let mut parts = definition.body.split('#');
    let mut body = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digit = part.chars().next().and_then(|digit| digit.to_digit(10));
        let argument = digit
            .and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1))
            .and_then(|index| arguments.get(index));
        if let Some(argument) = argument {
            body.push_str(argument);
            body.push_str(part.get(1..).unwrap_or_default());
        } else {
            body.push('#');
            body.push_str(part);
        }
    }
    Some(body)
}
