//! Classes that decks for remark use and define in style sheets of their own: what they usually mean.

use std::collections::BTreeSet;

/// Each class with its declarations, in the order of their names.
const USUAL: &[(&str, &str)] = &[
    ("Huge", "font-size: 2em; line-height: 1.2"),
    ("LARGE", "font-size: 1.6em; line-height: 1.25"),
    ("Large", "font-size: 1.35em"),
    ("big", "font-size: 1.35em"),
    ("black", "color: #111"),
    ("bold", "font-weight: 700"),
    ("footnotesize", "font-size: max(0.7em, var(--least))"),
    ("gray", "color: var(--muted)"),
    ("grey", "color: var(--muted)"),
    (
        "highlight",
        "background: color-mix(in oklab, var(--accent) 28%, transparent)",
    ),
    ("huge", "font-size: 2em; line-height: 1.2"),
    ("hugetext", "font-size: 3em; line-height: 1.1"),
    ("italic", "font-style: italic"),
    ("larger", "font-size: 1.35em"),
    ("mono", "font-family: var(--deck-font-code), monospace"),
    ("monospace", "font-family: var(--deck-font-code), monospace"),
    ("muted", "color: var(--muted)"),
    ("orange", "color: #b94700"),
    ("pink", "color: #c2185b"),
    ("pull-left-narrow", "flex: 1"),
    ("pull-left-wide", "flex: 2"),
    ("pull-right-narrow", "flex: 1"),
    ("pull-right-wide", "flex: 2"),
    ("purple", "color: #7b1fa2"),
    ("scriptsize", "font-size: max(0.6em, var(--least))"),
    ("smaller", "font-size: max(0.7em, var(--least))"),
    ("strike", "text-decoration: line-through"),
    ("tiny", "font-size: max(0.6em, var(--least))"),
    ("underline", "text-decoration: underline"),
    ("uppercase", "text-transform: uppercase"),
    ("white", "color: white"),
    ("xlarge", "font-size: 1.6em"),
    ("yellow", "color: #8a6d00"),
];

/// A style sheet for those classes that the text uses; empty where it uses none. What an author's own sheet says wins.
pub(super) fn sheet(text: &str, is_xaringan: bool) -> String {
    let names: BTreeSet<&str> = text.split('.').skip(1).map(first_word).collect();
    let mut sheet = String::new();
    let mut add = |name: &str, declarations: &str| {
        sheet.extend([":where(.slide .", name, ") { ", declarations, " } "]);
    };
    for name in names {
        if let Ok(index) = USUAL.binary_search_by(|(known, _)| (*known).cmp(name)) {
            let declarations = USUAL
                .get(index)
                .map_or("", |(_, declarations)| declarations);
            add(name, declarations);
        } else if let Some(share) = name.strip_prefix("font").or(name.strip_prefix("code")) {
            // `.font80`, `.code60`: percentages.
            let share: Option<u16> = share
                .parse()
                .ok()
                .filter(|share| (20..=400).contains(share));
            if let Some(share) = share {
                let share = format!("{}.{:02}em", share / 100, share % 100);
                let inner = if name.starts_with("code") { " pre" } else { "" };
                add(
                    &format!("{name}{inner}"),
                    &format!("font-size: max({share}, var(--least))"),
                );
            }
        } else if let Some((_, share)) = name.rsplit_once('-')
            && (name.starts_with("left-column-") || name.starts_with("right-column-"))
            && share.parse::<u8>().is_ok()
        {
            add(name, &format!("flex: {share}"));
        } else if is_xaringan && name == "right-column" {
            add(name, "flex: 3");
        }
    }
    sheet
}

/// The word with which a text begins.
fn first_word(text: &str) -> &str {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let end = text.find(|c: char| !is_part(c)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_have_their_usual_meaning_where_they_are_used() {
        assert!(USUAL.is_sorted());
        assert_eq!(sheet("# A. white b.\n.red[c]", false), "");
        assert_eq!(
            sheet("a .white.bold[b] .white[c] .right-column[]", false),
            ":where(.slide .bold) { font-weight: 700 } :where(.slide .white) { color: white } "
        );
        assert_eq!(
            sheet(
                ".font80[a] .code125[b] .font9999[c] .left-column-33[d]",
                false
            ),
            ":where(.slide .code125 pre) { font-size: max(1.25em, var(--least)) } \
             :where(.slide .font80) { font-size: max(0.80em, var(--least)) } \
             :where(.slide .left-column-33) { flex: 33 } "
        );
        assert!(sheet(".right-column[]", true).contains("flex: 3"));
    }
}
