//! Decks that take in other files: slides, code, text.

use lectern_deck::resource::AsWritten;
use lectern_deck::{Absence, Deck, Diagnostic, Dialect, Reader};

/// A deck with the files that are beside it.
fn read(text: &str, dialect: Dialect, files: &[(&str, &str)]) -> (Deck, Vec<Diagnostic>) {
    let mut reader = Reader::new(text, Some(dialect), "deck.md");
    for _ in 0..20 {
        let wanted = reader.wants();
        if wanted.is_empty() {
            return reader.read();
        }
        for path in wanted {
            let file = files.iter().find(|(known, _)| *known == path);
            let came = file.map(|(_, text)| text.as_bytes());
            reader.give(&path, came.ok_or(Absence::Missing));
        }
    }
    panic!("{text} wants without end");
}

fn titles(deck: &Deck) -> Vec<&str> {
    let titles = deck.slides.iter().map(|slide| slide.title.as_deref());
    titles.map(|title| title.unwrap_or("-")).collect()
}

fn problems(found: &[Diagnostic]) -> Vec<String> {
    let one = |problem: &Diagnostic| {
        let slide = problem.slide.map_or(0, |slide| slide + 1);
        format!(
            "{}:{} on {slide}: {}",
            problem.line, problem.column, problem.message
        )
    };
    found.iter().map(one).collect()
}

/// What is expected of a deck: its titles, what stands on its slides, and its problems.
struct Case {
    what: &'static str,
    dialect: Dialect,
    text: &'static str,
    files: &'static [(&'static str, &'static str)],
    titles: &'static [&'static str],
    shown: &'static [&'static str],
    problems: &'static [&'static str],
}

const NOTHING: Case = Case {
    what: "",
    dialect: Dialect::Slidev,
    text: "",
    files: &[],
    titles: &[],
    shown: &[],
    problems: &[],
};

