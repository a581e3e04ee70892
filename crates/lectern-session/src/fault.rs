//! What can go wrong in a talk, as it is written down with its time.

use crate::position::SlideIndex;
use crate::record::RenderLevel;
use crate::screen::Size;
use crate::time::Millis;
use crate::words::{Value, push};

/// Something that went wrong, or that came right again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// The browser refused to open a stage.
    StageRefused,
    /// A stage stopped answering or closed.
    StageGone,
    /// It answers again.
    StageBack,
    /// The room's display has gone.
    DisplayLost,
    /// It is back.
    DisplayBack,
    /// It has another size.
    DisplayResized(Size),
    /// Speaker and room have changed displays.
    DisplaySwapped,
    /// The room sees what the speaker sees.
    DisplayMirrored,
    /// This window did not run for so long: asleep or hanging.
    Away(Millis),
    /// Slides were made cheaper for the machine.
    RenderLowered(RenderLevel),
    /// Images on a slide do not load.
    ImagesFailed(SlideIndex),
    /// The network has gone.
    Offline,
    /// It is back.
    Online,
    /// Nothing can be stored, so that the talk cannot be resumed.
    StorageRefused,
    /// No transport is left, this window works alone.
    NoTransport,
    /// Another window runs another version.
    OtherVersion,
    /// The browser refused full screen without a key.
    FullScreenRefused,
}

impl Fault {
    /// The word for it in the journal and in exports, without what it carries.
    pub const fn word(self) -> &'static str {
        match self {
            Self::StageRefused => "stage-refused",
            Self::StageGone => "stage-gone",
            Self::StageBack => "stage-back",
            Self::DisplayLost => "display-lost",
            Self::DisplayBack => "display-back",
            Self::DisplayResized(_) => "display-resized",
            Self::DisplaySwapped => "display-swapped",
            Self::DisplayMirrored => "display-mirrored",
            Self::Away(_) => "away",
            Self::RenderLowered(_) => "render-lowered",
            Self::ImagesFailed(_) => "images-failed",
            Self::Offline => "offline",
            Self::Online => "online",
            Self::StorageRefused => "storage-refused",
            Self::NoTransport => "no-transport",
            Self::OtherVersion => "other-version",
            Self::FullScreenRefused => "full-screen-refused",
        }
    }

    /// What it carries, as a word; empty if nothing. Slides are numbered from 0.
    pub fn detail(self) -> String {
        let mut text = String::new();
        match self {
            Self::DisplayResized(size) => size.write(&mut text),
            Self::Away(length) => length.write(&mut text),
            Self::RenderLowered(level) => level.write(&mut text),
            Self::ImagesFailed(slide) => slide.write(&mut text),
            _ => {}
        }
        text
    }
}

/// Those that carry nothing.
const PLAIN: [Fault; 13] = [
    Fault::StageRefused,
    Fault::StageGone,
    Fault::StageBack,
    Fault::DisplayLost,
    Fault::DisplayBack,
    Fault::DisplaySwapped,
    Fault::DisplayMirrored,
    Fault::Offline,
    Fault::Online,
    Fault::StorageRefused,
    Fault::NoTransport,
    Fault::OtherVersion,
    Fault::FullScreenRefused,
];

impl Value for Fault {
    fn write(&self, text: &mut String) {
        text.push_str(self.word());
        let detail = self.detail();
        if !detail.is_empty() {
            push(text, format_args!(":{detail}"));
        }
    }

    fn read(text: &str) -> Option<Self> {
        let Some((word, detail)) = text.split_once(':') else {
            return PLAIN.into_iter().find(|fault| fault.word() == text);
        };
        match word {
            "display-resized" => Size::read(detail).map(Self::DisplayResized),
            "away" => Millis::read(detail).map(Self::Away),
            "render-lowered" => RenderLevel::read(detail).map(Self::RenderLowered),
            "images-failed" => SlideIndex::read(detail).map(Self::ImagesFailed),
            _ => None,
        }
    }
}
