//! Macros: `![:scale 50%](picture.png)`.

use std::borrow::Cow;

use crate::translate::Rewrite;

/// The line with its macros as pictures or text.
pub(super) fn rewrite<'l>(line: &'l str, number: u32, rewrite: &mut Rewrite) -> Cow<'l, str> {
    if !line.contains("![:") {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    let mut in_code = false;
    while let Some((before, after)) = rest.split_once("![:") {
        out.push_str(before);
        in_code ^= before.matches('`').count() % 2 == 1;
        let Some((call, behind)) = after.split_once(']') else {
            out.push_str("![:");
            rest = after;
            break;
        };
        if in_code {
            out.push_str("![:");
            rest = after;
            continue;
        }
        let object = behind
            .strip_prefix('(')
            .and_then(|object| object.split_once(')'));
        let (object, behind) = object.unwrap_or(("", behind));
        let (name, arguments) = call.split_once(' ').unwrap_or((call, ""));
        let arguments: Vec<_> = arguments.split(',').map(str::trim).collect();
        if is_picture(name, object) {
            picture(&arguments, object, &mut out);
        } else {
            rewrite.loss(
                number,
                "unknown-macro",
                format!("The macro `{name}` cannot run here; what it was given is shown as text"),
                "Say it in Markdown or HTML",
            );
            let text = [arguments.join(", ").as_str(), object].join(" ");
            out.push_str(text.trim());
        }
        rest = behind;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Whether a macro shows a picture: by the names that decks have for it, or by what it is given.
fn is_picture(name: &str, object: &str) -> bool {
    let path = object.split(['?', '#']).next().unwrap_or_default();
    let extension = path.rsplit('.').next().unwrap_or_default();
    let is_file = ["apng", "avif", "gif", "jpeg", "jpg", "png", "svg", "webp"]
        .iter()
        .any(|known| extension.eq_ignore_ascii_case(known));
    !object.is_empty()
        && (is_file
            || matches!(
                name,
                "scale" | "img" | "image" | "resize" | "width" | "height"
            ))
}

/// A picture with the sizes among the arguments; the other ones describe it.
fn picture(arguments: &[&str], address: &str, out: &mut String) {
    let is_size = |argument: &&&str| {
        argument.starts_with(|first: char| first.is_ascii_digit()) && !argument.contains(' ')
    };
    let mut sizes = arguments.iter().filter(is_size);
    let description: Vec<_> = arguments
        .iter()
        .filter(|argument| !is_size(argument) && !argument.is_empty())
        .copied()
        .collect();
    out.extend(["![", &description.join(", "), "](<", address, ">)"]);
    if let Some(width) = sizes.next() {
        out.extend(["{width=", width]);
        if let Some(height) = sizes.next() {
            out.extend([" height=", height]);
        }
        out.push('}');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn macros_are_pictures_or_text() {
        for (line, expected) in [
            ("a ![:scale 50%](b.png) c", "a ![](<b.png>){width=50%} c"),
            (
                "![:img A crab, 50%](b.png)",
                "![A crab](<b.png>){width=50%}",
            ),
            (
                "![:resize 300, 200](b.png)",
                "![](<b.png>){width=300 height=200}",
            ),
            ("![:youtube A film](abc)", "A film abc"),
            ("`![:scale 50%](b.png)`", "`![:scale 50%](b.png)`"),
            ("![:", "![:"),
        ] {
            assert_eq!(rewrite(line, 1, &mut Rewrite::new("")), expected);
        }
    }
}
