//! The built app on a port of its own, with files and faults that a story adds.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Result, bail};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::record::{Kind, Record, SCRIPT};

/// The site is served a second time below this path, as on a host that gives it a folder.
const BELOW: &str = "below/";

/// What the site answers to a request.
#[derive(Debug, Clone)]
pub struct Answer {
    status: StatusCode,
    content_type: String,
    content: Bytes,
    delay: Duration,
}

impl Answer {
    /// The content of a file with this name, which tells its type.
    pub fn file(name: &str, content: impl Into<Vec<u8>>) -> Self {
        Self {
            status: StatusCode::OK,
            content_type: content_type(Path::new(name)),
            content: content.into().into(),
            delay: Duration::ZERO,
        }
    }

    /// An HTTP status and nothing else: 404, 500.
    pub fn status(code: u16) -> Self {
        let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self {
            status,
            ..Self::file("nothing.txt", "")
        }
    }

    /// The same with another type, right or wrong.
    #[must_use]
    pub fn typed(self, content_type: &str) -> Self {
        Self {
            content_type: content_type.to_owned(),
            ..self
        }
    }

    /// The same after a while, as from a slow host.
    #[must_use]
    pub fn delayed(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }
}

/// A running server. It ends when it is dropped.
#[derive(Debug)]
pub struct Site {
    port: u16,
    shared: Arc<Shared>,
    server: JoinHandle<()>,
}

#[derive(Debug)]
struct Shared {
    dist: PathBuf,
    state: Mutex<Story>,
}

/// What a story changes and what comes of it.
#[derive(Debug, Default)]
struct Story {
    answers: BTreeMap<String, Answer>,
    requests: Vec<String>,
    records: Vec<Record>,
    forgives_errors: bool,
}

impl Site {
    /// Serves a built app.
    pub(crate) async fn start(dist: &Path) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        let shared = Arc::new(Shared {
            dist: dist.to_path_buf(),
            state: Mutex::new(Story::default()),
        });
        let router = Router::new()
            .route(
                "/__test/record.js",
                get(|| async { respond(Answer::file("record.js", SCRIPT)) }),
            )
            .route("/__test/record", post(record))
            .fallback(answer)
            .with_state(Arc::clone(&shared));
        let server = tokio::spawn(async move {
            // A server that ends is noticed by the story, which then finds no page.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self {
            port,
            shared,
            server,
        })
    }

    /// The full address of a place in the site: `/?deck=talk.md`.
    pub fn address(&self, place: &str) -> String {
        format!(
            "http://127.0.0.1:{}/{}",
            self.port,
            place.trim_start_matches('/')
        )
    }

    /// Adds a file, or puts it in the place of one that the app has.
    pub fn put(&self, path: &str, content: impl Into<Vec<u8>>) {
        self.answer(path, Answer::file(path, content));
    }

    /// Answers requests for a path in a way of its own.
    pub fn answer(&self, path: &str, answer: Answer) {
        let path = path.trim_start_matches('/').to_owned();
        self.state().answers.insert(path, answer);
    }

    /// The paths that were asked for so far, in order, without the leading slash.
    pub fn requests(&self) -> Vec<String> {
        self.state().requests.clone()
    }

    /// Lets the story go on where pages log errors: it is about them. What breaks the content
    /// security policy is never forgiven.
    pub fn forgive_errors(&self) {
        self.state().forgives_errors = true;
    }

    /// Fails when a page reported what the story does not forgive.
    pub(crate) fn check(&self) -> Result<()> {
        let state = self.state();
        let forgives = |record: &&Record| state.forgives_errors && record.kind == Kind::Error;
        let faults = state.records.iter().filter(|record| !forgives(record));
        let faults: Vec<_> = faults.map(ToString::to_string).collect();
        if !faults.is_empty() {
            bail!("{}", faults.join("\n"));
        }
        Ok(())
    }

    fn state(&self) -> MutexGuard<'_, Story> {
        self.shared.state()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, Story> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The answer that the story has for a path, or the app's file.
    fn find(&self, path: &str) -> Answer {
        let mut state = self.state();
        state.requests.push(path.to_owned());
        if let Some(answer) = state.answers.get(path) {
            return answer.clone();
        }
        let is_inside = |part| matches!(part, Component::Normal(_));
        if !Path::new(path).components().all(is_inside) {
            return Answer::status(404);
        }
        let name = if path.is_empty() { "index.html" } else { path };
        match std::fs::read(self.dist.join(name)) {
            Ok(content) => Answer::file(name, content),
            Err(_) => Answer::status(404),
        }
    }
}

async fn answer(State(shared): State<Arc<Shared>>, uri: Uri) -> Response {
    let path = percent_encoding::percent_decode_str(uri.path()).decode_utf8_lossy();
    let path = path.trim_start_matches('/');
    let mut answer = shared.find(path.strip_prefix(BELOW).unwrap_or(path));
    tokio::time::sleep(answer.delay).await;
    if answer.status == StatusCode::OK && answer.content_type.starts_with("text/html") {
        let page = String::from_utf8_lossy(&answer.content);
        let with_script = page.replacen("<meta", RECORDER, 1);
        answer.content = Bytes::from(with_script);
    }
    respond(answer)
}

/// Stands where the first `<meta` stood, so that it sees everything; the page's policy comes after.
const RECORDER: &str = r#"<script src="/__test/record.js"></script><meta"#;

async fn record(State(shared): State<Arc<Shared>>, body: Bytes) -> StatusCode {
    match serde_json::from_slice(&body) {
        Ok(record) => {
            shared.state().records.push(record);
            StatusCode::NO_CONTENT
        }
        Err(_) => StatusCode::BAD_REQUEST,
    }
}

fn respond(answer: Answer) -> Response {
    let headers = [
        (CONTENT_TYPE, answer.content_type),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (answer.status, headers, answer.content).into_response()
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
