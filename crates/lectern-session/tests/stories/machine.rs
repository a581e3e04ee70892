//! A machine that is slow, asleep, offline, or whose clock is wrong.

use lectern_session::position::SlideIndex;
use lectern_session::record::RenderLevel;
use lectern_session::talk::command::TalkCommand;
use lectern_session::talk::effect::Effect;
use lectern_session::talk::event::Happening;
use lectern_session::time::Millis;
use lectern_session::view::Banner;

use super::{elapsed, lamp, talk_under_way};

#[test]
fn slow_frames_make_slides_cheaper_step_by_step_and_only_the_speaker_takes_that_back() {
    let (mut room, console, stage) = talk_under_way();
    let mut levels = Vec::new();
    for _ in 0..24 {
        room.happens(stage, Happening::FramesTimed(Millis(80)));
        room.waits(250);
        levels.push(room.stage(stage).render);
    }
    levels.dedup();
    assert_eq!(
        levels,
        [RenderLevel::Full, RenderLevel::Still, RenderLevel::Lite]
    );
    assert_eq!(
        room.console(console).banners,
        [Banner::RenderLowered(RenderLevel::Lite)]
    );
    for _ in 0..24 {
        room.happens(stage, Happening::FramesTimed(Millis(10)));
        room.waits(250);
    }
    assert_eq!(room.stage(stage).render, RenderLevel::Lite);
    room.asks(console, TalkCommand::RestoreRender);
    room.waits(10);
    assert_eq!(room.stage(stage).render, RenderLevel::Full);
    assert!(room.journal(console).contains("render-lowered:lite"));
}

#[test]
fn failed_images_are_tried_again_and_the_console_counts_them() {
    let (mut room, console, stage) = talk_under_way();
    let failed = || Happening::ImageFailed {
        source: "img/a.png".to_owned(),
        slide: SlideIndex(3),
    };
    room.happens(stage, failed());
    room.waits(900);
    let failing = Banner::ImagesFailing {
        count: 1,
        slides: vec![SlideIndex(3)],
    };
    assert_eq!(room.console(console).banners, [failing]);
    let retry = Effect::RetryImages(vec!["img/a.png".to_owned()]);
    let n_retries = |room: &crate::support::pair::Room| {
        room.window(stage)
            .asked
            .iter()
            .filter(|asked| **asked == retry)
            .count()
    };
    assert_eq!(n_retries(&room), 0);
    room.waits(200);
    assert_eq!(n_retries(&room), 1);
    room.happens(stage, failed());
    room.waits(1_900);
    assert_eq!(n_retries(&room), 1);
    room.happens(stage, Happening::WentOnline);
    assert_eq!(n_retries(&room), 2);
    room.happens(stage, Happening::ImageLoaded("img/a.png".to_owned()));
    room.waits(1_000);
    assert_eq!(room.console(console).banners, []);
    assert!(room.journal(console).contains("images-failed:3"));
}

#[test]
fn offline_says_which_files_are_kept() {
    let (mut room, console, _) = talk_under_way();
    room.happens(
        console,
        Happening::FilesCounted {
            cached: 42,
            total: 42,
        },
    );
    assert_eq!(room.console(console).banners, []);
    room.happens(console, Happening::WentOffline);
    assert_eq!(
        room.console(console).banners,
        [Banner::Offline {
            cached: 42,
            total: 42
        }]
    );
    room.happens(console, Happening::WentOnline);
    assert_eq!(room.console(console).banners, []);
    assert!(
        room.journal(console).contains("is=offline") && room.journal(console).contains("is=online")
    );
}

#[test]
fn after_a_sleep_the_clock_is_right_the_wake_lock_is_back_and_the_sleep_can_be_taken_off() {
    let (mut room, console, stage) = talk_under_way();
    let n_locks = |room: &crate::support::pair::Room, name: usize| {
        room.window(name)
            .asked
            .iter()
            .filter(|asked| **asked == Effect::HoldWakeLock)
            .count()
    };
    let before = n_locks(&room, console);
    room.waits(60_000);
    room.sleeps(720_000);
    room.waits(1_000);
    assert_eq!(
        (elapsed(&room, console).as_str(), lamp(&room, console)),
        ("13:01", "live")
    );
    let away = Banner::Away {
        length: "12:00".to_owned(),
        slept: true,
    };
    assert_eq!(room.console(console).banners, [away]);
    assert!(n_locks(&room, console) > before && n_locks(&room, stage) > 1);
    room.asks(console, TalkCommand::UncountAway);
    room.waits(100);
    assert_eq!(
        (elapsed(&room, console).as_str(), room.agree()),
        ("1:01", true)
    );
}

#[test]
fn a_wall_clock_set_back_by_an_hour_moves_neither_the_clock_nor_the_lamp() {
    let (mut room, console, stage) = talk_under_way();
    room.waits(60_000);
    room.set_back = 3_600_000;
    for second in 0..20 {
        // What passed between the last event and the setting back cannot be known: less than a second.
        let shown = elapsed(&room, console);
        let possible = [59, 60].map(|start| {
            let seconds = start + second;
            format!("{}:{:02}", seconds / 60, seconds % 60)
        });
        assert!(possible.contains(&shown), "{shown} in second {second}");
        assert_eq!(lamp(&room, console), "live");
        room.waits(1_000);
    }
    room.crashes(stage);
    room.waits(7_000);
    assert_eq!(lamp(&room, console), "gone");
    room.crashes(console);
    let console = room.opens_console();
    assert!(["1:25", "1:26", "1:27"].contains(&elapsed(&room, console).as_str()));
}

#[test]
fn a_console_that_was_reloaded_after_the_clock_was_set_back_goes_on_from_its_last_beat() {
    let (mut room, console, stage) = talk_under_way();
    room.waits(60_000);
    room.crashes(console);
    room.crashes(stage);
    room.set_back = 3_600_000;
    let console = room.opens_console();
    assert!(["0:59", "1:00"].contains(&elapsed(&room, console).as_str()));
    room.waits(10_000);
    assert!(["1:09", "1:10"].contains(&elapsed(&room, console).as_str()));
}
