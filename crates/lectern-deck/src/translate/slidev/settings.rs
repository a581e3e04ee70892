//! What a deck and its slides set, and how native ones say it.

use crate::theme::Theme;
use crate::translate::draft::{Draft, quoted};
use crate::translate::rewrite::Rewrite;
use crate::yaml::{Entry, Value};

use super::utility;

/// Settings that Slidev knows; those that nothing is made of here change how Slidev itself looks or is built.
#[rustfmt::skip]
const KNOWN: &[&str] = &[
    "addons", "aspectRatio", "author", "authors", "background", "backgroundSize", "browserExporter", "canvasWidth", "class",
    "clickAnimation", "clicks", "clicksStart", "codeCopy", "colorSchema", "comark", "comarkOptions", "contextMenu", "css", "date",
    "defaults", "dialect", "dir", "disabled", "download", "dragPos", "drawings", "duration", "editor", "exportFilename", "export",
    "favicon", "fonts", "hide", "hideInToc", "highlighter", "htmlAttrs", "image", "info", "keywords", "lang", "layout",
    "layoutClass", "level", "lineNumbers", "mdc", "monaco", "monacoRunAdditionalDeps", "monacoTypesAdditionalPackages",
    "monacoTypesIgnorePackages", "monacoTypesSource", "name", "notes", "notesAutoRuby", "overviewSnapshots", "plantUmlServer",
    "preload", "presenter", "preloadImages", "record", "remote", "remoteAssets", "routeAlias", "routerMode", "selectable",
    "seoMeta", "slide", "src", "theme", "themeConfig", "timer", "timesplit", "title", "titleTemplate", "transition", "twoslash",
    "url", "wakeLock", "zoom",
];

/// Whether a key is one of Slidev's.
pub(super) fn is_known(key: &str) -> bool {
    KNOWN.contains(&key)
}

/// The settings of one slide, with what the deck sets for all of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings<'a> {
    own: &'a [Entry],
    defaults: &'a [Entry],
}

impl<'a> Settings<'a> {
    pub(super) fn new(own: &'a [Entry], defaults: &'a [Entry]) -> Self {
        Self { own, defaults }
    }

    pub(super) fn value(self, key: &str) -> Option<&'a Value> {
        let all = self.own.iter().chain(self.defaults);
        all.filter(|entry| entry.key == key)
            .map(|entry| &entry.value)
            .next()
    }

    /// A single value that is not empty.
    pub(super) fn get(self, key: &str) -> Option<&'a str> {
        self.value(key)?.as_str().filter(|text| !text.is_empty())
    }

    pub(super) fn is_on(self, key: &str) -> bool {
        self.get(key) == Some("true")
    }

    /// The title that is set; its heading is another matter.
    pub(super) fn title(self) -> Option<&'a str> {
        self.get("title").or(self.get("name"))
    }

    /// Whether the slide is left out.
    pub(super) fn is_hidden(self) -> bool {
        self.is_on("hide") || self.is_on("disabled")
    }

    /// Says which settings are not known here.
    pub(super) fn report_unknown(self, rewrite: &mut Rewrite) {
        for entry in self.own.iter().filter(|entry| !is_known(&entry.key)) {
            rewrite.loss(
                entry.line,
                "unknown-setting",
                format!(
                    "`{}` is a setting of the deck's own and changes nothing here",
                    entry.key
                ),
                "If it stands for something to show, write that in the slide",
            );
        }
    }

    /// Sets on the draft what is the same for all layouts.
    pub(super) fn apply(self, number: u32, draft: &mut Draft, is_dark: bool) {
        if let Some(title) = self.title() {
            draft.set("title", title);
        }
        if let Some(alias) = self.get("routeAlias") {
            draft.set("id", alias);
        }
        for key in ["lang", "dir"] {
            if let Some(value) = self.get(key) {
                draft.set(key, value);
            }
        }
        if let Some(transition) = self.get("transition") {
            let forward = transition.split('|').next().unwrap_or_default();
            draft.set("transition", forward.trim());
        }
        let classes = self.value("class").map(Value::strings).unwrap_or_default();
        for class in classes.iter().flat_map(|words| words.split_whitespace()) {
            draft.add_class(class);
        }
        self.background(draft, is_dark);
        self.style(number, draft, &classes);
    }

    /// A picture behind text is darkened and the text on it light, as Slidev's covers do.
    fn background(self, draft: &mut Draft, is_dark: bool) {
        let background = self.get("background");
        let is_color = |written: &str| !written.contains(['/', '.']) || written.contains("rgb");
        let picture = background.filter(|written| !is_color(written));
        if is_dark || picture.is_some() {
            draft.add_class("on-dark");
        }
        match picture {
            Some(picture) if !picture.contains('(') => {
                let address = address(picture).replace(['"', '\\', '\n'], "");
                draft.set(
                    "backgroundImage",
                    &format!("linear-gradient(#0005, #0008), url(\"{address}\")"),
                );
            }
            _ => {
                if let Some(background) = background {
                    draft.set("background", background);
                }
            }
        }
    }

    /// Utility classes of the whole slide and its zoom, as CSS of the slide alone.
    fn style(self, number: u32, draft: &mut Draft, classes: &[&str]) {
        let words = classes.iter().flat_map(|words| words.split_whitespace());
        let mut css: String = words.filter_map(utility::declarations).collect();
        if let Some(zoom) = self.get("zoom").filter(|zoom| utility::is_number(zoom)) {
            css.push_str("font-size:calc(34 * var(--u) * var(--shrink, 1) * ");
            css.push_str(zoom);
            css.push_str(");");
        }
        if !css.is_empty() {
            draft.show(
                number,
                format!("<style scoped>.slide {{ {css} }}</style>\n"),
            );
        }
    }
}

