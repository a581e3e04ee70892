//! `cargo xtask clippy-wasm`: lints of the app as the browser gets it, and of the tests that run there.

use anyhow::Result;

use crate::process;
use crate::setup::{self, Need};
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace, _: lexopt::Parser) -> Result<()> {
    setup::ready(workspace, Need::WasmTarget)?;
    let lint = [
        "clippy",
        "--package",
        "lectern",
        "--lib",
        "--bins",
        "--locked",
    ];
    process::run(
        workspace
            .cargo(lint)
            .args(["--test", "web", "--target", setup::WASM_TARGET])
            .args(["--", "-D", "warnings"]),
    )
}
