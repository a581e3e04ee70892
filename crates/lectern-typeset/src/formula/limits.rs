//! How much a formula may be: `math-core` goes a level down its stack for each level of a formula.

use super::Fault;
use super::scan::Scan;

/// How deep braces may be in one another. A formula of a talk has five.
const MOST_DEPTH: usize = 64;

/// Each command can be the argument of the one before it.
const MOST_COMMANDS: usize = 300;

/// A fault where there is more to a formula than there is room for on the stack.
pub(super) fn check(latex: &str) -> Result<(), Fault> {
    let mut depth = 0_usize;
    let mut n_commands = 0;
    let mut scan = Scan::new(latex);
    loop {
        let command = scan.command();
        let before = command.map_or(scan.rest, |(before, _)| before);
        for byte in before.bytes() {
            match byte {
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > MOST_DEPTH {
                return Err(Fault::new("This is nested too deep for a formula.", ""));
            }
        }
        let Some((_, name)) = command else {
            return Ok(());
        };
        n_commands += usize::from(name.starts_with(|first: char| first.is_ascii_alphabetic()));
        if n_commands > MOST_COMMANDS {
            return Err(Fault::new("This is too long for a formula.", ""));
        }
    }
}
