//! The rules of a style sheet together: which text is too faint by them, and what they put behind slides.

use std::collections::{HashMap, HashSet};

use super::contrast::{Faint, Look};
use super::rules::{self, Rule};

/// Selectors that mean every slide.
const SLIDE: [&str; 3] = ["section", ".slide", "section.slide"];

/// What the deck's filter makes of `:root`: the frame that gives a slide its ground.
const FRAME: &str = ".frame";

/// What themes, and decks after them, set for the ground of slides and for their text.
const GROUND: &str = "--deck-background";
const TEXT: &str = "--deck-text";

/// Parts of selectors by which a rule may give some slides, or what is behind them, another ground.
const MAYBE_SLIDE: [&str; 9] = [
    "section:", "section[", FRAME, ".slide", ".reveal", ".remark", "html", "body", "*",
];

/// The rules of a style sheet, those with one selector put together.
#[derive(Debug)]
pub(super) struct Sheet<'a>(Vec<Rule<'a>>);

impl<'a> Sheet<'a> {
    /// Reads a sheet that the deck's filter has written.
    pub(super) fn of(css: &'a str) -> Self {
        let mut all: Vec<Rule<'a>> = Vec::new();
        let mut known = HashMap::new();
        for mut rule in rules::rules(css) {
            rule.declarations = telling(&rule.declarations);
            for selector in rules::selectors(rule.selector) {
                let place = known.entry((rule.around.clone(), selector));
                let index = *place.or_insert(all.len());
                match all.get_mut(index) {
                    Some(same) => same.declarations.extend(&rule.declarations),
                    None => all.push(Rule {
                        around: rule.around.clone(),
                        selector,
                        declarations: rule.declarations.clone(),
                    }),
                }
            }
        }
        Self(all)
    }

    /// The ground of slides without a look of their own, where it is plain; `theme` is the one that the deck's theme gives them.
    pub(super) fn ground(&self, theme: Option<&'a str>) -> Option<&'a str> {
        let of_slide = Look::of(&self.declared(&SLIDE));
        let declared = self.declared(&[FRAME]);
        let of_frame = Look::of(&declared);
        if of_slide.has_ground() {
            return of_slide.plain_ground();
        }
        if of_frame.has_ground() {
            return of_frame.plain_ground();
        }
        if self.0.iter().any(may_be_ground) {
            return None;
        }
        last(&declared, GROUND).or(theme)
    }

    /// Text that is too faint on slides of that width.
    pub(super) fn faint(&self, width: u32, theme: Option<&'a str>) -> Vec<Faint> {
        let pairs = self
            .0
            .iter()
            .filter(|rule| !is_slide(rule) && has_text(rule));
        let pairs = pairs.filter_map(|rule| {
            let faint = Look::of(&rule.declarations).faint(width)?;
            Some(of_rule(rule.selector, faint))
        });
        self.faint_slide(width, theme)
            .into_iter()
            .chain(pairs)
            .collect()
    }

    /// The text of slides as such, where the deck gives it a colour.
    fn faint_slide(&self, width: u32, theme: Option<&'a str>) -> Option<Faint> {
        let look = Look::of(&self.declared(&SLIDE));
        let (selector, color) = match look.color {
            Some(color) => (self.declaring(&SLIDE, "color")?, color),
            None => (FRAME, last(&self.declared(&[FRAME]), TEXT)?),
        };
        let faint = Faint::below(look.wanted(width), color, self.ground(theme)?)?;
        (!look.is_doubtful).then(|| of_rule(selector, faint))
    }

    /// What rules with these selectors declare.
    fn declared(&self, selectors: &[&str]) -> Vec<(&'a str, &'a str)> {
        let rules = self.0.iter().filter(|it| it.is_one_of(selectors));
        rules.flat_map(|rule| rule.declarations.clone()).collect()
    }

    fn declaring(&self, selectors: &[&str], property: &str) -> Option<&'a str> {
        let mut rules = self.0.iter().rev().filter(|it| it.is_one_of(selectors));
        let rule = rules.find(|rule| last(&rule.declarations, property).is_some())?;
        Some(rule.selector)
    }
}

/// What tells of text and its ground, each name once with and once without `!important`: many selectors may come with many declarations.
fn telling<'a>(declarations: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut known = HashSet::new();
    let mut kept: Vec<_> = declarations.iter().rev().copied().collect();
    kept.retain(|(name, value)| {
        let is_custom = name.starts_with("--");
        let is_telling = !is_custom || [GROUND, TEXT].contains(name);
        is_telling && known.insert((*name, value.contains('!')))
    });
    kept.reverse();
    kept
}

fn of_rule(selector: &str, faint: Faint) -> Faint {
    Faint {
        selector: selector.to_owned(),
        ..faint
    }
}

fn is_slide(rule: &Rule<'_>) -> bool {
    rule.is_one_of(&SLIDE)
}

/// Whether there is text in what a rule is for: not in moments of animations, nor in what only decorates.
fn has_text(rule: &Rule<'_>) -> bool {
    let is_animation = rule.around.iter().any(|it| it.starts_with("@keyframes"));
    let what = rule.selector;
    !is_animation && !what.contains("::") && !what.ends_with("hr") && !what.ends_with("progress")
}

