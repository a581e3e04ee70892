//! The app's wasm stands on itself and the browser: an import from `env` is a C function that no
//! one provides, brought in by some crate, and the app would not start.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use super::finding::Finding;
use crate::process;
use crate::setup::{self, Need, WASM_TARGET};
use crate::workspace::Workspace;

/// Compiles the app and looks at what its wasm imports.
pub(super) fn check(workspace: &Workspace) -> Result<Option<Finding>> {
    setup::ready(workspace, Need::WasmTarget)?;
    let file = compiled(workspace)?;
    let wasm = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let message = "the app's wasm imports from `env`: some crate calls a C function";
    Ok(imports_from_env(&wasm).then(|| Finding::error("Cargo.toml", 0, message)))
}

/// The app's wasm, as it comes from the compiler.
fn compiled(workspace: &Workspace) -> Result<PathBuf> {
    let built = process::output(
        workspace
            .cargo([
                "build",
                "--package",
                "lectern",
                "--bins",
                "--locked",
                "--quiet",
            ])
            .args(["--message-format=json", "--target", WASM_TARGET]),
    )?;
    let messages = built
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let files = messages.flat_map(|message| match &message["filenames"] {
        Value::Array(files) => files.clone(),
        _ => Vec::new(),
    });
    files
        .filter_map(|file| file.as_str().map(PathBuf::from))
        .rfind(|file| {
            file.extension()
                .is_some_and(|extension| extension == "wasm")
        })
        .context("cargo made no wasm file of the app")
}

/// Whether a module's section of imports (number 2) names `env`.
fn imports_from_env(wasm: &[u8]) -> bool {
    // The magic number and the version come first.
    let mut rest = wasm.get(8..).unwrap_or_default();
    while let [id, after @ ..] = rest {
        let Some((length, after)) = read_length(after) else {
            break;
        };
        let Some((section, after)) = after.split_at_checked(length) else {
            break;
        };
        if *id == 2 {
            return section.windows(4).any(|name| name == b"\x03env");
        }
        rest = after;
    }
    false
}

/// A number in LEB128, and what comes after it.
fn read_length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let end = bytes.iter().position(|byte| byte & 0x80 == 0)?;
    let (number, after) = bytes.split_at(end + 1);
    let length = number
        .iter()
        .rev()
        .fold(0_usize, |sum, byte| (sum << 7) | usize::from(byte & 0x7f));
    Some((length, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_of_a_module_are_read() {
        let module = |imports: &[u8]| {
            let mut wasm = b"\0asm\x01\0\0\0".to_vec();
            // A section of types before it, whose bytes look like the name.
            wasm.extend_from_slice(b"\x01\x04\x03env");
            wasm.push(2);
            wasm.push(u8::try_from(imports.len()).unwrap());
            wasm.extend_from_slice(imports);
            wasm
        };
        assert!(imports_from_env(&module(b"\x01\x03env\x01f\0\0")));
        assert!(!imports_from_env(&module(b"\x01\x03wbg\x01f\0\0")));
        assert!(!imports_from_env(b"\0asm\x01\0\0\0"));
    }
}
