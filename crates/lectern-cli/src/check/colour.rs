//! Colours as CSS has them, and how well two can be told apart.

use csscolorparser::Color;

/// A colour that is the same wherever it is seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Colour([f32; 3]);

impl Colour {
    /// Reads a colour; `None` for what is see-through, or is known only where it is shown (`var(--x)`, `currentColor`).
    pub(super) fn of(css: &str) -> Option<Self> {
        let css = css.trim();
        // The parser takes `fade` for `#fade`.
        let is_bare_hex = css.chars().all(|letter| letter.is_ascii_hexdigit());
        let color: Color = css.parse().ok().filter(|_| !is_bare_hex)?;
        let Color { r, g, b, a } = color.clamp();
        (a >= 1.0).then_some(Self([r, g, b]))
    }

    /// How well it can be told from another, from 1 to 21: <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
    pub(super) fn contrast(self, other: Self) -> f32 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn luminance(self) -> f32 {
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

fn linear(channel: f32) -> f32 {
    if channel <= 0.04045 {
        channel / 12.92
    } else {
        ((channel + 0.055) / 1.055).powf(2.4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_reckoned_as_the_guidelines_do() {
        for (one, other, expected) in [
            ("black", "#fff", Some(21.0)),
            ("White", "rgb(255, 255, 255)", Some(1.0)),
            ("#777", "#FFFFFF", Some(4.48)),
            ("hsl(240 100% 50%)", "#fff", Some(8.59)),
            ("rgb(0 0 255 / 100%)", "#ffff", Some(8.59)),
            ("rgba(0, 0, 0, .5)", "#fff", None),
            ("#0008", "#fff", None),
            ("transparent", "#fff", None),
            ("var(--ink)", "#fff", None),
            ("rgb(var(--ink))", "#fff", None),
            ("currentColor", "#fff", None),
            ("inherit", "#fff", None),
            ("fade", "#fff", None),
            ("#fff url(a.png)", "#000", None),
            ("linear-gradient(red, blue)", "#fff", None),
            ("", "#fff", None),
        ] {
            let both = Colour::of(one).zip(Colour::of(other));
            let found = both.map(|(one, other)| (one.contrast(other) * 100.0).round() / 100.0);
            assert_eq!(found, expected, "{one} {other}");
        }
    }
}
