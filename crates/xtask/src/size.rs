//! `cargo xtask size`: what a reader loads before the first slide, compressed as a host compresses it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::app;
use crate::lectern;
use crate::setup::{self, Need};
use crate::workspace::Workspace;

/// No more than this goes over the wire before the first slide, in bytes.
const LIMIT: usize = 300_000;

/// What we aim at.
const AIM: usize = 220_000;

/// Files in the site's top folder that only the library, presenting, reading, searching, a long deck or one of another tool, or a slide with formulas
/// asks for.
const LOADED_LATER: [&str; 39] = [
    "attendee.css",
    "attendee.js",
    "attendee_bg.wasm",
    "chair.css",
    "console.css",
    "embed.css",
    "embed.js",
    "gather.js",
    "keep.css",
    "keeper.js",
    "library.css",
    "library.js",
    "library_bg.wasm",
    "listed.js",
    "offline.js",
    "present.js",
    "present_bg.wasm",
    "print.css",
    "print.js",
    "print_bg.wasm",
    "programme.css",
    "read.css",
    "read.js",
    "read_bg.wasm",
    "reader.js",
    "reading.js",
    "reading_bg.wasm",
    "search.js",
    "search_bg.wasm",
    "searcher.js",
    "stage.css",
    "sw.js",
    "talks.css",
    "translations.js",
    "typeset.js",
    "typeset_bg.wasm",
    "watch.css",
    "watch.js",
    "watch_bg.wasm",
];

/// The kinds of files in the site's top folder that make up the page. Decks and pictures
/// are in folders below it.
const PAGE_FILES: [&str; 5] = ["html", "js", "css", "wasm", "svg"];

pub(crate) fn run(workspace: &Workspace, _: lexopt::Parser) -> Result<()> {
    let toolbox = setup::ready(workspace, Need::ReleaseBuild)?;
    let dist = app::release(workspace, &toolbox)?;
    let mut total = 0;
    println!("{:>9} {:>9}  file", "bytes", "brotli");
    for file in files_of_the_page(&dist)? {
        let content = fs::read(&file)?;
        let compressed = compressed_size(&content)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let is_later = LOADED_LATER.contains(&&*name);
        if !is_later {
            total += compressed;
        }
        let remark = if is_later { " (later)" } else { "" };
        println!("{:>9} {compressed:>9}  {name}{remark}", content.len());
    }
    println!(
        "{:>9} {total:>9}  before the first slide (aim {AIM}, limit {LIMIT})",
        ""
    );
    ensure!(
        total <= LIMIT,
        "{total} bytes before the first slide are more than {LIMIT}"
    );
    lectern::check_file(workspace, &dist)
}

fn files_of_the_page(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dist).with_context(|| format!("cannot read {}", dist.display()))? {
        let path = entry?.path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if path.is_file() && extension.is_some_and(|extension| PAGE_FILES.contains(&extension)) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn compressed_size(content: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed.len())
}
