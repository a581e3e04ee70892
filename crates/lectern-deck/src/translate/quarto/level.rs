//! Which headings begin slides, where the deck does not say.

use super::heading::Heading;
use crate::translate::Within;
use crate::translate::draft::is_rule;
use crate::translate::lines::Line;

/// The level at which slides begin: the highest whose headings have text right below them.
///
/// A heading that has a background means to begin one too.
pub(super) fn slide_level(lines: &[Line<'_>]) -> usize {
    let mut least = 6;
    let mut with_background = 0;
    let mut heading = None;
    let mut depth = 0_usize;
    for line in lines {
        let text = line.text.trim();
        if text.is_empty() {
            continue;
        }
        let is_text = line.within == Within::Text;
        if is_text && text.starts_with(":::") {
            if text.trim_matches(':').is_empty() {
                depth = depth.saturating_sub(1);
                continue;
            }
            depth += 1;
        }
        if let Some(read) = Heading::read(line.text).filter(|_| is_text && depth == 0) {
            if has_background(&read) {
                with_background = with_background.max(read.level);
            }
            heading = Some(read.level);
        } else if is_text && depth == 0 && is_rule(line.text) {
            heading = None;
        } else if let Some(level) = heading.take() {
            least = least.min(level);
        }
    }
    least.max(with_background)
}

fn has_background(heading: &Heading<'_>) -> bool {
    let mut names = heading.attributes.pairs.iter().map(|(name, _)| name);
    names.any(|name| {
        let name = name.strip_prefix("data-").unwrap_or(name);
        name.starts_with("background")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translate::Lines;

    #[test]
    fn slides_begin_where_text_follows_a_heading() {
        for (text, expected) in [
            ("# A\n\ntext\n\n## B\n\ntext", 1),
            ("# A\n\n## B\n\ntext", 2),
            ("# A\n\n## B\n\n---\n\n### C\n\ntext", 3),
            ("::: notes\n# A\n\nb\n:::\n\n## B\n\nc", 2),
            (
                "# A\n\ntext\n\n## {data-background-image=\"b.jpg\"}\n\n### C\n\ntext",
                2,
            ),
            ("text", 6),
        ] {
            let lines: Vec<_> = Lines::of(text).collect();
            assert_eq!(slide_level(&lines), expected, "{text}");
        }
    }
}
