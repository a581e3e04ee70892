//! The speaker's window.

use insta::assert_snapshot;
use lectern::components::console::{
    ClickerPanel, Console, JournalPanel, LinkPanel, NoteTexts, Panes, Pictures, Slide, SmallWindow,
    StageAddress, talk_keys,
};
use lectern::components::help::help;
use lectern::components::slide_box::SlideMarks;
use lectern::hooks::SlideContent;
use lectern::i18n::Language;
use lectern::i18n::present::PresentStrings;
use lectern_session::calendar::UtcOffset;
use lectern_session::clock::Phase;
use lectern_session::command::Command;
use lectern_session::display::Situation;
use lectern_session::fault::Fault;
use lectern_session::journal::{Journal, What};
use lectern_session::link::Lamp;
use lectern_session::pacing::Pace;
use lectern_session::position::{Position, SlideIndex, StepIndex};
use lectern_session::record::{Kind, RenderLevel, Screen, Session};
use lectern_session::report::Cover;
use lectern_session::screen::Size;
use lectern_session::talk::Tool;
use lectern_session::talk::clicker::Clicker;
use lectern_session::talk::command::Wish;
use lectern_session::time::{Millis, Timestamp};
use lectern_session::transport::{Support, Transport};
use lectern_session::view::{
    Banner, Card, ClockView, ConsoleView, DisplayView, Layout, LinkView, Notes, PaceView, StageSeen,
};
use yew::{Callback, Html, NodeRef, html};

use super::rendered;

const NOTES: &str = "<div class=\"note\"><p>Ask who knows <em>threads</em>.\n[click] Then the lock.</p></div>\
    <div class=\"note\" data-private=\"true\"><p>Drink water.</p></div>";

const NOON: Timestamp = Timestamp(1_800_000_000_000);

const HERE: Position = Position {
    slide: SlideIndex(6),
    step: StepIndex(1),
};

fn slide(number: usize, step: usize, title: &str) -> Slide {
    let content = SlideContent {
        html: "".into(),
        sheets: [].into(),
        css: "".into(),
    };
    let marks = SlideMarks {
        number,
        id: format!("s{number}").into(),
        step,
        steps: 2,
        label: format!("{number} of 31: {title}").into(),
        is_current: false,
    };
    Slide {
        content,
        marks,
        title: title.to_owned().into(),
    }
}

/// A talk that is going on, on two displays, with everything as it should be.
fn going_on() -> ConsoleView {
    ConsoleView {
        position: HERE,
        next: Some(Position {
            step: StepIndex(2),
            ..HERE
        }),
        n_slides: 31,
        screen: Screen::Live,
        kind: Kind::Talk,
        layout: Layout::Desk,
        notes: Notes::Shown,
        notes_size: 0,
        link: LinkView {
            lamp: Lamp::Live,
            gone_since: None,
            n_live: 1,
            stage: Some(StageSeen {
                shown: HERE,
                cover: Cover::None,
                age: Millis(300),
                agrees: true,
                full_screen: true,
                size: Size {
                    width: 1280,
                    height: 720,
                },
            }),
            transports: vec![
                (Transport::Broadcast, Support::Open, true),
                (Transport::Storage, Support::Open, true),
                (Transport::Opener, Support::Absent, false),
            ],
        },
        display: DisplayView {
            situation: Situation::Dual,
            name: "Projector".to_owned(),
            size: "1280×720".to_owned(),
        },
        clock: ClockView {
            phase: Phase::Running,
            elapsed: "14:07".to_owned(),
            remaining: Some("15:53".to_owned()),
            time_of_day: "10:32".to_owned(),
            progress: 470,
        },
        pace: PaceView {
            pace: Pace::Ahead(Millis::seconds(40)),
            by: "0:40".to_owned(),
        },
        last_time: Some((Kind::Rehearsal, "1:40".to_owned())),
        render: RenderLevel::Full,
        laser: None,
        zoom: None,
        strokes: Vec::new(),
        qr: false,
        card: None,
        banners: Vec::new(),
    }
}

fn console(view: ConsoleView) -> Html {
    let room = view
        .link
        .stage
        .as_ref()
        .filter(|stage| stage.shown != view.position);
    let pictures = Pictures {
        here: slide(7, 1, "The lock"),
        next: view.next.map(|_| slide(7, 2, "The lock")),
        room: room.map(|stage| slide(stage.shown.slide.0 + 1, 0, "Threads")),
        size: (1280, 720),
    };
    let notes = NoteTexts {
        here: NOTES.into(),
        next: Some("".into()),
    };
    let stage = StageAddress {
        link: "?deck=a.md&view=stage#7.1".into(),
        code: Html::default(),
    };
    html! {
        <Console {view} tool={Tool::None} typed="" {pictures} {notes} panes={Panes::default()} {stage}
            small_window={SmallWindow::Closed} slide_node={NodeRef::default()} on_wish={Callback::noop()}
            on_panes={Callback::noop()} on_request={Callback::noop()} />
    }
}

#[test]
fn a_talk_goes_on() {
    assert_snapshot!("going_on", rendered(Language::English, console(going_on())));
}

