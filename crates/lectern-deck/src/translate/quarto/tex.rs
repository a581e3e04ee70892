//! LaTeX in the text of a deck for Beamer: commands and environments that slides have too.

use crate::render::definitions;
use crate::source::cut;

/// An argument is no longer than that.
const MOST_BYTES: usize = 1024;

/// A command within a paragraph: `\textbf{x}`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Command {
    /// What is written in its place, before its text.
    pub(super) open: String,
    /// Where its text stands, if it has one.
    pub(super) inner: Option<(usize, usize)>,
    pub(super) close: &'static str,
    pub(super) length: usize,
}

/// What a line that begins with a command is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// `\pause`
    Pause,
    /// Commands for formulas.
    Definition,
    /// `\item text`
    Item(&'a str),
    /// An environment and what follows its name.
    Begin(&'a str, &'a str),
    /// The end of the environment of that name.
    End(&'a str),
}

/// What becomes of an environment.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Environment {
    Formula,
    /// What is in it is code.
    Code,
    /// A native box, with what it begins with.
    Box(String),
    List,
    /// What is in it stands alone.
    Bare,
    /// It is not understood.
    Foreign,
}

/// Reads a line of LaTeX that is none of a paragraph.
pub(super) fn line(text: &str) -> Option<Line<'_>> {
    let rest = text.trim().strip_prefix('\\')?;
    if rest == "pause" {
        return Some(Line::Pause);
    }
    if definitions::begins(text.trim_start()) {
        return Some(Line::Definition);
    }
    if let Some(item) = rest.strip_prefix("item") {
        return item
            .starts_with([' ', '\t'])
            .then(|| Line::Item(item.trim()));
    }
    if let Some(name) = rest.strip_prefix("end{") {
        return Some(Line::End(name.trim_end_matches('}')));
    }
    let (name, after) = rest.strip_prefix("begin{")?.split_once('}')?;
    let is_name = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphabetic() || byte == b'*');
    // One that ends on its line is left to the paragraph.
    (is_name && cut(after, "\\end{").is_none()).then_some(Line::Begin(name, after))
}

/// Understands an environment by its name and what follows that.
pub(super) fn environment(name: &str, after: &str) -> Environment {
    let argument = |text: &str| {
        text.rsplit_once('{')
            .map(|(_, end)| end.trim_end_matches('}').to_owned())
    };
    match name.trim_end_matches('*') {
        "equation" | "align" | "alignat" | "gather" | "multline" | "eqnarray" | "flalign"
        | "displaymath" => Environment::Formula,
        "verbatim" | "lstlisting" | "minted" | "Verbatim" => Environment::Code,
        "center" => Environment::Box("\n::: {.center}\n".to_owned()),
        "columns" => Environment::Box("\n:::columns\n".to_owned()),
        "column" | "minipage" => {
            let width = argument(after).and_then(|width| percent(&width));
            let width = width
                .map(|width| format!(" width={width}"))
                .unwrap_or_default();
            Environment::Box(format!("\n::: {{.column{width}}}\n"))
        }
        "block" | "alertblock" | "exampleblock" => {
            let kind = match name {
                "alertblock" => "warning",
                "exampleblock" => "tip",
                _ => "note",
            };
            let title = argument(after).filter(|title| !title.is_empty());
            let title = title
                .map(|title| format!("\n**{title}**\n"))
                .unwrap_or_default();
            Environment::Box(format!("\n::: {{.{kind}}}\n{title}"))
        }
        "itemize" | "enumerate" => Environment::List,
        "figure" | "frame" | "flushleft" | "flushright" => Environment::Bare,
        _ => Environment::Foreign,
    }
}

/// `0.5\textwidth` as a percentage.
fn percent(width: &str) -> Option<String> {
    let number = width.split('\\').next()?.trim();
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let digits = format!("{part:0<2}");
    let digits = digits.get(..2)?;
    let whole: u32 = if whole.is_empty() {
        0
    } else {
        whole.parse().ok()?
    };
    let width = whole.checked_mul(100)?.checked_add(digits.parse().ok()?)?;
    (width > 0 && width <= 100).then(|| format!("{width}%"))
}

impl Command {
    /// Reads the command with which a text begins, if it is known.
    pub(super) fn read(text: &str) -> Option<Self> {
        let rest = text.strip_prefix('\\')?;
        let end = rest.find(|character: char| !character.is_ascii_alphabetic());
        let (name, _) = rest.split_at(end.unwrap_or(rest.len()));
        let mut at = 1 + name.len();
        let (open, close): (String, _) = match name {
            "textbf" | "alert" | "structure" => ("**".to_owned(), "**"),
            "emph" | "textit" | "textsl" => ("*".to_owned(), "*"),
            "texttt" => ("<code>".to_owned(), "</code>"),
            "underline" => ("<u>".to_owned(), "</u>"),
            "caption" | "centerline" | "mbox" => (String::new(), ""),
            "textcolor" => {
                let (color, after) = group(text, at, b'{', b'}')?;
                at = after;
                let is_name = color.bytes().all(|byte| byte.is_ascii_alphanumeric());
                is_name.then(|| (format!("<span style=\"color: {color};\">"), "</span>"))?
            }
            "href" => {
                let (address, after) = group(text, at, b'{', b'}')?;
                at = after;
                let is_plain = !address.contains(['"', '<', '>']);
                is_plain.then(|| (format!("<a href=\"{address}\">"), "</a>"))?
            }
            _ => return Self::alone(text, name, at),
        };
        let (inner, length) = group(text, at, b'{', b'}')?;
        let end = length - 1;
        Some(Self {
            open,
            inner: Some((end - inner.len(), end)),
            close,
            length,
        })
    }

