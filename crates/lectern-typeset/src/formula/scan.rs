//! The least that must be known of TeX to read commands and their arguments.

/// What of a text is still to be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scan<'t> {
    pub(super) rest: &'t str,
}

impl<'t> Scan<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { rest: text }
    }

    /// All up to the next command, and its name: letters, or one other character.
    pub(super) fn command(&mut self) -> Option<(&'t str, &'t str)> {
        let (before, after) = self.rest.split_once('\\')?;
        let n_letters = after
            .find(|character: char| !character.is_ascii_alphabetic())
            .unwrap_or(after.len());
        let length = if n_letters == 0 {
            after.chars().next().map_or(0, char::len_utf8)
        } else {
            n_letters
        };
        let (name, rest) = after.split_at(length);
        self.rest = rest;
        Some((before, name))
    }

    pub(super) fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// Passes over a prefix, if it is there.
    pub(super) fn skip(&mut self, prefix: &str) -> bool {
        let rest = self.rest.strip_prefix(prefix);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// What stands in braces here, or else one command or character.
    pub(super) fn argument(&mut self) -> Option<&'t str> {
        self.skip_blanks();
        if let Some(inner) = self.group('{', '}') {
            return Some(inner);
        }
        let text = self.rest;
        let mut after = *self;
        let length = match after.command() {
            Some(("", _)) => text.len() - after.rest.len(),
            _ => text.chars().next()?.len_utf8(),
        };
        let (argument, rest) = text.split_at(length);
        if matches!(argument, "{" | "}" | "&") {
            return None;
        }
        self.rest = rest;
        Some(argument)
    }

    /// What stands in brackets here.
    pub(super) fn option(&mut self) -> Option<&'t str> {
        let mut ahead = *self;
        ahead.skip_blanks();
        let inner = ahead.group('[', ']')?;
        *self = ahead;
        Some(inner)
    }

    /// What stands between the brackets that open here; braces within hold together.
    fn group(&mut self, open: char, close: char) -> Option<&'t str> {
        let inner = self.rest.strip_prefix(open)?;
        let mut depth = 0_usize;
        let mut is_escaped = false;
        for (index, character) in inner.char_indices() {
            match character {
                _ if is_escaped => is_escaped = false,
                '\\' => is_escaped = true,
                _ if character == close && depth == 0 => {
                    let (group, rest) = inner.split_at(index);
                    self.rest = rest.strip_prefix(close).unwrap_or_default();
                    return Some(group);
                }
                '{' => depth += 1,
                '}' => depth = depth.checked_sub(1)?,
                _ => {}
            }
        }
        None
    }
}
