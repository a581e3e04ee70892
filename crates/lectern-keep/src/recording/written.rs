//! Chapters as files for players, for pages of films and for `talks.json`.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Chapter, FilmTime, Timeline};

/// `YouTube` makes no chapters at all of a list in which one is shorter.
const SHORTEST_LISTED_MS: u64 = 10_000;

impl Timeline {
    /// The chapters as `talks.json` has them in `video.chapters`, with `id_of` for the names of slides.
    pub fn to_json(&self, id_of: impl Fn(usize) -> Option<String>) -> String {
        let chapters = self.chapters().iter().filter_map(|chapter| {
            let slide = address(*chapter, &id_of)?;
            Some(json!({"at": chapter.at.seconds(), "slide": slide}))
        });
        format!("{:#}\n", chapters.collect::<Value>())
    }

    /// The chapters as a `WebVTT` file for a recording that ends at a time. Cues are named by the addresses of their slides.
    pub fn to_vtt(
        &self,
        end: FilmTime,
        id_of: impl Fn(usize) -> Option<String>,
        title_of: impl Fn(usize) -> String,
    ) -> String {
        let mut file = String::from("WEBVTT\n");
        let ends = self.chapters().iter().skip(1).map(|next| next.at);
        for (chapter, to) in self.chapters().iter().zip(ends.chain([end])) {
            let Some(address) = address(*chapter, &id_of) else {
                continue;
            };
            // A cue without length is never shown.
            let to = to.max(FilmTime(chapter.at.0 + 1));
            let title = one_line(&title_of(chapter.slide))
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace("-->", "→");
            // Writing to a string cannot fail.
            let _ = write!(
                file,
                "\n#{address}\n{} --> {}\n{title}\n",
                exact(chapter.at),
                exact(to)
            );
        }
        file
    }

    /// The chapters as a list to be put under a film on the web, a line each. It begins at zero; what is on for less than ten seconds is left out.
    pub fn to_list(&self, title_of: impl Fn(usize) -> String) -> String {
        let mut listed: Vec<Chapter> = Vec::new();
        for chapter in self.chapters() {
            match listed.last() {
                // Steps are nothing to somebody who looks for a place in a film.
                Some(last) if last.slide == chapter.slide => {}
                Some(last) if chapter.at.0 < last.at.0 + SHORTEST_LISTED_MS => {
                    let at = last.at;
                    listed.pop();
                    listed.push(Chapter { at, ..*chapter });
                }
                Some(_) => listed.push(*chapter),
                None => listed.push(Chapter {
                    at: FilmTime(0),
                    ..*chapter
                }),
            }
        }
        let line = |chapter: &Chapter| {
            format!(
                "{:0>5} {}\n",
                chapter.at.to_string(),
                one_line(&title_of(chapter.slide))
            )
        };
        listed.iter().map(line).collect()
    }
}

/// `intro`, or `intro.2` where a step is meant.
fn address(chapter: Chapter, id_of: impl Fn(usize) -> Option<String>) -> Option<String> {
    let id = id_of(chapter.slide)?;
    Some(match chapter.step {
        Some(step) => format!("{id}.{step}"),
        None => id,
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As `00:14:07.500`.
fn exact(time: FilmTime) -> String {
    let seconds = time.0 / 1000;
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    format!(
        "{hours:02}:{minutes:02}:{:02}.{:03}",
        seconds % 60,
        time.0 % 1000
    )
}

#[cfg(test)]
mod tests {
    use super::super::{SlideNames, read_chapters};
    use super::*;

    const SLIDES: [(&str, &str); 4] = [
        ("intro", "Locks & <keys>"),
        ("락", "A -->\n B"),
        ("demo", "Demo"),
        ("end", "The end"),
    ];

    fn timeline() -> Timeline {
        let chapter = |(at, slide, step)| Chapter {
            at: FilmTime(at),
            slide,
            step,
        };
        [
            (500, 0, None),
            (61_000, 1, Some(0)),
            (64_000, 1, Some(1)),
            (90_000, 2, None),
            (94_000, 3, None),
        ]
        .map(chapter)
        .into_iter()
        .collect()
    }

    fn id_of(slide: usize) -> Option<String> {
        SLIDES.get(slide).map(|(id, _)| (*id).to_owned())
    }

    fn title_of(slide: usize) -> String {
        SLIDES[slide].1.to_owned()
    }

    #[test]
    fn chapters_are_written_for_players() {
        let expected = "WEBVTT\n\n#intro\n00:00:00.500 --> 00:01:01.000\nLocks &amp; &lt;keys>\n\n\
            #락.0\n00:01:01.000 --> 00:01:04.000\nA → B\n\n#락.1\n00:01:04.000 --> 00:01:30.000\nA → B\n\n\
            #demo\n00:01:30.000 --> 00:01:34.000\nDemo\n\n#end\n00:01:34.000 --> 00:02:00.000\nThe end\n";
        assert_eq!(
            timeline().to_vtt(FilmTime(120_000), id_of, title_of),
            expected
        );
    }

    #[test]
    fn chapters_are_written_for_a_page_of_films() {
        assert_eq!(
            timeline().to_list(title_of),
            "00:00 Locks & <keys>\n01:01 A --> B\n01:30 The end\n"
        );
        assert_eq!(Timeline::default().to_list(title_of), "");
    }

    #[test]
    fn what_is_written_is_read_again() {
        let names = SlideNames::new(SLIDES.map(|(id, title)| (id, Some(title))));
        for file in [
            timeline().to_vtt(FilmTime(120_000), id_of, title_of),
            timeline().to_json(id_of),
        ] {
            let (read, faults) = Timeline::of_named(read_chapters(&file), &names);
            assert_eq!(faults, [], "{file}");
            assert_eq!(read, timeline(), "{file}");
        }
    }
}
