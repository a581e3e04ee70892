//! Keys as they are printed on keyboards.

use std::borrow::Cow;

/// What is printed on a key; `None` for those that only clickers have.
pub fn key_cap(key: &str) -> Option<Cow<'static, str>> {
    Some(match key {
        "ArrowRight" => "→".into(),
        "ArrowLeft" => "←".into(),
        "ArrowUp" => "↑".into(),
        "ArrowDown" => "↓".into(),
        " " => "Space".into(),
        "Escape" => "Esc".into(),
        "-" => "−".into(),
        media if media.starts_with("Media") => return None,
        letter if letter.len() == 1 && letter.chars().all(|c| c.is_ascii_uppercase()) => {
            format!("Shift {letter}").into()
        }
        letter if letter.len() == 1 => letter.to_ascii_uppercase().into(),
        name => name.to_owned().into(),
    })
}
