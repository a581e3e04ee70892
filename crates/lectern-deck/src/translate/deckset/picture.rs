//! Deckset's keywords in the description of a picture, film or sound.

use crate::source::cut;

/// A line with its pictures as native ones: behind the slide, unless they are `inline`.
pub(super) fn translate(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut rest = line;
    while let Some((before, after)) = cut(rest, "![") {
        out.push_str(before);
        rest = after;
        let in_code = before.matches('`').count() % 2 == 1;
        let picture = if in_code { None } else { read(after) };
        match picture {
            Some((picture, after)) => {
                out.push_str(&picture);
                rest = after;
            }
            None => out.push_str("!["),
        }
    }
    out.push_str(rest);
    out
}

/// Lets pictures at the left and at the right of one slide fill it together, where each alone would leave room for text.
pub(super) fn side_by_side(lines: &mut [(u32, String)]) {
    const SIDES: [&str; 2] = ["![bg left", "![bg right"];
    if SIDES
        .iter()
        .all(|side| lines.iter().any(|(_, line)| line.contains(side)))
    {
        for (_, line) in lines {
            for side in SIDES {
                *line = line.replace(side, "![bg");
            }
        }
    }
}

/// The picture whose description begins the text, and what follows it.
fn read(text: &str) -> Option<(String, &str)> {
    let (description, after) = up_to(text, ']')?;
    let (address, after) = up_to(after.strip_prefix('(')?, ')')?;
    let address = address.trim();
    let extension = address
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let written = match &*extension {
        "mp4" | "mov" | "m4v" | "webm" | "ogv" => player("video", description, address),
        "mp3" | "m4a" | "wav" | "aac" | "ogg" => player("audio", description, address),
        _ if is_film_page(address) => format!("<iframe src=\"{}\"></iframe>", quotable(address)),
        _ => picture(description, address),
    };
    Some((written, after))
}

/// What comes before `end`, and what after. Looks no further than where another picture may begin, so that a line of nothing but
/// beginnings is read once.
fn up_to(text: &str, end: char) -> Option<(&str, &str)> {
    let index = text.find([end, '['])?;
    let (before, after) = text.split_at(index);
    Some((before, after.strip_prefix(end)?))
}

fn picture(description: &str, address: &str) -> String {
    let words: Vec<&str> = words(description).collect();
    let is_inline = words.contains(&"inline");
    let mut written = Vec::new();
    if !is_inline {
        written.push("bg");
    }
    let mut width = String::new();
    for word in words {
        match word {
            "inline" | "original" | "hide" | "center" => {}
            "filtered" => written.push("brightness:.5"),
            "fill" if is_inline => "width:100%".clone_into(&mut width),
            "fill" => written.push("cover"),
            "fit" | "left" | "right" if is_inline => {}
            "fit" => written.push("contain"),
            _ if word.starts_with("corner-radius(") => {}
            _ if is_inline && is_percentage(word) => width = format!("width:{word}"),
            _ => written.push(word),
        }
    }
    if !width.is_empty() {
        written.push(&width);
    }
    format!("![{}]({address})", written.join(" "))
}

fn player(element: &str, description: &str, address: &str) -> String {
    let mut attributes = String::new();
    for word in words(description) {
        match word {
            "loop" => attributes.push_str(" loop"),
            "mute" => attributes.push_str(" muted"),
            "autoplay" => attributes.push_str(" autoplay"),
            _ => {}
        }
    }
    let address = quotable(address);
    format!("<{element} src=\"{address}\" controls{attributes}></{element}>")
}

fn words(description: &str) -> impl Iterator<Item = &str> {
    description
        .split([' ', ','])
        .filter(|word| !word.is_empty())
}

fn is_percentage(word: &str) -> bool {
    word.strip_suffix('%').is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn is_film_page(address: &str) -> bool {
    let host = address.strip_prefix("https://").unwrap_or(address);
    let host = host.strip_prefix("www.").unwrap_or(host);
    ["youtube.com/", "youtu.be/", "vimeo.com/"]
        .iter()
        .any(|known| host.starts_with(known))
}

fn quotable(address: &str) -> String {
    address.replace('"', "%22")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_behind_the_slide_unless_they_are_inline() {
        for (line, expected) in [
            ("![](a.png)", "![bg](a.png)"),
            ("![inline](a.png)", "![](a.png)"),
            ("![inline, A crab](a.png)", "![A crab](a.png)"),
            ("![inline 50%](a.png)", "![width:50%](a.png)"),
            ("![inline fill](a.png)", "![width:100%](a.png)"),
            (
                "![right,fit, the chart](a.png)",
                "![bg right contain the chart](a.png)",
            ),
            ("![original 80%](a.png)", "![bg 80%](a.png)"),
            ("![](a.png)![](b.png) c", "![bg](a.png)![bg](b.png) c"),
            (
                "![loop mute](a.mp4)",
                "<video src=\"a.mp4\" controls loop muted></video>",
            ),
            ("![](a.MP3)", "<audio src=\"a.MP3\" controls></audio>"),
            (
                "![](https://www.youtube.com/watch?v=a)",
                "<iframe src=\"https://www.youtube.com/watch?v=a\"></iframe>",
            ),
            ("`![](a.png)`", "`![](a.png)`"),
            ("![a", "![a"),
        ] {
            assert_eq!(translate(line), expected);
        }
    }
}
