//! `cargo xtask typeset`: puts together the scripts that typeset what slides say in languages of their own.
//!
//! Trunk calls it at the end of each build; then the files of the site are all there, and the service worker is told of them.
//!
//! What of a package a slide needs is a file of its own, named by its content, so that
//! a deck fetches the languages it has and no others.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::offline;
use crate::process;
use crate::setup::{self, Need};
use crate::workspace::Workspace;

/// The packages they are made with.
const PACKAGES: [&str; 3] = ["highlight.js", "mermaid", "@fontsource/stix-two-math"];

/// What the page asks for; the rest comes by these.
const SOURCES: [&str; 7] = [
    "main.js",
    "media.js",
    "tapes.js",
    "faces.js",
    "typeset.css",
    "easel.html",
    "easel.js",
];

pub(crate) fn run(workspace: &Workspace, _: lexopt::Parser) -> Result<()> {
    let site = env::var_os("TRUNK_STAGING_DIR");
    let site: PathBuf = site
        .map(PathBuf::from)
        .context("Trunk calls this; run `cargo xtask serve` or `trunk build`")?;
    let toolbox = setup::ready(workspace, Need::Typesetting)?;
    let mut packages = Vec::new();
    for name in PACKAGES {
        let file = toolbox.file(name)?;
        let folder = file
            .ancestors()
            .find(|folder| folder.ends_with("node_modules"));
        packages.push(
            folder
                .context("a package of npm is in no `node_modules`")?
                .to_path_buf(),
        );
    }
    let mut esbuild = workspace.command(toolbox.file("esbuild")?);
    esbuild
        .args(SOURCES.map(|file| workspace.path("assets/typeset").join(file)))
        .arg(format!("--outdir={}", site.join("typeset").display()))
        .args([
            "--bundle",
            "--splitting",
            "--format=esm",
            "--minify",
            "--charset=utf8",
            "--log-level=warning",
        ])
        .args(["--loader:.woff2=file", "--loader:.html=copy"])
        .args(["--chunk-names=[name]-[hash]", "--asset-names=[name]-[hash]"])
        .env("NODE_PATH", env::join_paths(packages)?);
    process::run(&mut esbuild)?;
    offline::list(workspace, &site)
}