const CASES: &[Case] = &[
    Case {
        what: "slides of another file, whose settings the deck's go before",
        text: "# A\n\n---\nsrc: ./pages/b.md\nclass: mine\n---\n\n---\n\n# D",
        files: &[(
            "pages/b.md",
            "---\nclass: theirs\nlayout: center\n---\n# B\n\n![x](x.png)\n\n---\n\n# C\n\n<!-- said -->",
        )],
        titles: &["A", "B", "C", "D"],
        shown: &["class=\"slide mine center\"", "src=\"pages/x.png\""],
        ..NOTHING
    },
    Case {
        what: "some slides of another file",
        text: "# A\n\n---\nsrc: b.md#2,4-5\n---\n",
        files: &[(
            "b.md",
            "# 1\n\n---\n\n# 2\n\n---\n\n# 3\n\n---\n\n# 4\n\n---\n\n# 5",
        )],
        titles: &["A", "2", "4", "5"],
        ..NOTHING
    },
    Case {
        what: "a file within a file, and a problem in it",
        text: "# A\n\n---\nsrc: a/b.md\n---\n",
        files: &[
            ("a/b.md", "# B\n\n---\nsrc: ../c.md\n---\n"),
            ("c.md", "# C\n\nx\n\n<Chart />"),
        ],
        titles: &["A", "B", "C"],
        problems: &["4:1 on 3: `c.md`, line 5: `<Chart>` is a component and cannot run here"],
        ..NOTHING
    },
    Case {
        what: "a file that is not there",
        text: "# A\n\n---\nsrc: ./b.md\n---\n\n---\n\n# C",
        titles: &["A", "-", "C"],
        shown: &["<code>./b.md</code>"],
        problems: &["4:8 on 2: `b.md` is not there"],
        ..NOTHING
    },
    Case {
        what: "files that take in each other, or the deck",
        text: "# A\n\n---\nsrc: b.md\n---\n",
        files: &[(
            "b.md",
            "# B\n\n---\nsrc: b.md\n---\n\n---\nsrc: deck.md\n---\n",
        )],
        titles: &["A", "B", "-", "-"],
        problems: &[
            "4:1 on 3: `b.md`, line 4: `b.md` takes itself in",
            "4:1 on 4: `b.md`, line 8: `deck.md` takes itself in",
        ],
        ..NOTHING
    },
    Case {
        what: "code of another file",
        text: "# A\n\n<<< @/code/a.ts#one {1|2}\n\n<<< ./b.py\n",
        files: &[
            (
                "code/a.ts",
                "x\n// #region one\n  let a\n    let b\n// #endregion one\ny",
            ),
            ("b.py", "print()"),
        ],
        titles: &["A"],
        shown: &[
            "language-ts",
            "let a\n",
            "\n</span><span class=\"line\" data-stages=\"1\">  let b",
            "print()",
        ],
        ..NOTHING
    },
    Case {
        what: "commands of presenterm",
        dialect: Dialect::Presenterm,
        text: "A\n===\n\n<!-- include: parts/b.md -->\n\nafter\n\n<!-- end_slide -->\n\n```file +line_numbers\npath: code.rs\nlanguage: rust\nstart_line: 2\nend_line: 3\n```\n\n<!-- include: no.md -->",
        files: &[
            (
                "parts/b.md",
                "in b ![](x.png)\n\n<!-- end_slide -->\n\nC\n===\n\n<!-- puase -->",
            ),
            ("code.rs", "one\ntwo\nthree\nfour"),
        ],
        titles: &["A", "C", "-"],
        shown: &[
            "in b",
            "src=\"parts/x.png\"",
            "after",
            "two\n</span><span class=\"line\">three\n</span></code>",
            "<code>no.md</code>",
        ],
        problems: &[
            "4:1 on 2: `parts/b.md`, line 8: `puase` is no command of presenterm",
            "17:15 on 3: `no.md` is not there",
        ],
    },
    Case {
        what: "shortcodes of Quarto",
        dialect: Dialect::Quarto,
        text: "## A\n\n{{< include _b.qmd >}}\n\n```python\n{{< include x.py >}}\n```\n\n{{< include no.qmd >}}\n",
        files: &[
            ("_b.qmd", "---\ntitle: T\n---\n\nin b\n\n## C\n"),
            ("x.py", "print()\n## no heading\n"),
        ],
        titles: &["A", "C"],
        shown: &["in b", "print()\n## no heading", "<code>no.qmd</code>"],
        problems: &["9:13 on 2: `no.qmd` is not there"],
    },
];

#[test]
fn other_files_stand_in_their_place() {
    for case in CASES {
        let (deck, found) = read(case.text, case.dialect, case.files);
        assert_eq!(titles(&deck), case.titles, "{}", case.what);
        let all: String = (0..deck.slides.len())
            .map(|index| deck.render_slide(index, &AsWritten).html)
            .collect();
        for piece in case.shown {
            assert!(all.contains(piece), "{}: no {piece} in\n{all}", case.what);
        }
        let found = problems(&found);
        assert_eq!(
            found.len(),
            case.problems.len(),
            "{}: {found:#?}",
            case.what
        );
        for (found, expected) in found.iter().zip(case.problems) {
            assert!(found.starts_with(expected), "{}: {found}", case.what);
        }
    }
}

#[test]
fn files_that_multiply_come_to_an_end() {
    let many = "---\nsrc: b.md\n---\n\n".repeat(12);
    let files: Vec<(String, String)> = ["b", "c", "d", "e", "f", "g", "h", "i", "j", "k"]
        .windows(2)
        .map(|pair| {
            (
                format!("{}.md", pair[0]),
                many.replace("b.md", &format!("{}.md", pair[1])),
            )
        })
        .collect();
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| (&**path, &**text))
        .collect();
    let (deck, found) = read(&many, Dialect::Slidev, &files);
    assert!(deck.slides.len() < 100_000);
    assert!(
        found
            .iter()
            .any(|problem| problem.message.contains("too often"))
    );
}
