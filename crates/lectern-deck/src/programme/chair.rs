//! What the chair of a session needs: whom to introduce, how to say the name, and when to wave.

use super::{LocalTime, Speaker, Talk};

/// So many minutes before the end the chair shows a sign, the earliest first.
pub(super) const CUES: [u32; 4] = [10, 5, 1, 0];

/// A talk on a card.
#[derive(Debug, Clone, PartialEq)]
pub struct ChairCard {
    /// What it is called.
    pub title: String,
    /// Who gives it, with the pronunciation of the names.
    pub speakers: Vec<Speaker>,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// When it starts.
    pub starts: Option<LocalTime>,
    /// When to show what; empty where the length is not known.
    pub cues: Vec<Cue>,
}

/// A sign for the speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// Minutes that are left: the number on the sign; 0 is the end.
    pub left: u32,
    /// Minutes since the start.
    pub after: u32,
    /// The time of day, if the start is known.
    pub at: Option<LocalTime>,
}

impl Talk {
    /// The card of the talk, for a start at another time than planned if one is given.
    ///
    /// There is no sign as early as the start: a talk of five minutes has those for one and none.
    pub fn chair_card(&self, started: Option<&LocalTime>) -> ChairCard {
        let starts = started.or(self.starts.as_ref());
        let cues = self.minutes.into_iter().flat_map(|minutes| {
            CUES.into_iter().filter_map(move |left| {
                let after = minutes.checked_sub(left).filter(|after| *after > 0)?;
                let at = starts.and_then(|starts| starts.plus_minutes(after));
                Some(Cue { left, after, at })
            })
        });
        ChairCard {
            title: self.title.clone(),
            speakers: self.speakers.clone(),
            minutes: self.minutes,
            starts: starts.cloned(),
            cues: cues.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chair_knows_when_to_wave() {
        let start = "2026-11-22T11:40:00+09:00";
        for (minutes, starts, late, expected) in [
            (
                Some(30),
                Some(start),
                None,
                "10 12:00, 5 12:05, 1 12:09, 0 12:10",
            ),
            (
                Some(30),
                Some(start),
                Some("2026-11-22T11:47:00+09:00"),
                "10 12:07, 5 12:12, 1 12:16, 0 12:17",
            ),
            (Some(5), Some(start), None, "1 11:44, 0 11:45"),
            (Some(10), None, None, "5 +5, 1 +9, 0 +10"),
            (Some(0), Some(start), None, ""),
            (None, Some(start), None, ""),
        ] {
            let talk = Talk {
                title: "研究コードを本番へ".to_owned(),
                minutes,
                starts: starts.and_then(LocalTime::parse),
                ..Talk::default()
            };
            let card = talk.chair_card(late.and_then(LocalTime::parse).as_ref());
            let cues: Vec<_> = card
                .cues
                .iter()
                .map(|cue| {
                    let at = cue.at.as_ref().map(LocalTime::clock);
                    format!(
                        "{} {}",
                        cue.left,
                        at.unwrap_or_else(|| format!("+{}", cue.after))
                    )
                })
                .collect();
            assert_eq!(cues.join(", "), expected);
        }
    }
}
