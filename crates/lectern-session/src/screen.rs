//! Displays as places on the desktop.

use crate::words::{Value, push};

/// Where a display lies on the desktop, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ScreenArea {
    /// Left edge; negative to the left of the main display.
    pub left: i32,
    /// Upper edge; negative above the main display.
    pub top: i32,
    /// Width and height.
    pub size: Size,
}

/// Width and height in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Size {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// A display as the Window Management API describes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScreenInfo {
    /// Its name; may be empty.
    pub name: String,
    /// Where it lies.
    pub area: ScreenArea,
    /// The main display of the desktop.
    pub primary: bool,
    /// Built into the machine.
    pub internal: bool,
}

/// Whether two areas are one display: mirrored ones lie at the same place, whatever their sizes.
pub fn lie_together(one: ScreenArea, other: ScreenArea) -> bool {
    (one.left, one.top) == (other.left, other.top)
}

impl Value for Size {
    fn write(&self, text: &mut String) {
        push(text, format_args!("{}x{}", self.width, self.height));
    }

    fn read(text: &str) -> Option<Self> {
        let (width, height) = text.split_once('x')?;
        Some(Self {
            width: u32::read(width)?,
            height: u32::read(height)?,
        })
    }
}

impl Value for ScreenArea {
    fn write(&self, text: &mut String) {
        push(text, format_args!("{}:{}:", self.left, self.top));
        self.size.write(text);
    }

    fn read(text: &str) -> Option<Self> {
        let (left, rest) = text.split_once(':')?;
        let (top, size) = rest.split_once(':')?;
        Some(Self {
            left: coordinate(left)?,
            top: coordinate(top)?,
            size: Size::read(size)?,
        })
    }
}

fn coordinate(text: &str) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let size = i32::try_from(u32::read(digits)?).ok()?;
    Some(sign * size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_survive_the_wire() {
        let left_of_main = ScreenArea {
            left: -1_280,
            top: 0,
            size: Size {
                width: 1_280,
                height: 720,
            },
        };
        let mut text = String::new();
        left_of_main.write(&mut text);
        assert_eq!(ScreenArea::read(&text), Some(left_of_main));
        for text in [
            "",
            "1:2",
            "1:2:3",
            "--1:2:3x4",
            "1:2:3x4:5",
            "99999999999:0:1x1",
        ] {
            assert_eq!(ScreenArea::read(text), None, "{text}");
        }
    }
}
