//! What stands in for pictures and films that are not loaded and for pages within the page.

use super::tree::{Element, Node};
use super::url::{self, Address};
use crate::resource::host_of;

/// Video hosts whose players are offered by name.
const PROVIDERS: &[(&str, &[&str])] = &[
    (
        "youtube",
        &[
            "youtube.com",
            "www.youtube.com",
            "m.youtube.com",
            "youtu.be",
            "www.youtube-nocookie.com",
        ],
    ),
    ("vimeo", &["vimeo.com", "www.vimeo.com", "player.vimeo.com"]),
];

/// A link in place of an `iframe`, for a known video host in a card that has room for its player; `words` say what is there, if not empty.
pub(super) fn frame_link(src: &str, words: &str) -> Option<Element> {
    let Some(Address::Host(address)) = url::read(src) else {
        return None;
    };
    let provider = provider(&address);
    let address = watch_page(&address, provider).unwrap_or(address.into_owned());
    let mut link = Element::new("a");
    link.set("href", address.as_str());
    link.set("rel", "noopener noreferrer");
    if !words.is_empty() {
        let mut title = Element::new("strong");
        title.children.push(Node::Text(words.to_owned()));
        link.children.push(Node::Element(title));
        link.children.push(Node::Text(" ".to_owned()));
    }
    link.children.push(Node::Text(address));
    let Some(provider) = provider else {
        return Some(link);
    };
    let mut card = Element::new("span");
    card.set("class", "embed");
    card.set("data-provider", provider);
    card.children.push(Node::Element(link));
    Some(card)
}

/// Whether an address is of a video host, which gives a page with a player, not a picture or film.
pub(crate) fn is_player(address: &str) -> bool {
    provider(address).is_some()
}

/// The page for readers of a film whose address is that of a player for frames: such a player refuses to run outside of one.
fn watch_page(address: &str, provider: Option<&str>) -> Option<String> {
    let (mark, page) = match provider? {
        "youtube" => ("/embed/", "https://www.youtube.com/watch?v="),
        _ => ("player.vimeo.com/video/", "https://vimeo.com/"),
    };
    let (_, film) = address.split_once(mark)?;
    let (id, query) = film.split_once('?').unwrap_or((film, ""));
    let id = id.trim_end_matches('/');
    if id.is_empty() || id == "videoseries" {
        return None;
    }
    let mut start = query
        .split('&')
        .filter_map(|pair| pair.strip_prefix("start="));
    let start = start.next().map(|start| ["&t=", start].concat());
    Some([page, id, start.as_deref().unwrap_or_default()].concat())
}

fn provider(address: &str) -> Option<&'static str> {
    let host = host_of(address)?.to_ascii_lowercase();
    PROVIDERS
        .iter()
        .find(|(_, hosts)| hosts.contains(&host.as_str()))
        .map(|(provider, _)| *provider)
}

/// A box with `words` in place of a picture, film or sound that is not loaded; `host` is the one to ask about.
pub(crate) fn missing(element: Element, words: String, host: Option<String>) -> Element {
    let mut missing = Element::new("span");
    missing.set("class", element.get("class").unwrap_or_default());
    missing.add_class("image-missing");
    missing.set("role", "img");
    missing.set("aria-label", words.as_str());
    if let Some(host) = host {
        missing.set("data-host", host);
    }
    // What others hung on the element still holds for the box: steps, ids, words for it.
    for (name, value) in element.attributes {
        if name.starts_with("data-") || matches!(&*name, "lang" | "title") {
            missing.set(name, value);
        }
    }
    missing.children.push(Node::Text(words));
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_become_links_that_name_their_address() {
        for (src, provider, href) in [
            ("https://youtu.be/x", Some("youtube"), "https://youtu.be/x"),
            (
                "https://www.youtube-nocookie.com/embed/x?rel=0&start=30",
                Some("youtube"),
                "https://www.youtube.com/watch?v=x&t=30",
            ),
            (
                "//player.vimeo.com/video/1",
                Some("vimeo"),
                "https://vimeo.com/1",
            ),
            (
                "https://www.youtube.com/embed/videoseries?list=x",
                Some("youtube"),
                "https://www.youtube.com/embed/videoseries?list=x",
            ),
            (
                "https://youtube.com.evil.test/embed/x",
                None,
                "https://youtube.com.evil.test/embed/x",
            ),
            (
                "https://youtube.com@evil.test/",
                None,
                "https://youtube.com@evil.test/",
            ),
        ] {
            let mut link = frame_link(src, "").unwrap();
            assert_eq!(link.get("data-provider"), provider, "{src}");
            if let Some(Node::Element(inner)) = link.children.first() {
                link = inner.clone();
            }
            assert_eq!(link.get("href"), Some(href));
            assert_eq!(link.children, [Node::Text(href.to_owned())]);
        }
        assert_eq!(frame_link("javascript:alert(1)", ""), None);
        assert_eq!(frame_link("a.html", ""), None);
    }
}
