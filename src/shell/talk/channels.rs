//! The ways to the other windows, side by side.

use std::cell::Cell;

use lectern_session::talk::event::Happening;
use lectern_session::transport::{Support, TRANSPORTS, Transport};

use super::machine::{Role, TalkMachine};
use super::now;
use crate::platform::PlatformError;
use crate::platform::channel::{Broadcast, Channel, Opener, StorageEvents};
use crate::platform::window::Handle;
use crate::shell::machine::Sender;

/// Those ways that the browser has for us.
#[derive(Debug)]
pub(super) struct Channels {
    broadcast: Option<Broadcast>,
    storage: Option<StorageEvents>,
    opener: Option<Opener>,
    /// How sending went last, so that only a change is told.
    sent: [Cell<Support>; 3],
}

impl Channels {
    /// Opens all, and tells the window of each how that went and what comes in.
    pub(super) fn open<R: Role>(name: &str, sender: &Sender<TalkMachine<R>>) -> Self {
        let key = format!("{name}.wire");
        Self {
            broadcast: open(&key, Transport::Broadcast, sender),
            storage: open(&key, Transport::Storage, sender),
            opener: open(&key, Transport::Opener, sender),
            sent: Default::default(),
        }
    }

    /// Sends a text over each, and says where that went otherwise than the last time.
    pub(super) fn send(&self, text: &str) -> Vec<(Transport, Support)> {
        let results = [
            sent(self.broadcast.as_ref(), text),
            sent(self.storage.as_ref(), text),
            sent(self.opener.as_ref(), text),
        ];
        let lines = TRANSPORTS.into_iter().zip(results).zip(&self.sent);
        let changed =
            |((transport, support), last): ((Transport, Option<Support>), &Cell<Support>)| {
                let support = support?;
                (last.replace(support) != support).then_some((transport, support))
            };
        lines.filter_map(changed).collect()
    }

    /// Whether a window is reached that this one has no handle of.
    pub(super) fn reach_apart(&self) -> bool {
        let is_open = |is_there: bool, sent: &Cell<Support>| {
            is_there && !matches!(sent.get(), Support::Absent | Support::Refused)
        };
        let [broadcast, storage, _] = &self.sent;
        is_open(self.broadcast.is_some(), broadcast) || is_open(self.storage.is_some(), storage)
    }

    /// Takes in a window that this one has opened.
    pub(super) fn add(&self, opened: &Handle) {
        if let Some(opener) = &self.opener {
            opener.add(opened);
        }
    }

    /// The windows that this one can reach: its opener and those it has opened.
    pub(super) fn reached(&self) -> Vec<Handle> {
        self.opener.as_ref().map_or_else(Vec::new, Opener::reached)
    }
}

fn open<C: Channel, R: Role>(
    key: &str,
    transport: Transport,
    sender: &Sender<TalkMachine<R>>,
) -> Option<C> {
    let listening = sender.clone();
    let opened = C::open(key, move |text| {
        let via = transport;
        listening.tell(now(Happening::Heard { via, text }));
    });
    let support = match &opened {
        // Whether there is anybody to open it to is not known yet.
        Ok(_) if transport == Transport::Opener => Support::Unknown,
        Ok(_) => Support::Open,
        Err(error) => refusal(error),
    };
    sender.tell(now(Happening::TransportSet { transport, support }));
    opened.ok()
}

/// None where there is no such way at all, which was said when it was opened.
fn sent(channel: Option<&impl Channel>, text: &str) -> Option<Support> {
    channel.map(|channel| match channel.send(text) {
        Ok(()) => Support::Open,
        Err(error) => refusal(&error),
    })
}

fn refusal(error: &PlatformError) -> Support {
    match error {
        PlatformError::Absent(_) => Support::Absent,
        PlatformError::Denied(_) | PlatformError::Full | PlatformError::Failed(_) => {
            Support::Refused
        }
    }
}
