//! Text that is too small to be read from the last row.

/// Smaller letters than this, in CSS px of a slide of 1280 px, are hard to read.
const LEAST: f64 = 24.0;

/// The width of a slide that [`LEAST`] is for.
const USUAL_WIDTH: f64 = 1280.0;

/// CSS px in a point.
const PX_PER_PT: f64 = 4.0 / 3.0;

/// The sizes of text, as CSS has them, that are too small on slides of that width; each once.
pub(super) fn sizes(css: &str, width: u32) -> Vec<String> {
    let least = on_slide(LEAST, width);
    let mut found: Vec<String> = Vec::new();
    for rest in css.split("font-size").skip(1) {
        let value = rest.trim_start().strip_prefix(':').map(str::trim_start);
        let Some((size, px)) = length(value.unwrap_or_default()) else {
            continue;
        };
        // None at all is a way to hide.
        if px > 0.0 && px < least && !found.contains(&size) {
            found.push(size);
        }
    }
    found
}

/// The CSS px of a size in `px` or `pt`.
pub(super) fn px(size: &str) -> Option<f64> {
    length(size).map(|(_, px)| px)
}

/// What a length on a slide of the usual width is on one of that width.
pub(super) fn on_slide(px: f64, width: u32) -> f64 {
    px * f64::from(width) / USUAL_WIDTH
}

/// The length in `px` or `pt` with which a text begins: as written, and in CSS px.
fn length(text: &str) -> Option<(String, f64)> {
    let end = text.find(|letter: char| !(letter.is_ascii_digit() || letter == '.'));
    let (number, unit) = text.split_at(end.unwrap_or(text.len()));
    let n_units: f64 = number.parse().ok()?;
    let (unit, px) = if unit.starts_with("px") {
        ("px", n_units)
    } else if unit.starts_with("pt") {
        ("pt", n_units * PX_PER_PT)
    } else {
        return None;
    };
    Some((format!("{number}{unit}"), px))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_too_small_for_the_width_of_the_slide() {
        let css = "a{font-size:14px} b { font-size : 23.5px } c{font-size: 12pt} d{font-size:24px} e{font-size:0} f{font-size:80%} a{font-size:14px}";
        assert_eq!(sizes(css, 1280), ["14px", "23.5px", "12pt"]);
        assert_eq!(sizes(css, 640), Vec::<String>::new());
        assert_eq!(sizes(css, 1920).len(), 4);
    }
}
