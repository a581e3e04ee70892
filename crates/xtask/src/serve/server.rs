//! The development server: the built files, and a word to open pages when there are newer ones.

use std::convert::Infallible;
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use anyhow::Result;
use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{StatusCode, Uri};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::sync::watch::Sender;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};

use super::Build;

/// A file of its own, since the page forbids inline scripts.
const RELOAD_SCRIPT: &str = include_str!("reload.js");

/// Without a list of files it takes itself away: nothing that was kept may stand before what is being written.
const WORKER: &str = include_str!("../../../../assets/sw.js");

/// Browsers take what comes after the end of a page as its last element.
const RELOAD_ELEMENT: &[u8] = br#"<script type="module" src="/__dev/reload.js"></script>"#;

/// What is served.
pub(super) struct Site {
    /// The folder that Trunk builds.
    pub(super) dist: PathBuf,
    /// The sample decks, read where they are written so that a change needs no build.
    pub(super) decks: PathBuf,
    /// The newest build, and word of each that follows.
    pub(super) builds: Sender<Build>,
}

/// Serves until the process ends.
pub(super) fn serve(listener: TcpListener, site: Site) -> Result<()> {
    let router = Router::new()
        .route(
            "/__dev/reload.js",
            get(|| async { typed("text/javascript", RELOAD_SCRIPT) }),
        )
        .route("/__dev/builds", get(builds))
        .route("/sw.js", get(|| async { typed("text/javascript", WORKER) }))
        .fallback(file)
        .with_state(Arc::new(site));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_io()
        .enable_time()
        .build()?;
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        Ok(axum::serve(listener, router).await?)
    })
}

async fn builds(
    State(site): State<Arc<Site>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let events = WatchStream::new(site.builds.subscribe()).map(|build| {
        let kind = if build.is_good { "good" } else { "failed" };
        Ok(Event::default().event(kind).data(build.number.to_string()))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

async fn file(State(site): State<Arc<Site>>, uri: Uri) -> Response {
    let Some(path) = site.locate(uri.path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match fs::read(&path) {
        Ok(content) => respond(&path, content),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            StatusCode::NOT_FOUND.into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

fn respond(path: &Path, mut content: Vec<u8>) -> Response {
    let kind = content_type(path);
    if kind.starts_with("text/html") {
        content.extend_from_slice(RELOAD_ELEMENT);
    }
    typed(&kind, content)
}

fn typed(kind: &str, content: impl IntoResponse) -> Response {
    let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-store")];
    (headers, content).into_response()
}

fn content_type(path: &Path) -> String {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let charset = if kind.type_() == mime_guess::mime::TEXT {
        "; charset=utf-8"
    } else {
        ""
    };
    format!("{kind}{charset}")
}

impl Site {
    /// The file for the path of an address; nothing when it leads out of the site.
    fn locate(&self, address: &str) -> Option<PathBuf> {
        let decoded = percent_encoding::percent_decode_str(address)
            .decode_utf8()
            .ok()?;
        let relative = Path::new(decoded.trim_start_matches('/'));
        let is_inside = |part| matches!(part, Component::Normal(_));
        if !relative.components().all(is_inside) {
            return None;
        }
        let path = match relative.strip_prefix("decks") {
            Ok(deck) => self.decks.join(deck),
            Err(_) => self.dist.join(relative),
        };
        Some(if path.is_dir() {
            path.join("index.html")
        } else {
            path
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let (builds, _) = tokio::sync::watch::channel(Build::ended(true));
        Site {
            dist: "/site/dist".into(),
            decks: "/site/assets/decks".into(),
            builds,
        }
    }

    #[test]
    fn addresses_lead_to_files_of_the_site() {
        let cases = [
            ("/lectern.js", Some("/site/dist/lectern.js")),
            ("/decks/gil/deck.md", Some("/site/assets/decks/gil/deck.md")),
            ("/%EA%B8%B8%20.svg", Some("/site/dist/길 .svg")),
            ("/../secret", None),
            ("/%2e%2e/secret", None),
            ("/decks/../../secret", None),
        ];
        for (address, file) in cases {
            assert_eq!(site().locate(address), file.map(PathBuf::from), "{address}");
        }
    }

    #[test]
    fn every_kind_of_file_is_called_what_it_is() {
        let cases = [
            ("deck.md", "text/markdown; charset=utf-8"),
            ("lectern.js", "text/javascript; charset=utf-8"),
            ("lectern.wasm", "application/wasm"),
            ("photo.webp", "image/webp"),
            ("plan.svg", "image/svg+xml"),
        ];
        for (file, kind) in cases {
            assert_eq!(content_type(Path::new(file)), kind, "{file}");
        }
    }
}
