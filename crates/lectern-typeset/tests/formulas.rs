//! Formulas as they stand in talks.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use lectern_typeset::formula::{Display, Formulas};

/// One formula a line.
const FORMULAS: &str = include_str!("formulas.txt");

fn set(source: &str) -> Result<String, String> {
    Formulas::new()
        .set(source, Display::Block)
        .map_err(|fault| format!("{} {}", fault.message, fault.near))
}

/// What is drawn, without the source beside it and without attributes.
fn drawn(source: &str) -> String {
    let mathml = set(source).unwrap();
    let (drawn, _) = mathml.split_once("<annotation").unwrap();
    let mut out = String::new();
    for part in drawn.split_inclusive('>') {
        let (text, tag) = part.split_once('<').unwrap_or((part, ""));
        let name = tag.split([' ', '>']).next().unwrap_or_default();
        out.push_str(text);
        if !matches!(
            name,
            "" | "math" | "semantics" | "/mrow" | "mrow" | "mi" | "mo" | "mn" | "mtext"
        ) && !name.starts_with("/m")
        {
            out.push('<');
            out.push_str(name);
            out.push('>');
        }
    }
    out
}

#[test]
fn what_talks_contain_is_set() {
    let faults: Vec<_> = FORMULAS
        .lines()
        .filter_map(|formula| Some(format!("{formula}\n    {}", set(formula).err()?)))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn formulas_are_drawn() {
    for (formula, expected) in [
        (r"E = mc^2", "E=m<msup>c2"),
        (r"\frac{a}{b}", "<mfrac>ab"),
        (r"\sqrt[3]{x}", "<mroot>x3"),
        (r"\sum_{i=1}^n x_i", "<munderover>∑i=1n<msub>xi"),
        (r"\text{속도} = 3", "속도=3"),
        (r"\text{if $x$ is}", "if\u{a0}x\u{a0}is"),
        (
            r"a &= b \\ &= c",
            "<mtable><mtr><mtd>a<mtd>=b<mtr><mtd><mtd>=c",
        ),
        (r"x = y \tag{1}", "<mtable><mtr><mtd><mtd>x=y<mtd>(1)"),
        (
            r"\begin{align} a &= b \end{align}",
            "<mtable><mtr><mtd><mtd>a<mtd>=b<mtd>",
        ),
        (r"\newcommand{\R}{\mathbb{R}} x \in \R^n", "x∈<msup>ℝn"),
        (
            r"\newcommand{\pair}[2][a]{(#1,#2)} \pair{x}\pair[b]{y}",
            "(a,x)(b,y)",
        ),
        (r"\def\two#1#2{#2#1} \two xy", "yx"),
        (r"\DeclareMathOperator{\Tr}{Tr} \Tr A", "TrA"),
        (r"\let\a\beta \a", "β"),
        (r"\href{javascript:alert(1)}{x}", "x"),
    ] {
        assert_eq!(drawn(formula), expected, "{formula}");
    }
}

#[test]
fn what_one_formula_defines_others_use() {
    let mut formulas = Formulas::new();
    let defined = formulas.set(r"\newcommand{\R}{\mathbb{R}}", Display::Block);
    assert_eq!(defined.unwrap(), "");
    assert!(
        formulas
            .set(r"x \in \R", Display::Inline)
            .unwrap()
            .contains('ℝ')
    );
}

#[test]
fn a_slide_begins_with_what_those_before_it_define() {
    let mut formulas = Formulas::new();
    formulas.begin(
        "$$x \\newcommand{\\field}{\\mathbb{R}}$$$\\newcommand{no}$\n\\let\\old\\field \\def\\V#1{\\field^{#1}}",
    );
    let mut set = |source: &str| {
        let mathml = formulas.set(source, Display::Inline);
        mathml.map(|mathml| mathml.contains('ℝ'))
    };
    for formula in [
        r"\field",
        r"\old",
        r"\V2",
        r"\newcommand{\field}{\mathbb{R}} \field",
    ] {
        assert_eq!(set(formula), Ok(true), "{formula}");
    }
    formulas.begin("");
    assert!(formulas.set(r"\field", Display::Inline).is_err());
}

#[test]
fn a_formula_has_its_source_beside_it() {
    let mathml = set(" a < b & c ").unwrap_or_default();
    let annotation = r#"<annotation encoding="application/x-tex">a &lt; b &amp; c</annotation>"#;
    assert!(mathml.contains(annotation), "{mathml}");
}

#[test]
fn faults_say_what_is_wrong_and_where() {
    for (formula, expected) in [
        (r"a + \ce{H2O}", r#"Unknown command "\ce". \ce{H2O}"#),
        (
            r"\frac{a}",
            r"Expected argument but reached end of input. \frac{a}",
        ),
        (r"x_1_2", "Duplicate subscript or superscript. _2"),
        (
            r"\begin{foo} x \end{foo}",
            r#"Unknown environment "foo". {foo} x \end{foo}"#,
        ),
        (r"\boxed", r"An argument is missing here. \boxed"),
        (
            r"\newcommand{x} y",
            r"This definition cannot be read. \newcommand{x} y",
        ),
    ] {
        assert_eq!(set(formula).unwrap_err(), expected, "{formula}");
    }
}

#[test]
fn formulas_that_never_end_are_given_up() {
    let doubled = r"\def\a{x}\def\b{\a\a}\def\c{\b\b}\def\d{\c\c}\def\e{\d\d}\def\f{\e\e}\def\g{\f\f}\def\h{\g\g}\def\i{\h\h}\def\j{\i\i}\def\k{\j\j} \k";
    for formula in [
        r"\def\a{\a} \a".to_owned(),
        r"\def\a{\a\a} \a".to_owned(),
        r"\def\a#1{\a{#1#1}} \a x".to_owned(),
        doubled.to_owned(),
        "{".repeat(100_000),
        r"\sqrt".repeat(100_000),
        r"\left(".repeat(100_000),
        "x^{".repeat(1000),
        r"\sqrt ".repeat(100) + "x",
        r"\frac1".repeat(100) + "2",
        r"\text{".repeat(1000),
        r"\boxed{".repeat(1000),
        r"\textcolor{red}{".repeat(1000),
    ] {
        assert!(set(&formula).is_err(), "{formula:.40}");
    }
}

#[test]
fn hostile_formulas_make_nothing_but_drawings() {
    for formula in [
        r"\href{javascript:alert(1)}{x}",
        r"\text{\href{javascript:alert(1)}{x}}",
        r"\url{javascript:alert(1)}",
        r"\text{\url{javascript:alert(1)}}",
        r"\text{<img src=x onerror=alert(1)>}",
        r"<script>alert(1)</script>",
        r"</math><script>alert(1)</script>",
        r#"\color{red" onload="alert(1)} x"#,
        r"\color{red;background:url(//example.org)} x",
        r"\style{background:url(//example.org)}{x}",
        r"\htmlStyle{position:fixed}{x}",
        r"\class{math}{x} \cssId{app}{x}",
        r"\label{x} \eqref{x}",
        r"\tag{<b onclick=alert(1)>}",
        r"\operatorname{<script>}",
        r"\unicode{x3c}script\unicode{x3e}",
        r#"\hspace{1em"onload="x}"#,
    ] {
        let Ok(mathml) = set(formula) else { continue };
        let lower = mathml.to_lowercase();
        let (drawn, annotation) = lower.split_once("<annotation").unwrap();
        let (_, annotation) = annotation.split_once('>').unwrap();
        for bad in ["<script", "<img", "<a ", "<a>", "href", "url(", " id="] {
            assert!(!drawn.contains(bad), "{formula}: {mathml}");
        }
        assert_eq!(annotation.matches('<').count(), 3, "{formula}: {mathml}");
    }
}
