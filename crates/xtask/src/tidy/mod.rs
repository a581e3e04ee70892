//! `cargo xtask tidy`: the rules of this repository that no compiler knows.
//!
//! Each check turns [`sources`] or what cargo knows into [`finding`]s and reads its rules from a
//! table at its top: [`imports`] who may import whom, [`rust`] how a Rust file looks, [`css`] how a
//! style sheet looks, [`themes`] what a deck theme sets and whether it can be read, [`purity`] what the pure crates stand on,
//! [`wasm_imports`] what the compiled app asks the browser for.

mod contrast;
mod css;
mod finding;
mod imports;
mod parts;
mod purity;
mod rust;
mod sources;
mod themes;
mod tokens;
mod wasm_imports;

use anyhow::{Result, bail};

use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace, _: lexopt::Parser) -> Result<()> {
    let sources = sources::read(workspace)?;
    let mut findings = Vec::new();
    for source in &sources {
        match source.extension() {
            "rs" => {
                findings.extend(rust::check(source));
                findings.extend(imports::check(source));
            }
            "css" => findings.extend(css::check(source)),
            _ => {}
        }
    }
    findings.extend(themes::check(&sources));
    // Cargo cannot be asked about crates that do not compile; what is known by then is shown first.
    for finding in &findings {
        println!("{finding}");
    }
    let mut of_crates = purity::check(workspace)?;
    of_crates.extend(wasm_imports::check(workspace)?);
    for finding in &of_crates {
        println!("{finding}");
    }
    findings.extend(of_crates);
    let n_errors = findings.iter().filter(|finding| finding.is_error).count();
    println!(
        "tidy: {} files, {} findings, {n_errors} of them errors",
        sources.len(),
        findings.len()
    );
    if n_errors > 0 {
        bail!("{n_errors} rules are broken");
    }
    Ok(())
}
