//! What can go wrong, and what people do meanwhile.

use lectern_session::pointing::Point;
use lectern_session::protocol::Role;
use lectern_session::talk::event::Happening;
use lectern_session::time::Millis;
use lectern_session::transport::{TRANSPORTS, Transport};
use proptest::prelude::*;

use crate::support::desktop::{LAPTOP, PROJECTOR, area};
use crate::support::pair::Room;
use crate::support::post::Weather;

/// One thing that happens in a talk. Windows are named by a number that is taken among those that are open.
#[derive(Debug, Clone)]
pub(crate) enum Fault {
    Time(u64),
    Key(usize, &'static str),
    Pointer(usize, u16),
    Weather(Weather),
    TransportCloses(Transport),
    Crash(usize),
    Close(usize),
    Open(Role),
    Hang(usize, u64),
    Hidden(usize),
    Visible(usize),
    ProjectorGone,
    ProjectorBack(u32, u32),
    Mirrored,
    Sleep(u64),
    WallClockSetBack(u64),
    SlowFrames(usize),
    StorageRefused,
    FullScreenRefused,
    Junk(usize, String),
}

pub(crate) fn any() -> impl Strategy<Value = Fault> {
    let window = || 0..5_usize;
    let keys = [
        "Space",
        "Space",
        "ArrowLeft",
        "9 Enter",
        "Home",
        "b",
        "w",
        "z",
        "t",
        "T",
        "v",
        "s",
        "r",
        "l",
        "d",
        "h",
        "Escape",
        "o",
    ];
    let weather =
        (0..=100_u64, 0..=100_u64, 1..4_000_u64).prop_map(|(lost, doubled, longest_delay)| {
            Weather {
                lost,
                doubled,
                longest_delay,
            }
        });
    prop_oneof![
        4 => (0..1_500_u64).prop_map(Fault::Time),
        6 => (window(), proptest::sample::select(keys.to_vec())).prop_map(|(window, key)| Fault::Key(window, key)),
        1 => (window(), 0..9_999_u16).prop_map(|(window, x)| Fault::Pointer(window, x)),
        3 => weather.prop_map(Fault::Weather),
        1 => proptest::sample::select(TRANSPORTS.to_vec()).prop_map(Fault::TransportCloses),
        2 => window().prop_map(Fault::Crash),
        1 => window().prop_map(Fault::Close),
        2 => proptest::sample::select(vec![Role::Console, Role::Stage]).prop_map(Fault::Open),
        2 => (window(), 0..9_000_u64).prop_map(|(window, length)| Fault::Hang(window, length)),
        1 => window().prop_map(Fault::Hidden),
        1 => window().prop_map(Fault::Visible),
        2 => Just(Fault::ProjectorGone),
        2 => proptest::sample::select(vec![(1_280, 720), (1_024, 768)]).prop_map(|(width, height)| Fault::ProjectorBack(width, height)),
        1 => Just(Fault::Mirrored),
        1 => (1_000..900_000_u64).prop_map(Fault::Sleep),
        1 => (1..4_000_000_u64).prop_map(Fault::WallClockSetBack),
        1 => window().prop_map(Fault::SlowFrames),
        1 => Just(Fault::StorageRefused),
        1 => Just(Fault::FullScreenRefused),
        1 => (window(), junk()).prop_map(|(window, text)| Fault::Junk(window, text)),
    ]
}

/// Texts that are nearly messages.
fn junk() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,40}",
        "lectern [12] (state|ping|pong|ink|bye|x) [a-z0-9=. ]{0,60}",
    ]
}

impl Fault {
    pub(crate) fn strike(&self, room: &mut Room) {
        match self {
            Self::Time(length) => room.waits(*length),
            Self::Key(window, keys) => {
                if let Some(name) = pick(room, *window) {
                    room.presses(name, keys);
                }
            }
            Self::Pointer(window, x) => {
                if let Some(name) = pick(room, *window) {
                    let point = Point { x: *x, y: *x };
                    room.happens(name, Happening::PointerPressed(point));
                    room.happens(name, Happening::PointerMoved(point));
                }
            }
            Self::Weather(weather) => room.post.weather = *weather,
            Self::TransportCloses(transport) => room.closes_transport(*transport),
            Self::Crash(window) => {
                if let Some(name) = pick(room, *window) {
                    room.crashes(name);
                }
            }
            Self::Close(window) => {
                if let Some(name) = pick(room, *window) {
                    room.closes(name);
                }
            }
            // A few windows are as good as many, and faster.
            Self::Open(_) if room.names().count() >= 5 => {}
            Self::Open(Role::Console) => drop(room.opens_console()),
            Self::Open(Role::Stage) => drop(room.opens_stage(room.desktop.projector)),
            Self::Hang(window, length) => {
                if let Some(name) = pick(room, *window) {
                    room.hangs(name, *length);
                }
            }
            Self::Hidden(window) => tell(room, *window, Happening::BecameHidden),
            Self::Visible(window) => tell(room, *window, Happening::BecameVisible),
            Self::ProjectorGone => room.changes_displays(|desktop| {
                desktop.projector = None;
                desktop.mirrors = false;
                desktop.laptop = LAPTOP;
            }),
            Self::ProjectorBack(width, height) => room.changes_displays(|desktop| {
                desktop.projector = Some(area(PROJECTOR.left, *width, *height));
                desktop.mirrors = false;
                desktop.laptop = LAPTOP;
            }),
            Self::Mirrored => room.changes_displays(|desktop| {
                if let Some(projector) = desktop.projector {
                    desktop.mirrors = true;
                    desktop.laptop = area(0, projector.size.width, projector.size.height);
                }
            }),
            Self::Sleep(length) => room.sleeps(*length),
            Self::WallClockSetBack(length) => room.set_back += length,
            Self::SlowFrames(window) => {
                for _ in 0..10 {
                    tell(room, *window, Happening::FramesTimed(Millis(90)));
                    room.waits(250);
                }
            }
            Self::StorageRefused => room.storage_refused = true,
            Self::FullScreenRefused => room.full_screen_allowed = false,
            Self::Junk(window, text) => {
                let text = text.clone();
                let via = Transport::Storage;
                tell(room, *window, Happening::Heard { via, text });
            }
        }
    }
}

fn pick(room: &Room, number: usize) -> Option<usize> {
    let names: Vec<_> = room.names().collect();
    names.get(number % names.len().max(1)).copied()
}

fn tell(room: &mut Room, window: usize, what: Happening) {
    if let Some(name) = pick(room, window) {
        room.happens(name, what);
    }
}
