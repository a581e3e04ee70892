//! Reads captions: `WebVTT`, as <https://www.w3.org/TR/webvtt1/#file-parsing> does, and a little more kindly.
//!
//! The header may be missing, and a comma may stand before the milliseconds, so that `SubRip` files are read too. The crates for `WebVTT`
//! that there are give up at the first mistake; captions are made by programs and mended by hand.

use std::ops::Range;

use super::FilmTime;
use super::cue_text::plain;

/// What is said, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// What its file calls it; empty where it has no name.
    pub id: String,
    /// When it is shown.
    pub from: FilmTime,
    /// From when on it is shown no more.
    pub to: FilmTime,
    /// The words, without mark-up; lines as they were broken.
    pub text: String,
}

/// All that is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Captions {
    /// In order of time.
    pub cues: Vec<Cue>,
    /// Lines, from 1, whose times could not be read; what they say is left out.
    pub broken: Vec<usize>,
}

impl Captions {
    /// Reads a file. Notes, styles, regions, names and places of cues are passed over.
    pub fn parse(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut captions = Self::default();
        let mut lines = text.lines().zip(1..).peekable();
        let mut id = "";
        while let Some((line, number)) = lines.next() {
            let Some((from, rest)) = line.split_once("-->") else {
                id = line.trim();
                continue;
            };
            let mut said = Vec::new();
            while let Some((line, _)) =
                lines.next_if(|(line, _)| !line.is_empty() && !line.contains("-->"))
            {
                said.push(line);
            }
            let to = rest.split_whitespace().next().unwrap_or_default();
            match (time(from.trim()), time(to)) {
                (Some(from), Some(to)) => captions.cues.push(Cue {
                    id: id.to_owned(),
                    from,
                    to,
                    text: plain(&said.join("\n")),
                }),
                _ => captions.broken.push(number),
            }
            id = "";
        }
        captions.cues.sort_by_key(|cue| cue.from);
        captions
    }

    /// What is shown at a time, the earliest first.
    pub fn at(&self, time: FilmTime) -> impl Iterator<Item = &Cue> {
        let n_begun = self.cues.partition_point(|cue| cue.from <= time);
        self.cues
            .iter()
            .take(n_begun)
            .filter(move |cue| time < cue.to)
    }

    /// The cues that have a text in them, by their numbers, and where in each; in order of time.
    pub fn find(&self, wanted: &str) -> Vec<(usize, Vec<Range<usize>>)> {
        let wanted: Vec<char> = wanted
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .chars()
            .flat_map(char::to_lowercase)
            .collect();
        if wanted.is_empty() {
            return Vec::new();
        }
        let found = self
            .cues
            .iter()
            .enumerate()
            .map(|(number, cue)| (number, places(&cue.text, &wanted)));
        found.filter(|(_, places)| !places.is_empty()).collect()
    }
}

/// Where in a text the wanted letters stand, whatever their case; a line break counts as a blank.
fn places(text: &str, wanted: &[char]) -> Vec<Range<usize>> {
    let folded: Vec<(Range<usize>, char)> = text
        .char_indices()
        .flat_map(|(start, letter)| {
            let plain = if letter.is_whitespace() { ' ' } else { letter };
            plain
                .to_lowercase()
                .map(move |folded| (start..start + letter.len_utf8(), folded))
        })
        .collect();
    let mut places: Vec<Range<usize>> = Vec::new();
    for window in folded.windows(wanted.len()) {
        let is_it = window.iter().map(|(_, letter)| letter).eq(wanted);
        if let (true, Some((first, _)), Some((last, _))) = (is_it, window.first(), window.last())
            && places.last().is_none_or(|before| before.end <= first.start)
        {
            places.push(first.start..last.end);
        }
    }
    places
}

/// `1:02:03.456` or `02:03.456`.
fn time(text: &str) -> Option<FilmTime> {
    let (clock, millis) = text.split_once(['.', ','])?;
    let mut parts = clock.rsplit(':');
    let seconds = digits(parts.next()?, 2).filter(|seconds| *seconds < 60)?;
    let minutes = digits(parts.next()?, 2).filter(|minutes| *minutes < 60)?;
    let hours = match parts.next() {
        Some(hours) => digits(hours, hours.len())?,
        None => 0,
    };
    let millis = digits(millis, 3)?;
    let seconds = hours
        .checked_mul(3600)?
        .checked_add(minutes * 60 + seconds)?;
    let is_whole = parts.next().is_none();
    let time = seconds.checked_mul(1000)?.checked_add(millis)?;
    is_whole.then_some(FilmTime(time))
}

