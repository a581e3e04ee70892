//! The words of a caption without their mark-up: <https://www.w3.org/TR/webvtt1/#webvtt-cue-text-parsing-rules>.

/// What the characters `&…;` stand for, as far as captions know them.
const REFERENCES: [(&str, &str); 6] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("nbsp", "\u{a0}"),
    ("lrm", "\u{200e}"),
    ("rlm", "\u{200f}"),
];

/// The text without tags. Readings set above a text go with their tags; a `<` that begins no tag stays.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_reading = false;
    while let Some((before, after)) = rest.split_once('<') {
        if !is_reading {
            push_resolved(&mut plain, before);
        }
        let Some((tag, after)) = after.split_once('>') else {
            rest = rest.get(before.len()..).unwrap_or_default();
            break;
        };
        match tag.split(['.', ' ', '\t', '\n']).next() {
            Some("rt") => is_reading = true,
            Some("/rt" | "/ruby") => is_reading = false,
            _ => {}
        }
        rest = after;
    }
    if !is_reading {
        push_resolved(&mut plain, rest);
    }
    plain.trim().to_owned()
}

fn push_resolved(plain: &mut String, text: &str) {
    let mut parts = text.split('&');
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let resolved = part
            .split_once(';')
            .and_then(|(name, rest)| Some((resolve(name)?, rest)));
        match resolved {
            Some((character, rest)) => plain.extend([&*character, rest]),
            None => plain.extend(["&", part]),
        }
    }
}

/// Names, and numbers such as `#39` and `#x27`.
fn resolve(name: &str) -> Option<String> {
    if let Some((_, character)) = REFERENCES.iter().find(|(known, _)| *known == name) {
        return Some((*character).to_owned());
    }
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    code.ok().and_then(char::from_u32).map(String::from)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn captions_are_plain_words() {
        for (text, expected) in [
            ("<v.loud 森下 あおい>こんにちは</v>", "こんにちは"),
            ("<00:01.000>한 <00:02.000>번에", "한 번에"),
            ("<ruby>락<rt>lock</rt></ruby>을 잡고", "락을 잡고"),
            ("<ruby>락<rt>lock</ruby>을 잡고", "락을 잡고"),
            (
                "a &lt;b&gt; &amp; c &#39;d&#x27; &nbsp;e",
                "a <b> & c 'd' \u{a0}e",
            ),
            (
                "R&D; AT&T &unknown; &#xfffffff;",
                "R&D; AT&T &unknown; &#xfffffff;",
            ),
            ("if a < b", "if a < b"),
            ("<<<", "<<<"),
            ("", ""),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }

    #[test]
    fn brackets_without_end_take_no_longer_than_others() {
        assert_eq!(plain(&"<".repeat(1_000_000)).len(), 1_000_000);
    }
}
