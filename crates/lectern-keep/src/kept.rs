//! A kept thing and the history of its edits.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

/// So many edits are remembered. A thing that was edited more often since is taken for edited apart, and both stay.
const MOST_EDITS: usize = 64;

/// Milliseconds since 1970-01-01 00:00 UTC; 0 where it is not known when.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub u64);

/// Something that can be kept.
pub trait Content: Clone + PartialEq + Serialize {
    /// What it says: of two things that say the same one is enough.
    fn words(&self) -> String;
}

/// A kept thing: what it is, and when it was made and edited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept<T> {
    /// What it is called among its kind, unique.
    pub id: String,
    /// When it was made and edited, ascending; the last is the version at hand.
    #[serde(deserialize_with = "ascending")]
    edits: Vec<Moment>,
    /// The thing.
    #[serde(flatten)]
    pub what: T,
    /// Fields of later versions.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Moments as a file has them, which a person may have edited.
fn ascending<'d, D: Deserializer<'d>>(deserializer: D) -> Result<Vec<Moment>, D::Error> {
    let mut moments = Vec::<Moment>::deserialize(deserializer)?;
    moments.sort_unstable();
    moments.dedup();
    Ok(moments)
}

impl<T: Content> Kept<T> {
    /// A new thing.
    pub fn new(id: impl Into<String>, what: T, now: Moment) -> Self {
        Self {
            id: id.into(),
            edits: vec![now],
            what,
            other: Map::new(),
        }
    }

    /// When it was made, as far as is known.
    pub fn made(&self) -> Moment {
        self.edits.first().copied().unwrap_or_default()
    }

    /// When it became what it is.
    pub fn edited(&self) -> Moment {
        self.edits.last().copied().unwrap_or_default()
    }

    /// Lets it be edited; no difference is no edit.
    pub(crate) fn edit(&mut self, now: Moment, edit: impl FnOnce(&mut T)) {
        let before = self.what.clone();
        edit(&mut self.what);
        if self.what != before {
            // Edits follow each other even if the clock was set back.
            let next = Moment(self.edited().0.saturating_add(1));
            self.remember([now.max(next)]);
        }
    }

    /// Takes in another version of the same thing. Gives back a version that would be lost, under an id of its own.
    pub(crate) fn reconcile(&mut self, mut theirs: Self) -> Option<Self> {
        let is_same = self.what == theirs.what;
        let is_tie = self.edited() == theirs.edited();
        if !is_same && (is_tie || !self.knows(&theirs)) && theirs.supersedes(self) {
            std::mem::swap(self, &mut theirs);
        }
        let is_old = self.edited() != theirs.edited() && self.knows(&theirs);
        let lost = (!is_same && !is_old && self.what.words() != theirs.what.words())
            .then(|| theirs.aside());
        let dated = |edit: &Moment| *edit > Moment::default();
        self.remember(theirs.edits.into_iter().filter(dated));
        self.adopt(theirs.other);
        lost
    }

    /// Takes fields of later versions that it does not have.
    pub(crate) fn adopt(&mut self, other: Map<String, Value>) {
        for (name, value) in other {
            self.other.entry(name).or_insert(value);
        }
    }

    /// Whether another version is one of its earlier ones, or the same.
    fn knows(&self, other: &Self) -> bool {
        self.edits.contains(&other.edited())
    }

    /// Of two versions the later one stays; at the same moment either may, but always the same.
    fn supersedes(&self, other: &Self) -> bool {
        let text = |kept: &Self| serde_json::to_string(&kept.what).unwrap_or_default();
        (self.edited(), text(self)) > (other.edited(), text(other))
    }

    /// The same thing beside the one whose id it had.
    fn aside(&self) -> Self {
        let Moment(edited) = self.edited();
        Self {
            id: format!("{}~{edited:x}", self.id),
            ..self.clone()
        }
    }

    /// Of too many edits the first and the latest stay.
    fn remember(&mut self, edits: impl IntoIterator<Item = Moment>) {
        self.edits.extend(edits);
        self.edits.sort_unstable();
        self.edits.dedup();
        let n_over = self.edits.len().saturating_sub(MOST_EDITS);
        if n_over > 0 {
            self.edits.drain(1..=n_over);
        }
    }
}
