//! `cargo xtask web`: the browser adapters in a real, headless Chromium.

use anyhow::Result;

use crate::process;
use crate::setup::{self, Need};
use crate::tally::Tally;
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace, arguments: lexopt::Parser) -> Result<()> {
    run_filtered(workspace, &mut Tally::default(), arguments)
}

/// Runs the tests of `tests/web` whose name contains the filter, all without one.
pub(crate) fn run_filtered(
    workspace: &Workspace,
    tally: &mut Tally,
    mut filter: lexopt::Parser,
) -> Result<()> {
    let toolbox = setup::ready(workspace, Need::WebTests)?;
    let test = ["test", "--package", "lectern", "--test", "web", "--locked"];
    let mut command = workspace.cargo(test);
    command
        .args(["--target", setup::WASM_TARGET, "--"])
        .args(filter.raw_args()?)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env("CHROMEDRIVER", toolbox.file("chromedriver")?);
    toolbox.put_on_path(&mut command);
    process::run_tests(&mut command, tally)
}
