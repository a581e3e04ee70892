//! What the speaker points at: a light spot and a part of the slide brought near.
//!
//! It changes with every movement of the hand and so is agreed on apart from the [`Record`](crate::record::Record): a
//! clicker pressed in the same moment must not lose against it.

use crate::words::{Value, push};

/// The extent of a slide in the units of [`Point`].
pub const EXTENT: u16 = 9_999;

/// A place on a slide, from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Point {
    /// To the right; [`EXTENT`] is the right edge.
    pub x: u16,
    /// Down; [`EXTENT`] is the lower edge.
    pub y: u16,
}

impl Point {
    /// The place, moved onto the slide if it lies beside it.
    #[must_use]
    pub fn on_slide(self) -> Self {
        Self {
            x: self.x.min(EXTENT),
            y: self.y.min(EXTENT),
        }
    }
}

/// A part of the slide shown larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zoom {
    /// The point that stays in its place.
    pub centre: Point,
    /// How much larger, in percent: 100 to 800.
    pub percent: u32,
}

/// Where the speaker points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pointing {
    /// The light spot, when it is on.
    pub laser: Option<Point>,
    /// The part brought near, if any.
    pub zoom: Option<Zoom>,
}

impl Value for Point {
    fn write(&self, text: &mut String) {
        push(text, format_args!("{}.{}", self.x, self.y));
    }

    fn read(text: &str) -> Option<Self> {
        let (x, y) = text.split_once('.')?;
        let coordinate = |text| {
            u16::try_from(u32::read(text)?)
                .ok()
                .filter(|n| *n <= EXTENT)
        };
        Some(Self {
            x: coordinate(x)?,
            y: coordinate(y)?,
        })
    }
}

impl Value for Zoom {
    fn write(&self, text: &mut String) {
        self.centre.write(text);
        push(text, format_args!(":{}", self.percent));
    }

    fn read(text: &str) -> Option<Self> {
        let (centre, percent) = text.split_once(':')?;
        Some(Self {
            centre: Point::read(centre)?,
            percent: u32::read(percent).filter(|percent| (100..=800).contains(percent))?,
        })
    }
}
