//! `cargo xtask test`: every layer of tests, and what came of each.

use std::time::Instant;

use anyhow::{Result, bail};

use crate::process;
use crate::setup::{self, Need};
use crate::tally::Tally;
use crate::workspace::Workspace;
use crate::{e2e, web};

/// The crates whose documentation holds tested examples.
const PURE_CRATES: [&str; 5] = [
    "lectern-deck",
    "lectern-session",
    "lectern-typeset",
    "lectern-search",
    "lectern-keep",
];

/// A layer's name and how to run it.
type Layer = (&'static str, fn(&Workspace, &mut Tally) -> Result<()>);

const LAYERS: [Layer; 4] = [
    ("native", native),
    ("examples", examples),
    ("web", |workspace, tally| {
        web::run_filtered(workspace, tally, no_filter())
    }),
    ("e2e", |workspace, tally| {
        e2e::run_filtered(workspace, tally, no_filter())
    }),
];

pub(crate) fn run(workspace: &Workspace, _: lexopt::Parser) -> Result<()> {
    // At first, so that nobody waits for the tests to learn that a browser is missing.
    setup::ready(workspace, Need::Everything)?;
    let mut total = Tally::default();
    let mut summary = Vec::new();
    let mut broken = Vec::new();
    for (name, layer) in LAYERS {
        println!("\n== {name}");
        let start = Instant::now();
        let mut tally = Tally::default();
        let result = layer(workspace, &mut tally);
        let took = start.elapsed();
        if let Err(error) = result {
            eprintln!("{name}: {error:#}");
            broken.push(name);
        }
        summary.push(format!("{name:>8}: {tally} in {} s", took.as_secs()));
        total += tally;
    }
    println!("\n{}\nall: {total}", summary.join("\n"));
    if !broken.is_empty() {
        bail!("failed: {}", broken.join(", "));
    }
    Ok(())
}

fn native(workspace: &Workspace, tally: &mut Tally) -> Result<()> {
    let has_nextest = process::output(&mut workspace.cargo(["nextest", "--version"])).is_ok();
    let runner: &[&str] = if has_nextest {
        &["nextest", "run", "--no-tests", "pass"]
    } else {
        // Examples in the documentation are a layer of their own.
        &["test", "--lib", "--bins", "--tests"]
    };
    let mut command = workspace.cargo(runner.iter().copied());
    command.args([
        "--workspace",
        "--exclude",
        "e2e",
        "--no-fail-fast",
        "--locked",
    ]);
    process::run_tests(&mut command, tally)
}

fn examples(workspace: &Workspace, tally: &mut Tally) -> Result<()> {
    let mut command = workspace.cargo(["test", "--doc", "--locked"]);
    for name in PURE_CRATES {
        command.args(["--package", name]);
    }
    process::run_tests(&mut command, tally)
}

fn no_filter() -> lexopt::Parser {
    lexopt::Parser::from_args(Vec::<String>::new())
}
