//! `cargo xtask setup`: what the other chores need of the machine, installed once.
//!
//! 1. a chore says what it [`Need`]s,
//! 2. [`Machine`] looks what of it is there,
//! 3. [`plan`] decides what to install, and what only the user can,
//! 4. [`install`] does it, side by side, with a line of progress,
//! 5. the [`Toolbox`] says where everything is.
//!
//! Tools are pinned and kept per user, in [`tools_folder`], so that every clone finds them.

mod install;
mod machine;
mod need;
mod plan;
mod progress;
mod tool;
mod toolbox;

use anyhow::{Result, bail};

pub(crate) use self::need::Need;
pub(crate) use self::progress::clock;
pub(crate) use self::tool::tools_folder;
pub(crate) use self::toolbox::Toolbox;

use self::machine::Machine;
use crate::workspace::Workspace;

/// The target that the app is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

pub(crate) fn run(workspace: &Workspace, _: lexopt::Parser) -> Result<()> {
    ready(workspace, Need::Everything)?;
    println!("everything is there");
    Ok(())
}

/// Installs what is missing of a need; quick when nothing is.
pub(crate) fn ready(workspace: &Workspace, need: Need) -> Result<Toolbox> {
    let plan = plan::plan(need, &Machine::look(need));
    for advice in &plan.advice {
        eprintln!("setup: {advice}");
    }
    if plan.is_blocked {
        bail!("this cannot be installed from here; see the lines above");
    }
    install::all(workspace, &plan.jobs)?;
    Toolbox::open(need)
}
