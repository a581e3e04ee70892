//! Emoji by name: `:tada:`.
//!
//! The names are those of GitHub. The table holds the ones that talks use, for 3 kB in the bundle; the `emojis` crate
//! with all of them would take 75 kB. A name that is not in it stays as text.

use std::borrow::Cow;

/// Writes every known `:name:` in `text` as its emoji.
pub(crate) fn replace(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    let mut from = 0;
    while let Some(start) = text
        .get(from..)
        .and_then(|rest| rest.find(':'))
        .map(|index| index + from)
    {
        from = start + 1;
        let Some(name) = name_at(text, from) else {
            continue;
        };
        let Some(emoji) = find(name) else { continue };
        out.push_str(text.get(copied..start).unwrap_or_default());
        out.push_str(emoji);
        from += name.len() + 1;
        copied = from;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(out)
}

/// The name that begins at `start` and ends before a colon.
fn name_at(text: &str, start: usize) -> Option<&str> {
    let rest = text.get(start..)?;
    let length = rest
        .bytes()
        .take(LONGEST + 1)
        .position(|byte| !is_name_byte(byte))?;
    let name = rest.get(..length)?;
    (rest.as_bytes().get(length) == Some(&b':')).then_some(name)
}

fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'+' | b'-')
}

fn find(name: &str) -> Option<&'static str> {
    let index = TABLE.binary_search_by_key(&name, |(known, _)| known).ok()?;
    TABLE.get(index).map(|(_, emoji)| *emoji)
}

/// Bytes of the longest name in the table.
const LONGEST: usize = 26;

