//! Which dialect a text is told to be in.

use super::*;

fn check(cases: &[(&str, Dialect)]) {
    for (text, dialect) in cases {
        assert_eq!(detect(text).dialect, *dialect, "{text}");
    }
}

#[test]
fn a_deck_is_told_by_its_front_matter() {
    check(&[
        ("---\nmarp: true\n---\n# Hi", Dialect::Marp),
        ("---\nmarp: true\ndialect: native\n---\n", Dialect::Native),
        ("\u{FEFF}---\nmarp: true\n---\n", Dialect::Marp),
        ("---\nmarp: false\n---\n# Hi", Dialect::Native),
        ("---\nformat: revealjs\n---\n", Dialect::Quarto),
        (
            "---\nformat:\n  revealjs:\n    a: b\n---\n",
            Dialect::Quarto,
        ),
        (
            "---\nformat:\n  clean-revealjs: default\n---\n",
            Dialect::Quarto,
        ),
        (
            "---\nformat: {revealjs: {theme: a}}\n---\n",
            Dialect::Quarto,
        ),
        ("---\noutput: ioslides_presentation\n---\n", Dialect::Quarto),
        (
            "---\noutput:\n  revealjs::revealjs_presentation:\n    a: b\n---\n",
            Dialect::Quarto,
        ),
        (
            "---\noutput: html_document\ntheme: beamer\n---\n",
            Dialect::Native,
        ),
        ("---\nformat: html\nx:\n  beamer: y\n---\n", Dialect::Native),
        ("---\naspectratio: 169\n---\n# C", Dialect::Quarto),
        (
            "---\noptions:\n  command_prefix: \"cmd:\"\n---\nA\n===",
            Dialect::Presenterm,
        ),
        ("---\noptions:\n  x: y\n---\nA\n===", Dialect::Native),
        ("---\ntheme: gaia\n---\n# A", Dialect::Marp),
        ("---\npatat:\n  wrap: true\n...\n# A", Dialect::Quarto),
        ("---\nminutes: 20\n---\n# A\nNote: hi", Dialect::Native),
        (
            "---\ncolorSchema: dark\n---\n# A\n\nNote: hi",
            Dialect::Slidev,
        ),
    ]);
}

#[test]
fn a_text_is_told_by_its_marks() {
    check(&[
        ("# Hi", Dialect::Native),
        ("# A\n<!-- end_slide -->\n# B", Dialect::Presenterm),
        ("% A\n% B\n\n# C", Dialect::Quarto),
        ("# A\n\n::: {.columns}\n:::", Dialect::Quarto),
        ("# A\n\n::: notes\na\n:::", Dialect::Quarto),
        ("# A\n\n## B\n\nC\n===\n", Dialect::Native),
        ("---\ntitle: T\n---\n# A\n\n## B\n\n# C", Dialect::Quarto),
        (
            "---\ntitle: T\n---\n# A\n\n## B\n\n# C\n\n---\n\nd\n\n## E\n\n## F\n\n# G",
            Dialect::Quarto,
        ),
        (
            "---\ntitle: T\n---\n# A\n\n## B\n\n---\n\n# C",
            Dialect::Native,
        ),
        ("A\n===\n\n<!-- speaker_note: hi -->", Dialect::Presenterm),
        (
            "A\n===\n\n<!-- column_layout: [1, 1] -->",
            Dialect::Presenterm,
        ),
        ("# A\n\n<!-- speaker_note -->", Dialect::Native),
        ("# A\n\n![inline 50%](a.png)", Dialect::Deckset),
        ("# A\n\n![right, fit](a.png)", Dialect::Deckset),
        (
            "# A\n\n![50%](a.png) ![the right one](a.png)",
            Dialect::Native,
        ),
        ("# A\n\n## B\n\n***\n\n## C", Dialect::Native),
        ("# A\n\n## B", Dialect::Native),
        ("# A\n\n::: box\na\n:::", Dialect::Native),
        ("# A\n\n```{r}\nx\n```", Dialect::Quarto),
        ("# A\n\n``` {.python}\nx\n```", Dialect::Quarto),
        ("autoscale: true\n\n# A", Dialect::Deckset),
        ("# A\n\n[.column]\n\nb", Dialect::Deckset),
        ("# A\n\n^ say this", Dialect::Deckset),
        ("# [fit] A", Dialect::Deckset),
        ("# A\n\n???\nnote", Dialect::Remark),
        ("# A\n--\nmore", Dialect::Remark),
        ("class: center\n# A", Dialect::Remark),
        ("# A\n\n---\n\nclass: center\n\n# B", Dialect::Remark),
        ("# A\n\n---\nclass: center\n\n# B", Dialect::Remark),
        ("# A\n\n.footnote[x]", Dialect::Remark),
        ("# A\n\n--\n\n# B\n\nNote: hi", Dialect::Reveal),
        ("- a <!-- .element class=\"fragment\" -->", Dialect::Reveal),
        ("autoscale:true\n\n# A\n--\n", Dialect::Deckset),
        ("# A\n\n<p v-if=\"$clicks > 1\">b</p>", Dialect::Slidev),
        (
            "<section data-markdown data-separator-vertical=\"^--\">\n\n# A\n\n--\n\nb",
            Dialect::Reveal,
        ),
        ("- a <!-- .element: class=\"fragment\" -->", Dialect::Reveal),
        ("+++\ntitle = \"A\"\n+++\n# A\n\n???\nb", Dialect::Reveal),
        ("# A\nNote: hi", Dialect::Reveal),
        ("# A\n\n<!-- private: me -->\n\nNote: hi", Dialect::Native),
        ("<!-- .slide: class=\"a\" -->", Dialect::Reveal),
        ("# A\n\n---\nlayout: center\n---\n# B", Dialect::Slidev),
        ("# A\n<div v-click>", Dialect::Slidev),
        ("# A\n\n---\nminutes: 2\n---\n# B", Dialect::Native),
        (
            "# A\n\n---\nlayout: center\nid: b\n---\n# B",
            Dialect::Native,
        ),
        (
            "# A\n\n---\nminutes: 2\n---\n# B\n<v-click>x</v-click>",
            Dialect::Slidev,
        ),
        ("::right::", Dialect::Slidev),
        (
            "<!DOCTYPE html>\n<script>remark.create()</script>",
            Dialect::Remark,
        ),
        (
            "<html><section data-markdown=\"a.md\"></section>",
            Dialect::Reveal,
        ),
        (
            "<!doctype html><div class=\"reveal\"><section>",
            Dialect::Reveal,
        ),
        ("<!doctype html><p>Not found", Dialect::Native),
        ("# A\n![bg](a.png)", Dialect::Marp),
        ("<!-- _class: lead -->\n# A", Dialect::Marp),
        ("<!-- $size: 16:9 -->\n# A", Dialect::Marp),
        ("# <!-- fit --> A", Dialect::Marp),
        ("```\n???\n--\n```\n# A", Dialect::Native),
    ]);
}
