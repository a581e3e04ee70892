//! Addresses as codes that phones read (ISO/IEC 18004).

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// The free margin that the standard asks for, in modules.
const QUIET: i32 = 4;

/// A code as what an SVG needs of it; a module is a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// For the attribute `viewBox`, with the margin.
    pub view_box: String,
    /// The dark modules, for the attribute `d` of a path.
    pub dark: String,
}

/// The code of a text; `None` where the text is too long for one.
pub fn encode(text: &str) -> Option<Code> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    Some(Code {
        view_box: format!("-{QUIET} -{QUIET} {size} {size}"),
        dark: dark_modules(&code),
    })
}

fn dark_modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_finders() {
        let code = encode("https://example.org/?deck=a.md#7").unwrap();
        let size = code.view_box.rsplit(' ').next().unwrap();
        let far = size.parse::<i32>().unwrap() - 2 * QUIET - 7;
        for corner in [
            "M0 0h".to_owned(),
            format!("M{far} 0h"),
            format!("M0 {far}h"),
        ] {
            assert!(code.dark.contains(&corner), "{corner}");
        }
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert_eq!(encode(&"a".repeat(3000)), None);
    }
}
