//! How other devices of the network find this one.

use std::net::{IpAddr, Ipv4Addr, UdpSocket};

use qrcodegen::{QrCode, QrCodeEcc};

/// The free margin that phones need, in modules; the standard has four, two are enough on screens.
const MARGIN: i32 = 2;

/// The address of this machine in its network.
pub(super) fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // Nothing is sent: the system only says by which way it would be, to an address that is nobody's (RFC 5737).
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let address = socket.local_addr().ok()?.ip();
    (!address.is_loopback() && !address.is_unspecified()).then_some(address)
}

/// A text as a code that phones read, two modules a character; light on dark terminals too.
pub(super) fn code(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let side = -MARGIN..code.size() + MARGIN;
    let is_light = |x, y| !code.get_module(x, y);
    let rows = side.clone().step_by(2).map(|y| {
        let row = side
            .clone()
            .map(|x| match (is_light(x, y), is_light(x, y + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        format!("\x1b[97;40m{}\x1b[0m\n", row.collect::<String>())
    });
    Some(rows.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_as_wide_as_it_is_high() {
        let code = code("http://192.168.0.7:8080/").unwrap();
        let rows: Vec<usize> = code
            .lines()
            .map(|row| row.matches(['█', '▀', '▄', ' ']).count())
            .collect();
        assert!(
            rows.iter().all(|width| width.div_ceil(2) == rows.len()),
            "{code}"
        );
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert_eq!(code(&"a".repeat(4000)), None);
    }
}
