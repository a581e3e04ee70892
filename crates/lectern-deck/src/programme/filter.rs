//! Picks talks from a programme by words, language, level, track, room, day and tag.

use super::{Date, Day, Level, Programme, Slot, Talk, Zone};

/// What the talks to be shown have in common; the default shows all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Words that must all occur, in any order and case.
    pub text: String,
    /// The language of the talk or of one of its translations, as a BCP 47 tag.
    pub language: Option<String>,
    /// The level.
    pub level: Option<Level>,
    /// The track.
    pub track: Option<String>,
    /// The room.
    pub room: Option<String>,
    /// The day, by the clock that shows the programme.
    pub day: Option<Date>,
    /// The tag.
    pub tag: Option<String>,
}

impl Filter {
    /// Whether it lets every talk through.
    pub fn is_open(&self) -> bool {
        let words = self.text.trim();
        words.is_empty()
            && *self
                == Self {
                    text: self.text.clone(),
                    ..Self::default()
                }
    }

    /// Whether a talk is to be shown.
    pub fn matches(&self, slot: &Slot) -> bool {
        let talk = &*slot.talk;
        let language = |tag: &String| {
            talk.language.as_ref() == Some(tag) || talk.translations.contains_key(tag)
        };
        let is_same =
            |wanted: &Option<String>, value: &Option<String>| wanted.is_none() || wanted == value;
        self.language.as_ref().is_none_or(language)
            && self.level.is_none_or(|level| talk.level == Some(level))
            && is_same(&self.track, &talk.track)
            && is_same(&self.room, &talk.room)
            && self.day.is_none_or(|day| slot.date() == Some(day))
            && self.tag.as_ref().is_none_or(|tag| talk.tags.contains(tag))
            && self.finds_words_in(talk)
    }

    /// What it lets through of some days; days of which nothing is left are left out.
    pub fn pick(&self, days: &[Day]) -> Vec<Day> {
        let picked = days.iter().map(|day| Day {
            date: day.date,
            slots: day
                .slots
                .iter()
                .filter(|slot| self.matches(slot))
                .cloned()
                .collect(),
        });
        picked.filter(|day| !day.slots.is_empty()).collect()
    }

    fn finds_words_in(&self, talk: &Talk) -> bool {
        if self.text.trim().is_empty() {
            return true;
        }
        let said = words_of(talk).to_lowercase();
        let sought = self.text.to_lowercase();
        sought.split_whitespace().all(|word| said.contains(word))
    }
}

/// All that can be searched of a talk. Line feeds keep words of different fields apart.
fn words_of(talk: &Talk) -> String {
    let mut words = vec![talk.title.as_str()];
    for speaker in &talk.speakers {
        words.push(&speaker.name);
        words.extend(speaker.pronounced.as_deref());
        words.extend(speaker.affiliation.as_deref());
    }
    words.extend(
        [&talk.r#abstract, &talk.track, &talk.room]
            .into_iter()
            .flatten()
            .map(String::as_str),
    );
    words.extend(talk.tags.iter().map(String::as_str));
    words.join("\n")
}

/// What there is to choose from in a programme; a choice of one would be none, and is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Language tags in the order of their first talk.
    pub languages: Vec<String>,
    /// Levels, the easiest first.
    pub levels: Vec<Level>,
    /// Tracks in the order of their first talk.
    pub tracks: Vec<String>,
    /// Rooms in the order of their first talk.
    pub rooms: Vec<String>,
    /// Days, the first one first.
    pub days: Vec<Date>,
    /// Tags, the most used first, then in the order of their first talk.
    pub tags: Vec<String>,
}

impl Choices {
    /// The choices that a programme offers, its days by a clock.
    pub fn of(programme: &Programme, zone: Zone<'_>) -> Self {
        let mut languages = Vec::new();
        let mut levels = Vec::new();
        let mut tracks = Vec::new();
        let mut rooms = Vec::new();
        let mut tags: Vec<(String, usize)> = Vec::new();
        for talk in programme.talks() {
            for language in talk.language.iter().chain(talk.translations.keys()) {
                add(&mut languages, language);
            }
            levels.extend(talk.level);
            talk.track.iter().for_each(|track| add(&mut tracks, track));
            talk.room.iter().for_each(|room| add(&mut rooms, room));
            for tag in &talk.tags {
                match tags.iter_mut().find(|(known, _)| known == tag) {
                    Some((_, uses)) => *uses += 1,
                    None => tags.push((tag.clone(), 1)),
                }
            }
        }
        levels.sort_unstable();
        levels.dedup();
        tags.sort_by_key(|&(_, uses)| std::cmp::Reverse(uses));
        let days = programme.days(zone);
        Self {
            languages: two_or_more(languages),
            levels: two_or_more(levels),
            tracks: two_or_more(tracks),
            rooms: two_or_more(rooms),
            days: two_or_more(days.iter().filter_map(|day| day.date).collect()),
            tags: two_or_more(tags.into_iter().map(|(tag, _)| tag).collect()),
        }
    }
}

