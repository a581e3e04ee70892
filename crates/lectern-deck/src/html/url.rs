//! Addresses as a browser would read them: which may be linked to, which may be shown.

use std::borrow::Cow;

/// What an address is, after a browser's clean-up of white space and slashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Address<'a> {
    /// In the deck's own folder, or a place in the deck (`#7`).
    Relative(Cow<'a, str>),
    /// On a host: `http://…`, `https://…` or `//…`.
    Host(Cow<'a, str>),
    /// `mailto:` or `tel:`.
    Person(Cow<'a, str>),
    /// A picture in the address itself.
    Picture(Cow<'a, str>),
}

/// Picture formats that may stand in a `data:` address; as an image, even SVG runs no script.
const PICTURES: &[&str] = &[
    "image/png",
    "image/jpeg",
    "image/jpg",
    "image/gif",
    "image/webp",
    "image/avif",
    "image/svg+xml",
];

/// Reads an address; `None` for every scheme that decks may not use.
pub(crate) fn read(written: &str) -> Option<Address<'_>> {
    let url = clean(written);
    let Some((scheme, rest)) = scheme(&url) else {
        return Some(relative(url));
    };
    match scheme.as_str() {
        "http" | "https" => {
            let rest = rest.trim_start_matches(['/', '\\']);
            (!rest.is_empty())
                .then(|| Address::Host(Cow::Owned(format!("{scheme}://{}", slashes(rest)))))
        }
        "mailto" | "tel" => Some(Address::Person(url)),
        "data" if is_picture(rest) => Some(Address::Picture(url)),
        _ => None,
    }
}

/// An address that a link may lead to.
pub(crate) fn link(written: &str) -> Option<Address<'_>> {
    read(written).filter(|address| !matches!(address, Address::Picture(_)))
}

/// Drops what a browser drops: white space and controls around the address, line breaks and tabs within.
fn clean(written: &str) -> Cow<'_, str> {
    let url = written.trim_matches(|c: char| c <= ' ');
    if url.contains(['\t', '\n', '\r']) {
        Cow::Owned(url.replace(['\t', '\n', '\r'], ""))
    } else {
        Cow::Borrowed(url)
    }
}

/// Splits a scheme off, in lower case.
fn scheme(url: &str) -> Option<(String, &str)> {
    let (scheme, rest) = url.split_once(':')?;
    let mut letters = scheme.bytes();
    let valid = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, b'+' | b'-' | b'.'));
    valid.then(|| (scheme.to_ascii_lowercase(), rest))
}

/// An address without a scheme; two slashes of either kind begin a host.
fn relative(url: Cow<'_, str>) -> Address<'_> {
    let path = url.trim_start_matches(['/', '\\']);
    match url.len() - path.len() {
        0 => Address::Relative(url),
        1 => Address::Relative(Cow::Owned(format!("/{path}"))),
        _ => Address::Host(Cow::Owned(format!("//{}", slashes(path)))),
    }
}

/// Turns backslashes before the query into slashes, as browsers do.
fn slashes(rest: &str) -> String {
    let path = rest.find(['?', '#']).unwrap_or(rest.len());
    let (path, query) = rest.split_at(path);
    path.replace('\\', "/") + query
}

fn is_picture(rest: &str) -> bool {
    let mime = rest.split([';', ',']).next().unwrap_or_default();
    PICTURES
        .iter()
        .any(|known| mime.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_a_browser_reads_them() {
        let relative = |url: &'static str| Some(Address::Relative(Cow::Borrowed(url)));
        let host = |url: &'static str| Some(Address::Host(Cow::Borrowed(url)));
        for (written, expected) in [
            ("a.png", relative("a.png")),
            ("", relative("")),
            ("#7.2", relative("#7.2")),
            ("?x=a:b", relative("?x=a:b")),
            ("./a:b", relative("./a:b")),
            ("/a.png", relative("/a.png")),
            ("\\a.png", relative("/a.png")),
            ("javascript%3Aalert(1)", relative("javascript%3Aalert(1)")),
            ("&#106;avascript", relative("&#106;avascript")),
            ("//evil.test/x", host("//evil.test/x")),
            ("/\\evil.test/x", host("//evil.test/x")),
            ("\\\\evil.test\\x?\\", host("//evil.test/x?\\")),
            ("/\t/evil.test", host("//evil.test")),
            ("https:evil.test", host("https://evil.test")),
            ("HTTPS:/\\evil.test", host("https://evil.test")),
            ("http:///evil.test", host("http://evil.test")),
            ("ht\ntp://evil.test", host("http://evil.test")),
            ("http://", None),
            ("javascript:alert(1)", None),
            (" \u{1}JavaScript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            ("java\tscript\r:alert(1)", None),
            ("javascript://evil.test/%0aalert(1)", None),
            ("vbscript:x", None),
            ("data:text/html,<script>", None),
            ("data:text/html;image/png,x", None),
            ("file:///etc/passwd", None),
            ("blob:https://x/y", None),
            ("view-source:http://x", None),
            (
                "mailto:a@b.c",
                Some(Address::Person(Cow::Borrowed("mailto:a@b.c"))),
            ),
            (
                "data:image/PNG;base64,AA",
                Some(Address::Picture(Cow::Borrowed("data:image/PNG;base64,AA"))),
            ),
        ] {
            assert_eq!(read(written), expected, "{written:?}");
        }
        assert_eq!(link("data:image/png;base64,AA"), None);
    }
}
