//! How the console is drawn.

use super::Console;
use crate::awake::SLEEP;
use crate::calendar;
use crate::display::Situation;
use crate::link::Lamp;
use crate::pacing::Pace;
use crate::position::Position;
use crate::record::{Kind, RenderLevel, Screen};
use crate::report::{Cover, Report};
use crate::screen::Size;
use crate::shape::DeckShape;
use crate::show::Show;
use crate::talk::Tool;
use crate::talk::clicker::Clicker;
use crate::time::{Millis, Timestamp};
use crate::view::{
    Banner, Card, ClockView, ConsoleView, DisplayView, Layout, LinkView, Notes, PaceView, StageSeen,
};

impl Console {
    /// What to draw at a moment.
    pub fn view(&self, at: Timestamp, shape: &dyn DeckShape) -> ConsoleView {
        let record = self.window.record();
        let position = record.position.within(shape);
        let next = position.next(shape);
        let last_time = self.recorder.last_time_on(position.slide);
        let pointing = self.window.pointing();
        ConsoleView {
            position,
            next: (next != position).then_some(next),
            n_slides: shape.n_slides(),
            screen: record.screen,
            kind: record.session.kind,
            layout: self.layout,
            notes: self.notes(),
            notes_size: self.notes_size,
            link: self.link_view(shape),
            display: self.display_view(),
            clock: self.clock_view(at),
            pace: self.pace_view(position, at),
            last_time: last_time.map(|(kind, length)| (kind, calendar::length(length))),
            render: record.render,
            laser: pointing.laser,
            zoom: pointing.zoom,
            strokes: self.window.strokes_on(record.shown().slide),
            qr: self.qr,
            card: self.card(),
            banners: self.banners(),
        }
    }

    /// The deck in this window: overlays and the digits typed.
    pub fn show(&self) -> &Show {
        self.window.show()
    }

    /// What the pointer does.
    pub fn tool(&self) -> Tool {
        self.window.tool()
    }

    /// What the clicker was taught.
    pub fn clicker(&self) -> &Clicker {
        &self.window.clicker
    }

    fn notes(&self) -> Notes {
        match self.layout {
            Layout::InPlace if !self.peeks => Notes::Hidden,
            Layout::InPlace | Layout::Desk => Notes::Shown,
        }
    }

    fn link_view(&self, shape: &dyn DeckShape) -> LinkView {
        let now = self.window.now();
        let lamp = self.link.lamp(now);
        let gone_since = match lamp {
            Lamp::Gone { since } => Some(calendar::exact_time_of_day(since, self.utc_offset)),
            Lamp::Solo | Lamp::Opening | Lamp::Live | Lamp::Late => None,
        };
        let carrying: Vec<_> = self.window.transports.carrying(now).collect();
        let report = self.link.report(now);
        LinkView {
            lamp,
            gone_since,
            n_live: self.link.n_live(now),
            stage: report.map(|(report, age)| self.stage_seen(report, age, shape)),
            transports: self
                .window
                .transports
                .support()
                .map(|(transport, support)| (transport, support, carrying.contains(&transport)))
                .collect(),
        }
    }

    fn stage_seen(&self, report: &Report, age: Millis, shape: &dyn DeckShape) -> StageSeen {
        let record = self.window.record();
        let wanted = match record.screen {
            Screen::Live | Screen::Frozen(_) => Cover::None,
            Screen::Black => Cover::Black,
            Screen::White => Cover::White,
            Screen::Holding => Cover::Holding,
        };
        StageSeen {
            shown: report.shown,
            cover: report.cover,
            age,
            agrees: report.shown == record.shown().within(shape) && report.cover == wanted,
            full_screen: report.full_screen,
            size: report.size,
        }
    }

    fn display_view(&self) -> DisplayView {
        let room = self.displays.room();
        DisplayView {
            situation: self.displays.situation(),
            name: room.map(|screen| screen.name.clone()).unwrap_or_default(),
            size: room
                .map(|screen| dimensions(screen.area.size))
                .unwrap_or_default(),
        }
    }

