//! Text that is too small to be read from the last row.

/// Smaller letters than this, in CSS px of a slide of 1280 px, are hard to read.
const LEAST: f64 = 24.0;

/// The width of a slide that [`LEAST`] is for.
const USUAL_WIDTH: f64 = 1280.0;

/// CSS px in a point.
const PX_PER_PT: f64 = 4.0 / 3.0;

/// The sizes of text, as CSS has them, that are too small on slides of that width; each once.
pub(super) fn sizes(css: &str, width: u32) -> Vec<String> {
    let least = LEAST * f64::from(width) / USUAL_WIDTH;
    let mut found: Vec<String> = Vec::new();
    for rest in css.split("font-size").skip(1) {
        let value = rest.trim_start().strip_prefix(':').map(str::trim_start);
        let value = value.unwrap_or_default();
        let end = value.find(|letter: char| !(letter.is_ascii_digit() || letter == '.'));
        let (number, unit) = value.split_at(end.unwrap_or(value.len()));
        let Ok(number_of_units) = number.parse::<f64>() else {
            continue;
        };
        let (unit, px) = if unit.starts_with("px") {
            ("px", number_of_units)
        } else if unit.starts_with("pt") {
            ("pt", number_of_units * PX_PER_PT)
        } else {
            continue;
        };
        let size = format!("{number}{unit}");
        // None at all is a way to hide.
        if px > 0.0 && px < least && !found.contains(&size) {
            found.push(size);
        }
    }
    found
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
