//! What an address shows by its ending: a picture, a film or sound.

/// What is at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Medium {
    /// A picture, or what cannot be told by its address.
    Picture,
    /// A picture of a format that may move.
    MovingPicture,
    /// A film.
    Film,
    /// Sound alone.
    Sound,
}

const ENDINGS: &[(Medium, &[&str])] = &[
    (Medium::MovingPicture, &["apng", "avif", "gif", "webp"]),
    (Medium::Film, &["m4v", "mov", "mp4", "ogv", "webm"]),
    (
        Medium::Sound,
        &["aac", "flac", "m4a", "mp3", "oga", "ogg", "opus", "wav"],
    ),
];

impl Medium {
    /// Tells by the ending of the address as written, or by the type in a `data:` address.
    pub(crate) fn of(address: &str) -> Self {
        let path = match address.strip_prefix("data:image/") {
            Some(rest) => rest.split([';', ',']).next(),
            None => address.split(['?', '#']).next(),
        };
        let path = path.unwrap_or_default();
        let ending = path.rsplit(['.', '/']).next().unwrap_or_default();
        let is_ending = |known: &&str| known.eq_ignore_ascii_case(ending);
        ENDINGS
            .iter()
            .find(|(_, endings)| endings.iter().any(is_ending))
            .map_or(Self::Picture, |(medium, _)| *medium)
    }
}

/// The last part of the path of an address: the name that a reader may know a file by.
pub(crate) fn file_name(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_tell_what_an_address_shows() {
        for (address, medium) in [
            ("a.png", Medium::Picture),
            ("a.GIF", Medium::MovingPicture),
            ("data:image/gif;base64,AA", Medium::MovingPicture),
            ("data:image/svg+xml,mp4", Medium::Picture),
            ("https://example.org/films/a.mp4?v=1#t=10", Medium::Film),
            ("talk.mp3", Medium::Sound),
            ("mp4.png", Medium::Picture),
            ("a.mp4/x", Medium::Picture),
            ("", Medium::Picture),
        ] {
            assert_eq!(Medium::of(address), medium, "{address}");
        }
        assert_eq!(file_name("films/a.mp4?v=1"), "a.mp4");
    }
}
