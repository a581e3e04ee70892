//! Bytes as text, in blocks of a page that no browser runs.

use std::io::Write;

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, GzBuilder};

/// Bytes as letters.
pub(super) fn letters(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Bytes made smaller, as letters; the same make the same.
pub(super) fn packed(bytes: &[u8]) -> Result<String> {
    let mut gzip = GzBuilder::new()
        .mtime(0)
        .operating_system(255)
        .write(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(letters(&gzip.finish()?))
}

/// Several files as one: names and lengths in a line of JSON, then the contents.
pub(super) fn together(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let list = files.iter().map(|(name, content)| (name, content.len()));
    let mut all = serde_json::to_vec(&list.collect::<Vec<_>>())?;
    all.push(b'\n');
    for (_, content) in files {
        all.extend_from_slice(content);
    }
    Ok(all)
}
