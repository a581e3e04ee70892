//! Finds addresses that stand in text without any mark-up, by the rules of GitHub Flavored Markdown.

use std::ops::Range;

use super::cjk::is_cjk;

/// An address in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    /// Its bytes in the text.
    pub(crate) range: Range<usize>,
    /// Where it leads.
    pub(crate) href: String,
}

/// The addresses in `text`, in order; `www.…` and mail addresses only if `bare`.
pub(crate) fn find(text: &str, bare: bool) -> Vec<Link> {
    let mut links = Vec::new();
    let mut done = 0;
    for at in memchr::memchr3_iter(b':', b'@', b'w', text.as_bytes()) {
        if at < done {
            continue;
        }
        let link = match text.as_bytes().get(at) {
            Some(b':') => with_scheme(text, at, done),
            Some(b'@') if bare => mail(text, at, done),
            Some(b'w') if bare => www(text, at),
            _ => None,
        };
        if let Some(link) = link {
            done = link.range.end;
            links.push(link);
        }
    }
    links
}

fn with_scheme(text: &str, colon: usize, done: usize) -> Option<Link> {
    let before = text.get(done..colon)?;
    let rest = text.get(colon..)?;
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        before.len() >= scheme.len()
            && before
                .get(before.len() - scheme.len()..)
                .is_some_and(|end| end.eq_ignore_ascii_case(scheme))
    })?;
    let start = colon - scheme.len();
    let address = rest.strip_prefix("://")?;
    if text
        .get(..start)?
        .ends_with(|character: char| character.is_ascii_alphanumeric())
    {
        return None;
    }
    let host = host_length(address)?;
    let end = colon + 3 + trimmed_length(address, host);
    let href = text.get(start..end)?.to_owned();
    Some(Link {
        range: start..end,
        href,
    })
}

fn www(text: &str, start: usize) -> Option<Link> {
    let address = text.get(start..)?;
    let free = text.get(..start)?.chars().next_back().is_none_or(|before| {
        before.is_whitespace() || matches!(before, '*' | '_' | '~' | '(') || is_cjk(before)
    });
    if !free || !address.starts_with("www.") {
        return None;
    }
    let host = host_length(address)?;
    let end = start + trimmed_length(address, host);
    let address = text.get(start..end)?;
    (address.len() > "www.".len()).then(|| Link {
        range: start..end,
        href: format!("http://{address}"),
    })
}

fn mail(text: &str, at: usize, done: usize) -> Option<Link> {
    let is_local =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+');
    let local = text
        .as_bytes()
        .get(done..at)?
        .iter()
        .rev()
        .take_while(|byte| is_local(byte))
        .count();
    let domain = text.get(at + 1..)?;
    let is_domain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let length = domain
        .bytes()
        .position(|byte| !is_domain(byte))
        .unwrap_or(domain.len());
    let domain = domain.get(..length)?.trim_end_matches('.');
    let ends_well = domain.ends_with(|last: char| last.is_ascii_alphanumeric());
    if local == 0
        || !ends_well
        || !domain.contains('.')
        || domain.contains("..")
        || domain.starts_with('.')
    {
        return None;
    }
    let range = at - local..at + 1 + domain.len();
    let href = format!("mailto:{}", text.get(range.clone())?);
    Some(Link { range, href })
}

/// Length of a valid host at the beginning of `address`: words with dots between, no `_` in the last two.
fn host_length(address: &str) -> Option<usize> {
    let ends =
        |character: char| !(character.is_alphanumeric() || matches!(character, '-' | '_' | '.'));
    let length = address.find(ends).unwrap_or(address.len());
    let host = address.get(..length)?.trim_end_matches('.');
    let mut words = host.rsplit('.');
    let last_two_are_plain = words
        .by_ref()
        .take(2)
        .all(|word| !word.is_empty() && !word.contains('_'));
    (last_two_are_plain && words.all(|word| !word.is_empty()) && !host.is_empty())
        .then_some(host.len())
}

/// How much of `address` is the address: to a blank or `<`, without the punctuation of the sentence around it.
fn trimmed_length(address: &str, host: usize) -> usize {
    let ends = |character: char| {
        character.is_whitespace()
            || character == '<'
            || (is_cjk(character) && !character.is_alphanumeric())
    };
    let after_host = address.get(host..).unwrap_or_default();
    let mut end = host + after_host.find(ends).unwrap_or(after_host.len());
    let inside = address.get(..end).unwrap_or_default();
    let opened = inside.matches('(').count();
    let mut closed = inside.matches(')').count();
    while end > host {
        let rest = address.get(..end).unwrap_or_default();
        match rest.chars().next_back() {
            Some(')') if closed > opened => {
                closed -= 1;
                end -= 1;
            }
            Some('?' | '!' | '.' | ',' | ':' | '*' | '_' | '~' | '\'' | '"') => end -= 1,
            Some(';') => end -= entity_length(rest),
            _ => break,
        }
    }
    end
}

/// Length of the `&name;` at the end of `text`, or 1 for a mere semicolon.
fn entity_length(text: &str) -> usize {
    let name = text
        .trim_end_matches(';')
        .trim_end_matches(|character: char| character.is_ascii_alphanumeric());
    if name.ends_with('&') && text.len() - name.len() > 1 {
        text.len() - name.len() + 1
    } else {
        1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_without_the_sentence_around_them() {
        for (text, expected) in [
            ("see https://a.example/x?y=1.", "https://a.example/x?y=1"),
            ("(http://a.example/b_(c))", "http://a.example/b_(c)"),
            ("http://a.example/b)", "http://a.example/b"),
            ("www.a.example, too", "http://www.a.example"),
            ("me@a.example.", "mailto:me@a.example"),
            ("http://localhost:8080/x", "http://localhost:8080/x"),
            (
                "주소는https://a.example/한글입니다.",
                "https://a.example/한글입니다",
            ),
            ("見て：https://a.example/x。次", "https://a.example/x"),
            ("http://a.example/x&copy; y", "http://a.example/x"),
            ("xhttp://a.example", ""),
            ("http://server/x", "http://server/x"),
            ("http://a_b.example_c", ""),
            ("http:// a.example", ""),
            ("10:30 ratio 4:3", ""),
            ("wwww.a", ""),
            ("a@b", ""),
            ("@a.b", ""),
        ] {
            let found: Vec<_> = find(text, true).into_iter().map(|link| link.href).collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }

    #[test]
    fn without_a_scheme_nothing_is_a_link_where_the_dialect_says_so() {
        assert_eq!(find("www.a.example me@a.example", false), []);
    }
}
