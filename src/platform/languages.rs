//! The languages that the reader told the browser.

use super::window;

/// Language tags (`ko-KR`, `en`), the most wanted first; empty where the browser does not say.
pub fn preferred() -> Vec<String> {
    let Ok(window) = window() else {
        return Vec::new();
    };
    let languages = window.navigator().languages();
    languages
        .iter()
        .filter_map(|language| language.as_string())
        .collect()
}
