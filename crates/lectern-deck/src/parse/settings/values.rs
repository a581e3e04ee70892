//! The values of settings: each kind is read by one function that says what it expected.

use super::{Expected, Pagination};
use crate::yaml::Value;

/// A single value; `None` where it is empty, which takes a setting back.
pub(super) fn text(value: &Value) -> Result<Option<String>, Expected> {
    let text = value.as_str().ok_or("a single value")?;
    Ok(Some(text.to_owned()).filter(|text| !text.is_empty()))
}

/// Whether a value is the address of a style sheet.
pub(super) fn is_sheet(value: &str) -> bool {
    let path = value.split(['?', '#']).next().unwrap_or(value);
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("css"))
}

pub(super) fn words(value: &Value) -> Vec<String> {
    value
        .strings()
        .iter()
        .flat_map(|words| words.split_whitespace())
        .map(str::to_owned)
        .collect()
}

pub(super) fn one_of<T: Copy>(
    value: &Value,
    choices: &[(&str, T)],
    expected: Expected,
) -> Result<T, Expected> {
    let written = value.as_str().unwrap_or_default();
    let found = choices
        .iter()
        .find(|(name, _)| written.eq_ignore_ascii_case(name));
    found.map(|(_, choice)| *choice).ok_or(expected)
}

/// Whether this is a value of `notes`, and not something to say.
pub(crate) fn is_privacy(word: &str) -> bool {
    matches!(word, "private" | "public")
}

pub(super) fn privacy(value: &Value) -> Result<bool, Expected> {
    one_of(
        value,
        &[("private", true), ("public", false)],
        "`private` or `public`",
    )
}

pub(super) fn right_to_left(value: &Value) -> Result<bool, Expected> {
    one_of(value, &[("rtl", true), ("ltr", false)], "`rtl` or `ltr`")
}

pub(super) fn pagination(value: &Value) -> Result<Pagination, Expected> {
    use Pagination::{Held, Hidden, Shown, Skipped};
    let choices = [
        ("true", Shown),
        ("false", Hidden),
        ("", Hidden),
        ("hold", Held),
        ("skip", Skipped),
    ];
    one_of(value, &choices, "`true`, `false`, `hold` or `skip`")
}

pub(super) fn language(value: &Value) -> Result<Option<String>, Expected> {
    const EXPECTED: Expected = "a language tag such as `ko` or `en-GB`";
    let tag = text(value)?;
    let plain = |tag: &String| {
        tag.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
    };
    if tag.as_ref().is_none_or(plain) {
        Ok(tag)
    } else {
        Err(EXPECTED)
    }
}

/// A number of minutes, as whole seconds.
pub(super) fn seconds(value: &Value) -> Result<u32, Expected> {
    let written = value.as_str().unwrap_or_default();
    let number = ["minutes", "minute", "min", "m"]
        .iter()
        .find_map(|unit| written.strip_suffix(unit))
        .unwrap_or(written);
    thousandths(number.trim())
        .filter(|minutes| *minutes <= 10_000_000)
        .map(|minutes| (minutes * 60 + 500) / 1_000)
        .ok_or("a number of minutes")
}

/// A number such as `12` or `1.25` in thousandths; further decimals do not count.
///
/// The standard library's reading of floats brings tables of 10 kB for the digits that nobody plans a talk with.
fn thousandths(written: &str) -> Option<u32> {
    let (whole, decimals) = written.split_once('.').unwrap_or((written, "0"));
    let is_plain =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    if !is_plain(whole) || !is_plain(decimals) {
        return None;
    }
    let whole: u32 = whole.parse().ok()?;
    let decimals: u32 = format!("{decimals:0<3}").get(..3)?.parse().ok()?;
    whole.checked_mul(1_000)?.checked_add(decimals)
}

/// Width and height in CSS px; ratios keep the height of 720.
pub(super) fn size(value: &Value) -> Result<(u32, u32), Expected> {
    const EXPECTED: Expected = "`16:9`, `4:3`, `16:10`, or a width and height such as `1280x720`";
    let written = value.as_str().ok_or(EXPECTED)?;
    let written = written.replace("px", " ");
    let (width, height) = written.split_once([':', '/', 'x', '×']).ok_or(EXPECTED)?;
    let side = |text: &str| text.trim().parse::<u32>().map_err(|_not_a_number| EXPECTED);
    let (width, height) = (side(width)?, side(height)?);
    let (width, height) = match height {
        1..=100 if width <= 100 => (720 * width / height, 720),
        _ => (width, height),
    };
    let fits = |side| (100..=10_000).contains(&side);
    if fits(width) && fits(height) {
        Ok((width, height))
    } else {
        Err(EXPECTED)
    }
}

/// Whether a `background` is a picture rather than a colour.
pub(super) fn is_image(written: &str) -> bool {
    written.contains("url(")
        || written.contains("gradient(")
        || written.starts_with("data:image/")
        || (!written.contains('(') && written.contains(['/', '.']))
}

/// A picture as CSS; a bare address is put into `url("…")`.
pub(crate) fn css_image(written: &str) -> String {
    if written.contains("url(") || written.contains("gradient(") {
        return written.to_owned();
    }
    let mut out = String::from("url(\"");
    for character in written.chars() {
        match character {
            '"' => out.push_str("%22"),
            '\\' => out.push_str("%5C"),
            '\n' => {}
            _ => out.push(character),
        }
    }
    out.push_str("\")");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scalar(text: &str) -> Value {
        Value::Scalar(text.to_owned())
    }

    #[test]
    fn sizes_are_ratios_or_pixels() {
        for (written, expected) in [
            ("16:9", Some((1280, 720))),
            ("4:3", Some((960, 720))),
            ("16:10", Some((1152, 720))),
            ("16/9", Some((1280, 720))),
            ("1920x1080", Some((1920, 1080))),
            ("800px x 600px", Some((800, 600))),
            ("A4", None),
            ("0:0", None),
            ("1:99", None),
            ("99999x99999", None),
        ] {
            assert_eq!(size(&scalar(written)).ok(), expected, "{written}");
        }
    }

    #[test]
    fn minutes_may_have_decimals_and_a_unit() {
        for (written, expected) in [
            ("30", Some(1_800)),
            ("1.5 min", Some(90)),
            ("0.333", Some(20)),
            ("2.99999", Some(180)),
            ("30m", Some(1_800)),
            ("10000", Some(600_000)),
            ("10001", None),
            ("99999999999", None),
            ("4294968", None),
            ("soon", None),
            (".5", None),
            ("-1", None),
        ] {
            assert_eq!(seconds(&scalar(written)).ok(), expected, "{written}");
        }
    }
}
