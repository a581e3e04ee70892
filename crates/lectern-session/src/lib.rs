//! The logic of one talk in one or more windows.
//!
//! Start at [`show::Show`], the window in which a deck is paged through: [`show::Show::update`] takes an
//! [`event::Event`] and answers with [`effect::Effect`]s, which the app carries out. [`keymap`] says which key
//! means which [`command::Command`]; [`position`] moves over slides and steps of any deck whose
//! [`shape::DeckShape`] is known.
//!
//! A talk takes several windows: [`presenter::Console`] is the speaker's and [`audience::Stage`] the room's, both on what
//! every window of a [`talk`] does. What they agree on is the [`record`], what they say to each other the [`protocol`]; [`link`],
//! [`display`], [`clock`], [`pacing`] and [`journal`] judge what has happened, [`view`] is what to draw.
//!
//! There is no browser, no clock and no chance in here: moments come in with events.

pub mod audience;
pub mod awake;
pub mod bounce;
pub mod calendar;
pub mod channel;
pub mod chapters;
pub mod clock;
pub mod command;
pub mod display;
pub mod effect;
pub mod event;
pub mod export;
pub mod fault;
pub mod frames;
pub mod images;
pub mod ink;
pub mod journal;
pub mod keymap;
pub mod link;
pub mod pacing;
pub mod pointing;
pub mod position;
pub mod presenter;
pub mod protocol;
pub mod record;
mod recorder;
pub mod report;
pub mod resume;
pub mod screen;
pub mod shape;
pub mod show;
pub mod talk;
pub mod time;
pub mod timers;
pub mod transport;
pub mod view;
mod words;
