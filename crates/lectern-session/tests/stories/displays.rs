//! Displays that come, go, change and turn out to be one.

use lectern_session::effect::Effect as PageEffect;
use lectern_session::protocol::Role;
use lectern_session::record::Kind;
use lectern_session::report::Cover;
use lectern_session::talk::command::TalkCommand;
use lectern_session::talk::effect::Effect;
use lectern_session::talk::event::Happening;
use lectern_session::view::{Banner, Card, Layout, Notes, StageHint};

use super::{display, elapsed, lamp, talk_under_way};
use crate::support::desktop::{Candour, LAPTOP, PROJECTOR, area};
use crate::support::pair::Room;

#[test]
fn stage_opens_full_screen_on_the_projector_and_the_console_names_it() {
    let (room, console, stage) = talk_under_way();
    assert_eq!(
        (room.window(stage).on, room.window(stage).full_screen),
        (PROJECTOR, true)
    );
    let view = room.console(console);
    assert_eq!(
        (view.display.name.as_str(), view.display.size.as_str()),
        ("EB-1780W", "1280×720")
    );
    assert!(
        view.link
            .stage
            .is_some_and(|stage| stage.agrees && stage.full_screen)
    );
    assert_eq!(
        (room.stage(stage).hint, view.notes, view.layout),
        (None, Notes::Shown, Layout::Desk)
    );
}

#[test]
fn without_permission_the_stage_says_what_to_do_until_it_fills_the_screen() {
    let mut room = Room::new();
    room.desktop.projector = Some(PROJECTOR);
    room.desktop.candour = Candour::WindowOnly;
    let console = room.opens_console();
    room.presses(console, "v");
    let stage = room.last(Role::Stage).unwrap();
    room.waits(1_000);
    assert_eq!(
        (display(&room, console), lamp(&room, console)),
        ("unknown", "live")
    );
    assert_eq!(room.stage(stage).hint, Some(StageHint::DragToProjector));
    room.moves(stage, PROJECTOR);
    room.enters_full_screen(stage);
    room.waits(1_000);
    assert_eq!(room.stage(stage).hint, None);
    let view = room.console(console);
    assert_eq!(
        (view.display.situation.word(), view.display.size.as_str()),
        ("dual", "1280×720")
    );
}

#[test]
fn a_refused_popup_shows_a_card_until_a_stage_says_hello() {
    let mut room = Room::new();
    room.desktop.projector = Some(PROJECTOR);
    room.popups_allowed = false;
    let console = room.opens_console();
    room.presses(console, "v");
    assert_eq!(room.console(console).card, Some(Card::StageRefused));
    room.opens_stage(None);
    room.waits(100);
    assert_eq!(
        (room.console(console).card, lamp(&room, console)),
        (None, "live")
    );
}

#[test]
fn a_popup_that_never_says_hello_counts_as_refused_after_two_seconds() {
    let mut room = Room::new();
    room.desktop.projector = Some(PROJECTOR);
    let console = room.opens_console();
    room.presses(console, "v");
    room.crashes(room.last(Role::Stage).unwrap());
    room.waits(800);
    assert_eq!(room.console(console).card, None);
    room.waits(8_000);
    assert_ne!(lamp(&room, console), "live");
}

#[test]
fn projector_unplugged_mid_talk() {
    let (mut room, console, stage) = talk_under_way();
    room.waits(7 * 60_000);
    room.changes_displays(|desktop| desktop.projector = None);
    let view = room.console(console);
    assert_eq!(view.display.situation.word(), "lost");
    assert!(
        matches!(&view.banners[0], Banner::DisplayGone { since } if since.starts_with("14:07:0"))
    );
    assert_eq!(room.stage(stage).cover, Cover::Holding);
    let before = view.clock.elapsed;
    room.presses(console, "Space Space");
    assert_eq!((room.place(console), room.place(stage)), ((5, 1), (5, 1)));
    room.waits(60_000);
    assert_ne!(elapsed(&room, console), before);
    room.presses(console, "v");
    let view = room.console(console);
    assert_eq!((view.layout, view.notes), (Layout::InPlace, Notes::Hidden));
    room.asks(stage, TalkCommand::PresentHere);
    assert_eq!(room.stage(stage).cover, Cover::None);
}

