//! `cargo xtask fmt`: is everything formatted?

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace, _: lexopt::Parser) -> Result<()> {
    process::run(&mut workspace.cargo(["fmt", "--all", "--check"]))
}
