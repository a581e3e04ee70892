//! A talk in several windows: a story for each thing that goes wrong, and what holds whatever goes wrong.

mod schedules;
mod stories;
mod support;