/// What the head of a deck says about the whole of it.
pub(super) fn front_matter(head: Settings<'_>) -> Vec<(&'static str, String)> {
    let mut out = Vec::new();
    for key in ["title", "theme", "lang", "dir"] {
        if let Some(value) = head.get(key) {
            out.push((key, quoted(value)));
        }
    }
    if head.get("colorSchema") == Some("dark") {
        let theme = head.get("theme").and_then(Theme::from_name);
        let dark = theme.unwrap_or_default().in_the_dark();
        out.retain(|(key, _)| *key != "theme");
        out.push(("theme", dark.name().to_owned()));
    }
    // The name of an engine for CSS may stand there too.
    if let Some(sheet) = head.get("css").filter(|css| css.contains(".css")) {
        out.push(("css", quoted(sheet)));
    }
    let authors = head.value("author").or(head.value("authors"));
    let authors = authors.map(Value::strings).unwrap_or_default();
    if !authors.is_empty() {
        out.push(("author", crate::translate::draft::quoted_list(&authors)));
    }
    if let Some(ratio) = head.get("aspectRatio").and_then(ratio) {
        out.push(("size", quoted(&ratio)));
    }
    if let Some(minutes) = head.get("duration").and_then(minutes) {
        out.push(("minutes", minutes));
    }
    if head.get("notes") == Some("private") {
        out.push(("notes", "private".to_owned()));
    }
    out
}

/// `16/9`, `4:3` or `1.6` as a ratio that native decks know.
fn ratio(written: &str) -> Option<String> {
    if let Some((width, height)) = written.split_once(['/', ':']) {
        return Some(format!("{}:{}", width.trim(), height.trim()));
    }
    let thousandths = utility::thousandths(written)?;
    Some(format!("{}x720", thousandths * 720 / 1_000))
}

/// `30min`, `1h`, `1h30m`, `45` in minutes.
fn minutes(written: &str) -> Option<String> {
    let mut total = 0;
    let mut rest = written.trim();
    while !rest.is_empty() {
        let digits = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.')
                .len();
        let (number, after) = rest.split_at(digits);
        let letters = after.len()
            - after
                .trim_start_matches(|c: char| c.is_ascii_alphabetic())
                .len();
        let (unit, after) = after.split_at(letters);
        let number = utility::thousandths(number)?;
        total += match unit.to_ascii_lowercase().as_str() {
            "h" | "hr" | "hour" | "hours" => number.checked_mul(60)?,
            "" | "m" | "min" | "mins" | "minute" | "minutes" => number,
            "s" | "sec" | "secs" | "second" | "seconds" => number / 60,
            _ => return None,
        };
        rest = after.trim_start();
    }
    Some(format!("{}.{:03}", total / 1_000, total % 1_000))
}

/// An address within the deck: what begins with `/` stands in the folder `public`.
pub(super) fn address(written: &str) -> String {
    match written.strip_prefix('/') {
        Some(path) if !path.starts_with('/') => format!("public/{path}"),
        _ => written.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_settings_is_of_words() {
        assert!(is_known("layout") && !is_known("foo"));
    }

    #[test]
    fn durations_are_minutes() {
        for (written, expected) in [
            ("35min", Some("35.000")),
            ("1h", Some("60.000")),
            ("1h30m", Some("90.000")),
            ("90s", Some("1.500")),
            ("45", Some("45.000")),
            ("soon", None),
        ] {
            assert_eq!(minutes(written).as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn ratios_are_sizes() {
        assert_eq!(ratio("16/9").as_deref(), Some("16:9"));
        assert_eq!(ratio("1.6").as_deref(), Some("1152x720"));
        assert_eq!(ratio("wide"), None);
    }
}
