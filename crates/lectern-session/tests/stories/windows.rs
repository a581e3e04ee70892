//! Windows that are reloaded, closed, crash and hang.

use lectern_session::effect::Effect as PageEffect;
use lectern_session::protocol::Role;
use lectern_session::record::{Kind, Screen};
use lectern_session::report::Cover;
use lectern_session::talk::command::TalkCommand;
use lectern_session::talk::effect::Effect;
use lectern_session::talk::event::Happening;
use lectern_session::transport::{Support, TRANSPORTS, Transport};
use lectern_session::view::{Banner, Card};

use super::{elapsed, lamp, talk_under_way};
use crate::support::desktop::PROJECTOR;
use crate::support::pair::Room;

#[test]
fn audience_reloads_mid_talk() {
    let (mut room, console, stage) = talk_under_way();
    room.presses(console, "b");
    room.closes(stage);
    room.waits(10);
    assert_eq!(lamp(&room, console), "gone");
    let stage = room.opens_stage(Some(PROJECTOR));
    room.waits(10);
    assert_eq!(
        (room.place(stage), room.stage(stage).cover),
        ((4, 1), Cover::Black)
    );
    assert_eq!(lamp(&room, console), "live");
}

#[test]
fn audience_crashes_and_one_key_brings_it_back() {
    let (mut room, console, stage) = talk_under_way();
    room.waits(330_000);
    room.crashes(stage);
    let crashed = "14:05:3";
    room.waits(2_900);
    assert_eq!(lamp(&room, console), "late");
    room.waits(3_200);
    let link = room.console(console).link;
    assert_eq!(link.lamp.word(), "gone");
    assert!(
        link.gone_since
            .is_some_and(|since| since.starts_with(crashed))
    );
    assert_eq!(link.stage, None);
    room.presses(console, "Space r");
    room.waits(500);
    let stage = room.last(Role::Stage).unwrap();
    assert_eq!(
        (
            lamp(&room, console),
            room.place(stage),
            room.window(stage).on
        ),
        ("live", (5, 0), PROJECTOR)
    );
    assert!(
        room.journal(console).contains("stage-gone")
            && room.journal(console).contains("stage-back")
    );
}

#[test]
fn late_answers_of_a_dead_stage_do_not_light_the_lamp() {
    let (mut room, console, stage) = talk_under_way();
    for transport in [Transport::Broadcast, Transport::Opener] {
        room.closes_transport(transport);
    }
    room.post.weather.longest_delay = 5_000;
    room.waits(5_000);
    room.crashes(stage);
    room.waits(2_000);
    for _ in 0..40 {
        room.waits(100);
        assert_ne!(lamp(&room, console), "live");
    }
}

#[test]
fn a_stage_that_comes_back_by_itself_turns_the_lamp_green_without_a_key() {
    let (mut room, console, stage) = talk_under_way();
    room.hangs(stage, 10_000);
    room.waits(8_000);
    assert_eq!(lamp(&room, console), "gone");
    room.waits(3_000);
    assert_eq!(lamp(&room, console), "live");
}

#[test]
fn a_hidden_stage_whose_timers_are_throttled_still_answers() {
    let (mut room, console, stage) = talk_under_way();
    room.happens(stage, Happening::BecameHidden);
    for _ in 0..20 {
        room.waits(1_000);
        assert_eq!(lamp(&room, console), "live");
    }
}

#[test]
fn presenter_reloads_mid_talk() {
    let (mut room, console, stage) = talk_under_way();
    room.presses(console, "z Space");
    room.waits(845_000);
    let before = elapsed(&room, console);
    room.closes(console);
    room.presses(stage, "Space");
    room.waits(1_900);
    let console = room.opens_console();
    room.waits(10);
    assert_eq!(
        (before.as_str(), elapsed(&room, console).as_str()),
        ("14:05", "14:07")
    );
    assert_eq!(
        (room.place(console), room.place(stage), lamp(&room, console)),
        ((5, 1), (4, 1), "live")
    );
    assert!(matches!(room.console(console).screen, Screen::Frozen(_)));
    assert_eq!(room.console(console).card, None);
}

#[test]
fn presenter_reloads_without_storage_and_learns_all_from_the_stage() {
    let mut room = Room::new();
    room.storage_refused = true;
    room.desktop.projector = Some(PROJECTOR);
    let console = room.opens_console();
    room.presses(console, "v 9 Enter");
    room.waits(60_000);
    assert!(room.console(console).banners.contains(&Banner::ResumeOff));
    let stage = room.last(Role::Stage).unwrap();
    room.crashes(console);
    let console = room.opens_console();
    room.waits(10);
    assert_eq!((room.place(console), room.place(stage)), ((9, 0), (9, 0)));
    assert_eq!(elapsed(&room, console), "1:00");
}

#[test]
fn console_hangs_and_the_stage_goes_on_and_takes_keys() {
    let (mut room, console, stage) = talk_under_way();
    room.hangs(console, 3_500);
    room.presses(stage, "Space Space");
    assert_eq!(room.place(stage), (5, 1));
    room.waits(3_000);
    room.waits(500);
    assert_eq!(
        (room.place(console), lamp(&room, console)),
        ((5, 1), "live")
    );
    let away = Banner::Away {
        length: "0:03".to_owned(),
        slept: false,
    };
    assert_eq!(room.console(console).banners, [away]);
}

#[test]
fn stage_clicks_move_the_console() {
    let (mut room, console, stage) = talk_under_way();
    room.presses(stage, "Space");
    assert_eq!(room.place(console), (5, 0));
    let address = room.window(console).address;
    assert_eq!((address.slide.0 + 1, address.step.0), (5, 0));
    let claim = Effect::Page(PageEffect::ClaimKey);
    assert!(room.window(stage).asked.contains(&claim));
}

