//! The rules of a style sheet that the deck's filter has written: brackets match, and each declaration ends with `;`.

/// A rule with the declarations of its own.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Rule<'a> {
    /// What is around it, from the outside: `@media print`, or a rule that it is nested in.
    pub(super) around: Vec<&'a str>,
    /// As the sheet has it, also where it is the condition of an at-rule.
    pub(super) selector: &'a str,
    /// Names and values.
    pub(super) declarations: Vec<(&'a str, &'a str)>,
}

impl Rule<'_> {
    /// Whether nothing is around it and its selector is one of these.
    pub(super) fn is_one_of(&self, selectors: &[&str]) -> bool {
        self.around.is_empty() && selectors.contains(&self.selector)
    }
}

/// The rules of a sheet that declare something, in the order in which they end.
pub(super) fn rules(css: &str) -> Vec<Rule<'_>> {
    let mut rules = Vec::new();
    let mut open: Vec<Rule<'_>> = Vec::new();
    let mut start = 0;
    let mut skim = Skim::default();
    for (at, letter) in css.char_indices() {
        if !skim.is_outside(letter) || !matches!(letter, '{' | '}' | ';') {
            continue;
        }
        let before = css.get(start..at).unwrap_or_default().trim();
        start = at + 1;
        match letter {
            '{' => open.push(Rule {
                around: open.iter().map(|rule| rule.selector).collect(),
                selector: before,
                declarations: Vec::new(),
            }),
            '}' => rules.extend(open.pop()),
            _ => {
                if let Some((rule, declaration)) = open.last_mut().zip(declaration(before)) {
                    rule.declarations.push(declaration);
                }
            }
        }
    }
    rules.retain(|rule| !rule.declarations.is_empty());
    rules
}

/// The declarations of a `style` attribute.
pub(super) fn declarations(style: &str) -> Vec<(&str, &str)> {
    parts(style, ';')
        .into_iter()
        .filter_map(declaration)
        .collect()
}

/// The selectors of a list, commas within brackets left alone.
pub(super) fn selectors(list: &str) -> Vec<&str> {
    parts(list, ',').into_iter().map(str::trim).collect()
}

fn declaration(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.split_once(':')?;
    Some((name.trim(), value.trim()))
}

fn parts(css: &str, sign: char) -> Vec<&str> {
    let mut skim = Skim::default();
    css.split(|letter| skim.is_outside(letter) && letter == sign)
        .collect()
}

/// Knows while CSS is read whether a letter stands in quotes or brackets.
#[derive(Debug, Default)]
struct Skim {
    quote: Option<char>,
    is_escaped: bool,
    depth: usize,
}

impl Skim {
    fn is_outside(&mut self, letter: char) -> bool {
        if self.is_escaped {
            self.is_escaped = false;
            return false;
        }
        match (letter, self.quote) {
            ('\\', _) => self.is_escaped = true,
            (_, Some(quote)) if letter == quote => self.quote = None,
            (_, Some(_)) => {}
            ('"' | '\'', None) => self.quote = Some(letter),
            ('(' | '[', None) => self.depth += 1,
            (')' | ']', None) => self.depth = self.depth.saturating_sub(1),
            _ => return self.depth == 0,
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_told_with_what_is_around_them() {
        let css =
            "a,b:is(c,d){color:red;content:\"}{;\\22 \";}\n@media print{e{top:0;& f{left:0;}}}\n";
        let told = rules(css).into_iter().map(|rule| {
            let declarations = rule.declarations.iter();
            let names: Vec<_> = declarations.map(|(name, _)| *name).collect();
            format!("{:?} {} {names:?}", rule.around, rule.selector)
        });
        assert_eq!(
            told.collect::<Vec<_>>(),
            [
                "[] a,b:is(c,d) [\"color\", \"content\"]",
                "[\"@media print\", \"e\"] & f [\"left\"]",
                "[\"@media print\"] e [\"top\"]",
            ]
        );
        assert_eq!(selectors("a, b:is(c, d),[e=\",\"]").len(), 3);
    }

    #[test]
    fn styles_of_elements_are_cut_up_too() {
        assert_eq!(
            declarations("color:red; background:url(\"a;b\")"),
            [("color", "red"), ("background", "url(\"a;b\")")]
        );
    }
}
