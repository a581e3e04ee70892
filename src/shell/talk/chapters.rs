//! The journal of a talk as chapters for its recording, which the view of a recording reads again.

use std::collections::BTreeSet;

use lectern_keep::recording::{Chapter, FilmTime, Timeline};
use lectern_session::chapters;
use lectern_session::journal::Journal;
use lectern_session::position::SlideIndex;

use crate::shell::open_deck::OpenDeck;

/// A `WebVTT` file; its times count from the start of the clock.
pub(super) fn vtt(journal: &Journal, deck: &OpenDeck) -> String {
    let entries = journal.entries();
    let began = journal.began().or(entries.first().map(|entry| entry.at));
    let length = began
        .zip(entries.last())
        .map(|(began, last)| last.at.since(began));
    let end = FilmTime(length.map_or(0, |length| length.0));
    let id = |slide: usize| deck.deck.slides.get(slide).map(|slide| slide.id.clone());
    timeline(journal).to_vtt(end, id, title(deck))
}

/// A line for each slide, with its time.
pub(super) fn list(journal: &Journal, deck: &OpenDeck) -> String {
    timeline(journal).to_list(title(deck))
}

fn title(deck: &OpenDeck) -> impl Fn(usize) -> String {
    |slide| {
        let title = deck.title(SlideIndex(slide)).map(str::to_owned);
        title.unwrap_or_else(|| (slide + 1).to_string())
    }
}

/// When the speaker came to each slide; to its steps where some were taken.
fn timeline(journal: &Journal) -> Timeline {
    let began = journal
        .began()
        .or(journal.entries().first().map(|entry| entry.at));
    let noted = began.map_or_else(Vec::new, |began| journal.chapters(began));
    let has_steps = |chapter: &&chapters::Chapter| chapter.position.step.0 > 0;
    let stepped: BTreeSet<_> = noted
        .iter()
        .filter(has_steps)
        .map(|chapter| chapter.position.slide)
        .collect();
    let chapter = |noted: chapters::Chapter| Chapter {
        at: FilmTime(noted.at.0),
        slide: noted.position.slide.0,
        step: stepped
            .contains(&noted.position.slide)
            .then_some(noted.position.step.0),
    };
    noted.into_iter().map(chapter).collect()
}

#[cfg(test)]
mod tests {
    use lectern_session::journal::What;
    use lectern_session::position::{Position, StepIndex};
    use lectern_session::record::Session;
    use lectern_session::time::Timestamp;

    use super::*;

    #[test]
    fn a_journal_has_steps_only_where_some_were_taken() {
        let mut journal = Journal::of(Session::default());
        let moved = |slide, step| {
            What::Moved(Position {
                slide: SlideIndex(slide),
                step: StepIndex(step),
            })
        };
        for (millis, what) in [
            (1_000, moved(0, 0)),
            (5_000, What::ClockStarted),
            (9_000, moved(1, 0)),
            (12_000, moved(1, 1)),
            (20_000, moved(2, 0)),
        ] {
            journal.note(Timestamp(millis), what);
        }
        let timeline = timeline(&journal);
        let rows = timeline.chapters().iter();
        let rows: Vec<_> = rows
            .map(|chapter| (chapter.at.0, chapter.slide, chapter.step))
            .collect();
        assert_eq!(
            rows,
            [
                (0, 0, None),
                (4_000, 1, Some(0)),
                (7_000, 1, Some(1)),
                (15_000, 2, None)
            ]
        );
    }
}
