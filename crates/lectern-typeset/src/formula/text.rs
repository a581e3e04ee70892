//! Words within a formula, and formulas within them.

/// Is the argument of this command words?
pub(super) fn is_text(command: &str) -> bool {
    matches!(
        command,
        "text"
            | "textbf"
            | "textit"
            | "textnormal"
            | "textrm"
            | "textsf"
            | "texttt"
            | "textup"
            | "textmd"
    )
}

/// `\text{a $b$ c}` as `\text{a }b\text{ c}`.
pub(super) fn apart(command: &str, inner: &str) -> String {
    let mut out = String::new();
    for (index, part) in inner.split('$').enumerate() {
        if index % 2 == 1 {
            out.push_str(part);
        } else if !part.is_empty() {
            out.push('\\');
            out.push_str(command);
            out.push('{');
            out.push_str(part);
            out.push('}');
        }
    }
    out
}
