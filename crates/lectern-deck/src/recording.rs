//! The recording that a deck names in its front matter, in the words of `talks.json`.

use serde_json::{Map, Value as Json};

use crate::model::Deck;
use crate::parse::front_matter;
use crate::programme::{Fault, Video, video};
use crate::yaml::{self, Entry, Value};

/// The film, or all of the recording.
const VIDEO: &str = "video";
/// What of a recording may stand beside the film.
const BESIDE: [&str; 2] = ["chapters", "captions"];

impl Deck {
    /// Whether the deck names a recording, be it one that can be read or not.
    pub fn names_recording(&self) -> bool {
        let is_one = |entry: &Entry| entry.key == VIDEO || entry.key == "chapters";
        self.settings().iter().any(is_one)
    }

    /// The recording that the deck names; nothing where it names none.
    ///
    /// # Errors
    ///
    /// What it says of its recording cannot be understood.
    pub fn recording(&self) -> Result<Option<Video>, Fault> {
        if !self.names_recording() {
            return Ok(None);
        }
        let settings = self.settings();
        let written = |key: &str| {
            let entry = settings.iter().find(|entry| entry.key == key)?;
            Some(json(&entry.value))
        };
        let mut fields = match written(VIDEO) {
            Some(Json::Object(fields)) => fields,
            Some(url) => Map::from_iter([("url".to_owned(), url)]),
            None => Map::new(),
        };
        for key in BESIDE {
            if let Some(value) = written(key) {
                fields.entry(key).or_insert(value);
            }
        }
        video::video(&Json::Object(fields), VIDEO).map(Some)
    }

    fn settings(&self) -> Vec<Entry> {
        let block = front_matter::find(&self.source);
        let yaml = block.and_then(|block| self.source.get(block.yaml));
        let read = yaml.map(|yaml| yaml::parse(yaml, self.dialect.rules().hash_is_text));
        match read {
            Some(Ok(Value::Map(entries))) => entries,
            _ => Vec::new(),
        }
    }
}

/// Scalars are texts; what reads them knows which are numbers.
fn json(value: &Value) -> Json {
    match value {
        Value::Scalar(text) => Json::String(text.clone()),
        Value::List(items) => items.iter().map(json).collect(),
        Value::Map(entries) => {
            let fields = entries
                .iter()
                .map(|entry| (entry.key.clone(), json(&entry.value)));
            Json::Object(fields.collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::programme::{Chapters, Video};
    use crate::{Deck, Dialect};

    fn shown(front_matter: &str) -> String {
        let deck = format!("---\ntitle: A\n{front_matter}\n---\n# A");
        let (deck, problems) = Deck::parse(&deck, Some(Dialect::Native));
        assert_eq!(problems, [], "{front_matter}");
        match deck.recording() {
            Ok(None) => "none".to_owned(),
            Err(fault) => fault.to_string(),
            Ok(Some(Video {
                url,
                chapters,
                captions,
            })) => {
                let chapters = match chapters {
                    Chapters::File(address) => address,
                    Chapters::Listed(list) => {
                        let list = list.iter();
                        let list = list.map(|chapter| format!("{}={} ", chapter.at, chapter.slide));
                        list.collect::<Vec<_>>().concat()
                    }
                };
                format!("{} {chapters}{captions:?}", url.unwrap_or_default())
            }
        }
    }

    #[test]
    fn a_deck_names_its_recording() {
        for (front_matter, expected) in [
            ("lang: en", "none"),
            ("video: talk.webm", "talk.webm {}"),
            (
                "video: talk.webm\nchapters: talk.vtt\ncaptions: said.vtt",
                "talk.webm talk.vtt{\"\": \"said.vtt\"}",
            ),
            (
                "chapters:\n  - {at: 0, slide: intro}\n  - {at: '1:02:03.5', slide: 7.2}\ncaptions: {en: a.vtt, ko: b.vtt}",
                " 0=intro 3723.5=7.2 {\"en\": \"a.vtt\", \"ko\": \"b.vtt\"}",
            ),
            (
                "video:\n  url: https://youtu.be/abcdefg\n  captions:\n    ja: c.vtt",
                "https://youtu.be/abcdefg {\"ja\": \"c.vtt\"}",
            ),
            ("captions: a.vtt", "none"),
            (
                "video: javascript:alert(1)",
                "`video.url` is \"javascript:alert(1)\", not an address that starts with https://",
            ),
            (
                "video: a.webm\nchapters: [{at: soon, slide: a}]",
                "`video.chapters[0].at` is \"soon\", not a number",
            ),
            ("video:", "`video.url` is missing"),
        ] {
            assert_eq!(shown(front_matter), expected, "{front_matter}");
        }
    }
}
