//! What the speaker does: blank, freeze, point, draw, clock, clicker, notes.

use lectern_session::clock::Phase;
use lectern_session::command::Command;
use lectern_session::pacing::Pace;
use lectern_session::pointing::Point;
use lectern_session::record::{Kind, Session};
use lectern_session::report::Cover;
use lectern_session::talk::command::{TalkCommand, Wish};
use lectern_session::talk::event::Happening;

use super::{elapsed, talk_under_way};
use crate::support::pair::Room;

const HERE: Point = Point { x: 500, y: 600 };
const THERE: Point = Point { x: 700, y: 800 };

#[test]
fn black_white_freeze_and_the_card_reach_the_room_and_go_away_again() {
    for (key, cover) in [
        ("b", Cover::Black),
        ("w", Cover::White),
        (".", Cover::Black),
    ] {
        let (mut room, console, stage) = talk_under_way();
        room.presses(console, key);
        assert_eq!(room.stage(stage).cover, cover);
        room.presses(stage, key);
        assert_eq!(room.stage(stage).cover, Cover::None);
        room.presses(console, key);
        room.presses(stage, "Space");
        assert_eq!(
            (room.stage(stage).cover, room.place(stage)),
            (Cover::None, (4, 1))
        );
    }
    let (mut room, console, stage) = talk_under_way();
    room.asks(console, TalkCommand::Hold);
    room.waits(10);
    assert_eq!(room.stage(stage).cover, Cover::Holding);
    room.asks(console, TalkCommand::Hold);
    room.waits(10);
    assert_eq!(room.stage(stage).cover, Cover::None);
}

#[test]
fn a_frozen_stage_keeps_its_slide_while_the_console_moves_on() {
    let (mut room, console, stage) = talk_under_way();
    room.presses(console, "z Space Space");
    assert_eq!((room.place(console), room.place(stage)), ((5, 1), (4, 1)));
    assert!(
        room.console(console)
            .link
            .stage
            .is_some_and(|seen| seen.agrees && seen.shown.slide.0 == 3)
    );
    room.presses(console, "z");
    assert_eq!(room.place(stage), (5, 1));
}

#[test]
fn the_light_spot_and_the_pen_reach_the_room() {
    let (mut room, console, stage) = talk_under_way();
    room.presses(console, "l");
    room.happens(console, Happening::PointerMoved(HERE));
    room.waits(10);
    assert_eq!(room.stage(stage).laser, Some(HERE));
    room.presses(console, "d");
    assert_eq!(room.stage(stage).laser, None);
    for what in [
        Happening::PointerMoved(HERE),
        Happening::PointerPressed(HERE),
        Happening::PointerMoved(THERE),
        Happening::PointerReleased,
    ] {
        room.happens(console, what);
    }
    room.waits(10);
    assert_eq!(room.stage(stage).strokes[0].points, [HERE, THERE]);
    room.presses(console, "Space");
    assert_eq!(room.stage(stage).strokes, []);
    room.presses(stage, "ArrowLeft");
    room.waits(2_000);
    room.crashes(stage);
    room.crashes(console);
    let console = room.opens_console();
    assert_eq!(room.console(console).strokes.len(), 1);
    room.asks(console, TalkCommand::WipeInk);
    assert_eq!(room.console(console).strokes, []);
}

#[test]
fn a_moving_light_spot_never_swallows_a_press_on_the_stage() {
    let (mut room, console, stage) = talk_under_way();
    room.presses(console, "l");
    room.post.weather.longest_delay = 300;
    for n in 0..10 {
        room.happens(console, Happening::PointerMoved(Point { x: n, y: n }));
        room.presses(stage, "Space");
    }
    room.waits(2_000);
    assert_eq!((room.place(console), room.agree()), ((9, 1), true));
}

