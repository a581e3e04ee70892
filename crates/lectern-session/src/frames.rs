//! Whether the machine keeps up with drawing.

use crate::awake::Lived;
use crate::time::Millis;

/// A frame that takes longer than this is slow.
pub const SLOW: Millis = Millis(50);

/// Slides are made cheaper after frames were slow for this long.
pub const PATIENCE: Millis = Millis(2_000);

/// Watches how long frames take, on the average of a quarter of a second or so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Frames {
    latest: Millis,
    slow_since: Option<Lived>,
}

impl Frames {
    /// Takes note of how long frames take now; says whether slides should be made cheaper.
    pub fn timed(&mut self, length: Millis, now: Lived) -> bool {
        self.latest = length;
        if length <= SLOW {
            self.slow_since = None;
            return false;
        }
        let since = *self.slow_since.get_or_insert(now);
        let gives_up = now.since(since) >= PATIENCE;
        if gives_up {
            // The cheaper level is given its own time to prove itself.
            self.slow_since = None;
        }
        gives_up
    }

    /// How long frames took of late.
    pub fn latest(&self) -> Millis {
        self.latest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lasting_slowness_makes_slides_cheaper() {
        let mut frames = Frames::default();
        for (now, length, gives_up) in [
            (0, 200, false),
            (1_900, 200, false),
            (1_950, 16, false),
            (2_000, 51, false),
            (3_999, 51, false),
            (4_000, 51, true),
            (4_250, 51, false),
            (6_250, 51, true),
        ] {
            assert_eq!(frames.timed(Millis(length), Lived(now)), gives_up, "{now}");
        }
    }
}
