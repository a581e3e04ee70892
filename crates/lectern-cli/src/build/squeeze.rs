//! Smaller forms of files, for hosts that hand them out as they are.

use std::io::Write;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// How the names of the smaller forms end.
pub(super) const ENDINGS: [&str; 2] = [".br", ".gz"];

/// Files that are texts, or are like them.
const TEXTS: &[&str] = &[
    "css",
    "csv",
    "html",
    "js",
    "json",
    "markdown",
    "md",
    "mjs",
    "qmd",
    "rmd",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Less does not get there sooner.
const LEAST: usize = 1024;

/// Whether a file has smaller forms.
pub(super) fn helps(path: &str, content: &[u8]) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default().to_lowercase();
    content.len() >= LEAST && TEXTS.contains(&ending.as_str())
}

/// The smaller forms of a file, by the endings of their names.
pub(super) fn forms(path: &str, content: &[u8]) -> Result<Vec<(&'static str, Vec<u8>)>> {
    if !helps(path, content) {
        return Ok(Vec::new());
    }
    let mut brotli = Vec::new();
    let parameters = BrotliEncoderParams {
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut &*content, &mut brotli, &parameters)?;
    // Without a moment and a system in its head, so that the same makes the same.
    let mut gzip = GzBuilder::new()
        .mtime(0)
        .operating_system(255)
        .write(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    let [br, gz] = ENDINGS;
    Ok(vec![(br, brotli), (gz, gzip.finish()?)])
}
