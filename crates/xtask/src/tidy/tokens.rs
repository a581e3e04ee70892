//! Paths and attributes of a Rust file, found in its tokens: also inside `html!`, never in strings.

use std::str::FromStr as _;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A path of two or more names, or an imported name, as written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PathUse {
    pub(super) names: Vec<String>,
    pub(super) line: usize,
    /// In how many modules written inside this file it is.
    pub(super) depth: usize,
}

/// An attribute and the names in it, in order: `cfg_attr`, `test`, `allow`, …
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Attribute {
    pub(super) names: Vec<String>,
    pub(super) line: usize,
}

/// What the checks want to know of a file.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    pub(super) paths: Vec<PathUse>,
    pub(super) attributes: Vec<Attribute>,
    /// The lines of `extern "…"`.
    pub(super) externs: Vec<usize>,
}

impl Tokens {
    /// Reads a file; one that is not Rust has none, the compiler will say so.
    pub(super) fn read(text: &str) -> Self {
        let mut tokens = Self::default();
        if let Ok(stream) = TokenStream::from_str(text) {
            tokens.walk(stream, &[], 0);
        }
        tokens
    }

    /// Walks a stream whose paths continue a prefix: the inside of `use prefix::{…}`.
    fn walk(&mut self, stream: TokenStream, prefix: &[String], depth: usize) {
        let trees: Vec<_> = stream.into_iter().collect();
        let mut rest = trees.as_slice();
        while let [first, after @ ..] = rest {
            rest = after;
            match first {
                TokenTree::Ident(name) => {
                    rest = self.path(name.to_string(), line_of(first), after, prefix, depth);
                }
                TokenTree::Punct(sign) if sign.as_char() == '#' => {
                    if let Some(group) = attribute(after) {
                        let names = names_in(group.stream());
                        self.attributes.push(Attribute {
                            names,
                            line: line_of(first),
                        });
                    }
                }
                // Only the commas of a `use` group keep its prefix.
                TokenTree::Group(group) => self.walk(group.stream(), &[], depth),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    /// Reads on from a path's first name; gives what comes after the path.
    fn path<'a>(
        &mut self,
        first: String,
        line: usize,
        mut rest: &'a [TokenTree],
        prefix: &[String],
        depth: usize,
    ) -> &'a [TokenTree] {
        match (first.as_str(), rest) {
            ("mod", [TokenTree::Ident(_), TokenTree::Group(body), after @ ..]) => {
                self.walk(body.stream(), &[], depth + 1);
                return after;
            }
            ("extern", [TokenTree::Literal(_), ..]) => self.externs.push(line),
            _ => {}
        }
        let mut names = prefix.to_vec();
        names.push(first);
        while let [
            TokenTree::Punct(colon),
            TokenTree::Punct(second),
            next,
            after @ ..,
        ] = rest
            && colon.as_char() == ':'
            && second.as_char() == ':'
        {
            match next {
                TokenTree::Ident(name) => names.push(name.to_string()),
                TokenTree::Punct(star) if star.as_char() == '*' => names.push("*".to_owned()),
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    self.walk(group.stream(), &names, depth);
                    return after;
                }
                _ => break,
            }
            rest = after;
        }
        if names.len() > 1 {
            self.paths.push(PathUse { names, line, depth });
        }
        rest
    }
}

/// The brackets of an attribute, after its `#`.
fn attribute(after: &[TokenTree]) -> Option<&Group> {
    let group = match after {
        [TokenTree::Punct(bang), TokenTree::Group(group), ..] if bang.as_char() == '!' => group,
        [TokenTree::Group(group), ..] => group,
        _ => return None,
    };
    (group.delimiter() == Delimiter::Bracket).then_some(group)
}

fn names_in(stream: TokenStream) -> Vec<String> {
    let names = stream.into_iter().flat_map(|tree| match tree {
        TokenTree::Ident(name) => vec![name.to_string()],
        TokenTree::Group(group) => names_in(group.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => Vec::new(),
    });
    names.collect()
}

fn line_of(tree: &TokenTree) -> usize {
    tree.span().start().line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str) -> Vec<String> {
        let tokens = Tokens::read(text);
        tokens
            .paths
            .iter()
            .map(|path| path.names.join("::"))
            .collect()
    }

    #[test]
    fn paths_are_found_wherever_they_stand() {
        let cases: [(&str, &[&str]); 7] = [
            ("use a::b;", &["a::b"]),
            (
                "use a::{b, c::{d, self}, e::*};",
                &["a::b", "a::c::d", "a::c::self", "a::e::*"],
            ),
            ("fn f() { web_sys::window(); }", &["web_sys::window"]),
            (
                "html! { <crate::pages::Show deck={a::b()} /> }",
                &["crate::pages::Show", "a::b"],
            ),
            ("let _ = \"a::b\"; // c::d", &[]),
            ("use a::b as c;", &["a::b"]),
            ("/// a::b\nfn f(x: &T) -> Vec<a::B> {}", &["a::B"]),
        ];
        for (text, expected) in cases {
            assert_eq!(paths(text), expected, "{text}");
        }
    }

    #[test]
    fn lines_and_modules_inside_a_file_are_known() {
        let tokens = Tokens::read("\nmod tests {\n    use super::x;\n}");
        let [path] = tokens.paths.as_slice() else {
            panic!("{:?}", tokens.paths)
        };
        assert_eq!((path.line, path.depth), (3, 1));
    }

    #[test]
    fn attributes_and_foreign_functions_are_found() {
        let tokens = Tokens::read("#![a]\n#[b(c)]\nextern \"C\" { fn f(); }\nvec![1]");
        let lines: Vec<_> = tokens
            .attributes
            .iter()
            .map(|attribute| attribute.line)
            .collect();
        assert_eq!((lines, tokens.externs), (vec![1, 2], vec![3]));
    }
}
