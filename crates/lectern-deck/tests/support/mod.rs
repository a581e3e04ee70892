//! Data that tests and benches share with other programs and that is not part of this repository.

use std::path::Path;

/// The text of a file in `../shared` beside the repository; says so if it is not there.
#[expect(
    clippy::disallowed_methods,
    reason = "tests and benches may read files; the crate itself may not"
)]
pub(crate) fn shared(path: &str) -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    if !folder.is_dir() {
        eprintln!("skipped: there is no ../shared beside the repository");
        return None;
    }
    let file = folder.join(path);
    let text = std::fs::read_to_string(&file);
    Some(text.unwrap_or_else(|error| panic!("{}: {error}", file.display())))
}
