//! `lectern check`: all that is wrong with decks, as `docs/check.md` has it.
//!
//! 1. [`find`] finds the files that are decks,
//! 2. [`checked`] reads one, draws all its slides and gathers the [`problem`]s,
//! 3. [`text`], [`json`] or [`sarif`] tells them, [`tally`] counts them.

mod cascade;
mod checked;
mod colour;
mod contrast;
mod faint;
mod formulas;
mod ground;
mod json;
mod missing;
mod pictures;
mod problem;
mod rules;
mod sarif;
mod sheets;
mod small;
mod source;
mod tally;
mod text;
mod texts;
mod written;

use std::collections::HashSet;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use lectern_deck::{Dialect, Severity};

use self::checked::Checked;
use self::tally::Tally;
use crate::deck::find;
use crate::{Verdict, tell};

/// List what of decks cannot be read or shown, and the files they lack
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Decks, or folders whose decks are all checked
    #[arg(required = true, value_name = "FILE|FOLDER")]
    places: Vec<PathBuf>,
    /// Read the decks as those of this tool, instead of guessing it
    #[arg(long, value_name = "NAME", value_parser = dialect)]
    dialect: Option<Dialect>,
    /// How the problems are told
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// From which problems on the exit code is 1
    #[arg(long, value_enum, default_value_t = Level::Warning)]
    deny: Level,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// With the lines of the deck, for people
    Text,
    /// An array of objects, for programs
    Json,
    /// SARIF 2.1.0, for code hosts
    Sarif,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Level {
    /// Worth knowing; the slide shows as meant
    Hint,
    /// Something shows otherwise than its author may expect
    Warning,
    /// Something is not shown
    Error,
}

impl Level {
    fn severity(self) -> Severity {
        match self {
            Self::Hint => Severity::Hint,
            Self::Warning => Severity::Warning,
            Self::Error => Severity::Error,
        }
    }
}

/// The dialect of that name, for arguments.
pub(crate) fn dialect(name: &str) -> Result<Dialect, String> {
    let names = || Dialect::ALL.iter().map(|dialect| dialect.name());
    Dialect::from_name(name)
        .ok_or_else(|| format!("known are {}", names().collect::<Vec<_>>().join(", ")))
}

/// Checks decks and tells what is wrong with them.
pub(crate) fn run(arguments: &Arguments) -> Result<Verdict> {
    let (decks, mut errors) = find::find(&arguments.places);
    let mut all = Vec::new();
    for deck in &decks {
        match Checked::of(deck, arguments.dialect) {
            Ok(checked) => all.extend(checked),
            Err(error) => errors.push(error),
        }
    }
    leave_out_parts(&mut all);
    let mut out = anstream::stdout().lock();
    match arguments.format {
        Format::Text => text::write(&all, &mut out)?,
        Format::Json => json::write(&all, &mut out)?,
        Format::Sarif => sarif::write(&all, &mut out)?,
    }
    out.flush()?;
    for error in &errors {
        tell(error);
    }
    if !errors.is_empty() {
        bail!("not everything could be checked");
    }
    let total: Tally = all.iter().map(Tally::of).sum();
    Ok(if total.has(arguments.deny.severity()) {
        Verdict::Bad
    } else {
        Verdict::Good
    })
}

/// Files of a folder that its decks take in are parts of those, and no decks.
fn leave_out_parts(all: &mut Vec<Checked>) {
    let parts = all.iter().flat_map(|deck| deck.texts.parts());
    let parts: HashSet<PathBuf> = parts.cloned().collect();
    all.retain(|deck| deck.is_named || !parts.contains(&deck.file));
}
