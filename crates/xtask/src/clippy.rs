//! `cargo xtask clippy`: lints of everything that runs natively, tests and benches included.

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace, _: lexopt::Parser) -> Result<()> {
    let lint = ["clippy", "--workspace", "--all-targets", "--locked"];
    process::run(workspace.cargo(lint).args(["--", "-D", "warnings"]))
}
