//! How one slide takes the place of another.

/// A movement from slide to slide; decks that ask for none have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transition {
    /// One fades into the other.
    Fade,
    /// One pushes the other aside.
    Slide,
}

/// How the names of movements across the slide begin.
const ACROSS: [&str; 10] = [
    "slide", "push", "pull", "cover", "move", "swipe", "wipe", "convex", "concave", "reveal",
];

impl Transition {
    /// The nearest to what Marp, reveal.js, Slidev, presenterm or Deckset knows by that name; how long it takes there does not matter.
    pub fn from_name(name: &str) -> Option<Self> {
        let end = name.find(|c: char| c.is_whitespace() || c == '(');
        let name = end.and_then(|end| name.get(..end)).unwrap_or(name);
        if matches!(name, "" | "none" | "false") {
            None
        } else if ACROSS.iter().any(|start| name.starts_with(start)) {
            Some(Self::Slide)
        } else {
            Some(Self::Fade)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transitions_of_other_tools_come_to_the_nearest() {
        use Transition::{Fade, Slide};
        for (name, transition) in [
            ("", None),
            ("none", None),
            ("false", None),
            ("fade", Some(Fade)),
            ("fade 0.5s", Some(Fade)),
            ("fade(0.3)", Some(Fade)),
            ("slide", Some(Slide)),
            ("push 1s", Some(Slide)),
            ("convex", Some(Slide)),
            ("zoom", Some(Fade)),
            ("slide-left", Some(Slide)),
            ("fade-out", Some(Fade)),
            ("view-transition", Some(Fade)),
            ("slide_horizontal", Some(Slide)),
            ("iris-in", Some(Fade)),
        ] {
            assert_eq!(Transition::from_name(name), transition, "{name}");
        }
    }
}
