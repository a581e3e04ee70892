//! `cargo xtask themes`: pictures of the deck themes for `docs/themes.md`.

use anyhow::Result;

use crate::app::{self, Profile};
use crate::process;
use crate::setup::{self, Need};
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace, _: lexopt::Parser) -> Result<()> {
    let toolbox = setup::ready(workspace, Need::Stories)?;
    let dist = app::build(workspace, &toolbox, Profile::Dev)?;
    let mut pictures = workspace.cargo(["run", "--package", "e2e", "--bin", "themes", "--locked"]);
    pictures.arg("--").arg(workspace.path("docs/themes"));
    app::describe(&mut pictures, &toolbox, &dist)?;
    process::run(&mut pictures)
}
