//! The class of slides whose background has a colour of its own, by which text on it can be read whatever the theme.

/// `on-dark` or `on-light`, where the colour is known well enough.
pub(super) fn class_on(color: &str) -> Option<&'static str> {
    is_dark(color.trim()).map(|is_dark| if is_dark { "on-dark" } else { "on-light" })
}

/// Whether light text is needed on a colour; `None` where how it is written does not tell.
fn is_dark(color: &str) -> Option<bool> {
    match color {
        "black" | "navy" | "maroon" | "purple" | "darkblue" | "darkgreen" | "darkred" => {
            return Some(true);
        }
        "white" | "ivory" | "beige" | "yellow" | "lightgray" | "lightyellow" => return Some(false),
        _ => {}
    }
    let digits = color.strip_prefix('#').filter(|digits| digits.is_ascii())?;
    let step = match digits.len() {
        3 | 4 => 1,
        6 | 8 => 2,
        _ => return None,
    };
    let part = |index: usize| {
        let written = digits.get(index * step..(index + 1) * step)?;
        let value = u32::from_str_radix(written, 16).ok()?;
        Some(if step == 1 { value * 17 } else { value })
    };
    let (red, green, blue) = (part(0)?, part(1)?, part(2)?);
    // What is nearly see-through takes the colour of what is behind it.
    let is_faint = digits.len() == 8 && digits.get(6..).is_some_and(|alpha| alpha < "80");
    (!is_faint).then_some(red * 299 + green * 587 + blue * 114 < 128_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_light_on_dark_colours() {
        for (color, expected) in [
            ("#447099", Some("on-dark")),
            ("#fff", Some("on-light")),
            ("#000", Some("on-dark")),
            ("black", Some("on-dark")),
            ("#fa551c70", None),
            ("tomato", None),
            ("#한", None),
        ] {
            assert_eq!(class_on(color), expected, "{color}");
        }
    }
}
