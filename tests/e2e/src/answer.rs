//! What a site answers to a request: files, faults, pages with the recorder in them.

use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::{
    ACCEPT_RANGES, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_RANGE,
    CONTENT_TYPE,
};
use axum::response::{IntoResponse as _, Response};
use flate2::Compression;
use flate2::write::GzEncoder;

/// What the site answers to a request.
#[derive(Debug, Clone)]
pub struct Answer {
    status: StatusCode,
    content_type: String,
    content: Bytes,
    delay: Duration,
    is_shared: bool,
    is_broken_off: bool,
    is_squeezed: bool,
}

impl Answer {
    /// The content of a file with this name, which tells its type.
    pub fn file(name: &str, content: impl Into<Vec<u8>>) -> Self {
        Self {
            status: StatusCode::OK,
            content_type: content_type(Path::new(name)),
            content: content.into().into(),
            delay: Duration::ZERO,
            is_shared: false,
            is_squeezed: false,
            is_broken_off: false,
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

    /// The connection ends without an answer, as where a network is cut.
    #[must_use]
    pub fn broken_off() -> Self {
        Self {
            is_broken_off: true,
            ..Self::status(500)
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

    /// The same for pages of any site (CORS).
    #[must_use]
    pub fn shared(self) -> Self {
        Self {
            is_shared: true,
            ..self
        }
    }

    /// The same as hosts send texts to browsers: in fewer bytes (gzip), and to be asked for again by the next page.
    #[must_use]
    pub(crate) fn squeezed(self) -> Self {
        Self {
            is_squeezed: true,
            ..self
        }
    }

    /// Answers now, or when it is time. A page gets the scripts of the test before its first `<meta>`,
    /// so that they see everything; the page's policy comes after.
    ///
    /// `range` is what a header of that name asks for: browsers go to places in films by it.
    pub(crate) async fn respond(mut self, scripts: &str, range: Option<&str>) -> Response {
        tokio::time::sleep(self.delay).await;
        if self.is_broken_off {
            // Ends the task of the connection, and prints nothing.
            std::panic::resume_unwind(Box::new(()));
        }
        if self.status == StatusCode::OK && self.content_type.starts_with("text/html") {
            let page = String::from_utf8_lossy(&self.content);
            let with_scripts = page.replacen("<meta", &format!("{scripts}<meta"), 1);
            self.content = Bytes::from(with_scripts);
        }
        if self.is_squeezed {
            self.content = squeeze(&self.content).into();
        }
        let first = range.and_then(|range| range.strip_prefix("bytes=")?.split_once('-'));
        let first = first.and_then(|(first, _)| first.parse::<usize>().ok());
        let length = self.content.len();
        let mut part = None;
        if let Some(first) = first.filter(|first| *first < length) {
            self.status = StatusCode::PARTIAL_CONTENT;
            self.content = self.content.slice(first..);
            part = Some([(
                CONTENT_RANGE,
                format!("bytes {first}-{}/{length}", length - 1),
            )]);
        }
        // Browsers fetch what must not be stored once for each element that names it.
        let caching = if self.is_squeezed {
            "no-cache"
        } else {
            "no-store"
        };
        let headers = [
            (CONTENT_TYPE, self.content_type),
            (CACHE_CONTROL, caching.to_owned()),
            (ACCEPT_RANGES, "bytes".to_owned()),
        ];
        let mut response = (self.status, headers, part, self.content).into_response();
        if self.is_squeezed {
            let gzip = axum::http::HeaderValue::from_static("gzip");
            response.headers_mut().insert(CONTENT_ENCODING, gzip);
        }
        if self.is_shared {
            let any = axum::http::HeaderValue::from_static("*");
            response
                .headers_mut()
                .insert(ACCESS_CONTROL_ALLOW_ORIGIN, any);
        }
        response
    }
}

fn squeeze(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to memory cannot fail.
    let _ = encoder.write_all(content);
    encoder.finish().unwrap_or_default()
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
