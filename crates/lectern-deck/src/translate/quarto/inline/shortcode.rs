//! Shortcodes of Quarto: films and keys are shown, others are told.

use std::fmt::Write as _;

use super::{Pass, line_of};

impl Pass<'_> {
    /// `{{< video a.mp4 >}}`
    pub(super) fn shortcode(&mut self, rest: &str) {
        let Some((inner, _)) = line_of(rest)
            .strip_prefix("{{<")
            .and_then(|rest| rest.split_once(">}}"))
        else {
            self.copy(3);
            return;
        };
        let mut words = inner.split_whitespace();
        let name = words.next().unwrap_or_default();
        let argument = words.next().unwrap_or_default().trim_matches(['"', '\'']);
        let plain = !argument.is_empty() && !argument.contains(['"', '<', '>']);
        match name {
            "video" if plain && argument.contains("://") => {
                let _ = write!(self.out, "<iframe src=\"{argument}\"></iframe>");
            }
            "video" if plain => {
                let _ = write!(self.out, "<video src=\"{argument}\" controls></video>");
            }
            "kbd" if plain => {
                let _ = write!(self.out, "<kbd>{argument}</kbd>");
            }
            "pagebreak" | "br" => self.out.push_str("<br>"),
            _ => {
                let is_icon = matches!(name, "fa" | "bi" | "iconify" | "ai" | "fontawesome");
                if !is_icon {
                    let _ = write!(self.out, "`{}`", inner.trim().replace('`', ""));
                }
                self.found.shortcodes.push(inner.trim().to_owned());
            }
        }
        self.at += inner.len() + 6;
    }
}