fn digits(text: &str, length: usize) -> Option<u64> {
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(captions: &Captions) -> Vec<String> {
        let row = |cue: &Cue| {
            format!(
                "{}-{} {}",
                cue.from.0,
                cue.to.0,
                cue.text.replace('\n', "/")
            )
        };
        captions.cues.iter().map(row).collect()
    }

    #[test]
    fn captions_are_read() {
        let file = "\u{feff}WEBVTT - 발표\r\nKind: captions\r\n\r\nNOTE\r\nnot for you\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n\
            intro\r\n00:01.000 --> 00:04.500 align:start position:0%\r\n<v 한서윤>안녕하세요, <i>여러분</i>.\r\n두 줄입니다.\r\n\r\n\
            1:00:00.250 --> 1:00:02.000\r\nGIL &amp; <c.loud>locks</c>\r\n\r\n\
            00:03.000 --> 00:05.000\r\n<ruby>研究<rt>けんきゅう</rt></ruby>コード\r\n";
        let captions = Captions::parse(file);
        assert_eq!(
            table(&captions),
            [
                "1000-4500 안녕하세요, 여러분./두 줄입니다.",
                "3000-5000 研究コード",
                "3600250-3602000 GIL & locks",
            ]
        );
        assert_eq!(captions.broken, [0_usize; 0]);
    }

    #[test]
    fn captions_with_mistakes_are_read_as_far_as_they_go() {
        for (file, expected, broken) in [
            ("", &[][..], &[][..]),
            (
                "1\n00:00:01,000 --> 00:00:02,000\nSubRip\n",
                &["1000-2000 SubRip"],
                &[],
            ),
            (
                "WEBVTT\n\n00:01.000 --> soon\nlost\n\n00:02.000-->00:03.000\nkept",
                &["2000-3000 kept"],
                &[3],
            ),
            (
                "WEBVTT\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb",
                &["1000-2000 a", "2000-3000 b"],
                &[],
            ),
            (
                "WEBVTT\n\n00:61.000 --> 00:62.000\n\n1:99:00.000 --> 2:00:00.000\n\n0:0:1.0 --> 1\n\n-->",
                &[],
                &[3, 5, 7, 9],
            ),
            (
                "WEBVTT\n\n99999999999999999999:00:00.000 --> 00:01.000\nx",
                &[],
                &[3],
            ),
            (
                "WEBVTT\n\n00:01.000 --> 00:02.000\n\n",
                &["1000-2000 "],
                &[],
            ),
        ] {
            let captions = Captions::parse(file);
            assert_eq!(table(&captions), expected, "{file}");
            assert_eq!(captions.broken, broken, "{file}");
        }
    }

    #[test]
    fn captions_are_shown_while_they_are_said() {
        let captions = Captions::parse(
            "00:01.000 --> 00:04.000\na\n\n00:02.000 --> 00:03.000\nb\n\n00:05.000 --> 00:01.000\nc",
        );
        for (millis, expected) in [
            (999, ""),
            (1000, "a"),
            (2000, "ab"),
            (3000, "a"),
            (4000, ""),
            (5000, ""),
        ] {
            let shown: String = captions
                .at(FilmTime(millis))
                .map(|cue| cue.text.as_str())
                .collect();
            assert_eq!(shown, expected, "{millis}");
        }
    }

    #[test]
    fn words_are_found_in_what_is_said() {
        let captions = Captions::parse(
            "00:01.000 --> 00:02.000\nThe GIL is a\nlock. A lock!\n\n00:03.000 --> 00:04.000\n락을 잡고\n\n00:05.000 --> 00:06.000\nİstanbul, STRASSE",
        );
        for (wanted, expected) in [
            ("lock", &["0 lock lock"][..]),
            ("A  Lock", &["0 a\nlock A lock"]),
            ("락", &["1 락"]),
            ("strasse", &["2 STRASSE"]),
            ("", &[]),
            (" ", &[]),
            ("mutex", &[]),
        ] {
            let found = captions.find(wanted);
            let found: Vec<_> = found
                .into_iter()
                .map(|(number, places)| {
                    let said = places
                        .into_iter()
                        .map(|place| [" ", &captions.cues[number].text[place]].concat());
                    number.to_string() + &said.collect::<String>()
                })
                .collect();
            assert_eq!(found, expected, "{wanted}");
        }
    }

    proptest! {
        #[test]
        fn cues_come_in_order_whatever_is_in_the_file(file in "([0-9:.,<>&;\\-\n ]|-->|WEBVTT|00:01.000 --> 00:02.000\n|가|\\PC){0,80}") {
            let captions = Captions::parse(&file);
            prop_assert!(captions.cues.is_sorted_by_key(|cue| cue.from));
        }
    }
}