#[test]
fn the_clock_starts_with_the_first_step_or_by_hand_and_tells_the_pace() {
    let mut room = Room::new();
    room.wanted = Some(Kind::Rehearsal);
    let console = room.opens_console();
    let phase = |room: &Room| room.console(console).clock.phase;
    assert_eq!(phase(&room), Phase::Ready);
    room.presses(console, "Space");
    assert_eq!(
        (
            phase(&room),
            room.console(console).clock.remaining.as_deref()
        ),
        (Phase::Running, Some("30:00"))
    );
    room.waits(90_000);
    let pace = room.console(console).pace;
    assert!(matches!(pace.pace, Pace::Behind(_)));
    assert_eq!(pace.by, "0:30");
    room.presses(console, "t");
    room.waits(60_000);
    assert_eq!(
        (phase(&room), elapsed(&room, console).as_str()),
        (Phase::Paused, "1:30")
    );
    room.presses(console, "t");
    room.waits(1_800_000);
    let clock = room.console(console).clock;
    assert_eq!(
        (clock.phase, clock.remaining.as_deref(), clock.progress),
        (Phase::Over, Some("−1:30"), 1_000)
    );
    room.presses(console, "T");
    assert_eq!(
        (phase(&room), elapsed(&room, console).as_str()),
        (Phase::Ready, "0:00")
    );
}

#[test]
fn looking_at_the_address_or_following_another_window_does_not_start_the_clock() {
    let mut room = Room::new();
    let console = room.opens_console();
    let there = lectern_session::position::Position::at(lectern_session::position::SlideIndex(3));
    room.happens(console, Happening::AddressChanged(there));
    assert_eq!(
        (room.place(console), room.console(console).clock.phase),
        ((4, 0), Phase::Ready)
    );
}

#[test]
fn a_clicker_is_taught_survives_a_reload_and_can_always_bring_the_slide_back() {
    let (mut room, console, stage) = talk_under_way();
    room.happens(console, Happening::ClickerLesson(Wish::Deck(Command::Next)));
    room.presses(console, "F5");
    assert_eq!(room.place(console), (4, 1));
    room.presses(console, "F5");
    assert_eq!(room.place(console), (5, 0));
    room.happens(console, Happening::ClickerLesson(Wish::Deck(Command::Next)));
    room.presses(console, "b");
    room.closes(console);
    let console = room.opens_console();
    room.presses(console, "b");
    assert_eq!(room.place(stage), (5, 1));
    room.presses(console, "w");
    assert_eq!(room.stage(stage).cover, Cover::White);
    room.presses(console, "b");
    assert_eq!(
        (room.stage(stage).cover, room.place(stage)),
        (Cover::None, (5, 1))
    );
}

#[test]
fn a_bouncing_button_counts_once() {
    let (mut room, console, stage) = talk_under_way();
    let press = |room: &Room, key: &str| {
        Happening::KeyPressed(lectern_session::keymap::KeyPress {
            key: key.to_owned(),
            modified: false,
            focus: lectern_session::keymap::Focus::Page,
            at: room.wall(),
        })
    };
    for key in ["z", "PageDown"] {
        for _ in 0..2 {
            let press = press(&room, key);
            room.happens(console, press);
            room.waits(40);
        }
    }
    assert_eq!((room.place(console), room.place(stage)), ((5, 0), (4, 1)));
}

#[test]
fn keys_of_the_console_do_nothing_on_the_stage() {
    let (mut room, console, stage) = talk_under_way();
    let n_windows = room.windows.len();
    room.presses(stage, "v r s h + - q m");
    assert_eq!((room.windows.len(), room.place(stage)), (n_windows, (4, 1)));
    assert!(room.agree());
    room.presses(console, "q + +");
    let view = room.console(console);
    assert_eq!((view.qr, view.notes_size), (true, 2));
}

#[test]
fn the_console_says_how_long_a_slide_took_last_time() {
    let mut room = Room::new();
    let console = room.opens_console();
    room.presses(console, "t");
    room.waits(99_900);
    room.presses(console, "2 Enter");
    room.waits(1_000);
    let talk = Session {
        id: 77,
        kind: Kind::Talk,
    };
    room.happens(console, Happening::Begun(talk));
    room.presses(console, "Home");
    let view = room.console(console);
    assert_eq!(
        (view.kind, view.last_time),
        (Kind::Talk, Some((Kind::Rehearsal, "1:40".to_owned())))
    );
    room.closes(console);
    let console = room.opens_console();
    assert_eq!(
        room.console(console).last_time,
        Some((Kind::Rehearsal, "1:40".to_owned()))
    );
}
