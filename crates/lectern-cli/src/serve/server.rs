//! Answers requests, and tells open pages of changes.

use std::convert::Infallible;
use std::net::{IpAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::sync::watch::Sender;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};
use tower_http::services::ServeFile;

use super::site::{Found, Site};

const SCRIPT: &str = include_str!("live.js");

/// Pages and drawings of the folder are shown, but nothing in them runs: they would run as the app.
const INERT: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox",
);

struct Served {
    site: Site,
    changes: Sender<u128>,
}

/// Serves until the process ends.
pub(super) fn serve(listener: TcpListener, site: Site, changes: Sender<u128>) -> Result<()> {
    let router = Router::new()
        .route(
            "/_lectern/live.js",
            get(|| async { made("live.js", SCRIPT) }),
        )
        .route("/_lectern/changes", get(tell_changes))
        .fallback(answer)
        .layer(middleware::from_fn(guard))
        .with_state(Arc::new(Served { site, changes }));
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

/// Lets in who knows this machine by its number or as `localhost`: a page of elsewhere may give a name of its own to this machine, and
/// would read the folder by that.
async fn guard(request: Request, next: Next) -> Response {
    if !is_own_name(request.headers()) {
        return (StatusCode::FORBIDDEN, "Use the address that was printed.\n").into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

fn is_own_name(headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let host = host.and_then(|host| host.parse::<Authority>().ok());
    host.is_some_and(|host| {
        let name = host.host();
        let number = name.trim_start_matches('[').trim_end_matches(']');
        name.eq_ignore_ascii_case("localhost") || number.parse::<IpAddr>().is_ok()
    })
}

async fn tell_changes(
    State(served): State<Arc<Served>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let events = WatchStream::new(served.changes.subscribe())
        .map(|moment| Ok(Event::default().event("change").data(moment.to_string())));
    Sse::new(events).keep_alive(KeepAlive::default())
}

async fn answer(State(served): State<Arc<Served>>, request: Request) -> Response {
    match served.site.find(request.uri().path()) {
        Ok(Some(Found::Made(name, text))) => made(name, text),
        Ok(Some(Found::OfApp(name, content))) => made(&name, content.into_owned()),
        Ok(Some(Found::File(path))) => file(&path, request).await,
        Ok(None) => (StatusCode::NOT_FOUND, "There is no such file.\n").into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}\n")).into_response(),
    }
}

/// A file of the folder, or the part of it that is asked for.
async fn file(path: &Path, request: Request) -> Response {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let served = ServeFile::new(path).try_call(request).await;
    let mut response = match served {
        Ok(response) => response.map(Body::new),
        Err(error) => {
            return (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response();
        }
    };
    let headers = response.headers_mut();
    if let Ok(kind) = content_type(path).parse() {
        headers.insert(CONTENT_TYPE, kind);
    }
    if [mime_guess::mime::HTML, mime_guess::mime::XML].contains(&kind.subtype())
        || kind.suffix() == Some(mime_guess::mime::XML)
    {
        headers.insert(CONTENT_SECURITY_POLICY, INERT);
    }
    response
}

fn made(name: &str, content: impl IntoResponse) -> Response {
    ([(CONTENT_TYPE, content_type(Path::new(name)))], content).into_response()
}

/// What kind of file it is; texts are in the encoding that nearly all have.
fn content_type(path: &Path) -> String {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    if kind.type_() == mime_guess::mime::TEXT {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_string()
    }
}
