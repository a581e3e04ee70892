//! What the person at this browser has chosen: language, appearance, hosts that decks may load from.
//!
//! Choices are kept in the browser's storage. Where it is refused they hold until the window is closed.

pub mod reading;

use crate::i18n::Language;
use crate::platform::{languages, storage};

const LANGUAGE: &str = "lectern.language";
const APPEARANCE: &str = "lectern.appearance";
const HOSTS: &str = "lectern.hosts";

/// Light or dark, for the app itself; decks have themes of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Appearance {
    /// As the system is set.
    #[default]
    Automatic,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Appearance {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Automatic, Self::Light, Self::Dark];

    /// The name in storage and in `data-appearance`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The appearance of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|appearance| appearance.name() == name)
    }
}

/// The interface language: asked for in the address, else chosen before, else the browser's.
pub fn language(asked: Option<&str>) -> Language {
    let chosen = storage::get(LANGUAGE).ok().flatten();
    asked
        .and_then(Language::from_tag)
        .or_else(|| chosen.as_deref().and_then(Language::from_tag))
        .or_else(|| {
            languages::preferred()
                .iter()
                .find_map(|tag| Language::from_tag(tag))
        })
        .unwrap_or_default()
}

/// Remembers the interface language.
pub fn choose_language(language: Language) {
    remember(LANGUAGE, language.tag());
}

/// The appearance chosen before.
pub fn appearance() -> Appearance {
    let chosen = storage::get(APPEARANCE).ok().flatten();
    chosen
        .as_deref()
        .and_then(Appearance::from_name)
        .unwrap_or_default()
}

/// Remembers the appearance.
pub fn choose_appearance(appearance: Appearance) {
    remember(APPEARANCE, appearance.name());
}

/// The hosts that decks and their pictures may be loaded from, besides our own.
pub fn allowed_hosts() -> Vec<String> {
    let kept = storage::get(HOSTS).ok().flatten().unwrap_or_default();
    kept.split_whitespace().map(str::to_owned).collect()
}

/// Remembers that decks may be loaded from a host.
pub fn allow_host(host: &str) {
    let mut hosts = allowed_hosts();
    if !hosts.iter().any(|known| known == host) {
        hosts.push(host.to_owned());
        remember(HOSTS, &hosts.join(" "));
    }
}

fn remember(key: &str, value: &str) {
    // A refused storage is no reason to bother anyone: the choice holds in this window.
    let _ = storage::set(key, value);
}
