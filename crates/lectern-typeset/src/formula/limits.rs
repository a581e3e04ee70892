//! How much a formula may be: `math-core` goes a level down its stack for each level of a formula.

use super::Fault;
use super::scan::Scan;

/// How deep parts of a formula may be in one another. One of a talk has five levels.
const MOST_LEVELS: usize = 80;

/// A fault where there is more to a formula than there is room for on the stack.
///
/// Each command may be the argument of the one before it, up to the end of the group, cell or line.
pub(super) fn check(latex: &str) -> Result<(), Fault> {
    let mut groups = vec![0_usize];
    let mut n_levels = 0_usize;
    let mut deepest = 0;
    let mut scan = Scan::new(latex);
    loop {
        let command = scan.command();
        let before = command.map_or(scan.rest, |(before, _)| before);
        for byte in before.bytes() {
            match byte {
                b'{' => {
                    groups.push(1);
                    n_levels += 1;
                }
                b'}' if groups.len() > 1 => n_levels -= groups.pop().unwrap_or_default(),
                b'&' => n_levels -= ungroup(&mut groups),
                _ => {}
            }
            deepest = deepest.max(n_levels);
        }
        if deepest > MOST_LEVELS {
            return Err(Fault::new("This is nested too deep for a formula.", ""));
        }
        let Some((_, name)) = command else {
            return Ok(());
        };
        if name == "\\" {
            n_levels -= ungroup(&mut groups);
        } else if name.starts_with(|first: char| first.is_ascii_alphabetic())
            && let Some(group) = groups.last_mut()
        {
            *group += 1;
            n_levels += 1;
            deepest = deepest.max(n_levels);
        }
    }
}

/// Nothing goes over the end of a cell or line; says how many levels end there.
fn ungroup(groups: &mut [usize]) -> usize {
    groups.last_mut().map_or(0, std::mem::take)
}
