//! Which attributes an element of a slide may carry, and with which values.

use std::borrow::Cow;

use super::builder::Origin;
use super::css;
use super::embed;
use super::tree::Element;
use super::url::{self, Address};
use crate::resource::{Resolution, Resolve, ResourceKind};
use crate::text::media::{Medium, file_name};

/// Longer values are left out, pictures and addresses excepted.
const MAX_VALUE: usize = 4096;

/// Attributes that any element may have.
const GLOBAL: &[&str] = &["class", "dir", "hidden", "lang", "role", "title"];

/// `data-*` attributes that authors may write; the others are hooks of the app.
#[rustfmt::skip]
const DATA: &[&str] = &[
    "data-at", "data-depth", "data-display", "data-every", "data-fragment-index", "data-id", "data-line-numbers", "data-until",
];

/// Attributes that some elements may have, their values being plain words and numbers.
#[rustfmt::skip]
const OWN: &[(&str, &[&str])] = &[
    ("align", &[
        "caption", "col", "colgroup", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img",
        "p", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    ]),
    ("alt", &["img"]),
    ("autoplay", &["video"]),
    ("bgcolor", &["table", "tbody", "td", "tfoot", "th", "thead", "tr"]),
    ("border", &["img", "table"]),
    ("cellpadding", &["table"]),
    ("cellspacing", &["table"]),
    ("color", &["font", "hr"]),
    ("colspan", &["td", "th"]),
    ("datetime", &["del", "ins", "time"]),
    ("default", &["track"]),
    ("face", &["font"]),
    ("height", &["img", "source", "td", "th", "video"]),
    ("kind", &["track"]),
    ("label", &["track"]),
    ("loop", &["audio", "video"]),
    ("media", &["source"]),
    ("muted", &["audio", "video"]),
    ("open", &["details"]),
    ("playsinline", &["video"]),
    ("reversed", &["ol"]),
    ("rowspan", &["td", "th"]),
    ("scope", &["th"]),
    ("size", &["font", "hr"]),
    ("sizes", &["img", "source"]),
    ("span", &["col", "colgroup"]),
    ("srclang", &["track"]),
    ("start", &["ol"]),
    ("type", &["li", "ol", "source", "ul"]),
    ("valign", &["col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"]),
    ("value", &["data", "li"]),
    ("width", &["col", "colgroup", "hr", "img", "source", "table", "td", "th", "video"]),
];

/// How the address of a picture says that it is for one colour scheme, as on GitHub, and the class that says so here.
const SCHEMES: [(&str, &str); 2] = [
    ("#gh-dark-mode-only", "dark-only"),
    ("#gh-light-mode-only", "light-only"),
];

/// Makes an element with those of the written attributes that it may have.
///
/// A picture that is not loaded becomes a box with its description. `None` where nothing is left to show.
pub(super) fn element(
    name: &'static str,
    written: Vec<(Cow<'static, str>, String)>,
    origin: Origin,
    resolver: &dyn Resolve,
) -> Option<Element> {
    let mut element = Element::new(name);
    let mut addresses = Vec::new();
    for (attribute, value) in written {
        match &*attribute {
            "style" => {
                let style = css::filter_declarations(&value, resolver);
                if !style.is_empty() {
                    element.set(attribute, style);
                }
            }
            "src" | "srcset" | "href" | "poster" => addresses.push((attribute, value)),
            _ => keep(&mut element, attribute, value, origin),
        }
    }
    let find = |name: &str| {
        addresses
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    };
    match name {
        "a" => link(&mut element, find("href")),
        "img" => return Some(image(element, find("src"), resolver)),
        "video" | "audio" => player(&mut element, find("src"), find("poster"), resolver),
        "source" | "track" => return source(element, find("src"), find("srcset"), resolver),
        _ => {}
    }
    Some(element)
}

/// Adds an attribute that is not an address, if the element may have it and has it not.
fn keep(element: &mut Element, attribute: Cow<'static, str>, value: String, origin: Origin) {
    if value.len() > MAX_VALUE || element.get(&attribute).is_some() {
        return;
    }
    let allowed = match &*attribute {
        "id" => element.name != "img" && is_id(&value),
        // The old way to name a place in a page.
        "name" if element.name == "a" && is_id(&value) && element.get("id").is_none() => {
            element.set("id", value);
            return;
        }
        name if name.starts_with("data-") => match origin {
            Origin::Markdown => true,
            Origin::Raw => DATA.contains(&name),
        },
        name if name.starts_with("aria-") => {
            name.bytes().all(|c| c.is_ascii_lowercase() || c == b'-')
        }
        name => {
            GLOBAL.contains(&name)
                || OWN
                    .iter()
                    .any(|(own, elements)| *own == name && elements.contains(&&*element.name))
        }
    };
    if allowed {
        element.set(attribute, value);
    }
}

/// An id is one word that begins with a letter, so that it is a place in an address too.
fn is_id(value: &str) -> bool {
    value.chars().next().is_some_and(char::is_alphabetic)
        && value
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':'))
}

