//! `cargo xtask doc`: the documentation builds without a warning.

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace, _: lexopt::Parser) -> Result<()> {
    process::run(
        workspace
            .cargo(["doc", "--workspace", "--no-deps", "--locked"])
            .env("RUSTDOCFLAGS", "-D warnings"),
    )
}