#[test]
fn both_windows_gone_for_a_moment_resume_by_themselves() {
    let (mut room, console, stage) = talk_under_way();
    room.waits(60_000);
    room.crashes(console);
    room.crashes(stage);
    room.waits(110_000);
    let console = room.opens_console();
    assert_eq!(
        (room.place(console), room.console(console).card),
        ((4, 1), None)
    );
    assert_eq!(
        (elapsed(&room, console).as_str(), lamp(&room, console)),
        ("2:50", "gone")
    );
}

#[test]
fn both_windows_gone_for_long_offer_to_resume() {
    let (mut room, console, stage) = talk_under_way();
    room.waits(840_000);
    room.crashes(console);
    room.crashes(stage);
    room.waits(1_800_000);
    let console = room.opens_console();
    let Some(Card::Resume {
        slide,
        elapsed: offered,
        ..
    }) = room.console(console).card
    else {
        panic!("no offer");
    };
    assert_eq!((slide.0 + 1, offered.as_str()), (4, "14:00"));
    room.waits(10_000);
    room.crashes(console);
    let console = room.opens_console();
    room.asks(console, TalkCommand::AcceptResume);
    room.waits(100);
    assert_eq!(
        (room.place(console), elapsed(&room, console).as_str()),
        ((4, 1), "14:00")
    );
    assert_eq!(room.console(console).card, None);
}

#[test]
fn starting_over_leaves_the_old_talk() {
    let (mut room, console, stage) = talk_under_way();
    room.crashes(stage);
    room.crashes(console);
    room.waits(300_000);
    let console = room.opens_console();
    room.asks(console, TalkCommand::StartOver);
    room.waits(100);
    assert_eq!(
        (room.place(console), room.console(console).card),
        ((1, 0), None)
    );
    assert_eq!(elapsed(&room, console), "0:00");
}

#[test]
fn a_console_that_goes_to_the_room_takes_everything_along_also_a_rehearsal_that_nothing_stores() {
    for storage_refused in [false, true] {
        let (mut room, console, stage) = talk_under_way();
        room.storage_refused = storage_refused;
        let before = (room.place(console), elapsed(&room, console));
        room.crashes(stage);
        let (stage, console) = room.goes_to_the_room(console, PROJECTOR);
        room.waits(500);
        assert_eq!((room.place(console), elapsed(&room, console)), before);
        assert_eq!(room.place(stage), before.0);
        room.presses(console, "Space");
        assert_eq!(
            (room.place(stage), lamp(&room, console)),
            (room.place(console), "live")
        );
    }
}

#[test]
fn a_rehearsal_never_resumes_as_a_talk() {
    let (mut room, console, stage) = talk_under_way();
    room.crashes(console);
    room.wanted = Some(Kind::Talk);
    let console = room.opens_console();
    room.waits(1_000);
    let view = room.console(console);
    assert_eq!(
        (view.kind, elapsed(&room, console).as_str(), view.card),
        (Kind::Talk, "0:00", None)
    );
    assert!(room.agree());
    assert_eq!(room.place(stage), room.place(console));
}

#[test]
fn two_stages_and_two_consoles_keep_in_step() {
    let (mut room, console, stage) = talk_under_way();
    let (second_console, second_stage) = (room.opens_console(), room.opens_stage(None));
    room.waits(1_000);
    room.presses(second_console, "Space");
    room.presses(second_stage, "Space");
    for name in [console, stage, second_console, second_stage] {
        assert_eq!(room.place(name), (5, 1));
    }
    assert_eq!(room.console(console).link.n_live, 2);
    room.crashes(stage);
    room.waits(7_000);
    assert_eq!(
        (lamp(&room, console), lamp(&room, second_console)),
        ("gone", "gone")
    );
}

#[test]
fn any_single_transport_is_enough() {
    for kept in TRANSPORTS {
        let (mut room, console, stage) = talk_under_way();
        for closed in TRANSPORTS
            .into_iter()
            .filter(|transport| *transport != kept)
        {
            room.closes_transport(closed);
        }
        room.waits(7_000);
        room.presses(console, "Space");
        assert_eq!(
            (room.place(stage), lamp(&room, console)),
            ((5, 0), "live"),
            "{kept:?}"
        );
        let carrying: Vec<_> = room
            .console(console)
            .link
            .transports
            .into_iter()
            .filter(|(_, _, carries)| *carries)
            .collect();
        assert_eq!(carrying, [(kept, Support::Open, true)]);
    }
}

#[test]
fn without_any_transport_the_console_says_so_and_works_alone() {
    let (mut room, console, stage) = talk_under_way();
    for transport in TRANSPORTS {
        room.closes_transport(transport);
    }
    room.presses(console, "Space");
    room.waits(7_000);
    assert_eq!(
        (room.place(console), room.place(stage), lamp(&room, console)),
        ((5, 0), (4, 1), "gone")
    );
    assert!(room.console(console).banners.contains(&Banner::NoTransport));
    room.presses(stage, "Space Space");
    assert_eq!(room.place(stage), (5, 1));
}

#[test]
fn a_window_of_another_version_is_named_and_does_no_harm() {
    let (mut room, console, _) = talk_under_way();
    for text in [
        "lectern 2 state talk=1",
        "lectern 2 state talk=1",
        "",
        "lectern",
        "\u{0}",
    ] {
        let text = text.to_owned();
        room.happens(
            console,
            Happening::Heard {
                via: Transport::Storage,
                text,
            },
        );
    }
    assert_eq!(room.console(console).banners, [Banner::OtherVersion]);
    assert_eq!(room.journal(console).matches("other-version").count(), 1);
}
