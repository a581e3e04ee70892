//! Looking for barriers with axe-core.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use serde_json::Value;
use thirtyfour::WebDriver;

/// Runs on the page; gives what [`Violation`] reads. Without reading the files of style sheets, which axe would put into the page against
/// its policy; one experimental rule alone needs them.
const RUN: &str =
    "return axe.run({ resultTypes: ['violations'], preload: false }).then(({ violations }) => violations
  .map(({ id, help, nodes }) => ({ id, help, places: nodes.map(({ html }) => html) })))";

#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    help: String,
    places: Vec<String>,
}

/// Fails when the page has a barrier, however small.
pub(crate) async fn check(driver: &WebDriver, axe: &Path) -> Result<()> {
    let script =
        std::fs::read_to_string(axe).with_context(|| format!("cannot read {}", axe.display()))?;
    driver.execute(script, Vec::<Value>::new()).await?;
    let found: Vec<Violation> = driver.execute(RUN, Vec::<Value>::new()).await?.convert()?;
    if found.is_empty() {
        return Ok(());
    }
    let lines = found.iter().map(|violation| {
        let Violation { id, help, places } = violation;
        format!("{id}: {help}\n    {}", places.join("\n    "))
    });
    bail!("barriers:\n{}", lines.collect::<Vec<_>>().join("\n"))
}