#[test]
fn a_stage_that_fills_the_speakers_display_leaves_full_screen() {
    let (mut room, _, stage) = talk_under_way();
    room.desktop.projector = None;
    room.moves(stage, LAPTOP);
    let leave = Effect::Page(PageEffect::LeaveFullScreen);
    assert!(room.window(stage).asked.contains(&leave));
    assert_eq!(
        (room.stage(stage).cover, room.window(stage).full_screen),
        (Cover::Holding, false)
    );
}

#[test]
fn projector_back_brings_the_stage_back_to_the_same_step() {
    let (mut room, console, stage) = talk_under_way();
    room.changes_displays(|desktop| desktop.projector = None);
    room.presses(console, "Space");
    room.waits(5_000);
    room.changes_displays(|desktop| desktop.projector = Some(PROJECTOR));
    room.waits(100);
    assert_eq!(
        (room.window(stage).on, room.window(stage).full_screen),
        (PROJECTOR, true)
    );
    assert_eq!(
        (room.stage(stage).cover, room.place(stage)),
        (Cover::None, (5, 0))
    );
    assert_eq!(
        (display(&room, console), room.console(console).banners),
        ("dual", vec![])
    );
    let journal = room.journal(console);
    assert!(journal.contains("display-lost") && journal.contains("display-back"));
}

#[test]
fn a_stage_that_cannot_move_by_itself_goes_back_to_the_projector_at_any_key() {
    let (mut room, console, stage) = talk_under_way();
    room.changes_displays(|desktop| desktop.projector = None);
    (room.full_screen_allowed, room.windows_move) = (false, false);
    room.moves(stage, LAPTOP);
    assert_eq!(room.stage(stage).hint, None);
    room.changes_displays(|desktop| desktop.projector = Some(PROJECTOR));
    let before = room.place(console);
    let view = room.stage(stage);
    assert_eq!(
        (view.cover, view.hint),
        (Cover::Holding, Some(StageHint::PressToReturn))
    );
    room.popups_allowed = false;
    room.presses(console, "v");
    let asked = &room.window(console).asked;
    assert!(asked.contains(&Effect::OpenStage {
        on: Some(PROJECTOR)
    }));
    room.full_screen_allowed = true;
    room.presses(stage, "Space");
    room.waits(1_000);
    let view = room.stage(stage);
    assert_eq!((view.cover, view.hint), (Cover::None, None));
    assert_eq!(
        (
            room.window(stage).on,
            room.place(console),
            room.place(stage)
        ),
        (PROJECTOR, before, before)
    );
}

#[test]
fn where_full_screen_needs_a_key_one_key_in_the_console_is_enough() {
    let (mut room, console, stage) = talk_under_way();
    room.changes_displays(|desktop| desktop.projector = None);
    room.full_screen_allowed = false;
    room.changes_displays(|desktop| desktop.projector = Some(PROJECTOR));
    room.waits(1_000);
    assert_eq!(
        (room.window(stage).on, room.window(stage).full_screen),
        (PROJECTOR, false)
    );
    assert!(
        room.console(console)
            .banners
            .contains(&Banner::StageNotFull)
    );
    room.full_screen_allowed = true;
    room.presses(console, "v");
    room.waits(1_000);
    assert!(room.window(stage).full_screen);
    assert!(
        !room
            .console(console)
            .banners
            .contains(&Banner::StageNotFull)
    );
}

#[test]
fn the_stage_finds_its_display_again_even_without_a_console() {
    let (mut room, console, stage) = talk_under_way();
    room.crashes(console);
    room.changes_displays(|desktop| desktop.projector = None);
    assert_eq!(room.stage(stage).cover, Cover::Holding);
    room.changes_displays(|desktop| desktop.projector = Some(PROJECTOR));
    room.waits(100);
    assert_eq!(
        (room.window(stage).on, room.stage(stage).cover),
        (PROJECTOR, Cover::None)
    );
}

