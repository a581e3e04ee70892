//! What the crates stand on: the pure ones on nothing that knows a browser, a clock or chance.

use anyhow::Result;
use serde_json::Value;

use super::finding::Finding;
use crate::process;
use crate::setup::WASM_TARGET;
use crate::workspace::Workspace;

/// The crates that are pure.
const PURE_CRATES: [&str; 5] = [
    "lectern-deck",
    "lectern-keep",
    "lectern-search",
    "lectern-session",
    "lectern-typeset",
];

/// Which crates of ours a crate of ours may stand on, in any kind of dependency.
const OURS: [(&str, &[&str]); 9] = [
    (
        "lectern",
        &[
            "lectern-deck",
            "lectern-keep",
            "lectern-search",
            "lectern-session",
            "lectern-typeset",
        ],
    ),
    ("lectern-cli", &["lectern-deck", "lectern-typeset"]),
    ("lectern-deck", &[]),
    ("lectern-keep", &[]),
    ("lectern-search", &[]),
    ("lectern-session", &[]),
    ("lectern-typeset", &[]),
    ("xtask", &[]),
    ("e2e", &[]),
];

/// Crates that a pure crate does not stand on, however far below; a `*` ends a prefix.
const IMPURE: [&str; 11] = [
    "chrono",
    "getrandom",
    "gloo*",
    "instant",
    "jiff",
    "js-sys",
    "rand*",
    "time",
    "wasm-bindgen*",
    "web-sys",
    "web-time",
];

/// Asks cargo about the crates.
pub(super) fn check(workspace: &Workspace) -> Result<Vec<Finding>> {
    let metadata = process::output(&mut workspace.cargo([
        "metadata",
        "--no-deps",
        "--locked",
        "--format-version=1",
    ]))?;
    let mut findings = check_manifests(&serde_json::from_str(&metadata)?);
    for package in PURE_CRATES {
        let place = format!("crates/{package}");
        let tree = process::output(&mut workspace.cargo([
            "tree",
            "--locked",
            "--edges=normal",
            "--prefix=none",
            "--target",
            WASM_TARGET,
            "--package",
            package,
        ]))?;
        for name in impure_crates(&tree) {
            findings.push(Finding::error(&place, 0, format!("stands on {name}")));
        }
    }
    Ok(findings)
}

/// Whether crates of ours stand only on those that they may.
fn check_manifests(metadata: &Value) -> Vec<Finding> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut findings = Vec::new();
    for package in list(&metadata["packages"]) {
        let name = package["name"].as_str().unwrap_or_default();
        let allowed = OURS
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, allowed)| *allowed);
        let Some(allowed) = allowed else {
            findings.push(Finding::error(
                name,
                0,
                "is a crate that tidy does not know",
            ));
            continue;
        };
        for dependency in list(&package["dependencies"]) {
            let other = dependency["name"].as_str().unwrap_or_default();
            let is_ours = OURS.iter().any(|(known, _)| *known == other);
            if is_ours && !allowed.contains(&other) {
                findings.push(Finding::error(
                    name,
                    0,
                    format!("may not depend on {other}"),
                ));
            }
        }
    }
    findings
}

fn impure_crates(tree: &str) -> Vec<&str> {
    let names = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    let is_impure = |name: &&str| {
        IMPURE
            .iter()
            .any(|pattern| match pattern.strip_suffix('*') {
                Some(prefix) => name.starts_with(prefix),
                None => name == pattern,
            })
    };
    let mut impure: Vec<_> = names.filter(is_impure).collect();
    impure.sort_unstable();
    impure.dedup();
    impure
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn impure_crates_are_found_at_any_depth() {
        let tree = "lectern-deck v0.1.0 (/x)\nserde v1.0.0\nrand_core v0.9.0\njs-sys v0.3.0 (*)\njs-sys v0.3.0\nrandom-name";
        assert_eq!(impure_crates(tree), ["js-sys", "rand_core", "random-name"]);
        assert_eq!(
            impure_crates("lectern-deck v0.1.0\ntimes v1.0.0\nmemchr v2.0.0"),
            [""; 0]
        );
    }

    #[test]
    fn a_crate_stands_only_on_those_it_may() {
        let metadata = json!({"packages": [
            {"name": "lectern-deck", "dependencies": [{"name": "serde"}, {"name": "lectern-session"}]},
            {"name": "lectern", "dependencies": [{"name": "lectern-deck"}]},
            {"name": "lectern-utils", "dependencies": []},
        ]});
        let found: Vec<_> = check_manifests(&metadata)
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(
            found,
            [
                "lectern-deck: error: may not depend on lectern-session",
                "lectern-utils: error: is a crate that tidy does not know",
            ]
        );
    }
}