    /// One whose arguments are not text.
    fn alone(text: &str, name: &str, mut at: usize) -> Option<Self> {
        let n_arguments = match name {
            "vspace" | "hspace" | "label" | "color" | "begin" | "end" | "includegraphics"
            | "url" => 1,
            "setlength" => 2,
            _ => 0,
        };
        if text.get(at..)?.starts_with('*') {
            at += 1;
        }
        let mut option = "";
        let mut argument = "";
        if n_arguments > 0 {
            (option, at) = group(text, at, b'[', b']').unwrap_or(("", at));
        }
        for _ in 0..n_arguments {
            (argument, at) = group(text, at, b'{', b'}')?;
        }
        let open = match name {
            "LaTeX" | "TeX" => name.to_owned(),
            "ldots" | "dots" => "…".to_owned(),
            "quad" | "qquad" => "\u{2003}".to_owned(),
            "newline" | "linebreak" => "<br>".to_owned(),
            "url" => format!("<{argument}>"),
            "includegraphics" => {
                let width = cut(option, "width=").and_then(|(_, width)| percent(width));
                let width = width
                    .map(|width| format!("{{width={width}}}"))
                    .unwrap_or_default();
                format!("![]({argument}){width}")
            }
            "vspace" | "hspace" | "label" | "color" | "begin" | "end" | "setlength" | "hfill"
            | "vfill" | "newpage" | "pagebreak" | "clearpage" | "bigskip" | "medskip"
            | "smallskip" | "centering" | "raggedright" | "noindent" | "tiny" | "scriptsize"
            | "footnotesize" | "small" | "normalsize" | "large" | "Large" | "LARGE" | "huge"
            | "Huge" => String::new(),
            _ => return None,
        };
        Some(Self {
            open,
            inner: None,
            close: "",
            length: at,
        })
    }
}

/// What stands between brackets at `at`, if it is not endless, and where it goes on behind them.
fn group(text: &str, at: usize, open: u8, close: u8) -> Option<(&str, usize)> {
    let rest = text.get(at..)?;
    let bytes = rest.as_bytes();
    if bytes.first() != Some(&open) {
        return None;
    }
    let near = bytes.get(..MOST_BYTES).unwrap_or(bytes);
    let mut depth = 0_usize;
    for index in memchr::memchr2_iter(open, close, near) {
        if bytes.get(index) == Some(&open) {
            depth += 1;
        } else if depth == 1 {
            return Some((rest.get(1..index)?, at + index + 1));
        } else {
            depth -= 1;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_become_native_marks() {
        for (text, expected) in [
            ("\\textbf{a {b}} c", Some(("**", "a {b}", "**", 14))),
            (
                "\\textcolor{red}{a}",
                Some(("<span style=\"color: red;\">", "a", "</span>", 18)),
            ),
            (
                "\\href{http://a.b}{c}",
                Some(("<a href=\"http://a.b\">", "c", "</a>", 20)),
            ),
            ("\\vspace{1em} a", Some(("", "", "", 12))),
            ("\\vspace*{1em}", Some(("", "", "", 13))),
            ("\\small a", Some(("", "", "", 6))),
            ("\\LaTeX\\ a", Some(("LaTeX", "", "", 6))),
            (
                "\\includegraphics[width=0.45\\linewidth]{a.png}",
                Some(("![](a.png){width=45%}", "", "", 45)),
            ),
            ("\\includegraphics{a.png}", Some(("![](a.png)", "", "", 23))),
            ("\\smaller a", None),
            ("\\textbf{a", None),
            ("\\* a", None),
        ] {
            let read = Command::read(text);
            let read = read.as_ref().map(|command| {
                let (start, end) = command.inner.unwrap_or_default();
                (
                    &*command.open,
                    text.get(start..end).unwrap(),
                    command.close,
                    command.length,
                )
            });
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn lines_and_environments_are_known() {
        for (text, expected) in [
            ("\\pause", Some(Line::Pause)),
            ("  \\item a b", Some(Line::Item("a b"))),
            (
                "\\begin{column}{0.5\\textwidth}",
                Some(Line::Begin("column", "{0.5\\textwidth}")),
            ),
            ("\\end{align*}", Some(Line::End("align*"))),
            ("\\begin{center}a\\end{center}", None),
            ("\\itemize", None),
            ("\\newcommand{\\R}{\\mathbb{R}}", Some(Line::Definition)),
            ("text \\pause", None),
        ] {
            assert_eq!(line(text), expected, "{text}");
        }
        for (name, after, expected) in [
            ("align*", "", Environment::Formula),
            (
                "columns",
                "[T]",
                Environment::Box("\n:::columns\n".to_owned()),
            ),
            (
                "column",
                "{.5\\textwidth}",
                Environment::Box("\n::: {.column width=50%}\n".to_owned()),
            ),
            (
                "minipage",
                "[t]{8cm}",
                Environment::Box("\n::: {.column}\n".to_owned()),
            ),
            (
                "block",
                "{Key}",
                Environment::Box("\n::: {.note}\n\n**Key**\n".to_owned()),
            ),
            ("itemize", "", Environment::List),
            ("tikzpicture", "", Environment::Foreign),
        ] {
            assert_eq!(environment(name, after), expected, "{name}");
        }
    }
}
