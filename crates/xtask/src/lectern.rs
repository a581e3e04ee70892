//! The command `lectern`, and a talk in one file made with it.

use std::env;
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::process;
use crate::workspace::Workspace;

/// What a talk in one file has at most, in bytes, without formulas and diagrams; its few pictures count here too.
const MOST_OF_FILE: u64 = 1_000_000;

/// A talk with a picture.
const TALK: &str = "tests/fixtures/tides/deck.md";

/// Builds the command.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    // With the features that its own tests were built with, or all would be compiled again.
    process::run(&mut workspace.cargo(["build", "--workspace", "--bin", "lectern", "--locked"]))?;
    Ok(target(workspace).join(format!("debug/lectern{EXE_SUFFIX}")))
}

/// Makes one file of a talk and tells its size, which is an error beyond the limit.
pub(crate) fn check_file(workspace: &Workspace, dist: &Path) -> Result<()> {
    let file = target(workspace).join("one-file.html");
    let mut export = workspace.command(build(workspace)?);
    export.args(["export", TALK, "--app"]).arg(dist);
    process::run(export.arg("-o").arg(&file))?;
    let bytes = fs::metadata(&file).context("no file was made")?.len();
    println!("{bytes:>9}            a talk in one file (limit {MOST_OF_FILE})");
    ensure!(
        bytes <= MOST_OF_FILE,
        "{bytes} bytes of a talk in one file are more than {MOST_OF_FILE}"
    );
    Ok(())
}

fn target(workspace: &Workspace) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR");
    target.map_or_else(|| workspace.path("target"), PathBuf::from)
}
