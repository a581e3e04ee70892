//! The links of slides by their numbers, for those who have only the paper.

use yew::{Html, html};

use crate::shell::printed_slide::Link;

/// Letters that surely find room in a line.
const LETTERS_A_LINE: usize = 80;

/// Lines that surely find room on a page of a handout.
const LINES_A_PAGE: usize = 38;

/// A list of links; nothing where there are none.
pub(super) fn link_list<'a>(links: impl Iterator<Item = &'a Link>) -> Html {
    let mut links = links.peekable();
    if links.peek().is_none() {
        return html! {};
    }
    html! {
        <ul class="print-links">
            { for links.map(|Link { number, address }| html! {
                <li key={*number}><span>{ format!("[{number}]") }</span>{ " " }<a href={address.clone()}>{ address }</a></li>
            }) }
        </ul>
    }
}

/// Links divided into as many as find room on a page each.
pub(super) fn pages_of_links<'a>(links: impl Iterator<Item = &'a Link>) -> Vec<Vec<&'a Link>> {
    let mut pages: Vec<Vec<&Link>> = Vec::new();
    let mut n_free = 0;
    for link in links {
        let n_lines = 1 + link.address.chars().count() / LETTERS_A_LINE;
        if let Some(page) = pages.last_mut().filter(|_| n_lines <= n_free) {
            page.push(link);
            n_free -= n_lines;
        } else {
            pages.push(vec![link]);
            n_free = LINES_A_PAGE.saturating_sub(n_lines);
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_divided_into_pages() {
        let link = |number, n_letters| Link {
            number,
            address: "x".repeat(n_letters),
        };
        for (links, expected) in [
            (vec![], vec![]),
            ((0..38).map(|number| link(number, 9)).collect(), vec![38]),
            ((0..40).map(|number| link(number, 9)).collect(), vec![38, 2]),
            (
                (0..40).map(|number| link(number, 90)).collect(),
                vec![19, 19, 2],
            ),
            (vec![link(0, 9), link(1, 9999), link(2, 9)], vec![1, 1, 1]),
        ] {
            let pages = pages_of_links(links.iter());
            let sizes: Vec<_> = pages.iter().map(Vec::len).collect();
            assert_eq!(sizes, expected);
        }
    }
}
