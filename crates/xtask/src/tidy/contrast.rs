//! How well two colours can be told apart, as WCAG 2 reckons it.

/// The contrast of two colours written `#rrggbb`, from 1 to 21; `None` where one is written otherwise.
pub(super) fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// Relative luminance, <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>.
fn luminance(colour: &str) -> Option<f64> {
    let digits = colour
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6)?;
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some(0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue))
}

fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_reckoned_as_the_guidelines_do() {
        for (one, other, expected) in [
            ("#000000", "#ffffff", Some(21.0)),
            ("#ffffff", "#ffffff", Some(1.0)),
            ("#777777", "#ffffff", Some(4.48)),
            ("#0000ff", "#ffffff", Some(8.59)),
            ("red", "#ffffff", None),
            ("#fff", "#000000", None),
        ] {
            let found = contrast(one, other).map(|ratio| (ratio * 100.0).round() / 100.0);
            assert_eq!(found, expected, "{one} {other}");
        }
    }
}