#[test]
fn a_stage_that_is_gone_is_said_with_the_time_and_the_key() {
    let mut view = going_on();
    view.link.lamp = Lamp::Gone { since: NOON };
    view.link.gone_since = Some("14:07:03".to_owned());
    view.link.stage = None;
    view.display.situation = Situation::Lost { since: NOON };
    view.banners = vec![
        Banner::DisplayGone {
            since: "14:07:03".to_owned(),
        },
        Banner::ImagesFailing {
            count: 2,
            slides: vec![SlideIndex(3), SlideIndex(11)],
        },
    ];
    let html = rendered(Language::Korean, console(view));
    assert!(!html.contains("data-stage-slide"));
    assert_snapshot!("gone", html);
}

#[test]
fn a_talk_that_was_found_can_be_resumed() {
    let mut view = going_on();
    view.clock.phase = Phase::Ready;
    view.card = Some(Card::Resume {
        kind: Kind::Talk,
        slide: SlideIndex(22),
        elapsed: "14:07".to_owned(),
        last_seen: "10:02:11".to_owned(),
    });
    let html = rendered(Language::Japanese, console(view));
    let card = html.split("<section class=\"card\"").nth(1);
    assert_snapshot!("resume", card.unwrap_or_default());
}

#[test]
fn a_blocked_stage_is_a_link_away() {
    let mut view = going_on();
    view.card = Some(Card::StageRefused);
    let html = rendered(Language::English, console(view));
    let card = html.split("<section class=\"card\"").nth(1);
    assert_snapshot!("stage_refused", card.unwrap_or_default());
}

#[test]
fn a_frozen_stage_and_the_speakers_place_are_told_apart() {
    let mut view = going_on();
    let frozen = Position::at(SlideIndex(4));
    view.screen = Screen::Frozen(frozen);
    if let Some(stage) = &mut view.link.stage {
        stage.shown = frozen;
    }
    let html = rendered(Language::English, console(view));
    assert!(html.contains("data-stage-slide=\"5\"") && html.contains("data-pane=\"here\""));
}

#[test]
fn a_window_that_the_room_sees_has_no_note_in_it_until_a_key_is_held() {
    let mut view = going_on();
    view.layout = Layout::InPlace;
    view.notes = Notes::Hidden;
    view.display.situation = Situation::Mirrored;
    view.banners = vec![
        Banner::RoomSeesThis,
        Banner::Overflowing(vec![SlideIndex(1)]),
    ];
    let html = rendered(Language::English, console(view.clone()));
    assert!(!html.contains("threads") && !html.contains("water") && !html.contains("note-part"));
    assert!(!html.contains("data-notes") && !html.contains("overflowing"));
    assert_snapshot!("in_place", html);
    view.notes = Notes::Shown;
    assert!(rendered(Language::English, console(view)).contains("Drink water."));
}

#[test]
fn notes_that_must_not_be_shown_are_not_on_the_desk_either() {
    let mut view = going_on();
    view.notes = Notes::Hidden;
    let html = rendered(Language::English, console(view));
    assert!(!html.contains("water") && !html.contains("data-notes"));
}

#[test]
fn panels_say_what_is_known() {
    let link = html! {
        <LinkPanel view={going_on()} can_see_displays=true small_window={SmallWindow::Absent} on_wish={Callback::noop()}
            on_request={Callback::noop()} on_close={Callback::noop()} />
    };
    assert_snapshot!("link_panel", rendered(Language::English, link));
    let mut clicker = Clicker::default();
    clicker.learn(Wish::Deck(Command::Next));
    clicker.takes("F5");
    clicker.learn(Wish::Deck(Command::Black));
    let lesson = html! {
        <ClickerPanel {clicker} on_teach={Callback::noop()} on_forget={Callback::noop()} on_close={Callback::noop()} />
    };
    assert_snapshot!("clicker_panel", rendered(Language::Japanese, lesson));
}

#[test]
fn the_journal_counts_slides_and_lists_faults() {
    let mut journal = Journal::of(Session::default());
    let moments = [
        (0, What::Moved(Position::default())),
        (0, What::ClockStarted),
        (100, What::Moved(Position::at(SlideIndex(1)))),
        (130, What::Fault(Fault::DisplayLost)),
        (190, What::ClockPaused),
    ];
    for (seconds, what) in moments {
        journal.note(NOON + Millis::seconds(seconds), what);
    }
    let panel = html! {
        <JournalPanel {journal} utc_offset={UtcOffset(0)} title={Callback::from(|_| "A <title>".into())}
            on_export={Callback::noop()} on_close={Callback::noop()} />
    };
    assert_snapshot!("journal", rendered(Language::Korean, panel));
}

#[test]
fn the_keys_of_presenting_are_listed_with_the_others() {
    let words = PresentStrings::of(Language::English);
    let help = help(
        Language::English.strings(),
        talk_keys(words),
        Callback::noop(),
    );
    let html = rendered(Language::English, help);
    for part in ["<kbd>Shift T</kbd>", "Open the stage", "Next step"] {
        assert!(html.contains(part), "{part}");
    }
}
