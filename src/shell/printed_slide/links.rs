//! The links in the HTML of a slide, which `lectern-deck` has written: attributes in double quotes, `&`, `<` and `"` escaped.

/// A link that leads out of the deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its number in the document.
    pub number: usize,
    /// Where it leads.
    pub address: String,
}

/// The links of a slide in their order, numbered from `first`. `assets/print/paper.css` counts the same ones.
pub(super) fn links(html: &str, first: usize, resolve: impl Fn(&str) -> String) -> Vec<Link> {
    let tags = html.split("<a ").skip(1);
    let hrefs = tags.filter_map(|rest| {
        let tag = rest.split('>').next()?;
        let tag = tag
            .strip_prefix("href=\"")
            .or_else(|| Some(tag.split_once(" href=\"")?.1))?;
        tag.split('"').next()
    });
    let outward = hrefs.filter(|href| !href.is_empty() && !href.starts_with('#'));
    (first..)
        .zip(outward)
        .map(|(number, href)| Link {
            number,
            address: resolve(&unescaped(href)),
        })
        .collect()
}

fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_out_of_the_deck_are_numbered() {
        for (html, expected) in [
            ("<p>none, not even &lt;a href=\"x\"></p>", &[][..]),
            (r##"<a href="#2">here</a>"##, &[]),
            (
                r#"<a class="x">no</a><a class="x" href="a.md">a</a>"#,
                &[(4, "a.md")],
            ),
            (
                r#"<a href="https://a.example/?b=1&amp;c=2" target="_blank">a</a> <a href="mailto:a@b.example">b</a>"#,
                &[(4, "https://a.example/?b=1&c=2"), (5, "mailto:a@b.example")],
            ),
        ] {
            let found = links(html, 4, str::to_owned);
            let found: Vec<_> = found
                .iter()
                .map(|link| (link.number, link.address.as_str()))
                .collect();
            assert_eq!(found, expected, "{html}");
        }
    }
}
