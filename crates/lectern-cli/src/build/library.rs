//! What all talks share: the library's page, the list, what search engines and feed readers fetch.

use std::fmt::Write as _;

use anyhow::Result;
use serde_json::json;

use super::markup::escape;
use super::site::Site;
use super::{looks, place};
use crate::app::{self, App};
use crate::talks::{self, Talk, TalkList};

/// When nothing says when something was changed; feeds must say it.
const UNKNOWN: &str = "1970-01-01T00:00:00Z";

/// Puts in what all talks share.
pub(super) fn put(site: &mut Site, app: &App, list: &TalkList, url: Option<&str>) -> Result<()> {
    let json = list.to_json(|talk, path| place::deck(&talk.id, &talk.deck, path));
    site.put(talks::FILE, json.as_bytes())?;
    site.put(app::PAGE, page(&app.page()?, list, url).as_bytes())?;
    site.put("talks/page.css", looks::page().as_bytes())?;
    site.put("talks/page.js", include_bytes!("page.js"))?;
    site.put("talks/take_over.js", include_bytes!("take_over.js"))?;
    site.put("404.html", not_found(url).as_bytes())?;
    let manifest = json!({
        "name": list.name(), "start_url": "./", "scope": "./", "display": "standalone",
    });
    site.put("manifest.webmanifest", format!("{manifest:#}\n").as_bytes())?;
    if let Some(url) = url {
        site.put("sitemap.xml", sitemap(list, url).as_bytes())?;
        site.put("feed.xml", feed(list, url).as_bytes())?;
    }
    Ok(())
}

/// The page of the app, with what it says to those who run no scripts.
fn page(page: &str, list: &TalkList, url: Option<&str>) -> String {
    let name = escape(list.name());
    let mut head = format!(
        "<link rel=\"manifest\" href=\"manifest.webmanifest\">\n<meta property=\"og:title\" content=\"{name}\">\n<meta property=\"og:type\" content=\"website\">\n"
    );
    // Writing to a string cannot fail.
    if let Some(url) = url {
        let _ = write!(
            head,
            "<meta property=\"og:url\" content=\"{}\">\n<link rel=\"alternate\" type=\"application/atom+xml\" href=\"feed.xml\" title=\"{name}\">\n",
            escape(url)
        );
    }
    let mut body = format!("<noscript>\n<h1>{name}</h1>\n<ul>\n");
    for talk in list.here() {
        let _ = writeln!(
            body,
            "<li><a href=\"{}/\">{}</a> {}</li>",
            place::address(&place::folder_of_talk(&talk.id)),
            escape(title(talk)),
            escape(&talk.speakers().join(", "))
        );
    }
    body.push_str("</ul>\n</noscript>\n");
    page.replacen("</head>", &format!("{head}</head>"), 1)
        .replacen("</body>", &format!("{body}</body>"), 1)
}

/// What hosts answer where there is no file. At any depth it is the same, so that only a full address can lead back.
fn not_found(url: Option<&str>) -> String {
    let mut page = include_str!("404.html").to_owned();
    if let Some(url) = url {
        let url = escape(url);
        let _ = writeln!(page, "<p><a href=\"{url}\">{url}</a></p>");
    }
    page
}

fn sitemap(list: &TalkList, url: &str) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let _ = writeln!(out, "<url><loc>{}</loc></url>", escape(url));
    for talk in list.here() {
        let _ = writeln!(out, "<url><loc>{}</loc></url>", escape(&address(talk, url)));
    }
    out + "</urlset>\n"
}

fn feed(list: &TalkList, url: &str) -> String {
    let newest = list.here().map(|talk| updated(talk, list)).max();
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<id>{url}</id>\n<title>{}</title>\n\
         <updated>{}</updated>\n<link rel=\"self\" href=\"{url}feed.xml\"/>\n<link href=\"{url}\"/>\n<author><name>{}</name></author>\n",
        escape(list.name()),
        list.updated().or(newest).unwrap_or(UNKNOWN),
        escape(list.name()),
        url = escape(url),
    );
    for talk in list.here() {
        let address = escape(&address(talk, url));
        let _ = write!(
            out,
            "<entry>\n<id>{address}</id>\n<title>{}</title>\n<updated>{}</updated>\n<link href=\"{address}\"/>\n",
            escape(title(talk)),
            escape(updated(talk, list)),
        );
        for speaker in talk.speakers() {
            let _ = writeln!(out, "<author><name>{}</name></author>", escape(speaker));
        }
        if let Some(about) = talk.text("abstract") {
            let _ = writeln!(out, "<summary>{}</summary>", escape(about));
        }
        out.push_str("</entry>\n");
    }
    out + "</feed>\n"
}

fn title(talk: &Talk) -> &str {
    talk.text("title").unwrap_or(&talk.id)
}

/// When a talk was last changed, as far as the list says.
fn updated<'a>(talk: &'a Talk, list: &'a TalkList) -> &'a str {
    list.updated()
        .or_else(|| talk.text("starts"))
        .unwrap_or(UNKNOWN)
}

fn address(talk: &Talk, url: &str) -> String {
    format!("{url}{}/", place::address(&place::folder_of_talk(&talk.id)))
}
