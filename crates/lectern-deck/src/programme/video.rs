//! The recording of a talk: its film, its chapters and its captions.

use std::collections::BTreeMap;

use serde_json::Value;

use super::read::{Fields, Read, text, texts_by_name, wrong};
use super::{Expected, Fault};

/// A recording. A talk may have chapters without a film: they tell how it went.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Video {
    /// The address of the film: `http` or `https`, or relative to the file it was read from.
    pub url: Option<String>,
    /// Which slide is on from when.
    pub chapters: Chapters,
    /// The addresses of `WebVTT` files by the languages of what they say, as BCP 47 tags; the tag may be empty.
    pub captions: BTreeMap<String, String>,
}

impl Video {
    /// Reads what an entry of the list of talks says of its recording.
    ///
    /// # Errors
    ///
    /// What it says cannot be understood.
    pub fn of(value: &Value) -> Result<Self, Fault> {
        video(value, "video")
    }

    /// The addresses of all its files, as written: film, chapters, captions.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let chapters = match &self.chapters {
            Chapters::File(address) => Some(address.as_str()),
            Chapters::Listed(_) => None,
        };
        let captions = self.captions.values().map(String::as_str);
        self.url
            .as_deref()
            .into_iter()
            .chain(chapters)
            .chain(captions)
    }
}

/// The chapters of a recording.
#[derive(Debug, Clone, PartialEq)]
pub enum Chapters {
    /// In the order of the file; maybe none.
    Listed(Vec<Chapter>),
    /// In a file of their own, at this address.
    File(String),
}

impl Default for Chapters {
    fn default() -> Self {
        Self::Listed(Vec::new())
    }
}

/// From when a slide is on in a recording.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// Seconds from the start of the recording.
    pub at: f64,
    /// The slide by its id or number, and after a dot the step, as in addresses.
    pub slide: String,
}

/// Reads a recording: an object, or just the address of the film.
pub(crate) fn video(value: &Value, path: &str) -> Read<Video> {
    if value.is_string() {
        let url = Some(file_address(value, path)?);
        return Ok(Video {
            url,
            ..Video::default()
        });
    }
    let mut fields = Fields::of(value, path)?;
    let video = Video {
        url: fields.take("url", file_address)?,
        chapters: fields.take("chapters", chapters)?.unwrap_or_default(),
        captions: fields.take("captions", captions)?.unwrap_or_default(),
    };
    if video.url.is_none() && video.chapters == Chapters::default() {
        let field = fields.path_to("url");
        return Err(Fault::Missing { field });
    }
    Ok(video)
}

fn chapters(value: &Value, path: &str) -> Read<Chapters> {
    match value {
        Value::String(_) => file_address(value, path).map(Chapters::File),
        Value::Array(items) => {
            let items = items.iter().enumerate();
            let chapters = items.map(|(index, item)| chapter(item, &format!("{path}[{index}]")));
            chapters.collect::<Read<_>>().map(Chapters::Listed)
        }
        other => Err(wrong(path, Expected::List, other)),
    }
}

fn chapter(value: &Value, path: &str) -> Read<Chapter> {
    let mut fields = Fields::of(value, path)?;
    Ok(Chapter {
        at: fields.need("at", seconds)?,
        slide: fields.need("slide", name)?,
    })
}

/// `95.5`, or as people write it: `1:35.5`, `1:02:03`.
fn seconds(value: &Value, path: &str) -> Read<f64> {
    let read = match value {
        Value::String(clock) => clock.split(':').try_fold(0.0, |sum, part| {
            Some(sum * 60.0 + part.trim().parse::<f64>().ok()?)
        }),
        number => number.as_f64(),
    };
    read.ok_or_else(|| wrong(path, Expected::Number, value))
}

/// An id, or a number.
fn name(value: &Value, path: &str) -> Read<String> {
    match value {
        Value::Number(number) => Ok(number.to_string()),
        other => text(other, path),
    }
}

/// A file of captions, or several by their languages.
fn captions(value: &Value, path: &str) -> Read<BTreeMap<String, String>> {
    if value.is_string() {
        let address = file_address(value, path)?;
        return Ok(BTreeMap::from([(String::new(), address)]));
    }
    let files = texts_by_name(value, path)?.into_iter();
    let checked = files.map(|(tag, address)| {
        let address = file_address(&address.into(), &format!("{path}.{tag}"))?;
        Ok((tag, address))
    });
    checked.collect()
}

/// An address that may become a link or be fetched: a programme comes from anyone, and `javascript:` is an address too.
fn file_address(value: &Value, path: &str) -> Read<String> {
    let address = value.as_str().unwrap_or_default().trim();
    let before_path = address.split(['/', '?', '#']).next().unwrap_or_default();
    let is_safe = match before_path.split_once(':') {
        Some((scheme, _)) => ["http", "https"].contains(&&*scheme.to_ascii_lowercase()),
        None => !address.is_empty(),
    };
    if is_safe {
        Ok(address.to_owned())
    } else {
        Err(wrong(path, Expected::WebAddress, value))
    }
}
