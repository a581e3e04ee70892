//! Separators that a deck names by a regular expression, as far as such are made of plain text, blanks and line ends.

/// A separator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Form>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    /// So many empty lines.
    Empty(usize),
    /// A line that begins so, and with `whole` ends there too.
    Line { atoms: Vec<Atom>, whole: bool },
}

/// A character, how often it must and whether it may stand more than once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Atom {
    /// `None` is any blank.
    character: Option<char>,
    required: bool,
    repeats: bool,
}

impl Pattern {
    /// Reads an expression; `None` if it says more than is understood here.
    pub(super) fn read(expression: &str) -> Option<Self> {
        let forms: Option<Vec<_>> = alternatives(expression).map(read_form).collect();
        forms.filter(|forms| !forms.is_empty()).map(Self)
    }

    /// A line of that text alone.
    pub(super) fn line(text: &str) -> Self {
        let atoms = text.chars().map(|character| Atom {
            character: Some(character),
            required: true,
            repeats: false,
        });
        Self(vec![Form::Line {
            atoms: atoms.collect(),
            whole: true,
        }])
    }

    /// A pattern that is nowhere.
    pub(super) const fn never() -> Self {
        Self(Vec::new())
    }

    /// What stands in the line behind the separator, if the line is one.
    pub(super) fn rest_of<'l>(&self, line: &'l str) -> Option<&'l str> {
        self.0.iter().find_map(|form| match form {
            Form::Empty(_) => None,
            Form::Line { atoms, whole } => {
                let rest = after(line, atoms)?;
                let rest_is_text = rest.starts_with(' ') || line.starts_with("<!--");
                let ends = rest.trim().is_empty() || (!whole && rest_is_text);
                ends.then_some(rest.trim())
            }
        })
    }

    /// How many empty lines part slides, if any number does.
    pub(super) fn empty_lines(&self) -> Option<usize> {
        self.0.iter().find_map(|form| match form {
            Form::Empty(count) => Some(*count),
            Form::Line { .. } => None,
        })
    }

    /// What stands behind the mark with which the line begins, if it does.
    pub(super) fn strip<'l>(&self, line: &'l str) -> Option<&'l str> {
        self.0.iter().find_map(|form| match form {
            Form::Empty(_) => None,
            Form::Line { atoms, .. } => after(line, atoms),
        })
    }
}

/// What follows the atoms in a line, upper and lower case being one.
fn after<'l>(line: &'l str, atoms: &[Atom]) -> Option<&'l str> {
    let mut rest = line;
    for atom in atoms {
        let mut found = false;
        while let Some(next) = rest.chars().next() {
            let is_it = atom.character.map_or(next.is_whitespace(), |character| {
                next.eq_ignore_ascii_case(&character)
            });
            if !is_it || (found && !atom.repeats) {
                break;
            }
            found = true;
            rest = rest.get(next.len_utf8()..)?;
        }
        if atom.required && !found {
            return None;
        }
    }
    Some(rest)
}

/// The parts of an expression between its `|`.
fn alternatives(expression: &str) -> impl Iterator<Item = &str> {
    let mut escaped = false;
    expression.split(move |character| {
        let ends = character == '|' && !escaped;
        escaped = character == '\\' && !escaped;
        ends
    })
}

fn read_form(expression: &str) -> Option<Form> {
    let mut lines: Vec<Vec<Atom>> = vec![Vec::new()];
    let anchored = expression.starts_with('^');
    let mut ends_at: Option<usize> = None;
    let mut characters = expression.chars().peekable();
    while let Some(character) = characters.next() {
        let read = match character {
            '^' => continue,
            '$' => {
                ends_at = Some(lines.len());
                continue;
            }
            '\n' => Read::LineEnd,
            '\r' => Read::Nothing,
            '\\' => match characters.next()? {
                'n' => Read::LineEnd,
                'r' => Read::Nothing,
                's' | 't' => Read::Atom(None),
                'b' | 'B' | 'd' | 'D' | 'w' | 'W' | 'S' => return None,
                escaped => Read::Atom(Some(escaped)),
            },
            '(' | ')' | '[' | ']' | '{' | '}' | '.' | '*' | '+' | '?' => return None,
            plain => Read::Atom(Some(plain)),
        };
        let quantifier = characters.next_if(|next| matches!(next, '?' | '*' | '+'));
        match read {
            Read::Nothing => {}
            Read::LineEnd if quantifier.is_some_and(|sign| sign != '+') => {}
            Read::LineEnd => lines.push(Vec::new()),
            Read::Atom(character) => lines.last_mut()?.push(Atom {
                character,
                required: !matches!(quantifier, Some('?' | '*')),
                repeats: matches!(quantifier, Some('*' | '+')),
            }),
        }
    }
    let n_lines = lines.len();
    let mut written = lines
        .into_iter()
        .enumerate()
        .filter(|(_, atoms)| !atoms.is_empty());
    match (written.next(), written.next()) {
        (None, _) => {
            let count = n_lines - 1 - usize::from(!anchored && n_lines > 2);
            (count > 0).then_some(Form::Empty(count))
        }
        (Some((index, atoms)), None) => Some(Form::Line {
            atoms,
            whole: index + 1 < n_lines || ends_at == Some(index + 1),
        }),
        (Some(_), Some(_)) => None,
    }
}

enum Read {
    Nothing,
    LineEnd,
    Atom(Option<char>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_expressions_are_understood() {
        for (expression, line, rest) in [
            ("\\r?\\n---\\r?\\n", "---", Some("")),
            ("\\r?\\n---\\r?\\n", "---  ", Some("")),
            ("\\r?\\n---\\r?\\n", "----", None),
            ("^\\r?\\n---\\r?\\n$", "---", Some("")),
            ("\n---\n", "---", Some("")),
            ("\\r?\\n---v\\r?\\n", "---v", Some("")),
            ("^---", "---", Some("")),
            ("^---", "---|---", None),
            ("^---$", "--- a", None),
            ("<!--s-->", "<!--s-->", Some("")),
            ("<!--s-->", "<!--s--> # A", Some("# A")),
            ("<!--\\s*s\\s*-->", "<!-- s -->", Some("")),
            ("---|\\*\\*\\*", "***", Some("")),
            ("^#{1,2} ", "# A", None),
        ] {
            let found = Pattern::read(expression)
                .and_then(|pattern| pattern.rest_of(line).map(str::to_owned));
            assert_eq!(found.as_deref(), rest, "{expression} {line}");
        }
    }

    #[test]
    fn empty_lines_are_counted() {
        for (expression, count) in [
            ("^\\n\\n\\n", Some(3)),
            ("^\n\n", Some(2)),
            ("\\n\\n\\n", Some(2)),
            ("^\\r?\\n\\r?\\n\\r?\\n", Some(3)),
            ("---", None),
        ] {
            let pattern = Pattern::read(expression).expect("understood");
            assert_eq!(pattern.empty_lines(), count, "{expression}");
        }
    }

    #[test]
    fn notes_begin_behind_their_mark() {
        let pattern = Pattern::read("^\\s*notes?:").expect("understood");
        assert_eq!(pattern.strip("  Note: hi"), Some(" hi"));
        assert_eq!(pattern.strip("NOTES:"), Some(""));
        assert_eq!(pattern.strip("important notes: hi"), None);
    }
}
