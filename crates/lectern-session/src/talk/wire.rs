//! How a window of a talk speaks and listens.

use super::effect::Effect;
use super::window::Window;
use crate::awake::Lived;
use crate::fault::Fault;
use crate::link::PING_EVERY;
use crate::protocol::{self, Envelope, Message, Refusal, Stamps};
use crate::record::WindowId;
use crate::report::Report;
use crate::shape::DeckShape;
use crate::timers::Reason;
use crate::transport::{Arrival, Transport};

impl Window {
    /// Says something to the other windows.
    pub(crate) fn send(&mut self, message: Message) {
        self.n_sent = self.n_sent.saturating_add(1);
        let envelope = Envelope {
            from: self.id,
            role: self.role,
            number: self.n_sent,
            message,
        };
        self.ask(Effect::Send(protocol::encode(self.channel, &envelope)));
    }

    /// Asks the others now whether they are there.
    pub(crate) fn ping_now(&mut self) {
        self.timers.set(Reason::Ping, self.now());
    }

    pub(super) fn ping(&mut self) {
        self.timers.set(Reason::Ping, self.now() + PING_EVERY);
        let message = Message::Ping {
            asked: self.now(),
            stamps: self.stamps(),
            here: self.here,
        };
        self.send(message);
    }

    /// Understands a text that came in and follows it. Gives back what was said, once.
    pub(crate) fn hear(
        &mut self,
        via: Transport,
        text: &str,
        shape: &dyn DeckShape,
    ) -> Option<(Envelope, Arrival)> {
        let envelope = match protocol::decode(self.channel, text) {
            Ok(envelope) => envelope,
            Err(Refusal::OtherVersion(_)) if !self.heard_other_version => {
                self.heard_other_version = true;
                self.note(Fault::OtherVersion);
                return None;
            }
            Err(_) => return None,
        };
        if envelope.from == self.id {
            return None;
        }
        self.transports.heard(via, self.now());
        let arrival = self.inbox.arrival(envelope.from, envelope.number);
        if arrival == Arrival::Repeated {
            return None;
        }
        match &envelope.message {
            Message::State(record) => {
                if self.record.adopt(record.clone()) {
                    self.follow(shape);
                }
            }
            Message::Pointing(pointing) => {
                self.pointing.adopt(pointing.clone());
            }
            Message::Ink(ink) => {
                self.ink.adopt(ink.clone());
            }
            Message::Hello => self.send_newer_than(Stamps::default()),
            Message::Ping { stamps, .. } => self.send_newer_than(*stamps),
            Message::Pong { to, stamps, .. } if *to == self.id => self.send_newer_than(*stamps),
            Message::Pong { .. } | Message::Bye => {}
        }
        Some((envelope, arrival))
    }

    /// Answers a ping.
    pub(crate) fn answer(&mut self, to: WindowId, asked: Lived, report: Option<Report>) {
        let stamps = self.stamps();
        self.send(Message::Pong {
            to,
            asked,
            stamps,
            report,
        });
    }

    fn stamps(&self) -> Stamps {
        Stamps {
            record: self.record.stamp(),
            pointing: self.pointing.stamp(),
            ink: self.ink.stamp(),
        }
    }

    fn send_newer_than(&mut self, theirs: Stamps) {
        let ours = self.stamps();
        if ours.record > theirs.record {
            self.send(Message::State(self.record.clone()));
        }
        if ours.pointing > theirs.pointing {
            self.send(Message::Pointing(self.pointing.clone()));
        }
        if ours.ink > theirs.ink {
            self.send(Message::Ink(self.ink.clone()));
        }
    }
}
