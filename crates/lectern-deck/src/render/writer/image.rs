//! What is written as a picture: pictures in the text and behind it, films, sound, and cards for pages with a player.

use pulldown_cmark::{Event, Tag};

use super::lookahead::{length_of_element, plain_text};
use super::{Attributes, Events, Writer};
use crate::html::embed;
use crate::render::pictures::CAPTION;
use crate::text::attributes;
use crate::text::emphasis::unmark;
use crate::text::media::Medium;
use crate::text::picture::Picture;

/// What may be said of a film or sound in braces; the filter knows which of them holds for which.
const PLAYER: &[&str] = &["autoplay", "loop", "muted", "poster"];

impl Writer<'_> {
    /// Takes the pictures of a paragraph that holds nothing else.
    pub(super) fn backdrops(&mut self, mut events: &Events<'_>) {
        while let Some(((event, _), after)) = events.split_first() {
            events = after;
            if let Event::Start(Tag::Image {
                dest_url, title, ..
            }) = event
            {
                let length = length_of_element(after);
                events = after.get(length..).unwrap_or_default();
                self.image(
                    dest_url,
                    title,
                    after.get(..length).unwrap_or_default(),
                    events,
                );
            }
        }
    }

    /// Writes a picture or lays it behind the slide. Returns how much of the text after it belongs to it.
    pub(super) fn image(
        &mut self,
        address: &str,
        title: &str,
        inner: &Events<'_>,
        after: &Events<'_>,
    ) -> usize {
        let mut picture = Picture::read(&unmark(address), &unmark(&plain_text(inner)));
        let braces = match after.first() {
            Some((Event::Text(text), _)) if self.rules.image_attributes => text
                .strip_prefix('{')
                .and_then(|rest| rest.split_once('}'))
                .map(|(inner, _)| inner),
            _ => None,
        };
        let written = braces.map(attributes::parse).unwrap_or_default();
        picture.apply(&written);
        let length = braces.map_or(0, |inner| inner.len() + 2);
        if embed::is_player(&picture.url) {
            self.builder.frame(&picture.url, &picture.alt);
            return length;
        }
        let element = match Medium::of(&picture.url) {
            Medium::Film => "video",
            Medium::Sound => "audio",
            Medium::Picture | Medium::MovingPicture => "img",
        };
        if picture.backdrop.is_some() && element == "img" {
            self.backdrops.push(picture);
            return length;
        }
        let style = picture.style();
        let mut attributes: Attributes = vec![("src".into(), picture.url)];
        if element == "img" {
            attributes.push(("alt".into(), picture.alt));
        } else {
            if !picture.alt.is_empty() {
                attributes.push(("aria-label".into(), picture.alt));
            }
            let said = written.pairs.iter().filter_map(|(name, value)| {
                let known = PLAYER.iter().find(|known| *known == name)?;
                Some(((*known).into(), value.clone()))
            });
            attributes.extend(said);
        }
        let mut title = (!title.is_empty()).then(|| unmark(title).into_owned());
        let caption = match written.get("caption") {
            None if self.rules.captions => title.take(),
            caption => caption.map(str::to_owned),
        };
        attributes.extend(caption.map(|caption| (CAPTION.into(), caption)));
        attributes.extend(title.map(|title| ("title".into(), title)));
        if !written.classes.is_empty() {
            attributes.push(("class".into(), written.classes.join(" ")));
        }
        if !style.is_empty() {
            attributes.push(("style".into(), style));
        }
        self.builder.open(element, attributes);
        if element != "img" {
            self.builder.close(element);
        }
        length
    }
}
