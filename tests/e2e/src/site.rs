//! The built app on a port of its own, with files and faults that a story adds.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Result, bail};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::RANGE;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use axum::routing::{get, post};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::answer::Answer;
use crate::record::{Kind, Record, SCRIPT};

/// The site is served a second time below this path, as on a host that gives it a folder.
const BELOW: &str = "below/";

/// What keeps the app for when there is no network. Most stories change files of the app and must see what they have changed.
const WORKER: &str = "sw.js";

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
#[expect(clippy::struct_excessive_bools, reason = "independent facts")]
struct Story {
    answers: BTreeMap<String, Answer>,
    requests: Vec<String>,
    records: Vec<Record>,
    forgives_errors: bool,
    is_kept: bool,
    is_gone: bool,
    is_squeezed: bool,
    first_script: String,
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
                get(async || Answer::file("record.js", SCRIPT).respond("", None).await),
            )
            .route("/__test/first.js", get(first_script))
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

    /// Serves the app a second time, on another port: another host, as pages see it.
    ///
    /// # Errors
    ///
    /// When there is no port left.
    pub async fn neighbour(&self) -> Result<Self> {
        Self::start(&self.shared.dist).await
    }

    /// The folder of the built app.
    pub fn dist(&self) -> &Path {
        &self.shared.dist
    }

    /// The name of this host in addresses.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// The full address of a place in the site: `/?deck=talk.md`.
    pub fn address(&self, place: &str) -> String {
        format!("http://{}/{}", self.host(), place.trim_start_matches('/'))
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

    /// Lets browsers keep the app: its service worker is there.
    pub fn allow_keeping(&self) {
        self.state().is_kept = true;
    }

    /// Sends all files as hosts do, for measuring: in fewer bytes, once for each page, and without the recorder, for whose scripts pages
    /// would wait.
    pub fn squeeze(&self) {
        self.state().is_squeezed = true;
    }

    /// Breaks off each request, as without a network, or no longer.
    pub fn set_gone(&self, is_gone: bool) {
        self.state().is_gone = is_gone;
    }

    /// Runs a script in every page before the app starts: for what a browser lacks or refuses.
    pub fn run_first(&self, script: &str) {
        script.clone_into(&mut self.state().first_script);
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

    /// What pages reported so far that the story does not forgive. It is not reported again.
    pub fn take_faults(&self) -> Vec<String> {
        let mut state = self.state();
        let records = std::mem::take(&mut state.records);
        let forgives = |record: &&Record| state.forgives_errors && record.kind == Kind::Error;
        let faults = records.iter().filter(|record| !forgives(record));
        faults.map(ToString::to_string).collect()
    }

    /// Fails when a page reported what the story does not forgive.
    pub(crate) fn check(&self) -> Result<()> {
        let faults = self.take_faults();
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
        if state.is_gone {
            return Answer::broken_off();
        }
        if path == WORKER && !state.is_kept {
            return Answer::status(404);
        }
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

async fn answer(State(shared): State<Arc<Shared>>, uri: Uri, headers: HeaderMap) -> Response {
    let path = percent_encoding::percent_decode_str(uri.path()).decode_utf8_lossy();
    let path = path.trim_start_matches('/');
    let answer = shared.find(path.strip_prefix(BELOW).unwrap_or(path));
    let range = headers.get(RANGE).and_then(|range| range.to_str().ok());
    if shared.state().is_squeezed {
        return answer.squeezed().respond("", range).await;
    }
    answer.respond(SCRIPTS, range).await
}

/// The recorder, then what the story wants to run first.
const SCRIPTS: &str =
    r#"<script src="/__test/record.js"></script><script src="/__test/first.js"></script>"#;

async fn first_script(State(shared): State<Arc<Shared>>) -> Response {
    let script = shared.state().first_script.clone();
    Answer::file("first.js", script).respond("", None).await
}

async fn record(State(shared): State<Arc<Shared>>, body: Bytes) -> StatusCode {
    match serde_json::from_slice(&body) {
        Ok(record) => {
            shared.state().records.push(record);
            StatusCode::NO_CONTENT
        }
        Err(_) => StatusCode::BAD_REQUEST,
    }
}
