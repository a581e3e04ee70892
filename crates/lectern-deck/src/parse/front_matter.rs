//! The YAML block at the head of a deck.

use std::ops::Range;

use crate::yaml::is_identifier;

/// A YAML block between two `---` lines, as bytes of the text it was found in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    /// The YAML between the lines.
    pub(crate) yaml: Range<usize>,
    /// Where the text goes on after the closing line.
    pub(crate) end: usize,
}

/// The block at line 1, which `...` may close too.
///
/// Where no line in it begins with a key, it is no YAML but a slide between two separators.
pub(crate) fn find(text: &str) -> Option<Block> {
    let (first, _) = text.split_once('\n')?;
    let block =
        (first.trim_end() == "---").then(|| close_at(text, first.len() + 1, &["---", "..."]))??;
    let mut lines = text
        .get(block.yaml.clone())?
        .lines()
        .filter(|line| !line.trim().is_empty())
        .peekable();
    let is_yaml = lines.peek().is_none()
        || lines.any(|line| line.split_once(':').is_some_and(|(key, _)| is_key(key)));
    is_yaml.then_some(block)
}

fn is_key(text: &str) -> bool {
    is_identifier(text.trim_end().trim_matches(['"', '\'']))
}

/// The block that begins at `start` and is closed by the next line that is `---`.
pub(crate) fn close(text: &str, start: usize) -> Option<Block> {
    close_at(text, start, &["---"])
}

fn close_at(text: &str, start: usize, ends: &[&str]) -> Option<Block> {
    let mut offset = start;
    for line in text.get(start..)?.split_inclusive('\n') {
        if ends.contains(&line.trim_end()) {
            return Some(Block {
                yaml: start..offset,
                end: offset + line.len(),
            });
        }
        offset += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_yaml_at_line_one() {
        for (text, yaml) in [
            ("---\ntitle: A\n---\n# B", Some("title: A\n")),
            ("--- \n\"title\": A\n---", Some("\"title\": A\n")),
            ("---\ntitle: A\n...\n---\n# B", Some("title: A\n")),
            ("---\n---\n# B", Some("")),
            ("---\n# A\n---\n# B", None),
            ("\n---\ntitle: A\n---\n", None),
            ("---\ntitle: A\n", None),
            ("# A", None),
            ("---", None),
        ] {
            let block = find(text);
            assert_eq!(block.and_then(|block| text.get(block.yaml)), yaml, "{text}");
        }
    }
}
