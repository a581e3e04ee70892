//! `cargo xtask bench`: reading, rendering and searching decks natively, then opening and paging in Chromium, and a key's way to the stage.

use anyhow::Result;

use crate::app::{self, Profile};
use crate::process;
use crate::setup::{self, Need};
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace, _: lexopt::Parser) -> Result<()> {
    let toolbox = setup::ready(workspace, Need::Stories)?;
    let native = [
        "bench",
        "--package",
        "lectern-deck",
        "--package",
        "lectern-search",
        "--benches",
        "--locked",
    ];
    // All figures are wanted, also where one of them is not what it should be.
    let native = process::run(&mut workspace.cargo(native));
    let dist = app::build(workspace, &toolbox, Profile::Release)?;
    for bin in ["bench", "latency"] {
        let mut browser = workspace.cargo(["run", "--package", "e2e", "--bin", bin, "--locked"]);
        app::describe(&mut browser, &toolbox, &dist)?;
        process::run(&mut browser)?;
    }
    native
}
