//! Fetching a file by its address, with limits to its size and to the patience.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestCache, RequestInit, Response};

use super::timer::{self, Timer};
use super::window;

/// The most bytes that a file may have.
pub const MOST_BYTES: usize = 64 << 20;

/// How large a file may be and how long its server may say nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    bytes: usize,
    silence_ms: u32,
}

impl Limits {
    /// For what is waited for: slow networks are fine, dead ones are not.
    pub const NEEDED: Self = Self {
        bytes: MOST_BYTES,
        silence_ms: 20_000,
    };

    /// For a small file that the page can do without.
    pub const WISHED: Self = Self {
        bytes: 256 << 10,
        silence_ms: 4_000,
    };
}

/// A file that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// Where it came from in the end, after redirects.
    pub address: String,
    /// What the server says it is (`text/markdown; charset=utf-8`), empty where it does not.
    pub content_type: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why a file did not come.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The server answered with this status: 404 is a wrong address, 5xx may pass.
    #[error("the server answered with status {0}")]
    Status(u16),
    /// It is larger than its limit: nothing of it is kept.
    #[error("the file is too large")]
    TooLarge,
    /// The server said nothing for longer than its limit: try again.
    #[error("the server fell silent")]
    Silent,
    /// The network, the address, or a rule of either site (CORS, CSP); browsers do not say which.
    #[error("the network failed: {0}")]
    Network(String),
}

impl From<JsValue> for FetchError {
    fn from(thrown: JsValue) -> Self {
        Self::Network(super::PlatformError::from(thrown).to_string())
    }
}

/// Fetches a file whole. What the browser has cached is used after the server agreed.
///
/// Dropping the future stops the download.
///
/// # Errors
///
/// As [`FetchError`] says.
pub async fn get(address: &str, limits: Limits) -> Result<Fetched, FetchError> {
    let mut download = Download::begin(limits)?;
    let outcome = download.run(address).await;
    match outcome {
        Err(FetchError::Network(_)) if download.abort.signal().aborted() => Err(FetchError::Silent),
        outcome => outcome,
    }
}

/// A download that is stopped by silence, or by dropping it.
struct Download {
    limits: Limits,
    abort: AbortController,
    silence: Timer,
}

impl Drop for Download {
    fn drop(&mut self) {
        self.abort.abort();
    }
}

impl Download {
    fn begin(limits: Limits) -> Result<Self, FetchError> {
        let abort = AbortController::new()?;
        let silence = silence(&abort, limits);
        Ok(Self {
            limits,
            abort,
            silence,
        })
    }

    async fn run(&mut self, address: &str) -> Result<Fetched, FetchError> {
        let options = RequestInit::new();
        options.set_cache(RequestCache::NoCache);
        options.set_signal(Some(&self.abort.signal()));
        let window = window().map_err(|error| FetchError::Network(error.to_string()))?;
        let answer = window.fetch_with_str_and_init(address, &options).await?;
        let response: Response = answer.unchecked_into();
        if !response.ok() {
            return Err(FetchError::Status(response.status()));
        }
        Ok(Fetched {
            address: response.url(),
            content_type: response.headers().get("content-type")?.unwrap_or_default(),
            bytes: self.body(&response).await?,
        })
    }

    async fn body(&mut self, response: &Response) -> Result<Vec<u8>, FetchError> {
        let mut bytes = Vec::new();
        let Some(stream) = response.body() else {
            return Ok(bytes);
        };
        let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
        loop {
            let read = reader.read().await?;
            let chunk = Reflect::get(&read, &JsValue::from_str("value"))?;
            // The last answer has no value.
            let Ok(chunk) = chunk.dyn_into::<Uint8Array>() else {
                return Ok(bytes);
            };
            self.silence = silence(&self.abort, self.limits);
            bytes.extend_from_slice(&chunk.to_vec());
            if bytes.len() > self.limits.bytes {
                return Err(FetchError::TooLarge);
            }
        }
    }
}

fn silence(abort: &AbortController, limits: Limits) -> Timer {
    let abort = abort.clone();
    timer::after(limits.silence_ms, move || abort.abort())
}
