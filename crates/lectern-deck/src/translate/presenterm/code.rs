//! What presenterm writes after a code fence, and lines of code that are run but not shown.

/// The info string of a code block in both languages.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Code {
    /// As native rules have it.
    pub(super) info: String,
    /// What cannot be done here: `exec`, `render`.
    pub(super) unavailable: Vec<String>,
    /// Lines that begin so are not shown.
    pub(super) hidden_prefix: Option<&'static str>,
    /// The code is in another file, which is named in it.
    pub(super) is_elsewhere: bool,
}

/// Reads what follows the fence.
pub(super) fn read(info: &str) -> Code {
    let info = info.trim();
    let language_end = info.find([' ', '\t', '{', '+']);
    // `c++` is a language, `c +exec` is not.
    let language_end = language_end.map(|end| match info.get(end..) {
        Some(rest) if rest.starts_with("++") => end + 2,
        _ => end,
    });
    let (language, mut rest) = info
        .split_at_checked(language_end.unwrap_or(info.len()))
        .unwrap_or((info, ""));
    let mut code = Code {
        info: if language == "file" { "yaml" } else { language }.to_owned(),
        is_elsewhere: language == "file",
        ..Code::default()
    };
    let mut runs = false;
    loop {
        rest = rest.trim_start();
        let end = if rest.starts_with('{') {
            rest.find('}').map(|end| end + 1)
        } else {
            rest.find([' ', '\t', '{'])
        };
        let (word, after) = rest
            .split_at_checked(end.unwrap_or(rest.len()))
            .unwrap_or((rest, ""));
        if word.is_empty() {
            break;
        }
        rest = after;
        if word.starts_with('{') {
            code.info.push(' ');
            code.info.push_str(word);
            continue;
        }
        let name = word.trim_start_matches('+');
        match name.split(':').next().unwrap_or_default() {
            "line_numbers" => code.info.push_str(" {lines=true}"),
            "exec" | "exec_replace" | "auto_exec" | "validate" | "acquire_terminal" | "pty"
            | "id" | "expect" => {
                runs = true;
                if matches!(name, "exec" | "exec_replace" | "auto_exec") {
                    code.unavailable.push(name.to_owned());
                }
            }
            // Diagrams of this language are drawn here too.
            "render" if language == "mermaid" => {}
            "render" | "image" => code.unavailable.push(name.to_owned()),
            _ => {}
        }
    }
    if runs {
        code.hidden_prefix = Some(if language.starts_with("rust") {
            "# "
        } else {
            "/// "
        });
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_become_native_ones() {
        for (info, native, unavailable) in [
            (
                "rust {1-4|6-10|all} +line_numbers",
                "rust {1-4|6-10|all} {lines=true}",
                "",
            ),
            ("cpp +no_background +line_numbers", "cpp {lines=true}", ""),
            ("c++ +exec", "c++", "exec"),
            ("c +exec", "c", "exec"),
            ("mermaid +render +width:50%", "mermaid", ""),
            ("d2 +render", "d2", "render"),
            ("rust{1,3}", "rust {1,3}", ""),
            ("rust {1", "rust {1", ""),
            ("", "", ""),
            ("file", "yaml", ""),
        ] {
            let code = read(info);
            assert_eq!(
                (&*code.info, &*code.unavailable.join(" ")),
                (native, unavailable),
                "{info}"
            );
        }
        assert_eq!(read("rust +exec").hidden_prefix, Some("# "));
        assert_eq!(read("rust").hidden_prefix, None);
    }
}
