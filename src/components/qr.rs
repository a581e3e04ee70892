//! An address as a code that phones read.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};
use yew::{Html, html};

/// The free margin that the standard asks for, in modules (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A code with its text below, or the text alone where it is too long for a code.
pub fn qr(text: &str) -> Html {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok();
    html! {
        <figure class="qr" data-qr={text.to_owned()}>
            if let Some(code) = code {
                <svg viewBox={view_box(&code)} role="img" aria-label={text.to_owned()} shape-rendering="crispEdges">
                    <rect x={(-QUIET).to_string()} y={(-QUIET).to_string()} width="100%" height="100%" fill="#fff" />
                    <path d={dark_modules(&code)} fill="#000" />
                </svg>
            }
            <figcaption>{ text }</figcaption>
        </figure>
    }
}

fn view_box(code: &QrCode) -> String {
    let size = code.size() + 2 * QUIET;
    format!("-{QUIET} -{QUIET} {size} {size}")
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
        let code =
            QrCode::encode_text("https://example.org/?deck=a.md#7", QrCodeEcc::Medium).unwrap();
        let path = dark_modules(&code);
        let far = code.size() - 7;
        for corner in [
            "M0 0h".to_owned(),
            format!("M{far} 0h"),
            format!("M0 {far}h"),
        ] {
            assert!(path.contains(&corner), "{corner}");
        }
        assert_eq!(view_box(&code), format!("-4 -4 {0} {0}", code.size() + 8));
    }
}
