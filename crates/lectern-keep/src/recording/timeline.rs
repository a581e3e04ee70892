//! Which slide is on at which time of a recording.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt;

use super::{FilmTime, SlideNames};

/// From when a slide is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chapter {
    /// When it comes.
    pub at: FilmTime,
    /// The slide, from 0.
    pub slide: usize,
    /// How many steps of it have been taken; none where all of the slide is on from the beginning.
    pub step: Option<usize>,
}

/// A chapter as it was written, before its slide is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedChapter {
    /// When it comes; none where what was written is no time.
    pub at: Option<FilmTime>,
    /// What the slide may be called; the first name that a slide has counts.
    pub names: Vec<String>,
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
    /// In any order. Of chapters at the same time the last one counts. A slide whose steps have chapters begins without them.
    fn from_iter<I: IntoIterator<Item = Chapter>>(chapters: I) -> Self {
        let mut chapters: Vec<_> = chapters.into_iter().collect();
        let stepped = chapters.iter().filter(|chapter| chapter.step.is_some());
        let stepped: BTreeSet<usize> = stepped.map(|chapter| chapter.slide).collect();
        for chapter in &mut chapters {
            if stepped.contains(&chapter.slide) {
                chapter.step.get_or_insert(0);
            }
        }
        chapters.reverse();
        chapters.sort_by_key(|chapter| chapter.at);
        chapters.dedup_by_key(|chapter| chapter.at);
        Self { chapters }
    }
}

impl Timeline {
    /// Finds the slides of chapters as they were written.
    pub fn of_named(
        chapters: impl IntoIterator<Item = NamedChapter>,
        names: &SlideNames,
    ) -> (Self, Vec<ChapterFault>) {
        let mut faults = Vec::new();
        let mut found: Vec<Chapter> = Vec::new();
        for NamedChapter { at, names: called } in chapters {
            let after = found.last().map(|chapter| chapter.slide);
            let slide = called.iter().find_map(|name| names.find(name, after));
            let name = called.into_iter().next_back().unwrap_or_default();
            match (at, slide) {
                (Some(at), Some((slide, step))) => found.push(Chapter { at, slide, step }),
                (None, _) => faults.push(ChapterFault::NoTime { slide: name }),
                (_, None) => faults.push(ChapterFault::NoSuchSlide { slide: name }),
            }
        }
        (found.into_iter().collect(), faults)
    }

    /// The chapters in order of time.
    pub fn chapters(&self) -> &[Chapter] {
        &self.chapters
    }

    /// What is on at a time; nothing before the first chapter.
    pub fn at(&self, time: FilmTime) -> Option<Chapter> {
        let n_begun = self.chapters.partition_point(|chapter| chapter.at <= time);
        self.chapters.get(n_begun.checked_sub(1)?).copied()
    }

    /// Where to go in the recording for a slide: when it first comes; for one that never does, when the nearest slide before it first comes.
    pub fn time_of(&self, slide: usize) -> Option<FilmTime> {
        let before = self
            .chapters
            .iter()
            .filter(|chapter| chapter.slide <= slide);
        let nearest = before.max_by_key(|chapter| (chapter.slide, Reverse(chapter.at)))?;
        Some(nearest.at)
    }

    /// The same for a step of it, where a chapter names that.
    pub fn time_of_step(&self, slide: usize, step: usize) -> Option<FilmTime> {
        let is_it = |chapter: &&Chapter| chapter.slide == slide && chapter.step == Some(step);
        let exact = self.chapters.iter().find(is_it);
        exact
            .map(|chapter| chapter.at)
            .or_else(|| self.time_of(slide))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const IDS: [&str; 5] = ["intro", "락", "デモ", "never-shown", "thanks"];

    fn names() -> SlideNames {
        SlideNames::new(IDS.map(|id| (id, None)))
    }

    fn named<'n>(chapters: impl IntoIterator<Item = (f64, &'n str)>) -> Vec<NamedChapter> {
        let chapter = |(seconds, name): (f64, &str)| NamedChapter {
            at: FilmTime::from_seconds(seconds),
            names: vec![name.to_owned()],
        };
        chapters.into_iter().map(chapter).collect()
    }

    fn timeline() -> Timeline {
        let chapters = [
            (0.0, "intro"),
            (95.5, "デモ"),
            (60.0, "락"),
            (120.0, "락"),
            (150.0, "thanks"),
        ];
        let (timeline, faults) = Timeline::of_named(named(chapters), &names());
        assert_eq!(faults, []);
        timeline
    }

    #[test]
    fn the_slide_follows_the_recording() {
        for (seconds, slide) in [
            (0.0, Some(0)),
            (59.999, Some(0)),
            (60.0, Some(1)),
            (100.0, Some(2)),
            (130.0, Some(1)),
            (1e9, Some(4)),
        ] {
            let time = FilmTime::from_seconds(seconds).unwrap();
            let on = timeline().at(time);
            assert_eq!(on.map(|chapter| chapter.slide), slide, "{seconds}");
        }
        assert_eq!(Timeline::default().at(FilmTime(7)), None);
    }

    #[test]
    fn steps_follow_where_chapters_name_them() {
        let chapters = [
            (0.0, "intro"),
            (10.0, "락"),
            (20.0, "락.1"),
            (30.0, "3.2"),
            (40.0, "락"),
        ];
        let (timeline, faults) = Timeline::of_named(named(chapters), &names());
        assert_eq!(faults, []);
        for (millis, slide, step) in [
            (9_999, 0, None),
            (10_000, 1, Some(0)),
            (25_000, 1, Some(1)),
            (30_000, 2, Some(2)),
            (50_000, 1, Some(0)),
        ] {
            let on = timeline.at(FilmTime(millis)).unwrap();
            assert_eq!((on.slide, on.step), (slide, step), "{millis}");
        }
        for (slide, step, time) in [
            (1, 1, "0:20"),
            (1, 7, "0:10"),
            (0, 0, "0:00"),
            (4, 1, "0:30"),
        ] {
            let at = timeline.time_of_step(slide, step).unwrap();
            assert_eq!(at.to_string(), time, "{slide}.{step}");
        }
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
        let (timeline, faults) = Timeline::of_named(named(chapters), &names());
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

    proptest! {
        #[test]
        fn a_click_on_a_slide_shows_that_slide(chapters in prop::collection::vec((0..100_u64, 0..9_usize), 1..20)) {
            let chapters = chapters.into_iter().map(|(at, slide)| Chapter { at: FilmTime(at), slide, step: None });
            let timeline: Timeline = chapters.collect();
            for chapter in timeline.chapters() {
                let time = timeline.time_of(chapter.slide).unwrap();
                prop_assert_eq!(timeline.at(time).map(|on| on.slide), Some(chapter.slide));
            }
        }
    }
}
