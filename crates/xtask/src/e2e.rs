//! `cargo xtask e2e`: the stories of `tests/e2e`, told to Chromium and Firefox.

use anyhow::Result;

use crate::app;
use crate::lectern;
use crate::process;
use crate::setup::{self, Need};
use crate::tally::Tally;
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace, arguments: lexopt::Parser) -> Result<()> {
    run_filtered(workspace, &mut Tally::default(), arguments)
}

/// Tells the stories whose name contains the filter, all without one.
pub(crate) fn run_filtered(
    workspace: &Workspace,
    tally: &mut Tally,
    mut filter: lexopt::Parser,
) -> Result<()> {
    let toolbox = setup::ready(workspace, Need::Stories)?;
    let dist = app::release(workspace, &toolbox)?;
    let mut command = workspace.cargo(["test", "--package", "e2e", "--locked", "--"]);
    command.args(filter.raw_args()?);
    app::describe(&mut command, &toolbox, &dist)?;
    command.env("LECTERN", lectern::build(workspace)?);
    process::run_tests(&mut command, tally)
}