/// Whether a rule may change the ground of slides in a way that is not followed here.
fn may_be_ground(rule: &Rule<'_>) -> bool {
    let mut names = rule.declarations.iter().map(|(name, _)| *name);
    let paints = names.any(|name| name.starts_with("background") || name == GROUND);
    let is_followed = rule.is_one_of(&SLIDE) || rule.is_one_of(&[FRAME]);
    let in_some = |part: &&str| rule.selector.contains(part);
    let may_be_slide = SLIDE.contains(&rule.selector) || MAYBE_SLIDE.iter().any(in_some);
    paints && !is_followed && may_be_slide
}

fn last<'a>(declarations: &[(&'a str, &'a str)], property: &str) -> Option<&'a str> {
    let mut declarations = declarations.iter().rev();
    let (_, value) = declarations.find(|(name, _)| *name == property)?;
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(faint: &[Faint]) -> Vec<String> {
        let tell = |it: &Faint| {
            let Faint {
                selector,
                color,
                ground,
                ratio,
                wanted,
            } = it;
            format!("{selector}: {color} on {ground} {ratio:.2}/{wanted}")
        };
        faint.iter().map(tell).collect()
    }

    #[test]
    fn faint_text_is_found_in_rules() {
        for (css, expected) in [
            ("p{color:#999;background:#fff;}", "p: #999 on #fff 2.85/4.5"),
            ("p{color:#767676;background:#fff;}", ""),
            (
                "h1, p{color:#999;}p{background-color:white;}",
                "p: #999 on white 2.85/4.5",
            ),
            ("p{color:#999;background:#fff;}p{color:#333;}", ""),
            (
                "p{color:#333 !important;background:#fff;}p{color:#999;}",
                "",
            ),
            (
                "@media print{p{color:#999;background:#fff;}}",
                "p: #999 on #fff 2.85/4.5",
            ),
            // Large text may be fainter.
            ("p{color:#888;background:#fff;font-size:32px;}", ""),
            (
                "p{color:#888;background:#fff;font-size:24px;}",
                "p: #888 on #fff 3.54/4.5",
            ),
            (
                "p{color:#888;background:#fff;font-size:18pt;font-weight:700;}",
                "",
            ),
            ("p{color:#888;background:#fff;font-size:1.5em;}", ""),
            (
                "p{color:#aaa;background:#fff;font-size:60px;}",
                "p: #aaa on #fff 2.32/3",
            ),
            // Nobody can say here what is seen.
            ("p{color:#999;background:#fff url(\"a.png\");}", ""),
            (
                "p{color:#999;background:url(\"a.png\");background-color:#fff;}",
                "",
            ),
            (
                "p{color:#999;background:#fff;background-image:linear-gradient(red,blue);}",
                "",
            ),
            ("p{color:var(--x);background:#fff;}", ""),
            ("p{color:#999;background:rgb(255 255 255/50%);}", ""),
            ("p{color:#999;background:#fff;opacity:0.5;}", ""),
            ("p{color:#999;background:#fff;background-clip:text;}", ""),
            ("p{background:#fff;}em{color:#999;}", ""),
            // What is meant to be hidden, or is no text.
            ("p{color:#fff;background:white;}", ""),
            ("p::before{color:#999;background:#fff;}", ""),
            ("hr{color:#999;background:#fff;}", ""),
            ("@keyframes a{from{color:#999;background:#fff;}}", ""),
        ] {
            let found = told(&Sheet::of(css).faint(1280, None));
            assert_eq!(found.join("\n"), expected, "{css}");
        }
    }

    #[test]
    fn text_of_slides_is_held_against_their_ground() {
        for (css, theme, expected) in [
            (
                "section{color:#999;}",
                Some("#fff"),
                "section: #999 on #fff 2.85/4.5",
            ),
            ("section{color:#999;}", None, ""),
            (
                ".frame{background:#fff;}.slide{color:#999;}",
                None,
                ".slide: #999 on #fff 2.85/4.5",
            ),
            ("section{color:#999;background:#000;}", Some("#fff"), ""),
            (
                "section{color:#fff;}section{background:#fff;}",
                None,
                "section: #fff on #fff 1.00/4.5",
            ),
            (
                ".frame{--deck-text:#999;}",
                Some("#fff"),
                ".frame: #999 on #fff 2.85/4.5",
            ),
            (
                ".frame{--deck-text:#999;--deck-background:#000;}",
                Some("#fff"),
                "",
            ),
            // Another ground may come to them.
            (
                "section{color:#999;background:url(\"a.png\");}",
                Some("#fff"),
                "",
            ),
            (
                "section{color:#999;}section:not(.a){background:#000;}",
                Some("#fff"),
                "",
            ),
            (
                "section{color:#999;}body{background:#000;}",
                Some("#fff"),
                "",
            ),
            (
                "section{color:#999;}@media screen{section{background:#000;}}",
                Some("#fff"),
                "",
            ),
            ("section.lead{color:#999;}h1{color:#999;}", Some("#fff"), ""),
        ] {
            let found = told(&Sheet::of(css).faint(1280, theme));
            assert_eq!(found.join("\n"), expected, "{css}");
        }
    }
}
