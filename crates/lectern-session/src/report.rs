//! What a stage says of itself: what is really on the screen, not what was sent.

use crate::position::{Position, SlideIndex};
use crate::screen::{ScreenArea, Size};
use crate::time::Millis;
use crate::words::{Line, Words, words};

/// Lists of slides in a report are cut after this many.
pub const MOST_LISTED: usize = 16;

/// What covers the slide on a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Cover {
    /// Nothing.
    #[default]
    None,
    /// Black.
    Black,
    /// White.
    White,
    /// A neutral card.
    Holding,
}

words! { Cover { None = "none", Black = "black", White = "white", Holding = "holding" } }

/// What a stage shows, and how it is doing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// The slide and step last painted.
    pub shown: Position,
    /// What covers it.
    pub cover: Cover,
    /// Width and height of the window in CSS pixels.
    pub size: Size,
    /// Whether it fills the screen.
    pub full_screen: bool,
    /// The display it is on, if it knows.
    pub here: Option<ScreenArea>,
    /// How long a frame takes of late.
    pub frame: Millis,
    /// How many images do not load.
    pub n_images_failed: u32,
    /// The first slides with such images, in order.
    pub images_failed_on: Vec<SlideIndex>,
    /// The first slides that are too large for the window, in order.
    pub overflowing: Vec<SlideIndex>,
}

impl Report {
    pub(crate) fn write(&self, line: Line) -> Line {
        let listed =
            |slides: &[SlideIndex]| slides.iter().copied().take(MOST_LISTED).collect::<Vec<_>>();
        line.put("shown", &self.shown)
            .put("cover", &self.cover)
            .put("size", &self.size)
            .put("full-screen", &self.full_screen)
            .put_some("here", self.here.as_ref())
            .put("frame", &self.frame)
            .put("images-failed", &self.n_images_failed)
            .put_list("failed-on", &listed(&self.images_failed_on))
            .put_list("overflowing", &listed(&self.overflowing))
    }

    /// Outer none if a report is there but broken.
    #[expect(
        clippy::option_option,
        reason = "outside: whether the message is sound, inside: whether it has a report"
    )]
    pub(crate) fn read(words: &Words<'_>) -> Option<Option<Self>> {
        let Some(shown) = words.maybe("shown")? else {
            return Some(None);
        };
        Some(Some(Self {
            shown,
            cover: words.get("cover")?,
            size: words.get("size")?,
            full_screen: words.get("full-screen")?,
            here: words.maybe("here")?,
            frame: words.get("frame")?,
            n_images_failed: words.get("images-failed")?,
            images_failed_on: words.list("failed-on", MOST_LISTED)?,
            overflowing: words.list("overflowing", MOST_LISTED)?,
        }))
    }
}
