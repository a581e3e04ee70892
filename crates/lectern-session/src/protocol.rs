//! What the windows of a talk say to each other. `docs/protocol.md` describes the wire; a test holds the two together.
//!
//! A message is a line of text. [`decode`] takes any text whatever and either understands it or says why not.

use std::fmt;

use crate::awake::Lived;
use crate::channel::ChannelId;
use crate::ink::{Ink, MOST_STROKES, Stroke};
use crate::pointing::Pointing;
use crate::record::{Record, Register, Stamp, WindowId};
use crate::report::Report;
use crate::screen::ScreenArea;
use crate::words::{Line, Value, Words, words};

/// The version of the wire. A change that an older window would misread raises it.
pub const VERSION: u32 = 1;

/// Longer texts are refused unread, in bytes.
pub const LONGEST: usize = 64 * 1_024;

/// What a window is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The speaker's.
    Console,
    /// The room's.
    Stage,
}

words! { Role { Console = "console", Stage = "stage" } }

/// A message and who sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The sender.
    pub from: WindowId,
    /// What the sender is for.
    pub role: Role,
    /// Numbers the sender's messages, so that what comes over several transports counts once.
    pub number: u64,
    /// What it says.
    pub message: Message,
}

/// What a window says to the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// I am new: tell me the state.
    Hello,
    /// This is the record.
    State(Register<Record>),
    /// This is where the speaker points.
    Pointing(Register<Pointing>),
    /// This is what has been drawn.
    Ink(Register<Ink>),
    /// Are you there?
    Ping {
        /// The asker's own time, to be given back.
        asked: Lived,
        /// The stamps of what the asker holds.
        stamps: Stamps,
        /// The display the asker is on, if it knows.
        here: Option<ScreenArea>,
    },
    /// I am here.
    Pong {
        /// Who asked.
        to: WindowId,
        /// The time that came with the question.
        asked: Lived,
        /// The stamps of what the answerer holds.
        stamps: Stamps,
        /// What is really on the screen; from stages only.
        report: Option<Report>,
    },
    /// I am closing.
    Bye,
}

/// The stamps of what a window holds: whoever holds something newer sends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamps {
    /// Of the record.
    pub record: Stamp,
    /// Of where the speaker points.
    pub pointing: Stamp,
    /// Of what has been drawn.
    pub ink: Stamp,
}

/// Why a text was not understood. None of it is a fault of this window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is not from a window of ours; ignore it.
    Foreign,
    /// It belongs to another talk; ignore it.
    OtherTalk,
    /// The other window runs another version: the speaker should reload the older one.
    OtherVersion(u32),
    /// A later revision of this version says something that this one does not know; ignore it.
    UnknownKind,
    /// Too long, or parts are missing or make no sense; ignore it, the next ping heals the gap.
    Broken,
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => formatter.write_str("not a message of lectern"),
            Self::OtherTalk => formatter.write_str("a message of another talk"),
            Self::OtherVersion(version) => write!(formatter, "a message of version {version}"),
            Self::UnknownKind => formatter.write_str("a message of an unknown kind"),
            Self::Broken => formatter.write_str("a broken message"),
        }
    }
}

impl std::error::Error for Refusal {}

/// The text of a message.
pub fn encode(channel: ChannelId, envelope: &Envelope) -> String {
    let line = Line::new(&format!("lectern {VERSION} {}", kind(&envelope.message)))
        .put("talk", &WindowId(channel.0))
        .put("from", &envelope.from)
        .put("as", &envelope.role)
        .put("n", &envelope.number);
    match &envelope.message {
        Message::Hello | Message::Bye => line,
        Message::State(record) => record.get().write(line.put("stamp", &record.stamp())),
        Message::Pointing(pointing) => line
            .put("stamp", &pointing.stamp())
            .put_some("laser", pointing.get().laser.as_ref())
            .put_some("zoom", pointing.get().zoom.as_ref()),
        Message::Ink(ink) => line
            .put("stamp", &ink.stamp())
            .put_list("strokes", ink.get().strokes()),
        Message::Ping {
            asked,
            stamps,
            here,
        } => stamps
            .write(line.put("asked", &asked.0))
            .put_some("here", here.as_ref()),
        Message::Pong {
            to,
            asked,
            stamps,
            report,
        } => {
            let line = stamps.write(line.put("to", to).put("asked", &asked.0));
            match report {
                Some(report) => report.write(line),
                None => line,
            }
        }
    }
    .finish()
}

/// Understands a text that came in for a talk.
///
/// # Errors
///
/// Says why it was not understood; no text makes it panic or costs more than its length.
pub fn decode(channel: ChannelId, text: &str) -> Result<Envelope, Refusal> {
    if !text.starts_with("lectern ") {
        return Err(Refusal::Foreign);
    }
    if text.len() > LONGEST {
        return Err(Refusal::Broken);
    }
    let words = Words::split(text).ok_or(Refusal::Broken)?;
    match words.plain(1).and_then(u32::read) {
        Some(VERSION) => {}
        Some(other) => return Err(Refusal::OtherVersion(other)),
        None => return Err(Refusal::Broken),
    }
    let WindowId(talk) = words.get("talk").ok_or(Refusal::Broken)?;
    if talk != channel.0 {
        return Err(Refusal::OtherTalk);
    }
    let kind = words.plain(2).ok_or(Refusal::Broken)?;
    if !KINDS.contains(&kind) {
        return Err(Refusal::UnknownKind);
    }
    envelope(kind, &words).ok_or(Refusal::Broken)
}

/// The word of each kind of message.
const KINDS: [&str; 7] = ["hello", "state", "pointing", "ink", "ping", "pong", "bye"];

fn kind(message: &Message) -> &'static str {
    match message {
        Message::Hello => "hello",
        Message::State(_) => "state",
        Message::Pointing(_) => "pointing",
        Message::Ink(_) => "ink",
        Message::Ping { .. } => "ping",
        Message::Pong { .. } => "pong",
        Message::Bye => "bye",
    }
}

fn envelope(kind: &str, words: &Words<'_>) -> Option<Envelope> {
    let message = match kind {
        "hello" => Message::Hello,
        "state" => Message::State(Register::stamped(words.get("stamp")?, Record::read(words)?)),
        "pointing" => Message::Pointing(Register::stamped(
            words.get("stamp")?,
            Pointing {
                laser: words.maybe("laser")?,
                zoom: words.maybe("zoom")?,
            },
        )),
        "ink" => {
            let strokes: Vec<Stroke> = words.list("strokes", MOST_STROKES)?;
            Message::Ink(Register::stamped(words.get("stamp")?, Ink::of(strokes)))
        }
        "ping" => Message::Ping {
            asked: Lived(words.get("asked")?),
            stamps: Stamps::read(words)?,
            here: words.maybe("here")?,
        },
        "pong" => Message::Pong {
            to: words.get("to")?,
            asked: Lived(words.get("asked")?),
            stamps: Stamps::read(words)?,
            report: Report::read(words)?,
        },
        "bye" => Message::Bye,
        _ => return None,
    };
    Some(Envelope {
        from: words.get("from")?,
        role: words.get("as")?,
        number: words.get("n")?,
        message,
    })
}

impl Stamps {
    fn write(self, line: Line) -> Line {
        line.put("record", &self.record)
            .put("pointing", &self.pointing)
            .put("ink", &self.ink)
    }

    fn read(words: &Words<'_>) -> Option<Self> {
        Some(Self {
            record: words.get("record")?,
            pointing: words.get("pointing")?,
            ink: words.get("ink")?,
        })
    }
}