fn add(known: &mut Vec<String>, value: &String) {
    if !known.contains(value) {
        known.push(value.clone());
    }
}

fn two_or_more<T>(choices: Vec<T>) -> Vec<T> {
    if choices.len() < 2 {
        Vec::new()
    } else {
        choices
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::parse;

    const PROGRAMME: &str = r#"{"talks": [
        {"title": "Your first conference", "deck": "a.md", "language": "en", "level": "beginner", "starts": "2026-11-22T23:30:00+09:00",
         "speakers": [{"name": "Åsa Lind", "pronounced": "OH-sa"}], "tags": ["community", "newcomers"]},
        {"title": "GIL이란 무엇인가", "deck": "b.md", "language": "ko", "level": "advanced", "translations": {"en": "b.en.md"},
         "speakers": ["한서윤"], "tags": ["python"], "abstract": "스레드와 락", "room": "Hall B", "track": "Core", "starts": "2026-11-23T00:30:00+09:00"},
        {"title": 7},
        {"title": "研究コードを本番へ", "deck": "c.md", "language": "ja", "level": "advanced", "tags": ["python", "operations"], "room": "Hall A", "track": "Data"}
    ]}"#;

    fn filter() -> Filter {
        Filter::default()
    }

    #[test]
    fn talks_are_found_by_what_is_said_of_them() {
        let programme = parse(PROGRAMME).unwrap();
        let words = |text: &str| Filter {
            text: text.to_owned(),
            ..filter()
        };
        let language = |tag: &str| Filter {
            language: Some(tag.to_owned()),
            ..filter()
        };
        let level = |level| Filter {
            level: Some(level),
            ..filter()
        };
        let tag = |tag: &str| Filter {
            tag: Some(tag.to_owned()),
            ..filter()
        };
        for (filter, expected) in [
            (filter(), "a.md b.md c.md"),
            (words("  "), "a.md b.md c.md"),
            (words("CONFERENCE first"), "a.md"),
            (words("åsa"), "a.md"),
            (words("ÅSA oh-sa"), "a.md"),
            (words("락"), "b.md"),
            (words("hall b"), "b.md"),
            (words("python 研究"), "c.md"),
            (words("cobol"), ""),
            (language("en"), "a.md b.md"),
            (language("fr"), ""),
            (level(Level::Advanced), "b.md c.md"),
            (
                Filter {
                    track: Some("Core".to_owned()),
                    ..filter()
                },
                "b.md",
            ),
            (
                Filter {
                    room: Some("Hall A".to_owned()),
                    ..filter()
                },
                "c.md",
            ),
            (
                Filter {
                    day: Some((2026, 11, 22)),
                    ..filter()
                },
                "a.md",
            ),
            (tag("python"), "b.md c.md"),
            (
                Filter {
                    language: Some("ja".to_owned()),
                    ..tag("python")
                },
                "c.md",
            ),
            (
                Filter {
                    level: Some(Level::Beginner),
                    ..tag("python")
                },
                "",
            ),
        ] {
            let days = filter.pick(&programme.days(Zone::Venue));
            let slots = days.iter().flat_map(|day| &day.slots);
            let decks: Vec<_> = slots.map(|slot| slot.talk.deck.as_str()).collect();
            assert_eq!(decks.join(" "), expected, "{filter:?}");
        }
    }

    #[test]
    fn only_real_choices_are_offered() {
        let choices = Choices::of(&parse(PROGRAMME).unwrap(), Zone::Venue);
        assert_eq!(choices.languages, ["en", "ko", "ja"]);
        assert_eq!(choices.levels, [Level::Beginner, Level::Advanced]);
        assert_eq!(choices.tracks, ["Core", "Data"]);
        assert_eq!(choices.rooms, ["Hall B", "Hall A"]);
        assert_eq!(choices.days, [(2026, 11, 22), (2026, 11, 23)]);
        assert_eq!(
            choices.tags,
            ["python", "community", "newcomers", "operations"]
        );

        let alone =
            r#"{"talks": [{"title": "T", "deck": "d.md", "language": "en", "tags": ["x"]}]}"#;
        let choices = Choices::of(&parse(alone).unwrap(), Zone::Venue);
        assert_eq!(choices, Choices::default());
    }
}
