//! What the speaker draws on slides.

use crate::pointing::Point;
use crate::position::SlideIndex;
use crate::words::{Value, push};

/// All points together. More fall away, the oldest strokes first, so that ink always fits into one message.
pub const MOST_POINTS: usize = 4_096;

/// All strokes together.
pub const MOST_STROKES: usize = 512;

/// One line drawn without lifting the pen.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Stroke {
    /// The slide it is on.
    pub slide: SlideIndex,
    /// Where the pen went; never empty.
    pub points: Vec<Point>,
}

/// All strokes of a talk, in the order drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ink {
    strokes: Vec<Stroke>,
}

impl Ink {
    /// The ink of these strokes, as far as it is not too much.
    pub fn of(strokes: Vec<Stroke>) -> Self {
        let mut ink = Self { strokes };
        ink.drop_oldest();
        ink
    }

    /// All strokes.
    pub fn strokes(&self) -> &[Stroke] {
        &self.strokes
    }

    /// The strokes on a slide.
    pub fn on(&self, slide: SlideIndex) -> impl Iterator<Item = &Stroke> {
        self.strokes
            .iter()
            .filter(move |stroke| stroke.slide == slide)
    }

    /// Puts the pen down.
    pub fn begin(&mut self, slide: SlideIndex, point: Point) {
        self.strokes.push(Stroke {
            slide,
            points: vec![point.on_slide()],
        });
        self.drop_oldest();
    }

    /// Moves the pen that is down. A pen held still draws nothing.
    pub fn draw_to(&mut self, point: Point) {
        let point = point.on_slide();
        if let Some(stroke) = self.strokes.last_mut()
            && stroke.points.len() < MOST_POINTS
            && stroke.points.last() != Some(&point)
        {
            stroke.points.push(point);
            self.drop_oldest();
        }
    }

    /// Wipes a slide.
    pub fn wipe(&mut self, slide: SlideIndex) {
        self.strokes.retain(|stroke| stroke.slide != slide);
    }

    fn drop_oldest(&mut self) {
        let mut room = MOST_POINTS;
        let kept = self
            .strokes
            .iter()
            .rev()
            .take(MOST_STROKES)
            .take_while(|stroke| {
                let fits = stroke.points.len() <= room;
                room = room.saturating_sub(stroke.points.len());
                fits
            })
            .count();
        self.strokes.drain(..self.strokes.len() - kept);
    }
}

impl Value for Stroke {
    fn write(&self, text: &mut String) {
        push(text, self.slide.0);
        for point in &self.points {
            text.push(':');
            point.write(text);
        }
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(':');
        let slide = SlideIndex::read(parts.next()?)?;
        let points: Vec<_> = parts.map(Point::read).collect::<Option<_>>()?;
        (!points.is_empty()).then_some(Self { slide, points })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLIDE: SlideIndex = SlideIndex(3);

    fn point(n: usize) -> Point {
        Point {
            x: u16::try_from(n % 9_000).unwrap(),
            y: 5,
        }
    }

    #[test]
    fn strokes_grow_stay_on_their_slide_and_can_be_wiped() {
        let mut ink = Ink::default();
        ink.draw_to(point(1));
        ink.begin(SLIDE, point(1));
        ink.draw_to(point(2));
        ink.draw_to(point(2));
        ink.begin(SlideIndex(4), Point { x: u16::MAX, y: 0 });
        assert_eq!(ink.on(SLIDE).next().unwrap().points, [point(1), point(2)]);
        assert_eq!(ink.on(SlideIndex(4)).next().unwrap().points[0].x, 9_999);
        ink.wipe(SLIDE);
        assert_eq!((ink.on(SLIDE).count(), ink.strokes().len()), (0, 1));
    }

    #[test]
    fn the_oldest_strokes_fall_away_first() {
        let mut ink = Ink::default();
        ink.begin(SlideIndex(0), point(0));
        for n in 0..MOST_POINTS + 100 {
            if n % 1_000 == 0 {
                ink.begin(SLIDE, point(n));
            }
            ink.draw_to(point(n));
        }
        let n_points: usize = ink.strokes().iter().map(|stroke| stroke.points.len()).sum();
        assert!(n_points <= MOST_POINTS && n_points > MOST_POINTS / 2);
        assert_eq!(ink.on(SlideIndex(0)).count(), 0);
    }
}
