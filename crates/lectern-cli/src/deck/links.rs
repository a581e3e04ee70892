//! Links of slides to files beside the deck.

use lectern_deck::resource::host_of;

use super::html;

/// The addresses of links that lead to files beside the deck, in their order.
pub(crate) fn to_files(slide: &str) -> Vec<String> {
    let links = slide.split("<a ").skip(1).filter_map(|link| {
        let tag = link.split('>').next()?;
        let (_, address) = tag.split_once("href=\"")?;
        let address = html::text_of(address.split('"').next()?);
        let leads_to_file = !address.starts_with('#')
            && !address.starts_with('?')
            && host_of(&address).is_none()
            && !has_scheme(&address);
        leads_to_file.then_some(address)
    });
    links.collect()
}

fn has_scheme(address: &str) -> bool {
    let before = address.split(['/', '?', '#']).next().unwrap_or(address);
    before.contains(':')
}

#[cfg(test)]
mod tests {
    use lectern_deck::Deck;
    use lectern_deck::resource::AsWritten;

    use super::*;

    #[test]
    fn only_files_beside_the_deck_are_linked() {
        let (deck, _) = Deck::parse(
            "[a](a.pdf) [b](b%20c.zip#x) [c](#2) [d](https://example.org/d) [e](mailto:e@example.org) [f](f&g.md) <https://h.example>",
            None,
        );
        let html = deck.render_slide(0, &AsWritten).html;
        assert_eq!(
            to_files(&html),
            ["a.pdf", "b%20c.zip#x", "f&g.md"],
            "{html}"
        );
    }
}
