//! `cargo xtask ci`: what `.ci/run` runs. Goes on after a failure, so that one run tells everything.

use std::time::Instant;

use anyhow::{Result, bail};

use crate::workspace::Workspace;
use crate::{CHORES, setup};

/// The chores that a change must pass, the tests first.
const STEPS: [&str; 7] = [
    "test",
    "fmt",
    "clippy",
    "clippy-wasm",
    "doc",
    "tidy",
    "size",
];

pub(crate) fn run(workspace: &Workspace, _: lexopt::Parser) -> Result<()> {
    let mut report = Vec::new();
    let mut failed = Vec::new();
    for chore in STEPS
        .iter()
        .filter_map(|step| CHORES.iter().find(|chore| chore.name == *step))
    {
        println!("\n==== {}", chore.name);
        let start = Instant::now();
        let result = (chore.run)(workspace, lexopt::Parser::from_args(Vec::<String>::new()));
        let verdict = if result.is_ok() { "ok" } else { "FAILED" };
        let took = setup::clock(start.elapsed());
        println!("==== {}: {verdict} in {took}", chore.name);
        report.push(format!("{:>12} {verdict:<6} {took:>6}", chore.name));
        if let Err(error) = result {
            eprintln!("error: {error:#}");
            failed.push(chore.name);
        }
    }
    println!("\n{}", report.join("\n"));
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
}
