//! The class of slides whose background has a colour of its own, by which text on it can be read whatever the theme.

/// `on-dark` or `on-light`, where the colour is known well enough.
pub(super) fn class_on(color: &str) -> Option<&'static str> {
    is_dark(color.trim()).map(|is_dark| if is_dark { "on-dark" } else { "on-light" })
}

/// Whether a background that is a colour or a picture is a picture, as reveal.js tells them apart.
pub(super) fn is_picture(background: &str) -> bool {
    let path = background.split(['?', '#']).next().unwrap_or_default();
    let (_, extension) = path.rsplit_once('.').unwrap_or_default();
    let is_known = ["svg", "png", "jpg", "jpeg", "gif", "bmp", "webp", "avif"]
        .iter()
        .any(|known| extension.eq_ignore_ascii_case(known));
    is_known
        || ["http://", "https://", "//"]
            .iter()
            .any(|start| background.starts_with(start))
}

/// Named colours on which light text is needed.
#[rustfmt::skip]
const DARK: &[&str] = &[
    "black", "blue", "blueviolet", "brown", "chocolate", "crimson", "darkblue", "darkcyan",
    "darkgreen", "darkmagenta", "darkolivegreen", "darkorchid", "darkred", "darkslateblue",
    "darkslategray", "darkslategrey", "darkviolet", "deeppink", "dimgray", "dimgrey",
    "dodgerblue", "firebrick", "forestgreen", "fuchsia", "green", "indianred", "indigo",
    "magenta", "maroon", "mediumblue", "mediumslateblue", "mediumvioletred", "midnightblue",
    "navy", "olive", "olivedrab", "orangered", "purple", "rebeccapurple", "red", "royalblue",
    "saddlebrown", "seagreen", "sienna", "slateblue", "slategray", "slategrey", "steelblue",
    "teal",
];

/// Named colours on which dark text is needed.
#[rustfmt::skip]
const LIGHT: &[&str] = &[
    "aliceblue", "antiquewhite", "aqua", "aquamarine", "azure", "beige", "bisque",
    "blanchedalmond", "burlywood", "cadetblue", "chartreuse", "coral", "cornflowerblue",
    "cornsilk", "cyan", "darkgoldenrod", "darkgray", "darkgrey", "darkkhaki", "darkorange",
    "darksalmon", "darkseagreen", "darkturquoise", "deepskyblue", "floralwhite", "gainsboro",
    "ghostwhite", "gold", "goldenrod", "gray", "greenyellow", "grey", "honeydew", "hotpink",
    "ivory", "khaki", "lavender", "lavenderblush", "lawngreen", "lemonchiffon", "lightblue",
    "lightcoral", "lightcyan", "lightgoldenrodyellow", "lightgray", "lightgreen", "lightgrey",
    "lightpink", "lightsalmon", "lightseagreen", "lightskyblue", "lightslategray",
    "lightslategrey", "lightsteelblue", "lightyellow", "lime", "limegreen", "linen",
    "mediumaquamarine", "mediumorchid", "mediumpurple", "mediumseagreen", "mediumspringgreen",
    "mediumturquoise", "mintcream", "mistyrose", "moccasin", "navajowhite", "oldlace", "orange",
    "orchid", "palegoldenrod", "palegreen", "paleturquoise", "palevioletred", "papayawhip",
    "peachpuff", "peru", "pink", "plum", "powderblue", "rosybrown", "salmon", "sandybrown",
    "seashell", "silver", "skyblue", "snow", "springgreen", "tan", "thistle", "tomato",
    "turquoise", "violet", "wheat", "white", "whitesmoke", "yellow", "yellowgreen",
];

/// Whether light text is needed on a colour; `None` where how it is written does not tell.
fn is_dark(color: &str) -> Option<bool> {
    let color = color.to_ascii_lowercase();
    if LIGHT.contains(&color.as_str()) {
        return Some(false);
    }
    if DARK.contains(&color.as_str()) {
        return Some(true);
    }
    let [red, green, blue, alpha] = match color.strip_prefix('#') {
        Some(digits) => of_digits(digits)?,
        None => of_numbers(&color)?,
    };
    // What is nearly see-through takes the colour of what is behind it.
    (alpha >= 0.5).then_some(red * 299.0 + green * 587.0 + blue * 114.0 < 128_000.0)
}

/// Red, green and blue to 255 and alpha to 1 of `#123` or `#112233`.
fn of_digits(digits: &str) -> Option<[f32; 4]> {
    let step = match digits.len() {
        3 | 4 => 1,
        6 | 8 => 2,
        _ => return None,
    };
    let part = |index: usize| {
        let written = digits.get(index * step..(index + 1) * step)?;
        let value = u8::from_str_radix(written, 16).ok()?;
        Some(f32::from(if step == 1 { value * 17 } else { value }))
    };
    let alpha = part(3).map_or(1.0, |alpha| alpha / 255.0);
    Some([part(0)?, part(1)?, part(2)?, alpha])
}

/// The same of `rgb(0, 0, 0)`, `rgba(0, 0, 0, 0.5)` and `rgb(0 0 0 / 50%)`.
fn of_numbers(color: &str) -> Option<[f32; 4]> {
    let inner = color.strip_prefix("rgb")?.trim_start_matches('a');
    let inner = inner.trim().strip_prefix('(')?.strip_suffix(')')?;
    let mut parts = inner
        .split([',', ' ', '/'])
        .filter(|part| !part.is_empty())
        .map(|part| match part.strip_suffix('%') {
            Some(share) => share.parse().ok().map(|share: f32| (share / 100.0, true)),
            None => part.parse().ok().map(|value| (value, false)),
        });
    let mut channel = || {
        let (value, is_share) = parts.next()??;
        Some(if is_share { value * 255.0 } else { value })
    };
    let channels = (channel()?, channel()?, channel()?);
    let alpha = parts.next().map_or(Some(1.0), |part| Some(part?.0))?;
    Some([channels.0, channels.1, channels.2, alpha])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_told_from_colours() {
        for (background, expected) in [
            ("a/b.PNG", true),
            ("https://a.example/b", true),
            ("#fff", false),
            ("linear-gradient(red, blue)", false),
        ] {
            assert_eq!(is_picture(background), expected, "{background}");
        }
    }

    #[test]
    fn text_is_light_on_dark_colours() {
        for (color, expected) in [
            ("#447099", Some("on-dark")),
            ("#fff", Some("on-light")),
            ("#000", Some("on-dark")),
            ("black", Some("on-dark")),
            ("MidnightBlue", Some("on-dark")),
            ("tomato", Some("on-light")),
            ("rgb(10, 10, 10)", Some("on-dark")),
            ("rgba(255, 255, 255, .9)", Some("on-light")),
            ("rgb(100% 100% 100% / 30%)", None),
            ("#fa551c70", None),
            ("oklch(40% 0.2 30)", None),
            ("#한", None),
        ] {
            assert_eq!(class_on(color), expected, "{color}");
        }
    }
}
