//! The commands that presenterm takes from comments.

use crate::yaml::{self, Value};

/// What a comment asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Command {
    EndSlide,
    SkipSlide,
    Pause,
    /// Something to say, as Markdown.
    SpeakerNote(String),
    /// The shares of the width.
    ColumnLayout(Vec<String>),
    /// The column that what follows goes into, from 0.
    Column(usize),
    ResetLayout,
    JumpToMiddle,
    /// `left`, `center` or `right`.
    Alignment(String),
    /// How many times larger text is.
    FontSize(String),
    IncrementalLists(bool),
    NewLines(usize),
    NoFooter,
    /// A file that stands in its place.
    Include(String),
    /// Known, but cannot be done here.
    Unavailable(String),
    /// For people and other programs.
    Ignored,
    /// Neither a command nor known to be none.
    Unknown(String),
}

/// Reads what stands in a comment, without its dashes; `prefix` is what commands begin with.
pub(super) fn read(comment: &str, prefix: &str) -> Command {
    let comment = comment.trim();
    let for_others = ["vim:", "{{{", "}}}", "//"];
    if comment.is_empty() || for_others.iter().any(|start| comment.starts_with(start)) {
        return Command::Ignored;
    }
    let Some(command) = comment.strip_prefix(prefix).map(str::trim) else {
        return Command::Ignored;
    };
    let (name, written) = command.split_once(':').unwrap_or((command, ""));
    let value = value(command, written);
    let number = value.parse().ok();
    match name.trim() {
        "end_slide" => Command::EndSlide,
        "skip_slide" => Command::SkipSlide,
        "pause" => Command::Pause,
        "speaker_note" => Command::SpeakerNote(value),
        "column_layout" => Command::ColumnLayout(shares(&value)),
        "column" => Command::Column(number.unwrap_or(0)),
        "reset_layout" => Command::ResetLayout,
        "jump_to_middle" => Command::JumpToMiddle,
        "alignment" if matches!(&*value, "left" | "center" | "right") => Command::Alignment(value),
        "font_size" if number.is_some_and(|size| (1..=7).contains(&size)) => {
            Command::FontSize(value)
        }
        "incremental_lists" => Command::IncrementalLists(value != "false"),
        "new_line" | "newline" => Command::NewLines(1),
        "new_lines" | "newlines" => Command::NewLines(number.unwrap_or(1).min(20)),
        "no_footer" => Command::NoFooter,
        "include" => Command::Include(value),
        "comment" => Command::Ignored,
        "alignment" | "font_size" | "incremental_tables" | "list_item_newlines"
        | "snippet_output" => Command::Unavailable(command.to_owned()),
        _ if comment.contains('\n') => Command::Ignored,
        _ => Command::Unknown(command.to_owned()),
    }
}

/// A value in one line as it stands, one in several lines or in quotes as YAML reads it.
fn value(command: &str, written: &str) -> String {
    let written = written.trim();
    if written.starts_with(['"', '\'', '|', '>']) || written.contains('\n') {
        let read = yaml::parse(command, false);
        if let Ok(Value::Map(entries)) = read
            && let [entry] = entries.as_slice()
            && let Some(text) = entry.value.as_str()
        {
            return text.trim_end().to_owned();
        }
    }
    written.to_owned()
}

/// The numbers of `[3, 2]`.
fn shares(list: &str) -> Vec<String> {
    let is_share =
        |part: &&str| matches!(part.len(), 1..=4) && part.bytes().all(|byte| byte.is_ascii_digit());
    list.trim_matches(['[', ']'])
        .split(',')
        .map(str::trim)
        .filter(is_share)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_commands() {
        let text = str::to_owned;
        for (comment, prefix, expected) in [
            (" end_slide ", "", Command::EndSlide),
            ("speaker_note: a: b", "", Command::SpeakerNote(text("a: b"))),
            (
                "speaker_note: |\n  a\n\n  b",
                "",
                Command::SpeakerNote(text("a\n\nb")),
            ),
            (
                "column_layout: [3, 2]",
                "",
                Command::ColumnLayout(vec![text("3"), text("2")]),
            ),
            ("column: 1", "", Command::Column(1)),
            ("new_lines: 3", "", Command::NewLines(3)),
            ("font_size: 2", "", Command::FontSize(text("2"))),
            (
                "font_size: 9",
                "",
                Command::Unavailable(text("font_size: 9")),
            ),
            ("alignment: center", "", Command::Alignment(text("center"))),
            (
                "incremental_lists: true",
                "",
                Command::IncrementalLists(true),
            ),
            ("vim: ft=markdown", "", Command::Ignored),
            ("{{{", "", Command::Ignored),
            ("comment: hello", "", Command::Ignored),
            ("two\nlines", "", Command::Ignored),
            ("puase", "", Command::Unknown(text("puase"))),
            ("cmd:pause", "cmd:", Command::Pause),
            ("pause", "cmd:", Command::Ignored),
        ] {
            assert_eq!(read(comment, prefix), expected, "{comment}");
        }
    }
}
