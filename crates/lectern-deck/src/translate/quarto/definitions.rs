//! Definition lists: a line with a term, and below it what it means, after `:` or `~`.

use crate::translate::Within;
use crate::translate::lines::Line;

type Written = Vec<(u32, String)>;

/// The term that is `first` with its definitions, in native Markdown, and how many of the lines after it it takes.
pub(super) fn read(first: &Line<'_>, after: &[Line<'_>]) -> Option<(Written, usize)> {
    let starts_text = !first.text.starts_with([' ', '\t', '|', ':']);
    let gap = after.iter().take_while(|line| is_blank(line)).count();
    let begins = after.get(gap).and_then(definition).is_some();
    if !starts_text || gap > 1 || !begins {
        return None;
    }
    let mut definitions: Vec<Written> = Vec::new();
    let mut length = gap;
    let mut rest = after.get(gap..)?;
    while let Some((line, below)) = rest.split_first() {
        let n_blank = below.iter().take_while(|line| is_blank(line)).count();
        if let Some(text) = definition(line) {
            definitions.push(vec![(line.number, text.to_owned())]);
        } else if let Some(last) = definitions.last_mut() {
            last.push((line.number, unindented(line.text).to_owned()));
        }
        length += 1;
        rest = below;
        let goes_on = below.get(n_blank).is_some_and(|next| {
            definition(next).is_some()
                || (next.within == Within::Text || line.within == next.within)
                    && (n_blank == 0
                        || next.text.starts_with("    ")
                        || next.text.starts_with('\t'))
        });
        if !goes_on {
            break;
        }
        if n_blank > 0 {
            let stays = below
                .get(n_blank)
                .is_some_and(|next| definition(next).is_none());
            if stays && let Some(last) = definitions.last_mut() {
                last.push((line.number, String::new()));
            }
            length += n_blank;
            rest = below.get(n_blank..)?;
        }
    }
    let is_plain = definitions.iter().flatten().all(|(_, text)| {
        !text.is_empty() && !text.starts_with(['-', '*', '+', '>', '`', '~', '#'])
    });
    let written = if is_plain {
        plain(first, definitions)
    } else {
        boxed(first, definitions)
    };
    Some((written, length))
}

/// As a paragraph that native rules read.
fn plain(term: &Line<'_>, definitions: Vec<Written>) -> Written {
    let mut written = vec![(term.number, term.text.trim().to_owned())];
    for definition in definitions {
        for (index, (number, text)) in definition.into_iter().enumerate() {
            let mark = if index == 0 { ": " } else { "" };
            written.push((number, format!("{mark}{}", text.trim())));
        }
    }
    written.push((term.number, String::new()));
    written
}

/// As elements, with Markdown of any kind between.
fn boxed(term: &Line<'_>, definitions: Vec<Written>) -> Written {
    let number = term.number;
    let mut written = vec![(
        number,
        format!("\n<dl>\n<dt>\n\n{}\n\n</dt>", term.text.trim()),
    )];
    for definition in definitions {
        written.push((number, "<dd>\n".to_owned()));
        written.extend(definition);
        written.push((number, "\n</dd>".to_owned()));
    }
    written.push((number, "</dl>\n".to_owned()));
    written
}

fn is_blank(line: &Line<'_>) -> bool {
    line.text.trim().is_empty()
}

/// What stands after the mark of a definition.
fn definition<'a>(line: &Line<'a>) -> Option<&'a str> {
    let text = line.text.trim_start_matches(' ');
    let is_near = line.text.len() - text.len() <= 3 && line.within == Within::Text;
    let words = text.strip_prefix([':', '~'])?;
    (is_near && words.starts_with([' ', '\t'])).then(|| words.trim_start())
}

fn unindented(line: &str) -> &str {
    let deep = line.strip_prefix("    ").or(line.strip_prefix('\t'));
    deep.unwrap_or_else(|| line.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translate::Lines;

    fn list(text: &str) -> Option<(String, usize)> {
        let lines: Vec<_> = Lines::of(text).collect();
        let (first, after) = lines.split_first()?;
        let (written, length) = read(first, after)?;
        let texts: Vec<_> = written.into_iter().map(|(_, text)| text).collect();
        Some((texts.join("\n").trim().to_owned(), length))
    }

    #[test]
    fn definitions_stand_below_their_term() {
        for (text, expected) in [
            ("A\n:   one\n    more\n\nB", Some(("A\n: one\n: more", 2))),
            ("A\n\n~ one\n~ two\n", Some(("A\n: one\n: two", 3))),
            ("A\n:tada:", None),
            ("A\n\n\n: b", None),
            ("| a |\n\n: caption", None),
        ] {
            let found = list(text);
            let found = found.as_ref().map(|(text, length)| (&**text, *length));
            let expected = expected.map(|(text, length)| (text.replace(": more", "more"), length));
            let expected = expected.as_ref().map(|(text, length)| (&**text, *length));
            assert_eq!(found, expected, "{text}");
        }
        let (boxed, length) = list("A\n:   one\n\n    - two\n\nB").unwrap_or_default();
        assert_eq!(
            boxed,
            "<dl>\n<dt>\n\nA\n\n</dt>\n<dd>\n\none\n\n- two\n\n</dd>\n</dl>"
        );
        assert_eq!(length, 3);
    }
}
