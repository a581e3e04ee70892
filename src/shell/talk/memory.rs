//! What a talk leaves in the browser's storage: for a resume, for looking back, for the next talk.

use lectern_session::channel::ChannelId;
use lectern_session::journal::Journal;
use lectern_session::presenter::Stored;
use lectern_session::record::WindowId;

use crate::platform::{PlatformError, storage};

const CLICKER: &str = "lectern.clicker";
const NOTES_SIZE: &str = "lectern.notes-size";
const PANES: &str = "lectern.panes";

/// So many logs of one talk are kept, the latest; each console of each session writes one.
const MOST_LOGS: usize = 24;

/// The keys of one talk.
#[derive(Debug, Clone)]
pub(super) struct Memory {
    talk: String,
    window: WindowId,
}

impl Memory {
    pub(super) fn of(channel: ChannelId, window: WindowId) -> Self {
        let talk = channel.name();
        Self { talk, window }
    }

    /// The last state that was written down.
    pub(super) fn beat(&self) -> Option<String> {
        storage::get(&self.beat_key()).ok().flatten()
    }

    pub(super) fn save_beat(&self, text: &str) -> Result<(), PlatformError> {
        storage::set(&self.beat_key(), text)
    }

    /// Everything that a console begins with.
    pub(super) fn load(&self) -> Stored {
        let get = |key: &str| storage::get(key).ok().flatten();
        Stored {
            beat: self.beat(),
            logs: self.log_keys().iter().filter_map(|key| get(key)).collect(),
            clicker: get(CLICKER),
            notes_size: get(NOTES_SIZE)
                .and_then(|text| text.parse().ok())
                .unwrap_or_default(),
        }
    }

    pub(super) fn save_log(&self, session: u64, text: &str) -> Result<(), PlatformError> {
        let key = format!("{}{session:016x}.{:016x}", self.log_prefix(), self.window.0);
        let is_new = storage::get(&key)?.is_none();
        storage::set(&key, text)?;
        if is_new {
            self.forget_old_logs(&key);
        }
        Ok(())
    }

    fn forget_old_logs(&self, newest: &str) {
        let began = |key: &String| {
            let log = Journal::from_text(&storage::get(key).ok()??)?;
            log.entries().first().map(|entry| entry.at)
        };
        let mut logs = self.log_keys();
        logs.retain(|key| key != newest);
        logs.sort_by_cached_key(began);
        let n_too_many = (logs.len() + 1).saturating_sub(MOST_LOGS);
        for key in logs.iter().take(n_too_many) {
            // Another console may have been quicker.
            let _ = storage::remove(key);
        }
    }

    fn log_keys(&self) -> Vec<String> {
        storage::keys_beginning(&self.log_prefix()).unwrap_or_default()
    }

    fn log_prefix(&self) -> String {
        format!("{}.log.", self.talk)
    }

    fn beat_key(&self) -> String {
        format!("{}.beat", self.talk)
    }
}

pub(super) fn save_clicker(text: &str) -> Result<(), PlatformError> {
    storage::set(CLICKER, text)
}

pub(super) fn save_notes_size(size: i8) -> Result<(), PlatformError> {
    storage::set(NOTES_SIZE, &size.to_string())
}

/// The sizes of the console's panes as they were left.
pub fn panes() -> Option<String> {
    storage::get(PANES).ok().flatten()
}

/// Remembers the sizes of the console's panes.
pub fn save_panes(text: &str) {
    // A refused storage is no reason to bother anyone: they hold in this window.
    let _ = storage::set(PANES, text);
}
