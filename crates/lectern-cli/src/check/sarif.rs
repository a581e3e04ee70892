//! Problems as SARIF 2.1.0, which code hosts show beside the lines.

use std::collections::BTreeSet;
use std::io::Write;

use anyhow::Result;
use lectern_deck::Severity;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::checked::Checked;
use super::problem::Problem;

/// What stays as it is in the address of a file.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_');

/// Writes the problems of all decks as one run.
pub(super) fn write(decks: &[Checked], out: &mut impl Write) -> Result<()> {
    let problems: Vec<&Problem> = decks.iter().flat_map(|deck| &deck.problems).collect();
    let codes: BTreeSet<&str> = problems.iter().map(|it| it.code.as_str()).collect();
    let rules: Vec<Value> = codes.iter().map(|code| json!({ "id": code })).collect();
    let results: Vec<Value> = problems.into_iter().map(result).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "lectern",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    writeln!(out, "{log:#}")?;
    Ok(())
}

fn result(problem: &Problem) -> Value {
    let level = match problem.severity {
        Severity::Hint => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let text = [problem.message.as_str(), &problem.hint];
    let text: Vec<&str> = text.into_iter().filter(|text| !text.is_empty()).collect();
    let file = problem.file.replace('\\', "/");
    json!({
        "ruleId": problem.code,
        "level": level,
        "message": { "text": text.join(". ") },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": utf8_percent_encode(&file, PATH).to_string() },
            "region": { "startLine": problem.line, "startColumn": problem.column },
        }}],
    })
}