fn link(element: &mut Element, href: Option<&str>) {
    match href.and_then(url::link) {
        Some(Address::Host(address)) => {
            element.set("href", address);
            element.set("rel", "noopener noreferrer");
        }
        Some(Address::Relative(address) | Address::Person(address)) => element.set("href", address),
        Some(Address::Picture(_)) | None => {}
    }
}

/// Where a picture, film or sound is to be loaded from, if it is.
fn resolve(written: &str, kind: ResourceKind, resolver: &dyn Resolve) -> Resolution {
    match url::read(written) {
        Some(Address::Picture(address)) if kind == ResourceKind::Image => {
            Resolution::Load(address.into_owned())
        }
        // An empty address is the page itself.
        Some(Address::Relative(address) | Address::Host(address)) if !address.is_empty() => {
            resolver.resolve(&address, kind)
        }
        _ => Resolution::Missing,
    }
}

fn image(mut element: Element, src: Option<&str>, resolver: &dyn Resolve) -> Element {
    let src = src.unwrap_or_default();
    for (mark, class) in SCHEMES {
        if src.ends_with(mark) {
            element.add_class(class);
        }
    }
    let host = match resolve(src, ResourceKind::Image, resolver) {
        Resolution::Load(address) => {
            element.add_class("image");
            element.set("src", address);
            if element.get("alt").is_none() {
                element.set("alt", "");
            }
            element.set("loading", "eager");
            element.set("decoding", "async");
            if Medium::of(src) == Medium::MovingPicture {
                element.set("data-moving", "");
            }
            return element;
        }
        Resolution::Ask(host) => Some(host),
        Resolution::Missing => None,
    };
    let words = match element.get("alt").unwrap_or_default() {
        "" if !src.starts_with("data:") => file_name(src),
        alt => alt,
    };
    let words = words.to_owned();
    embed::missing(element, words, host)
}

fn player(element: &mut Element, src: Option<&str>, poster: Option<&str>, resolver: &dyn Resolve) {
    // Nothing starts in a slide that is not shown, and sound never by itself.
    if element.remove("autoplay").is_some() && element.get("muted").is_some() {
        element.set("data-autoplay", "");
    }
    element.set("controls", "");
    element.set("preload", "metadata");
    if let Some(src) = src {
        if element.get("aria-label").is_none() {
            element.set("aria-label", file_name(src));
        }
        match resolve(src, ResourceKind::Media, resolver) {
            Resolution::Load(address) => element.set("src", address),
            Resolution::Ask(host) => element.set("data-host", host),
            Resolution::Missing => {}
        }
    }
    if let Some(Resolution::Load(address)) =
        poster.map(|poster| resolve(poster, ResourceKind::Image, resolver))
        && element.name == "video"
    {
        element.set("poster", address);
    }
}

/// One choice of a `picture`, `video` or `audio`; it goes unless it may be loaded.
fn source(
    mut element: Element,
    src: Option<&str>,
    srcset: Option<&str>,
    resolver: &dyn Resolve,
) -> Option<Element> {
    let src = src.map(|src| resolve(src, ResourceKind::Media, resolver));
    if let Some(Resolution::Load(address)) = src {
        element.set("src", address);
        return Some(element);
    }
    element.set("srcset", choices(srcset?, resolver)?);
    (element.name == "source").then_some(element)
}

/// A `srcset` with every address resolved; `None` where one may not be loaded.
fn choices(srcset: &str, resolver: &dyn Resolve) -> Option<String> {
    let mut out = String::new();
    for choice in srcset.split(',') {
        let (address, descriptor) = choice
            .trim()
            .split_once(char::is_whitespace)
            .unwrap_or((choice.trim(), ""));
        let Resolution::Load(address) = resolve(address, ResourceKind::Image, resolver) else {
            return None;
        };
        // A comma or blank in the address would make two choices of it.
        if address.contains([',', ' ']) {
            return None;
        }
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(&address);
        out.push(' ');
        out.push_str(descriptor.trim());
    }
    Some(out)
}
