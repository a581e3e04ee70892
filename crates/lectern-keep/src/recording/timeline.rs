//! Which slide is on at which time of a recording.

use std::fmt;

use serde_json::{Value, json};

use super::FilmTime;

/// From when a slide is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chapter {
    /// When it comes.
    pub at: FilmTime,
    /// The slide, from 0.
    pub slide: usize,
}

/// A chapter that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChapterFault {
    /// The deck has no such slide.
    NoSuchSlide {
        /// The slide as the chapter names it.
        slide: String,
    },
    /// Its time is negative, endless or no number.
    NoTime {
        /// The slide as the chapter names it.
        slide: String,
    },
}

impl fmt::Display for ChapterFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchSlide { slide } => write!(
                f,
                "a chapter names the slide `{slide}`, which is not in the deck"
            ),
            Self::NoTime { slide } => write!(f, "the chapter of the slide `{slide}` has no time"),
        }
    }
}

/// The chapters of a recording, in order of time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timeline {
    chapters: Vec<Chapter>,
}

impl FromIterator<Chapter> for Timeline {
    /// In any order. Of chapters at the same time the last one counts.
    fn from_iter<I: IntoIterator<Item = Chapter>>(chapters: I) -> Self {
        let mut chapters: Vec<_> = chapters.into_iter().collect();
        chapters.reverse();
        chapters.sort_by_key(|chapter| chapter.at);
        chapters.dedup_by_key(|chapter| chapter.at);
        Self { chapters }
    }
}

impl Timeline {
    /// Reads chapters as a programme names them: seconds and the slide, which `index_of` finds in the deck.
    pub fn of_named<'c>(
        chapters: impl IntoIterator<Item = (f64, &'c str)>,
        index_of: impl Fn(&str) -> Option<usize>,
    ) -> (Self, Vec<ChapterFault>) {
        let mut faults = Vec::new();
        let mut found = Vec::new();
        for (seconds, name) in chapters {
            let slide = name.to_owned();
            match (FilmTime::from_seconds(seconds), index_of(name)) {
                (Some(at), Some(slide)) => found.push(Chapter { at, slide }),
                (None, _) => faults.push(ChapterFault::NoTime { slide }),
                (_, None) => faults.push(ChapterFault::NoSuchSlide { slide }),
            }
        }
        (found.into_iter().collect(), faults)
    }

    /// The chapters in order of time.
    pub fn chapters(&self) -> &[Chapter] {
        &self.chapters
    }

    /// The slide that is on; none before the first chapter.
    pub fn slide_at(&self, time: FilmTime) -> Option<usize> {
        self.chapters
            .get(self.n_begun(time).checked_sub(1)?)
            .map(|chapter| chapter.slide)
    }

    /// When to look again whether another slide is on; none in the last chapter.
    pub fn next_change(&self, time: FilmTime) -> Option<FilmTime> {
        self.chapters
            .get(self.n_begun(time))
            .map(|chapter| chapter.at)
    }

    /// Where to go in the recording for a slide: when it first comes; for one that never does, when the nearest slide before it first comes.
    pub fn time_of(&self, slide: usize) -> Option<FilmTime> {
        let before = self
            .chapters
            .iter()
            .filter(|chapter| chapter.slide <= slide);
        let nearest =
            before.max_by_key(|chapter| (chapter.slide, std::cmp::Reverse(chapter.at)))?;
        Some(nearest.at)
    }

    /// The chapters as `talks.json` has them in `video.chapters`, with `id_of` for the names of slides.
    pub fn to_json(&self, id_of: impl Fn(usize) -> Option<String>) -> String {
        let chapters = self.chapters.iter().filter_map(|chapter| {
            let slide = id_of(chapter.slide)?;
            Some(json!({"at": chapter.at.seconds(), "slide": slide}))
        });
        format!("{:#}\n", chapters.collect::<Value>())
    }

    fn n_begun(&self, time: FilmTime) -> usize {
        self.chapters.partition_point(|chapter| chapter.at <= time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const IDS: [&str; 5] = ["intro", "락", "デモ", "never-shown", "thanks"];

    fn index_of(id: &str) -> Option<usize> {
        IDS.iter().position(|known| *known == id)
    }

    fn timeline() -> Timeline {
        let chapters = [
            (0.0, "intro"),
            (95.5, "デモ"),
            (60.0, "락"),
            (120.0, "락"),
            (150.0, "thanks"),
        ];
        let (timeline, faults) = Timeline::of_named(chapters, index_of);
        assert_eq!(faults, []);
        timeline
    }

    #[test]
    fn the_slide_follows_the_recording() {
        for (seconds, slide, next) in [
            (0.0, Some(0), Some(60_000)),
            (59.999, Some(0), Some(60_000)),
            (60.0, Some(1), Some(95_500)),
            (100.0, Some(2), Some(120_000)),
            (130.0, Some(1), Some(150_000)),
            (1e9, Some(4), None),
        ] {
            let time = FilmTime::from_seconds(seconds).unwrap();
            assert_eq!(timeline().slide_at(time), slide, "{seconds}");
            assert_eq!(
                timeline().next_change(time),
                next.map(FilmTime),
                "{seconds}"
            );
        }
        assert_eq!(Timeline::default().slide_at(FilmTime(7)), None);
    }

    #[test]
    fn the_recording_goes_to_the_slide() {
        for (slide, time) in [
            (0, "0:00"),
            (1, "1:00"),
            (2, "1:35"),
            (3, "1:35"),
            (4, "2:30"),
            (99, "2:30"),
        ] {
            assert_eq!(
                timeline().time_of(slide).unwrap().to_string(),
                time,
                "{slide}"
            );
        }
        assert_eq!(Timeline::default().time_of(0), None);
        assert_eq!(FilmTime(3_723_000).to_string(), "1:02:03");
    }

    #[test]
    fn chapters_that_lead_nowhere_are_named() {
        let chapters = [
            (f64::NAN, "intro"),
            (-1.0, "락"),
            (f64::INFINITY, "락"),
            (3.0, "nowhere"),
            (4.0, "thanks"),
        ];
        let (timeline, faults) = Timeline::of_named(chapters, index_of);
        assert_eq!(timeline.chapters().len(), 1);
        let told: Vec<_> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "the chapter of the slide `intro` has no time",
                "the chapter of the slide `락` has no time",
                "the chapter of the slide `락` has no time",
                "a chapter names the slide `nowhere`, which is not in the deck",
            ]
        );
    }

    #[test]
    fn chapters_are_written_for_a_programme() {
        let written = timeline().to_json(|slide| IDS.get(slide).map(|id| (*id).to_owned()));
        let read: Vec<Value> = serde_json::from_str(&written).unwrap();
        assert_eq!(read[2], json!({"at": 95.5, "slide": "デモ"}));
        assert_eq!(read.len(), 5);
    }

    proptest! {
        #[test]
        fn a_click_on_a_slide_shows_that_slide(chapters in prop::collection::vec((0..100_u64, 0..9_usize), 1..20)) {
            let chapters = chapters.into_iter().map(|(at, slide)| Chapter { at: FilmTime(at), slide });
            let timeline: Timeline = chapters.collect();
            for chapter in timeline.chapters() {
                let time = timeline.time_of(chapter.slide).unwrap();
                prop_assert_eq!(timeline.slide_at(time), Some(chapter.slide));
            }
        }
    }
}
