//! Who decides which address a picture, a video or a style sheet of a deck may be loaded from.

/// What an address is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResourceKind {
    /// A picture in the text or behind it.
    Image,
    /// A video or sound file.
    Media,
    /// A font or picture named by deck CSS.
    Style,
}

/// The answer for one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// Load it from this address.
    Load(String),
    /// It lives on another host that the reader has not allowed yet: its name, for the question.
    Ask(String),
    /// There is no such file (a folder was opened and lacks it).
    Missing,
}

/// Maps an address as written in a deck to one that may be loaded.
///
/// The renderer has already dropped addresses with a scheme that decks may not use.
pub trait Resolve {
    /// Decides about `url`, which is relative to the deck or absolute.
    fn resolve(&self, url: &str, kind: ResourceKind) -> Resolution;
}

/// Leaves relative addresses as they are and asks for everything else: for tests and for
/// tools that write pages next to the deck.
#[derive(Debug, Clone, Copy, Default)]
pub struct AsWritten;

impl Resolve for AsWritten {
    fn resolve(&self, url: &str, _kind: ResourceKind) -> Resolution {
        match host_of(url) {
            Some(host) => Resolution::Ask(host.to_owned()),
            None => Resolution::Load(url.to_owned()),
        }
    }
}

/// A path without `.`, empty parts and, as far as that goes, `..`, its parts divided by `/`.
pub fn plain_path(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The host that an absolute `http`, `https` or scheme-less (`//host/…`) address names.
pub fn host_of(url: &str) -> Option<&str> {
    let rest = match url.split_once("//") {
        Some((scheme, rest))
            if scheme.is_empty()
                || scheme.eq_ignore_ascii_case("http:")
                || scheme.eq_ignore_ascii_case("https:") =>
        {
            rest
        }
        _ => return None,
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    Some(host.rsplit_once('@').map_or(host, |(_, host)| host))
}
