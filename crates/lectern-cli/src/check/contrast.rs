//! Text in a colour of its own that is too faint on its ground. In doubt nothing is said: see-through colours, pictures, variables.

use super::colour::Colour;
use super::rules;
use super::small;

/// The contrast that text needs, <https://www.w3.org/TR/WCAG22/#contrast-minimum>.
const USUAL: f32 = 4.5;

/// The contrast that large text needs.
const LARGE: f32 = 3.0;

/// From which size on text is large, in CSS px of a slide of the usual width; bold text is from [`LARGE_BOLD_PX`] on.
const LARGE_PX: f64 = 32.0;
const LARGE_BOLD_PX: f64 = 24.0;

/// Properties after which two colours do not tell how text is seen.
const DOUBTFUL: [&str; 7] = [
    "-webkit-text-fill-color",
    "-webkit-text-stroke",
    "background-blend-mode",
    "filter",
    "mix-blend-mode",
    "opacity",
    "text-shadow",
];

/// Text that is too faint.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Faint {
    /// The rule that gives the text its colour; empty where a `style` or a setting does.
    pub(super) selector: String,
    pub(super) color: String,
    pub(super) ground: String,
    pub(super) ratio: f32,
    pub(super) wanted: f32,
}

impl Faint {
    /// What a text of one colour on another wants, unless it has it.
    pub(super) fn of(color: &str, ground: &str) -> Option<Self> {
        Self::below(USUAL, color, ground)
    }

    /// What is wrong with it.
    pub(super) fn message(&self) -> String {
        let Self { color, ground, .. } = self;
        // Rounded down, so that what is too little does not look as if it were enough.
        let ratio = (self.ratio * 100.0).floor() / 100.0;
        format!("`{color}` on `{ground}` is too faint to be read: a contrast of {ratio}:1")
    }

    /// How to mend it.
    pub(super) fn hint(&self) -> String {
        let of_large = "for letters of 32 px on a slide of 1280 px, or bold ones of 24 px";
        if self.wanted < USUAL {
            format!("At least {LARGE}:1 is wanted {of_large}")
        } else {
            format!("At least {USUAL}:1 is wanted; {LARGE}:1 {of_large}, where the rule says so")
        }
    }

    /// The same where text wants another contrast.
    pub(super) fn below(wanted: f32, color: &str, ground: &str) -> Option<Self> {
        let ratio = Colour::of(color)?.contrast(Colour::of(ground)?);
        (ratio < wanted).then(|| Self {
            selector: String::new(),
            color: color.to_owned(),
            ground: ground.to_owned(),
            ratio,
            wanted,
        })
    }
}

/// Text with a `style` of its own that is too faint.
pub(super) fn in_styles(html: &str, width: u32) -> Vec<Faint> {
    let styles = html.split('<').filter_map(|tag| {
        // What looks like a style in the text of a slide is none.
        let (tag, _) = tag.split_once('>')?;
        let (_, style) = tag.split_once(" style=\"")?;
        Some(style.split('"').next()?.replace("&quot;", "\""))
    });
    let faint = styles.filter_map(|style| Look::of(&rules::declarations(&style)).faint(width));
    faint.collect()
}

/// What some declarations say together of text and its ground.
#[derive(Debug, Default)]
pub(super) struct Look<'a> {
    pub(super) color: Option<&'a str>,
    ground: Option<&'a str>,
    has_picture: bool,
    /// There is more that changes how text is seen.
    pub(super) is_doubtful: bool,
    is_bold: bool,
    size: Option<&'a str>,
}

impl<'a> Look<'a> {
    /// The later ones win, and important ones over others.
    pub(super) fn of(declarations: &[(&'a str, &'a str)]) -> Self {
        let mut look = Self::default();
        for is_important in [false, true] {
            for (name, value) in declarations {
                let (value, mark) = value.split_once('!').unwrap_or((value, ""));
                if mark.is_empty() != is_important {
                    look.take(&name.to_ascii_lowercase(), value.trim());
                }
            }
        }
        look
    }

    fn take(&mut self, name: &str, value: &'a str) {
        match name {
            "color" => self.color = Some(value),
            "background" => {
                self.ground = Some(value);
                self.has_picture = value != "none" && Colour::of(value).is_none();
            }
            "background-color" => self.ground = Some(value),
            "background-image" => self.has_picture = value != "none",
            "background-clip" | "-webkit-background-clip" => {
                self.is_doubtful |= value.contains("text");
            }
            "font" | "font-size" => self.size = Some(value),
            "font-weight" => {
                let is_heavy = value.parse::<f32>().is_ok_and(|weight| weight >= 700.0);
                self.is_bold = value == "bold" || is_heavy;
            }
            name => self.is_doubtful |= DOUBTFUL.contains(&name) && value != "none",
        }
    }

    /// Text whose colour and ground are both given here, and too near to one another; those that are the same hide it.
    pub(super) fn faint(&self, width: u32) -> Option<Faint> {
        let (color, ground) = self.color.zip(self.plain_ground())?;
        let faint = Faint::below(self.wanted(width), color, ground)?;
        (!self.is_doubtful && faint.ratio > 1.0).then_some(faint)
    }

    /// Whether something is behind the text.
    pub(super) fn has_ground(&self) -> bool {
        self.ground.is_some() || self.has_picture
    }

    /// What is behind it, where that is no picture.
    pub(super) fn plain_ground(&self) -> Option<&'a str> {
        self.ground.filter(|_| !self.has_picture)
    }

    /// The contrast that the text wants on slides of that width.
    pub(super) fn wanted(&self, width: u32) -> f32 {
        let Some(size) = self.size else {
            return USUAL;
        };
        let least = if self.is_bold {
            LARGE_BOLD_PX
        } else {
            LARGE_PX
        };
        match small::px(size) {
            Some(px) if px < small::on_slide(least, width) => USUAL,
            // A size that is not known, such as `1.5em`, may be large.
            _ => LARGE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faint_text_is_found_in_styles() {
        let html = "<p style=\"color:#999;background:#fff;\">a style=\"color:#aaa;background:#fff\"</p><p style=\"color:#999\">";
        let colors = in_styles(html, 1280).into_iter().map(|it| it.color);
        assert_eq!(colors.collect::<Vec<_>>(), ["#999"]);
    }
}
