//! The page that is the file: the app and the deck in blocks, what starts them, and a policy that allows no more than these need.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::contents::Contents;
use super::needs::Needs;
use super::pack::{letters, packed, together};
use crate::app::App;
use crate::build::markup::escape;

/// Starts the app from the blocks.
const START: &str = include_str!("../../../../assets/onefile/start.js");

/// Hides what is not in the file.
const STYLE: &str = include_str!("../../../../assets/onefile/page.css");

/// What pages have that this command has made.
pub(super) const MARK: &str = "<meta name=\"generator\" content=\"lectern export\">";

/// Players that cards may load; the page of the app allows the same.
const PLAYERS: &str = "https://www.youtube-nocookie.com https://player.vimeo.com";

/// Writes the page.
pub(super) fn html(contents: &Contents, needs: &Needs, app: &App) -> Result<String> {
    let names = needs.files(app)?;
    let style = sheets_of_page(app)? + STYLE;
    let meta = &contents.deck.meta;
    let title = if meta.title.is_empty() {
        &contents.name
    } else {
        &meta.title
    };
    let mut blocks = String::new();
    block(
        &mut blocks,
        "id=\"app-files\"",
        &packed(&app_files(&names, app)?)?,
    );
    if let Some(read) = &contents.read {
        block(&mut blocks, "id=\"deck-read\"", &packed(read)?);
    }
    for (path, content) in &contents.files {
        let kind = mime_guess::from_path(path).first_or_octet_stream();
        let about = format!("data-path=\"{}\" data-type=\"{kind}\"", escape(path));
        block(&mut blocks, &about, &letters(content));
    }
    Ok(format!(
        include_str!("page.html"),
        language = escape(meta.language.as_deref().unwrap_or("en")),
        policy = policy(contents, needs, &style),
        mark = MARK,
        title = escape(title),
        style = style,
        blocks = blocks,
        key = key(&contents.files),
        name = escape(&contents.name),
        start = START,
    ))
}

/// A block of data, which no browser runs.
fn block(page: &mut String, about: &str, letters: &str) {
    for part in [
        "<script type=\"text/plain\" ",
        about,
        ">",
        letters,
        "</script>\n",
    ] {
        page.push_str(part);
    }
}

fn app_files(names: &BTreeSet<String>, app: &App) -> Result<Vec<u8>> {
    let files = names.iter().map(|name| {
        let content = app
            .get(name)
            .with_context(|| format!("the app has no `{name}`"))??;
        Ok((name.clone(), content.into_owned()))
    });
    together(&files.collect::<Result<Vec<_>>>()?)
}

/// The style sheets that the page of the app begins with.
fn sheets_of_page(app: &App) -> Result<String> {
    let page = app.page()?;
    let mut css = String::new();
    for tag in page
        .split("<link ")
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
    {
        let is_sheet = tag.contains("stylesheet");
        let href = tag
            .split("href=")
            .nth(1)
            .map(|rest| rest.trim_start_matches('"'));
        let name = href
            .and_then(|href| href.split([' ', '"']).next())
            .filter(|_| is_sheet);
        if let Some(name) = name {
            let name = name.trim_start_matches("./");
            let sheet = app
                .get(name)
                .with_context(|| format!("the app has no `{name}`"))??;
            css.push_str(&String::from_utf8_lossy(&sheet));
        }
    }
    Ok(css)
}

/// Nothing is loaded that is not in the file, unless the deck shows what other hosts have.
fn policy(contents: &Contents, needs: &Needs, style: &str) -> String {
    let hosts = if contents.names_hosts {
        " https: http:"
    } else {
        ""
    };
    let frames = if needs.has_players() {
        PLAYERS
    } else {
        "'none'"
    };
    let styles = if needs.has_diagrams() {
        // The frame for diagrams may do no more than the page, and mermaid writes styles there.
        "'unsafe-inline'".to_owned()
    } else {
        format!("'sha256-{}'", letters(&Sha256::digest(style)))
    };
    format!(
        "default-src 'none'; script-src 'sha256-{}' blob: 'wasm-unsafe-eval'; style-src {styles} blob:; style-src-attr 'unsafe-inline'; \
         img-src data: blob:{hosts}; media-src data: blob:{hosts}; font-src data: blob:{hosts}; connect-src blob:{hosts}; frame-src {frames}; \
         base-uri 'none'; form-action 'none'",
        letters(&Sha256::digest(START)),
    )
}

/// What the deck is known by in the browser: the same for the same talk.
fn key<'a>(files: impl IntoIterator<Item = (&'a String, &'a Vec<u8>)>) -> String {
    let mut hash = Sha256::new();
    for (path, content) in files {
        hash.update(path);
        hash.update(content.len().to_le_bytes());
        hash.update(content);
    }
    hash.finalize()
        .iter()
        .take(8)
        .fold(String::new(), |mut key, byte| {
            // Writing to a string cannot fail.
            let _ = write!(key, "{byte:02x}");
            key
        })
}
