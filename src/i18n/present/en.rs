//! English.

use lectern_session::display::Situation;
use lectern_session::fault::Fault;
use lectern_session::link::Lamp;
use lectern_session::pacing::Pace;
use lectern_session::position::SlideIndex;
use lectern_session::record::{Kind, RenderLevel, Screen};
use lectern_session::report::Cover;
use lectern_session::talk::command::TalkCommand;
use lectern_session::transport::{Support, Transport};
use lectern_session::view::{Banner, StageHint};

use super::{
    CardStrings, ClickerStrings, ClockStrings, JournalStrings, LinkStrings, NoteStrings,
    PresentStrings, SlideStrings, StageStrings, listed,
};

pub(super) const STRINGS: PresentStrings = PresentStrings {
    command: |command| match command {
        TalkCommand::Present => "Present",
        TalkCommand::OpenStage => "Open the stage",
        TalkCommand::DismissStage => "Go on without a stage",
        TalkCommand::PresentHere => "Present in this window",
        TalkCommand::ShowDesk => "Show the notes again",
        TalkCommand::SwapDisplays => "Swap displays",
        TalkCommand::Freeze => "Freeze the stage",
        TalkCommand::Hold => "Neutral card",
        TalkCommand::ToggleClock => "Start or pause the clock",
        TalkCommand::ResetClock => "Reset the clock",
        TalkCommand::UncountAway => "Take it off the clock",
        TalkCommand::LargerNotes => "Larger notes",
        TalkCommand::SmallerNotes => "Smaller notes",
        TalkCommand::Peek => "Notes while held (one display)",
        TalkCommand::Laser => "Laser",
        TalkCommand::Draw => "Draw",
        TalkCommand::WipeInk => "Wipe the drawing",
        TalkCommand::RestoreRender => "Draw in full again",
        TalkCommand::Qr => "QR code of this slide",
        TalkCommand::Read => "Reading view",
        TalkCommand::AcceptResume => "Resume",
        TalkCommand::StartOver => "Start over",
        TalkCommand::DismissBanners => "Dismiss",
    },
    kind: |kind| match kind {
        Kind::Rehearsal => "Rehearsal",
        Kind::Talk => "Talk",
    },
    kinds: "Rehearsal or talk",
    kinds_locked: "Reset the clock to switch",
    banner: |banner| match banner {
        Banner::DisplayGone { since } => {
            format!("Projector gone since {since}. The clock goes on and your keys still work.")
        }
        Banner::RoomSeesThis => {
            "The room can see this window. Notes show only while you hold H.".to_owned()
        }
        Banner::NoTransport => {
            "This browser lets no window talk to another. Present from this window.".to_owned()
        }
        Banner::OtherVersion => {
            "Console and stage run different versions of Lectern. Load both again.".to_owned()
        }
        Banner::StageNotFull => {
            "The stage does not fill its display. Press F in its window.".to_owned()
        }
        Banner::DisplayResized { size } => format!("The projector now has {size}."),
        Banner::Overflowing(slides) => match slides.as_slice() {
            [slide] => format!("Slide {} does not fit the stage.", slide.0 + 1),
            slides => format!("These slides do not fit the stage: {}.", numbers(slides)),
        },
        Banner::RenderLowered(RenderLevel::Lite) => {
            "The machine is slow: no motion, backgrounds or videos for now.".to_owned()
        }
        Banner::RenderLowered(_) => "The machine is slow: no motion for now.".to_owned(),
        Banner::ImagesFailing { count: 1, slides } => {
            format!(
                "1 image does not load (slide {}). Trying again.",
                numbers(slides)
            )
        }
        Banner::ImagesFailing { count, slides } => {
            format!(
                "{count} images do not load (slides {}). Trying again.",
                numbers(slides)
            )
        }
        Banner::Offline { cached, total } if cached == total => {
            format!("Offline. All {total} files of the talk are kept.")
        }
        Banner::Offline { cached, total } => {
            format!("Offline. {cached} of {total} files of the talk are kept.")
        }
        Banner::Away {
            length,
            slept: true,
        } => {
            format!("This machine slept for {length}. The clock counted it.")
        }
        Banner::Away {
            length,
            slept: false,
        } => {
            format!("This window hung for {length}. The clock counted it.")
        }
        Banner::ResumeOff => {
            "This browser stores nothing here: after a crash the talk cannot be resumed.".to_owned()
        }
    },
    understood: "Understood",
    go_to: |slide| format!("Show slide {slide}"),
    reload: "Load again",
    slides: SlideStrings {
        on_stage: "On stage",
        only_here: "This window only",
        here: "You are here",
        next: "Next",
        end: "End of the talk",
        behind: "The room still sees this",
        cover: |cover| match cover {
            Cover::None => "",
            Cover::Black => "Black",
            Cover::White => "White",
            Cover::Holding => "Neutral card",
        },
        screen: |screen| match screen {
            Screen::Live => "",
            Screen::Black => "Black",
            Screen::White => "White",
            Screen::Frozen(_) => "Frozen",
            Screen::Holding => "Neutral card",
        },
        tools: "Tools",
        resize_columns: "Width of the slides",
        resize_rows: "Height of the slide",
    },
    notes: NoteStrings {
        heading: "Notes",
        none: "No notes here.",
        private: "Private",
        of_next: "Notes of the next slide",
        float: "Notes in a small window",
        floating: "The notes are in the small window.",
        no_float: "This browser has no small window for notes. Hold H to see them.",
    },
    clock: ClockStrings {
        elapsed: "Elapsed",
        remaining: "Left",
        over: "Over",
        time_of_day: "Time of day",
        start: "Start the clock",
        pause: "Pause the clock",
        resume: "Let the clock go on",
        pace: |pace, by| match pace {
            Pace::Unknown => String::new(),
            Pace::OnTime => "On time".to_owned(),
            Pace::Ahead(_) => format!("{by} ahead"),
            Pace::Behind(_) => format!("{by} behind"),
        },
        last_time: |kind, length| match kind {
            Kind::Rehearsal => format!("{length} here in rehearsal"),
            Kind::Talk => format!("{length} here last time"),
        },
        progress: |slide, slides, percent| {
            format!("Slide {slide} of {slides}, {percent} % of the time")
        },
    },
    link: LinkStrings {
        heading: "Stage and displays",
        lamp: |lamp| match lamp {
            Lamp::Solo => "No stage",
            Lamp::Opening => "Opening",
            Lamp::Live => "Live",
            Lamp::Late => "Slow",
            Lamp::Gone { .. } => "Gone",
        },
        since: |moment| format!("since {moment}"),
        shows: |position| format!("shows {position}"),
        stages: |n| format!("{n} stages"),
        age: |seconds| format!("Last answer {seconds} s ago"),
        mend: "Reopen",
        full_screen: "Full screen",
        in_window: "In a window",
        displays: "Displays",
        situation: |situation| match situation {
            Situation::Unknown => "The browser does not tell",
            Situation::Single => "One display",
            Situation::Dual => "Yours and the room’s",
            Situation::Mirrored => "Mirrored: the room sees yours",
            Situation::Lost { .. } => "The room’s display is gone",
        },
        nameless: "Projector",
        see_displays: "Let Lectern see your displays",
        see_displays_hint: "Then the stage opens on the projector by itself, full screen.",
        no_displays: "This browser cannot place windows. Drag the stage to the projector and press F there.",
        transports: "Connections between windows",
        transport: |transport| match transport {
            Transport::Broadcast => "Broadcast channel",
            Transport::Storage => "Storage events",
            Transport::Opener => "Opening window",
        },
        support: |support| match support {
            Support::Unknown => "Not tried yet",
            Support::Absent => "Not available",
            Support::Refused => "Refused by the browser",
            Support::Open => "Ready",
        },
        carries: "Carries",
        render: "Drawing",
        render_level: |level| match level {
            RenderLevel::Full => "In full",
            RenderLevel::Still => "Without motion",
            RenderLevel::Lite => "Without motion, backgrounds and videos",
        },
    },
    cards: CardStrings {
        refused: "The browser blocked the stage window",
        refused_hint: "Open it by this link. Then drag it to the projector and press F there.",
        open_stage: "Open the stage",
        here: "Present in this window",
        without: "Go on without a stage",
        code: "Or on another device:",
        slide_code: "This slide",
        found: |kind| match kind {
            Kind::Rehearsal => "Resume the rehearsal?",
            Kind::Talk => "Resume the talk?",
        },
        stood: |slide, elapsed, last_seen| {
            format!("It stood at slide {slide}, {elapsed} in, at {last_seen}.")
        },
        resume: |slide, elapsed| format!("Resume at slide {slide}, {elapsed} in"),
        start_over: "Start over",
    },
    clicker: ClickerStrings {
        heading: "Clicker",
        hint: "Choose what a button should do, then press it. B and W always bring the slide back.",
        teach: |wish| format!("Teach: {wish}"),
        press: |wish| format!("{wish}: press the button of your clicker now. Esc leaves it."),
        usual: "As usual",
        forget: "Forget all buttons",
    },
    journal: JournalStrings {
        heading: "Journal",
        empty: "Nothing yet. Times are written down while the clock runs.",
        time_spent: "Time on slides",
        slide: "Slide",
        time: "Time",
        total: "Total",
        faults: "What went wrong",
        no_faults: "Nothing went wrong.",
        fault: |fault| match fault {
            Fault::StageRefused => "The browser blocked the stage window".to_owned(),
            Fault::StageGone => "The stage was gone".to_owned(),
            Fault::StageBack => "The stage was back".to_owned(),
            Fault::DisplayLost => "The projector was gone".to_owned(),
            Fault::DisplayBack => "The projector was back".to_owned(),
            Fault::DisplayResized(size) => {
                format!("The projector changed to {}×{}", size.width, size.height)
            }
            Fault::DisplaySwapped => "The displays were swapped".to_owned(),
            Fault::DisplayMirrored => "The displays were mirrored".to_owned(),
            Fault::Away(length) => format!("This window was away for {} s", length.0 / 1_000),
            Fault::RenderLowered(RenderLevel::Lite) => {
                "Slides were drawn without motion, backgrounds and videos".to_owned()
            }
            Fault::RenderLowered(_) => "Slides were drawn without motion".to_owned(),
            Fault::ImagesFailed(slide) => {
                format!("Images on slide {} did not load", slide.0 + 1)
            }
            Fault::Offline => "The network was gone".to_owned(),
            Fault::Online => "The network was back".to_owned(),
            Fault::StorageRefused => "The browser stored nothing".to_owned(),
            Fault::NoTransport => "No connection between windows was left".to_owned(),
            Fault::OtherVersion => "Another window ran another version".to_owned(),
            Fault::FullScreenRefused => "The browser refused full screen".to_owned(),
        },
        chapters: "Save chapters (WebVTT)",
        list: "Save chapters (list)",
        csv: "Save as CSV",
        json: "Save as JSON",
    },
    stage: StageStrings {
        title: |deck| format!("Stage · {deck}"),
        hint: |hint| match hint {
            StageHint::PressToReturn => {
                "The projector is back. Press any key here, and the slides go there."
            }
            StageHint::DragToProjector => "Drag this window to the projector and press F.",
        },
        holding: "One moment, please",
    },
};

fn numbers(slides: &[SlideIndex]) -> String {
    listed(slides, ", ")
}
