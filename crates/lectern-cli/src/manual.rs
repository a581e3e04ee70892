//! `lectern completions` and `lectern manual`: what the shell and `man` know of the command.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::{Args, CommandFactory};
use clap_complete::{Shell, generate};

use crate::{Cli, Verdict};

/// Print what a shell needs to complete the command
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    shell: Shell,
}

/// Write the pages of the manual, for `man`
#[derive(Debug, Args)]
pub(crate) struct Manual {
    /// The folder that they go to, such as `~/.local/share/man/man1`
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
}

/// Prints the completions for a shell.
pub(crate) fn complete(arguments: &Completions) -> Result<Verdict> {
    let mut script = Vec::new();
    generate(arguments.shell, &mut Cli::command(), "lectern", &mut script);
    let mut out = io::stdout().lock();
    out.write_all(&script)?;
    out.flush()?;
    Ok(Verdict::Good)
}

/// Writes a page for the command, and one for each of its commands.
pub(crate) fn write(arguments: &Manual) -> Result<Verdict> {
    let folder = &arguments.folder;
    let name = || folder.display().to_string();
    fs::create_dir_all(folder).with_context(name)?;
    clap_mangen::generate_to(Cli::command(), folder).with_context(name)?;
    Ok(Verdict::Good)
}