#[test]
fn projector_changes_to_1024_by_768() {
    let (mut room, console, stage) = talk_under_way();
    room.changes_displays(|desktop| desktop.projector = Some(area(1_920, 1_024, 768)));
    room.happens(
        stage,
        Happening::Overflowed(vec![lectern_session::position::SlideIndex(6)]),
    );
    room.waits(2_000);
    let view = room.console(console);
    assert_eq!(view.display.size, "1024×768");
    assert_eq!(view.link.stage.unwrap().size.width, 1_024);
    let resized = Banner::DisplayResized {
        size: "1024×768".to_owned(),
    };
    let overflowing = Banner::Overflowing(vec![lectern_session::position::SlideIndex(6)]);
    assert_eq!(view.banners, [resized, overflowing]);
    assert!(room.journal(console).contains("display-resized:1024x768"));
}

#[test]
fn s_swaps_the_displays() {
    let (mut room, console, stage) = talk_under_way();
    room.presses(console, "s");
    room.waits(1_500);
    assert_eq!(
        (room.window(console).on, room.window(stage).on),
        (PROJECTOR, LAPTOP)
    );
    assert_eq!(
        (room.stage(stage).cover, room.window(stage).full_screen),
        (Cover::None, true)
    );
    room.presses(console, "s");
    room.waits(1_500);
    assert_eq!(
        (room.window(console).on, room.window(stage).on),
        (LAPTOP, PROJECTOR)
    );
}

#[test]
fn when_the_system_mirrors_the_notes_are_hidden_at_once_and_only_a_held_key_shows_them() {
    let (mut room, console, _) = talk_under_way();
    room.changes_displays(|desktop| {
        desktop.mirrors = true;
        desktop.laptop = area(0, 1_280, 720);
    });
    let view = room.console(console);
    assert_eq!(
        (view.display.situation.word(), view.notes),
        ("mirrored", Notes::Hidden)
    );
    assert!(view.banners.contains(&Banner::RoomSeesThis));
    room.presses(console, "h");
    assert_eq!(room.console(console).notes, Notes::Shown);
    room.happens(console, Happening::KeyReleased("h".to_owned()));
    assert_eq!(room.console(console).notes, Notes::Hidden);
    room.presses(console, "h");
    room.happens(console, Happening::BecameHidden);
    assert_eq!(room.console(console).notes, Notes::Hidden);
    room.asks(console, TalkCommand::DismissBanners);
    assert!(
        !room
            .console(console)
            .banners
            .contains(&Banner::RoomSeesThis)
    );
}

#[test]
fn a_projector_of_the_laptops_size_may_be_mirrored_when_it_seems_gone_so_that_notes_wait_for_a_key()
{
    let (mut room, console, _) = talk_under_way();
    room.changes_displays(|desktop| desktop.projector = Some(area(1_920, 1_920, 1_080)));
    room.changes_displays(|desktop| desktop.mirrors = true);
    let view = room.console(console);
    assert_eq!(
        (view.display.situation.word(), view.notes),
        ("lost", Notes::Hidden)
    );
    room.asks(console, TalkCommand::ShowDesk);
    assert_eq!(room.console(console).notes, Notes::Shown);
}

#[test]
fn with_a_single_display_a_talk_is_presented_in_place_and_a_rehearsal_is_not() {
    for (kind, layout, notes) in [
        (Kind::Talk, Layout::InPlace, Notes::Hidden),
        (Kind::Rehearsal, Layout::Desk, Notes::Shown),
    ] {
        let mut room = Room::new();
        room.wanted = Some(kind);
        let console = room.opens_console();
        room.waits(100);
        let view = room.console(console);
        assert_eq!((view.layout, view.notes), (layout, notes), "{kind:?}");
        room.asks(console, TalkCommand::ShowDesk);
        assert_eq!(room.console(console).notes, Notes::Shown);
        room.presses(console, "v");
        assert_eq!(room.console(console).layout, Layout::InPlace);
    }
}
