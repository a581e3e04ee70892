//! The page of a talk: all its slides and public notes, to be shown and read without any script, and taken over by the app.

use std::fmt::Write as _;

use lectern_deck::{Deck, Resolve};
use serde_json::json;

use super::assets::Assets;
use super::markup::{Words, escape, summary};
use super::slide::{SHEET, Slides};
use super::{looks, place};
use crate::talks::Talk;

/// What a page is made of.
pub(super) struct Page<'a> {
    pub(super) talk: &'a Talk,
    /// The deck without private notes.
    pub(super) deck: &'a Deck,
    /// Where the deck is in the site.
    pub(super) place: &'a str,
    /// The address of the site, which ends with `/`.
    pub(super) url: Option<&'a str>,
    /// What the page may do: as much as that of the app, which takes it over.
    pub(super) policy: &'a str,
}

impl Page<'_> {
    /// The page, whose slides load what `resolver` allows.
    pub(super) fn html(&self, resolver: &dyn Resolve) -> String {
        let language = self.language();
        let words = Words::of(language);
        let title = escape(self.talk.text("title").unwrap_or(&self.talk.id));
        let (across, down) = self.deck.meta.size;
        let (deck, policy) = (place::address(self.place), escape(self.policy));
        let speakers = self.talk.speakers().join(", ");
        let direction = if self.deck.meta.right_to_left {
            " dir=\"rtl\""
        } else {
            ""
        };
        let mut page = format!(
            "<!doctype html>\n<html lang=\"{}\"{direction} data-deck=\"{deck}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n{}\
             <link rel=\"stylesheet\" href=\"../page.css\">\n<link rel=\"preload\" as=\"style\" href=\"{SHEET}\">\n\
             <script async fetchpriority=\"low\" src=\"../page.js\"></script>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n",
            escape(language),
            self.data(),
        );
        // Writing to a string cannot fail.
        if !speakers.is_empty() {
            let _ = writeln!(page, "<p>{}</p>", escape(&speakers));
        }
        let _ = writeln!(
            page,
            "<nav><a href=\"../../?deck={deck}\">{}</a> <a href=\"../../\">{}</a>\
             <label><input type=\"checkbox\" id=\"as-text\">{}</label></nav>\n</header>\n\
             <main style=\"--across:{across};--down:{down}\">",
            words.show, words.all, words.text,
        );
        self.slides(resolver).write(&mut page);
        page + "</main>\n</body>\n</html>\n"
    }

    /// The files that the page needs beside it, with their names.
    pub(super) fn sheets(&self, assets: &Assets<'_>) -> Vec<(String, String)> {
        let of_deck = (SHEET.to_owned(), looks::sheet(self.deck, assets));
        let of_slides = self.slides(assets).own_sheets();
        [of_deck].into_iter().chain(of_slides).collect()
    }

    fn slides<'a>(&'a self, resolver: &'a dyn Resolve) -> Slides<'a> {
        Slides {
            deck: self.deck,
            resolver,
            words: Words::of(self.language()),
        }
    }

    /// What other programs read of the talk: OpenGraph, JSON-LD, and where more is.
    fn data(&self) -> String {
        let title = self.talk.text("title").unwrap_or(&self.talk.id);
        let about = summary(self.talk.text("abstract").unwrap_or_default());
        let mut data = String::new();
        let mut meta = |property: &str, content: &str| {
            if !content.is_empty() {
                let content = escape(content);
                let _ = writeln!(data, "<meta property=\"{property}\" content=\"{content}\">");
            }
        };
        meta("og:type", "article");
        meta("og:title", title);
        meta("og:description", &about);
        meta("og:locale", self.talk.text("language").unwrap_or_default());
        let address = self.address();
        meta("og:url", address.as_deref().unwrap_or_default());
        if !about.is_empty() {
            let _ = writeln!(
                data,
                "<meta name=\"description\" content=\"{}\">",
                escape(&about)
            );
        }
        data.push_str("<meta name=\"twitter:card\" content=\"summary\">\n");
        if let Some(address) = &address {
            let address = escape(address);
            let _ = write!(
                data,
                "<link rel=\"canonical\" href=\"{address}\">\n\
                 <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}oembed.json\">\n"
            );
        }
        let people = self.talk.speakers();
        let people = people
            .iter()
            .map(|name| json!({ "@type": "Person", "name": name }));
        let linked = json!({
            "@context": "https://schema.org",
            "@type": "PresentationDigitalDocument",
            "name": title,
            "author": people.collect::<Vec<_>>(),
            "inLanguage": self.talk.text("language"),
            "abstract": self.talk.text("abstract"),
            "license": self.talk.text("license"),
            "url": address,
        });
        // In a script `</` would end it.
        let linked = linked.to_string().replace('<', "\\u003c");
        let _ = writeln!(
            data,
            "<script type=\"application/ld+json\">{linked}</script>"
        );
        data
    }

    /// What a page of elsewhere needs to show the slides in a frame (oEmbed); nothing where the site's address is not known.
    pub(super) fn card(&self) -> Option<String> {
        let url = self.url?;
        let (width, height) = (960, 540);
        let address = format!("{url}?deck={}&embed", place::address(self.place));
        let title = self.talk.text("title").unwrap_or(&self.talk.id);
        let frame = format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" allowfullscreen></iframe>",
            escape(&address),
            escape(title)
        );
        let card = json!({
            "version": "1.0", "type": "rich", "title": title, "provider_url": url,
            "author_name": self.talk.speakers().join(", "),
            "width": width, "height": height, "html": frame,
        });
        Some(format!("{card:#}\n"))
    }

    fn language(&self) -> &str {
        self.talk.text("language").unwrap_or("en")
    }

    fn address(&self) -> Option<String> {
        Some(format!(
            "{}talks/{}/",
            self.url?,
            place::address(&self.talk.id)
        ))
    }
}
