//! Numbers as CSS reads them.

/// A number with four decimals, as CSS reads it.
///
/// The standard library's way to write floats brings tables of 10 kB that nothing else on the way to the first slide needs.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "lengths and scales of a screen; the cast saturates"
)]
pub(crate) fn number(value: f64) -> String {
    let ten_thousandths = (value.max(0.0) * 10_000.0).round() as u64;
    format!(
        "{}.{:04}",
        ten_thousandths / 10_000,
        ten_thousandths % 10_000
    )
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_number_is_written_with_four_decimals() {
        for (value, written) in [
            (0.0, "0.0000"),
            (0.92915, "0.9292"),
            (1.0, "1.0000"),
            (1280.5, "1280.5000"),
            (-3.0, "0.0000"),
            (f64::NAN, "0.0000"),
        ] {
            assert_eq!(number(value), written);
        }
    }
}
