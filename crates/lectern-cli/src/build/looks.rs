//! What slides look like on the page of a talk: the style sheets of the app, of the deck's theme and of the deck itself.

use lectern_deck::Deck;

use super::assets::Assets;
use crate::themes;

/// The parts of what all slides share, in the order that the first one declares.
const SHARED: [&str; 8] = [
    include_str!("../../../../assets/slide/names.css"),
    include_str!("../../../../assets/slide/slide.css"),
    include_str!("../../../../assets/slide/text.css"),
    include_str!("../../../../assets/slide/blocks.css"),
    include_str!("../../../../assets/slide/code.css"),
    include_str!("../../../../assets/slide/media.css"),
    include_str!("../../../../assets/slide/layouts.css"),
    include_str!("../../../../assets/slide/steps.css"),
];

/// What the page decides for all slides: whether they are seen, or the text of theirs in their place.
const SWITCH: &str = ".frame{display:var(--frame,none)}slot{display:var(--text,contents)}";

/// Without a script nobody looks for the size at which all of a slide is seen.
const OVERFULL: &str = ".slide{overflow:auto}";

/// The style sheet of all slides of a deck, as `src/shell/slide_style.rs` has it: one file, as each slide takes it in.
pub(super) fn sheet(deck: &Deck, assets: &Assets<'_>) -> String {
    let of_deck = deck.meta.theme.unwrap_or_default();
    let other_scheme = if of_deck.in_the_dark() == of_deck {
        "light"
    } else {
        "dark"
    };
    let shared = SHARED.map(without_remarks).concat();
    let theme = without_remarks(themes::sheet(of_deck));
    let own = assets.sheets(deck);
    format!("{shared}{theme}.{other_scheme}-only{{display:none}}{OVERFULL}{own}{SWITCH}")
}

/// The style sheet of the page itself.
pub(super) fn page() -> String {
    without_remarks(include_str!("page.css"))
}

/// Comments, indents and ends of lines are for people. Nothing within a line is touched, so that no string and no selector can change.
fn without_remarks(css: &str) -> String {
    let mut parts = css.split("/*");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once("*/").map_or("", |(_, after)| after));
    }
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, parting(line)]).collect()
}

/// What is between a line and the next one: nothing where the line ends what it says.
fn parting(line: &str) -> &'static str {
    if line.ends_with(['{', '}', ';', ',']) {
        ""
    } else {
        "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::without_remarks;

    #[test]
    fn remarks_are_left_out() {
        let css = "/* a */\n  p { color: red; } /* b\n c */\n\n  a { }\n";
        assert_eq!(without_remarks(css), "p { color: red; }a { }");
    }
}
