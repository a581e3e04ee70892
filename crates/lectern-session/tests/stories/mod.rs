//! Stories of a talk, by the situations that the session is made for.

mod displays;
mod machine;
mod speaker;
mod windows;

use lectern_session::protocol::Role;

use crate::support::desktop::PROJECTOR;
use crate::support::pair::Room;

/// A speaker with a projector who has opened a stage and shown four slides: console and stage.
fn talk_under_way() -> (Room, usize, usize) {
    let mut room = Room::new();
    room.desktop.projector = Some(PROJECTOR);
    let console = room.opens_console();
    room.presses(console, "v");
    let Some(stage) = room.last(Role::Stage) else {
        panic!("no stage was opened");
    };
    room.waits(500);
    room.presses(console, "4 Enter Space");
    assert_eq!((lamp(&room, console), room.place(stage)), ("live", (4, 1)));
    (room, console, stage)
}

fn lamp(room: &Room, console: usize) -> &'static str {
    room.console(console).link.lamp.word()
}

fn display(room: &Room, console: usize) -> &'static str {
    room.console(console).display.situation.word()
}

fn elapsed(room: &Room, console: usize) -> String {
    room.console(console).clock.elapsed
}
