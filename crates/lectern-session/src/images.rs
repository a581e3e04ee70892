//! Images that do not load: which, where, and when to ask again.

use crate::awake::Lived;
use crate::position::SlideIndex;
use crate::time::Millis;

/// The wait before the first new try; it doubles up to [`LONGEST_WAIT`].
const FIRST_WAIT: Millis = Millis(1_000);

/// The longest wait between two tries.
const LONGEST_WAIT: Millis = Millis(60_000);

/// How many images are followed.
const MOST_IMAGES: usize = 256;

/// An image that does not load.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Failing {
    source: String,
    slide: SlideIndex,
    wait: Millis,
    /// When to try again; none while a try is under way.
    due: Option<Lived>,
}

/// The images that do not load.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Images {
    /// A list, as a map would be 3 kB more before the first slide.
    failing: Vec<Failing>,
}

impl Images {
    /// An image failed to load, for the first time or again.
    pub fn failed(&mut self, source: String, slide: SlideIndex, now: Lived) {
        let before = self.failing.iter_mut().find(|image| image.source == source);
        if let Some(image) = before {
            image.slide = slide;
            image.wait = Millis(image.wait.0.saturating_mul(2)).min(LONGEST_WAIT);
            image.due = Some(now + image.wait);
        } else if self.failing.len() < MOST_IMAGES {
            self.failing.push(Failing {
                source,
                slide,
                wait: FIRST_WAIT,
                due: Some(now + FIRST_WAIT),
            });
        }
    }

    /// An image loaded after all.
    pub fn loaded(&mut self, source: &str) {
        self.failing.retain(|image| image.source != source);
    }

    /// The network is back: all of them are worth a try at once, and patience begins anew.
    pub fn hurry(&mut self, now: Lived) {
        for image in &mut self.failing {
            image.wait = FIRST_WAIT;
            image.due = Some(now);
        }
    }

    /// The images to try now. Each is waited for until it has failed or loaded.
    pub fn take_due(&mut self, now: Lived) -> Vec<String> {
        let is_due = |image: &Failing| image.due.is_some_and(|due| due <= now);
        let due = self.failing.iter_mut().filter(|image| is_due(image));
        due.map(|image| {
            image.due = None;
            image.source.clone()
        })
        .collect()
    }

    /// When the next try is due.
    pub fn next_due(&self) -> Option<Lived> {
        self.failing.iter().filter_map(|image| image.due).min()
    }

    /// The other slides are far away now; their images are asked for when they are shown again.
    pub fn keep_only(&mut self, slide: SlideIndex) {
        self.failing.retain(|image| image.slide == slide);
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.failing.len()
    }

    /// The slides they are on, in order, each once.
    pub fn slides(&self) -> Vec<SlideIndex> {
        let mut slides: Vec<_> = self.failing.iter().map(|image| image.slide).collect();
        slides.sort_unstable();
        slides.dedup();
        slides
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_image_is_tried_ever_more_rarely_and_at_once_when_the_network_is_back() {
        let mut images = Images::default();
        let mut now = Lived(0);
        let mut waits = Vec::new();
        for _ in 0..8 {
            images.failed("a.png".to_owned(), SlideIndex(4), now);
            let due = images.next_due().unwrap();
            waits.push(due.since(now).0 / 1_000);
            assert_eq!(images.take_due(Lived(due.0 - 1)), [""; 0]);
            assert_eq!(images.take_due(due), ["a.png"]);
            assert_eq!(images.next_due(), None);
            now = due;
        }
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60]);
        images.hurry(now);
        assert_eq!(images.take_due(now), ["a.png"]);
        images.loaded("a.png");
        assert_eq!(images.count(), 0);
    }

    #[test]
    fn slides_with_failing_images_are_named_once() {
        let mut images = Images::default();
        for (source, slide) in [("a", 4), ("b", 2), ("c", 4)] {
            images.failed(source.to_owned(), SlideIndex(slide), Lived(0));
        }
        assert_eq!(images.slides(), [SlideIndex(2), SlideIndex(4)]);
        images.keep_only(SlideIndex(4));
        assert_eq!((images.count(), images.slides()), (2, vec![SlideIndex(4)]));
        for n in 0..1_000 {
            images.failed(n.to_string(), SlideIndex(n), Lived(0));
        }
        assert_eq!(images.count(), MOST_IMAGES);
    }
}
