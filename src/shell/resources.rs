//! Where the pictures of a deck are loaded from: beside the deck, or among the files that were opened with it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use lectern_deck::resource::{host_of, plain_path};
use lectern_deck::{Resolution, Resolve, ResourceKind};
use percent_encoding::percent_decode_str;

use crate::platform::address;
use crate::platform::object_url::ObjectUrl;

/// Stands for the place of a deck that came from a device; names under `.invalid` exist nowhere (RFC 2606).
const NOWHERE: &str = "https://device.invalid/";

/// The files that belong to a deck.
#[derive(Debug, Clone)]
pub enum Files {
    /// They lie beside it on a web server; the deck's absolute address.
    Beside(String),
    /// They were opened with it from this device: paths as seen from the deck, with an address for each.
    Opened(Rc<HashMap<String, ObjectUrl>>),
}

impl Files {
    /// For the worker: the deck's address, or else paths and addresses of the files, a line each.
    pub(super) fn for_worker(&self) -> (&str, String) {
        match self {
            Self::Beside(base) => (base, String::new()),
            Self::Opened(files) => {
                let lines = files
                    .iter()
                    .flat_map(|(path, file)| [path, "\n", file.address(), "\n"]);
                ("", lines.collect())
            }
        }
    }
}

/// Answers for one deck, what may be loaded and from where.
#[derive(Debug, Clone)]
pub struct Resources {
    files: Files,
    own_host: Option<String>,
    allowed: Vec<String>,
}

impl Resources {
    /// The hosts in `allowed` may be loaded from, and the one that the deck itself came from.
    pub fn new(files: Files, allowed: impl IntoIterator<Item = String>) -> Self {
        let own_host = match &files {
            Files::Beside(base) => host_of(base).map(str::to_owned),
            Files::Opened(_) => None,
        };
        Self {
            files,
            own_host,
            allowed: allowed.into_iter().collect(),
        }
    }

    /// The same with one more host allowed.
    #[must_use]
    pub fn allowing(&self, host: &str) -> Self {
        let mut more = self.clone();
        more.allowed.push(host.to_owned());
        more
    }

    /// Where a link of the deck leads, as an absolute address.
    pub fn link(&self, href: &str) -> Option<String> {
        match &self.files {
            Files::Beside(base) => address::join(base, href),
            Files::Opened(_) => address::join(NOWHERE, href),
        }
    }

    /// Whether the reader trusts a host, by having allowed it or by opening the deck there.
    pub fn may_load_from(&self, host: &str) -> bool {
        self.own_host.as_deref() == Some(host) || self.allowed.iter().any(|allowed| allowed == host)
    }
}

impl Resolve for Resources {
    fn resolve(&self, url: &str, _kind: ResourceKind) -> Resolution {
        if url.starts_with("data:") {
            return Resolution::Load(url.to_owned());
        }
        let absolute = match &self.files {
            Files::Beside(base) => address::join(base, url),
            Files::Opened(files) if host_of(url).is_none() => {
                return match files.get(&path_of(url)) {
                    Some(file) => Resolution::Load(file.address().to_owned()),
                    None => Resolution::Missing,
                };
            }
            Files::Opened(_) => address::join(NOWHERE, url),
        };
        match absolute {
            None => Resolution::Missing,
            Some(absolute) => match host_of(&absolute) {
                Some(host) if !self.may_load_from(host) => Resolution::Ask(host.to_owned()),
                _ => Resolution::Load(absolute),
            },
        }
    }
}

/// Answers as [`Resources`] do, and remembers which hosts were asked about and which pictures will be loaded.
pub(super) struct Asking<'a> {
    resources: &'a Resources,
    hosts: RefCell<Vec<String>>,
    pictures: RefCell<Vec<String>>,
}

impl<'a> Asking<'a> {
    pub(super) fn new(resources: &'a Resources) -> Self {
        Self {
            resources,
            hosts: RefCell::default(),
            pictures: RefCell::default(),
        }
    }

    /// The hosts, each once, and the addresses of the pictures, both in the order of the slide.
    pub(super) fn remembered(self) -> (Vec<String>, Vec<String>) {
        (self.hosts.into_inner(), self.pictures.into_inner())
    }
}

impl Resolve for Asking<'_> {
    fn resolve(&self, url: &str, kind: ResourceKind) -> Resolution {
        let resolution = self.resources.resolve(url, kind);
        match &resolution {
            Resolution::Ask(host) => {
                let mut hosts = self.hosts.borrow_mut();
                if !hosts.contains(host) {
                    hosts.push(host.clone());
                }
            }
            Resolution::Load(address) if kind == ResourceKind::Image => {
                self.pictures.borrow_mut().push(address.clone());
            }
            _ => {}
        }
        resolution
    }
}

/// A relative address as the path of a file: decoded, without `./`, `..`, query and fragment.
fn path_of(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let path = plain_path(&percent_decode_str(path).decode_utf8_lossy());
    // There is nothing above the folder.
    let mut inside = path.as_str();
    while let Some(rest) = inside.strip_prefix("../") {
        inside = rest;
    }
    if inside == ".." {
        inside = "";
    }
    inside.to_owned()
}

#[cfg(test)]
mod tests {
    use super::path_of;

    #[test]
    fn an_address_names_a_file_of_the_folder() {
        for (url, path) in [
            ("img/a.png", "img/a.png"),
            ("./img/a.png?v=2#x", "img/a.png"),
            ("/img//a.png", "img/a.png"),
            ("../img/../a.png", "a.png"),
            ("../x/../../a.png", "a.png"),
            ("..", ""),
            ("img\\a.png", "img/a.png"),
            ("%EA%B7%B8%EB%A6%BC.png", "그림.png"),
        ] {
            assert_eq!(path_of(url), path, "{url}");
        }
    }
}