#[rustfmt::skip]
const TABLE: &[(&str, &str)] = &[
    ("+1", "👍"),
    ("-1", "👎"),
    ("100", "💯"),
    ("alarm_clock", "⏰"),
    ("alien", "👽"),
    ("angry", "😠"),
    ("ant", "🐜"),
    ("apple", "🍎"),
    ("arrow_down", "⬇️"),
    ("arrow_left", "⬅️"),
    ("arrow_right", "➡️"),
    ("arrow_up", "⬆️"),
    ("art", "🎨"),
    ("balloon", "🎈"),
    ("bar_chart", "📊"),
    ("battery", "🔋"),
    ("bear", "🐻"),
    ("bee", "🐝"),
    ("beer", "🍺"),
    ("beers", "🍻"),
    ("bell", "🔔"),
    ("bike", "🚲"),
    ("bird", "🐦"),
    ("blush", "😊"),
    ("boat", "⛵"),
    ("bomb", "💣"),
    ("book", "📖"),
    ("bookmark", "🔖"),
    ("books", "📚"),
    ("boom", "💥"),
    ("bow", "🙇"),
    ("brain", "🧠"),
    ("briefcase", "💼"),
    ("broken_heart", "💔"),
    ("bug", "🐛"),
    ("bulb", "💡"),
    ("bus", "🚌"),
    ("cake", "🍰"),
    ("calendar", "📆"),
    ("camera", "📷"),
    ("car", "🚗"),
    ("cat", "🐱"),
    ("chart_with_downwards_trend", "📉"),
    ("chart_with_upwards_trend", "📈"),
    ("checkered_flag", "🏁"),
    ("cherry_blossom", "🌸"),
    ("christmas_tree", "🎄"),
    ("clap", "👏"),
    ("clapper", "🎬"),
    ("clipboard", "📋"),
    ("clock1", "🕐"),
    ("cloud", "☁️"),
    ("coffee", "☕"),
    ("computer", "💻"),
    ("confetti_ball", "🎊"),
    ("confused", "😕"),
    ("construction", "🚧"),
    ("cool", "🆒"),
    ("cop", "👮"),
    ("crab", "🦀"),
    ("credit_card", "💳"),
    ("crown", "👑"),
    ("cry", "😢"),
    ("crying_cat_face", "😿"),
    ("crystal_ball", "🔮"),
    ("cyclone", "🌀"),
    ("dancer", "💃"),
    ("dart", "🎯"),
    ("date", "📅"),
    ("deciduous_tree", "🌳"),
    ("desktop_computer", "🖥️"),
    ("dizzy", "💫"),
    ("dna", "🧬"),
    ("dog", "🐶"),
    ("dollar", "💵"),
    ("door", "🚪"),
    ("doughnut", "🍩"),
    ("dragon", "🐉"),
    ("droplet", "💧"),
    ("ear", "👂"),
    ("earth_africa", "🌍"),
    ("earth_americas", "🌎"),
    ("earth_asia", "🌏"),
    ("elephant", "🐘"),
    ("email", "📧"),
    ("envelope", "✉️"),
    ("exclamation", "❗"),
    ("exploding_head", "🤯"),
    ("eyes", "👀"),
    ("facepalm", "🤦"),
    ("family", "👪"),
    ("fearful", "😨"),
    ("file_folder", "📁"),
    ("fire", "🔥"),
    ("fireworks", "🎆"),
    ("fish", "🐟"),
    ("floppy_disk", "💾"),
    ("flushed", "😳"),
    ("fox_face", "🦊"),
    ("gear", "⚙️"),
    ("gem", "💎"),
    ("ghost", "👻"),
    ("gift", "🎁"),
    ("globe_with_meridians", "🌐"),
    ("grimacing", "😬"),
    ("grin", "😁"),
    ("grinning", "😀"),
    ("hammer", "🔨"),
    ("hammer_and_wrench", "🛠️"),
    ("hand", "✋"),
    ("handshake", "🤝"),
    ("headphones", "🎧"),
    ("hear_no_evil", "🙉"),
    ("heart", "❤️"),
    ("heart_eyes", "😍"),
    ("heavy_check_mark", "✔️"),
    ("heavy_minus_sign", "➖"),
    ("heavy_plus_sign", "➕"),
    ("hourglass", "⌛"),
    ("house", "🏠"),
    ("hugs", "🤗"),
    ("inbox_tray", "📥"),
    ("information_source", "ℹ️"),
    ("innocent", "😇"),
    ("iphone", "📱"),
    ("joy", "😂"),
    ("jp", "🇯🇵"),
    ("key", "🔑"),
    ("keyboard", "⌨️"),
    ("kr", "🇰🇷"),
    ("label", "🏷️"),
    ("laughing", "😆"),
    ("link", "🔗"),
    ("lock", "🔒"),
    ("loudspeaker", "📢"),
    ("mag", "🔍"),
    ("mag_right", "🔎"),
    ("mailbox", "📫"),
    ("map", "🗺️"),
    ("mega", "📣"),
    ("memo", "📝"),
    ("microphone", "🎤"),
    ("microscope", "🔬"),
    ("money_with_wings", "💸"),
    ("moneybag", "💰"),
    ("monkey", "🐒"),
    ("moon", "🌔"),
    ("mortar_board", "🎓"),
    ("mountain", "⛰️"),
    ("movie_camera", "🎥"),
    ("muscle", "💪"),
    ("musical_note", "🎵"),
    ("mute", "🔇"),
    ("neutral_face", "😐"),
    ("new", "🆕"),
    ("newspaper", "📰"),
    ("no_entry", "⛔"),
    ("no_entry_sign", "🚫"),
    ("notebook", "📓"),
    ("notes", "🎶"),
    ("octopus", "🐙"),
    ("ok", "🆗"),
    ("ok_hand", "👌"),
    ("open_mouth", "😮"),
    ("outbox_tray", "📤"),
    ("owl", "🦉"),
    ("package", "📦"),
    ("page_facing_up", "📄"),
    ("paperclip", "📎"),
    ("partying_face", "🥳"),
    ("peach", "🍑"),
    ("pencil", "📝"),
    ("pencil2", "✏️"),
    ("penguin", "🐧"),
    ("pensive", "😔"),
    ("phone", "☎️"),
    ("pig", "🐷"),
    ("pill", "💊"),
    ("pizza", "🍕"),
    ("point_down", "👇"),
    ("point_left", "👈"),
    ("point_right", "👉"),
    ("point_up", "☝️"),
    ("poop", "💩"),
    ("popcorn", "🍿"),
    ("pray", "🙏"),
    ("purple_heart", "💜"),
    ("pushpin", "📌"),
    ("puzzle_piece", "🧩"),
    ("question", "❓"),
    ("rabbit", "🐰"),
    ("rainbow", "🌈"),
    ("raised_hand", "✋"),
    ("raised_hands", "🙌"),
    ("recycle", "♻️"),
    ("red_circle", "🔴"),
    ("relaxed", "☺️"),
    ("robot", "🤖"),
    ("rocket", "🚀"),
    ("rofl", "🤣"),
    ("rose", "🌹"),
    ("rotating_light", "🚨"),
    ("running", "🏃"),
    ("satellite", "📡"),
    ("school", "🏫"),
    ("scream", "😱"),
    ("scroll", "📜"),
    ("seedling", "🌱"),
    ("shield", "🛡️"),
    ("ship", "🚢"),
    ("shrug", "🤷"),
    ("sleeping", "😴"),
    ("smile", "😄"),
    ("smiley", "😃"),
    ("smirk", "😏"),
    ("snail", "🐌"),
    ("snake", "🐍"),
    ("snowflake", "❄️"),
    ("sob", "😭"),
    ("soccer", "⚽"),
    ("sos", "🆘"),
    ("sound", "🔉"),
    ("sparkles", "✨"),
    ("sparkling_heart", "💖"),
    ("speech_balloon", "💬"),
    ("star", "⭐"),
    ("star2", "🌟"),
    ("stop_sign", "🛑"),
    ("stopwatch", "⏱️"),
    ("stuck_out_tongue", "😛"),
    ("sun_with_face", "🌞"),
    ("sunflower", "🌻"),
    ("sunglasses", "😎"),
    ("sunny", "☀️"),
    ("sunrise", "🌅"),
    ("surfer", "🏄"),
    ("sushi", "🍣"),
    ("sweat", "😓"),
    ("sweat_smile", "😅"),
    ("tada", "🎉"),
    ("taxi", "🚕"),
    ("tea", "🍵"),
    ("telescope", "🔭"),
    ("test_tube", "🧪"),
    ("thinking", "🤔"),
    ("thought_balloon", "💭"),
    ("thumbsdown", "👎"),
    ("thumbsup", "👍"),
    ("ticket", "🎫"),
    ("tiger", "🐯"),
    ("toolbox", "🧰"),
    ("tophat", "🎩"),
    ("train", "🚋"),
    ("tram", "🚊"),
    ("triangular_flag_on_post", "🚩"),
    ("triangular_ruler", "📐"),
    ("trophy", "🏆"),
    ("truck", "🚚"),
    ("turtle", "🐢"),
    ("tv", "📺"),
    ("umbrella", "☔"),
    ("unamused", "😒"),
    ("unicorn", "🦄"),
    ("unlock", "🔓"),
    ("us", "🇺🇸"),
    ("v", "✌️"),
    ("video_camera", "📹"),
    ("video_game", "🎮"),
    ("volcano", "🌋"),
    ("walking", "🚶"),
    ("warning", "⚠️"),
    ("watch", "⌚"),
    ("wave", "👋"),
    ("whale", "🐳"),
    ("white_check_mark", "✅"),
    ("wink", "😉"),
    ("wrench", "🔧"),
    ("x", "❌"),
    ("yellow_heart", "💛"),
    ("yum", "😋"),
    ("zap", "⚡"),
    ("zzz", "💤"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_can_be_searched() {
        assert!(TABLE.is_sorted_by_key(|(name, _)| name));
        assert_eq!(
            TABLE.iter().map(|(name, _)| name.len()).max(),
            Some(LONGEST)
        );
    }

    #[test]
    fn names_become_emoji() {
        for (text, expected) in [
            (":tada: done", "🎉 done"),
            ("a:+1::heart:b", "a👍❤️b"),
            (":no_such_thing:", ":no_such_thing:"),
            ("10:30:tada:", "10:30🎉"),
            ("a: b :c", "a: b :c"),
            ("::", "::"),
            (":한글:", ":한글:"),
        ] {
            assert_eq!(replace(text), expected);
        }
    }
}
