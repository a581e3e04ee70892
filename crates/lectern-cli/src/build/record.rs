//! What was built, in the file [`FILE`], by which the next build knows what it need not do again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub(super) use crate::deck::find::BUILT as FILE;

/// What a site was built from and what is in it.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Record {
    /// The version of the command.
    pub(super) lectern: String,
    /// The files of the site with their hashes (SHA-256), without those that are only smaller forms of others.
    pub(super) files: BTreeMap<String, String>,
    pub(super) talks: BTreeMap<String, TalkRecord>,
}

/// What a talk was built from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TalkRecord {
    /// The hash of what the list of talks and the arguments say of it, and of what makes its page.
    pub(super) told: String,
    /// Files of the folder with their hashes; empty for those that were looked for and not there.
    pub(super) inputs: BTreeMap<String, String>,
    /// Its files in the site.
    pub(super) files: Vec<String>,
}

/// The hash of some bytes.
pub(super) fn hash(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
