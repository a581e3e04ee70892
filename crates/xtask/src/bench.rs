//! `cargo xtask bench`: reading, rendering and searching decks natively, then opening and paging in Chromium, a key's way to the stage, and
//! pages of published talks.

use anyhow::Result;

use crate::app;
use crate::lectern;
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
    let dist = app::release(workspace, &toolbox)?;
    let lectern = lectern::build(workspace)?;
    for bin in ["bench", "latency", "pages"] {
        let mut browser = workspace.cargo(["run", "--package", "e2e", "--bin", bin, "--locked"]);
        app::describe(&mut browser, &toolbox, &dist)?;
        browser.env("LECTERN", &lectern);
        process::run(&mut browser)?;
    }
    native
}
