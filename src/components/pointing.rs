//! What the pointer does on a slide, in the units of the session.

use lectern_session::pointing::{EXTENT, Point};
use lectern_session::talk::event::Happening;

use crate::hooks::Track;

/// What the session makes of a movement of the pointer.
pub fn pointed(track: Track) -> Happening {
    match track {
        Track::Moved { x, y } => Happening::PointerMoved(point(x, y)),
        Track::Pressed { x, y } => Happening::PointerPressed(point(x, y)),
        Track::Released => Happening::PointerReleased,
        Track::Left => Happening::PointerLeft,
    }
}

/// A place on a slide from shares of its width and height; the nearest one on it for places beside it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates at the edges of the slide"
)]
pub fn point(x: f64, y: f64) -> Point {
    let place = |share: f64| ((share * f64::from(EXTENT)) as u16).min(EXTENT);
    Point {
        x: place(x),
        y: place(y),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lie_on_the_slide() {
        for ((x, y), place) in [
            ((0.0, 1.0), (0, EXTENT)),
            ((-0.5, 1.5), (0, EXTENT)),
            ((0.5, f64::NAN), (4_999, 0)),
        ] {
            let point = point(x, y);
            assert_eq!((point.x, point.y), place);
        }
    }
}
