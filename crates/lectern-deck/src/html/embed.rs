//! What stands in for pictures that are not loaded and for pages within the page.

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

/// A link in place of an `iframe`: a card for a known video host, a plain link for others.
pub(super) fn frame_link(src: &str) -> Option<Element> {
    let Some(Address::Host(address)) = url::read(src) else {
        return None;
    };
    let mut link = Element::new("a");
    if let Some(provider) = provider(&address) {
        link.set("class", "embed");
        link.set("data-provider", provider);
    }
    link.set("href", address.as_ref());
    link.set("rel", "noopener noreferrer");
    link.children.push(Node::Text(address.into_owned()));
    Some(link)
}

fn provider(address: &str) -> Option<&'static str> {
    let host = host_of(address)?.to_ascii_lowercase();
    PROVIDERS
        .iter()
        .find(|(_, hosts)| hosts.contains(&host.as_str()))
        .map(|(provider, _)| *provider)
}

/// A box with its description, in place of a picture that is not loaded; `host` is the one to ask about.
pub(super) fn missing_image(image: Element, host: Option<String>) -> Element {
    let alt = image.get("alt").unwrap_or_default().to_owned();
    let mut missing = Element::new("span");
    missing.set("class", "image-missing");
    missing.set("role", "img");
    missing.set("aria-label", alt.as_str());
    if let Some(host) = host {
        missing.set("data-host", host);
    }
    // What others hung on the picture still holds for the box: steps, ids, words for it.
    for (name, value) in image.attributes {
        if name.starts_with("data-") || matches!(&*name, "lang" | "title") {
            missing.set(name, value);
        }
    }
    missing.children.push(Node::Text(alt));
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_become_links_that_name_their_address() {
        for (src, provider) in [
            ("https://www.youtube.com/embed/x", Some("youtube")),
            ("//player.vimeo.com/video/1", Some("vimeo")),
            ("https://youtube.com.evil.test/", None),
            ("https://youtube.com@evil.test/", None),
        ] {
            let link = frame_link(src).unwrap();
            assert_eq!(link.get("data-provider"), provider, "{src}");
            assert_eq!(link.get("href"), Some(src));
            assert_eq!(link.children, [Node::Text(src.to_owned())]);
        }
        assert_eq!(frame_link("javascript:alert(1)"), None);
        assert_eq!(frame_link("a.html"), None);
    }
}
