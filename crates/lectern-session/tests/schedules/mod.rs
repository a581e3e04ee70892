//! What holds whatever goes wrong, tried on thousands of schedules of faults.

mod fault;

use lectern_session::link::PING_EVERY;
use lectern_session::protocol::Role;
use lectern_session::talk::command::TalkCommand;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm};

use crate::support::desktop::PROJECTOR;
use crate::support::pair::Room;
use fault::Fault;

fn schedules(n: u32) -> Config {
    Config {
        cases: n,
        // The default one takes longer than the talks do.
        rng_algorithm: RngAlgorithm::XorShift,
        max_shrink_iters: 1_000,
        // A failure is told with its schedule, which then becomes a story.
        failure_persistence: None,
        ..Config::default()
    }
}

/// A talk under way in so many windows, and what goes wrong in it. Meanwhile the room itself watches that no clock runs backwards or
/// jumps, and that no note is where the room can see it.
fn goes_through(n_stages: usize, n_consoles: usize, seed: u64, faults: &[Fault]) -> Room {
    let mut room = Room::seeded(seed);
    room.post.open_some();
    room.desktop.projector = Some(PROJECTOR);
    for _ in 0..n_consoles {
        room.opens_console();
    }
    for _ in 0..n_stages {
        room.opens_stage(Some(PROJECTOR));
    }
    room.presses(0, "Space");
    for fault in faults {
        fault.strike(&mut room);
    }
    room
}

/// Puts everything right and waits for two pings; if nobody is left, somebody opens a window.
fn heal(room: &mut Room) {
    room.heals();
    if room.names().next().is_none() {
        room.opens_console();
    }
    room.waits(2 * PING_EVERY.0 + 10);
}

proptest! {
    #![proptest_config(schedules(6_000))]

    #[test]
    fn once_healed_two_windows_agree_within_two_pings(
        seed in any::<u64>(),
        faults in proptest::collection::vec(fault::any(), 1..8),
    ) {
        let mut room = goes_through(1, 1, seed, &faults);
        heal(&mut room);
        prop_assert!(room.agree());
    }
}

proptest! {
    #![proptest_config(schedules(3_000))]

    #[test]
    fn a_stage_that_lives_is_green_and_shows_what_the_console_wants(
        seed in any::<u64>(),
        faults in proptest::collection::vec(fault::any(), 1..8),
    ) {
        let mut room = goes_through(1, 1, seed, &faults);
        heal(&mut room);
        let console = room.last(Role::Console).unwrap_or_else(|| room.opens_console());
        room.opens_stage(Some(PROJECTOR));
        // What dead stages said comes in first; then they are given up.
        room.waits(4_000);
        room.asks(console, TalkCommand::DismissStage);
        room.waits(2 * PING_EVERY.0 + 10);
        let link = room.console(console).link;
        prop_assert_eq!(link.lamp.word(), "live");
        prop_assert!(link.stage.is_some_and(|stage| stage.shown == room.record(console).get().shown()));
    }
}

proptest! {
    #![proptest_config(schedules(1_200))]

    #[test]
    fn once_healed_five_windows_agree_within_two_pings(
        seed in any::<u64>(),
        faults in proptest::collection::vec(fault::any(), 1..8),
    ) {
        let mut room = goes_through(3, 2, seed, &faults);
        heal(&mut room);
        prop_assert!(room.agree());
    }
}
