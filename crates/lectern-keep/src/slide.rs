//! A slide of some talk, as it is written down.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A slide that is kept, with what finds it again after the deck was edited.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct KeptSlide {
    /// The address of its deck.
    pub deck: String,
    /// What the talk is called; empty where it has no name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub talk: String,
    /// The slide's id within the deck.
    pub id: String,
    /// Its number within the deck, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<usize>,
    /// Its first heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What its text is like, as the reader of decks writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// Fields of later versions.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl KeptSlide {
    /// Whether it is the same slide, whatever else is known of the two.
    pub fn is(&self, other: &Self) -> bool {
        self.deck == other.deck && self.id == other.id
    }
}