    fn clock_view(&self, at: Timestamp) -> ClockView {
        let clock = &self.window.record().clock;
        let (elapsed, planned) = (self.window.elapsed(at), clock.planned);
        let remaining = match planned {
            Millis(0) => None,
            planned if elapsed > planned => {
                Some(format!("−{}", calendar::length(elapsed.minus(planned))))
            }
            // A second that has begun is a second left.
            planned => Some(calendar::length(Millis(
                planned
                    .minus(elapsed)
                    .0
                    .div_ceil(1_000)
                    .saturating_mul(1_000),
            ))),
        };
        let thousandths = elapsed
            .0
            .saturating_mul(1_000)
            .checked_div(planned.0)
            .unwrap_or(0);
        ClockView {
            phase: clock.phase(at),
            elapsed: calendar::length(elapsed),
            remaining,
            time_of_day: calendar::time_of_day(at, self.utc_offset),
            progress: u32::try_from(thousandths.min(1_000)).unwrap_or(1_000),
        }
    }

    fn pace_view(&self, position: Position, at: Timestamp) -> PaceView {
        let pace = self.plan.pace(position, self.window.elapsed(at));
        let by = match pace {
            Pace::Ahead(length) | Pace::Behind(length) => calendar::length(length),
            Pace::OnTime | Pace::Unknown => String::new(),
        };
        PaceView { pace, by }
    }

    fn card(&self) -> Option<Card> {
        if let Some(beat) = &self.offer {
            let record = beat.record.get();
            return Some(Card::Resume {
                kind: record.session.kind,
                slide: record.position.slide,
                elapsed: calendar::length(beat.elapsed()),
                last_seen: calendar::exact_time_of_day(beat.at, self.utc_offset),
            });
        }
        self.link.is_refused().then_some(Card::StageRefused)
    }

    fn banners(&self) -> Vec<Banner> {
        let news = &self.news;
        let record = self.window.record();
        let situation = self.displays.situation();
        let report = self
            .link
            .report(self.window.now())
            .map(|(report, _)| report);
        let mut banners = Vec::new();
        let is_shared = match situation {
            Situation::Mirrored => true,
            Situation::Single => record.session.kind == Kind::Talk,
            Situation::Dual | Situation::Lost { .. } | Situation::Unknown => false,
        };
        if let Situation::Lost { since } = situation {
            let since = calendar::exact_time_of_day(since, self.utc_offset);
            banners.push(Banner::DisplayGone { since });
        }
        if is_shared && !news.room_warning_read {
            banners.push(Banner::RoomSeesThis);
        }
        if news.no_transport {
            banners.push(Banner::NoTransport);
        }
        if news.other_version {
            banners.push(Banner::OtherVersion);
        }
        if situation == Situation::Dual
            && news.stage_filled_screen
            && report.is_some_and(|report| !report.full_screen)
        {
            banners.push(Banner::StageNotFull);
        }
        if let Some(size) = news.resized {
            let size = dimensions(size);
            banners.push(Banner::DisplayResized { size });
        }
        if let Some(report) = report {
            if !report.overflowing.is_empty() {
                banners.push(Banner::Overflowing(report.overflowing.clone()));
            }
            if report.n_images_failed > 0 {
                banners.push(Banner::ImagesFailing {
                    count: report.n_images_failed,
                    slides: report.images_failed_on.clone(),
                });
            }
        }
        if record.render != RenderLevel::Full {
            banners.push(Banner::RenderLowered(record.render));
        }
        if news.offline {
            let (cached, total) = news.files.unwrap_or_default();
            banners.push(Banner::Offline { cached, total });
        }
        if let Some(gap) = news.away {
            banners.push(Banner::Away {
                length: calendar::length(gap.length),
                slept: gap.length >= SLEEP,
            });
        }
        if news.storage_refused {
            banners.push(Banner::ResumeOff);
        }
        banners
    }
}

fn dimensions(size: Size) -> String {
    format!("{}×{}", size.width, size.height)
}
