//! Problems for programs: an array of objects.

use std::io::Write;

use anyhow::Result;

use super::checked::Checked;
use super::problem::Problem;

/// Writes the problems of all decks.
pub(super) fn write(decks: &[Checked], out: &mut impl Write) -> Result<()> {
    let problems: Vec<&Problem> = decks.iter().flat_map(|deck| &deck.problems).collect();
    let text = serde_json::to_string_pretty(&problems)?;
    writeln!(out, "{text}")?;
    Ok(())
}
