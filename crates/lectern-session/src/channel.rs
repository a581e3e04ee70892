//! Which windows belong to one talk.

/// The name of a talk among all that one browser may have open on one origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ChannelId(pub u64);

impl ChannelId {
    /// The channel of a deck: its address, and what tells apart decks that have none or share one (for a deck
    /// opened from a file, a hash of its text at the time of opening).
    ///
    /// The title plays no part: two decks with one title are two talks. `identity` must not change while the
    /// deck is being edited, else its windows lose each other.
    pub fn of(address: &str, identity: &str) -> Self {
        // A byte that is in no text keeps ("ab", "c") and ("a", "bc") apart.
        let bytes = address.bytes().chain([0xff]).chain(identity.bytes());
        Self(bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        }))
    }

    /// The name for a `BroadcastChannel` and the prefix of keys in storage.
    pub fn name(self) -> String {
        format!("lectern-{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_deck_has_a_channel_of_its_own() {
        let ids = [("a.md", ""), ("b.md", ""), ("", "a.md"), ("a.m", "d")]
            .map(|(address, identity)| ChannelId::of(address, identity).name());
        for (index, id) in ids.iter().enumerate() {
            assert_eq!(ids.iter().position(|other| other == id), Some(index));
        }
        assert_eq!(ids[0], ChannelId::of("a.md", "").name());
    }
}
