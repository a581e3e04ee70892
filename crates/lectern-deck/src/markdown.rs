//! CommonMark events of a text, with one kind of parser for all who read it.
//!
//! pulldown-cmark's parser is compiled anew for each way to look up links; one way for all saves 8 kB of the module.

use pulldown_cmark::{BrokenLink, BrokenLinkCallback, CowStr, Options, Parser};
use unicase::UniCase;

use crate::model::Shared;
use crate::text::emphasis::unmark;

/// Finds links that are defined elsewhere in the deck.
pub(crate) struct Links<'d>(&'d Shared);

impl<'t> BrokenLinkCallback<'t> for Links<'_> {
    fn handle_broken_link(&mut self, link: BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)> {
        let links = &self.0.links;
        let label = fold_label(&unmark(&link.reference));
        let index = links
            .binary_search_by(|(known, _, _)| known.as_str().cmp(&label))
            .ok()?;
        let (_, address, title) = links.get(index)?;
        Some((
            address.clone().into(),
            title.clone().unwrap_or_default().into(),
        ))
    }
}

/// Reads a text by itself.
pub(crate) fn parser(text: &str, options: Options) -> Parser<'_, Links<'_>> {
    Parser::new_with_broken_link_callback(text, options, None)
}

/// Reads a part of a deck, whose links may be defined in other parts.
pub(crate) fn parser_within<'a>(
    text: &'a str,
    options: Options,
    deck: &'a Shared,
) -> Parser<'a, Links<'a>> {
    let links = (!deck.links.is_empty()).then_some(Links(deck));
    Parser::new_with_broken_link_callback(text, options, links)
}

/// Labels of links and footnotes are compared without case and with blanks as one.
pub(crate) fn fold_label(label: &str) -> String {
    let mut out = String::with_capacity(label.len());
    for word in label.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&UniCase::new(word).to_folded_case());
    }
    out
}
