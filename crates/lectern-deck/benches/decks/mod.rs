//! Decks to measure with.

#[path = "../../tests/support/mod.rs"]
mod support;

/// What each slide of the made-up deck holds: a bit of everything.
const SLIDE: &str = "\
# A slide

A paragraph with **strong** words, `code`, a [link](https://a.example/) and 한국어 **「강조」**는.

* one
* two
  - three

<!-- Say something. -->

| a | b |
|---|---|
| 1 | 2 |

```rust {1|2}
fn main() {
    println!();
}
```

---

";

/// A made-up deck of 3,000 slides, and real ones where they are at hand.
pub(crate) fn all() -> Vec<(&'static str, String)> {
    let mut decks = vec![(
        "3,000 slides",
        format!("---\ntitle: Everything\n---\n{}", SLIDE.repeat(3_000)),
    )];
    for (name, path) in [
        ("a Marp deck", "corpus/marp-gem5-ports/04-ports.md"),
        ("a Japanese Marp deck", "corpus/marp-abap34-ch06/lecture.md"),
        (
            "a Marp deck of little but code",
            "corpus/marp-lemire-evil5/week5.md",
        ),
    ] {
        decks.extend(support::shared(path).map(|text| (name, text)));
    }
    decks
}
