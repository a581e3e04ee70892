//! `cargo xtask shots`: pictures of every view, by width and appearance, to be looked at.

use anyhow::Result;

use crate::app::{self, Profile};
use crate::process;
use crate::setup::{self, Need};
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace, mut arguments: lexopt::Parser) -> Result<()> {
    let folder = match arguments.next()? {
        Some(lexopt::Arg::Value(folder)) => folder.into(),
        Some(other) => return Err(other.unexpected().into()),
        None => workspace.path("target/shots"),
    };
    let toolbox = setup::ready(workspace, Need::Stories)?;
    let dist = app::build(workspace, &toolbox, Profile::Dev)?;
    let mut pictures = workspace.cargo(["run", "--package", "e2e", "--bin", "shots", "--locked"]);
    pictures.arg("--").arg(folder);
    app::describe(&mut pictures, &toolbox, &dist)?;
    process::run(&mut pictures)
}
