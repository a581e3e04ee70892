//! What settings mean, and where what is wrong with them is told.

use super::{Value, parse};

fn one_line(value: &Value) -> String {
    match value {
        Value::Scalar(text) => text.clone(),
        Value::List(items) => {
            let items: Vec<_> = items.iter().map(one_line).collect();
            format!("[{}]", items.join("|"))
        }
        Value::Map(entries) => {
            let entries = entries
                .iter()
                .map(|entry| format!("{}={}", entry.key, one_line(&entry.value)));
            entries.collect::<Vec<_>>().join(";")
        }
    }
}

#[test]
fn values_are_read_as_their_author_meant() {
    for (text, expected) in [
        ("title: A talk\nsize: 4:3", "title=A talk;size=4:3"),
        ("color: #fff", "color=#fff"),
        ("title: Rust: why?", "title=Rust: why?"),
        ("title: it's: so", "title=it's: so"),
        ("title: a # comment", "title=a"),
        ("title: @me # and: you", "title=@me # and: you"),
        ("title:  so: \nb: !x", "title=so:;b=!x"),
        ("class: [lead, 'big']", "class=[lead|big]"),
        ("class:\n  - a\n  - b", "class=[a|b]"),
        ("class:\n- a\n- b\nc: d", "class=[a|b];c=d"),
        ("class: [\n  a,\n  b\n]\nc: d", "class=[a|b];c=d"),
        ("style: |\n  a: b\n  c", "style=a: b\nc\n"),
        ("style: >-\n  a\n  b\n\n  c\n", "style=a b\nc"),
        ("empty:\ntilde: ~\nword: 'null'", "empty=;tilde=;word=null"),
        ("on: yes\nn: 007", "on=yes;n=007"),
        ("a: 1\na: 2", "a=1;a=2"),
        ("a: one\n  two\n\n  three", "a=one two\nthree"),
        ("a:\tb", "a=b"),
        ("a: \"x\\\n  y\\u00e9 \\\n\n  z\"", "a=xyé \nz"),
        (
            "- a: 1\n  b: {c: [d: e]}\n- - f\n  - g",
            "[a=1;b=c=[d=e]|[f|g]]",
        ),
        ("--- # first\na: b\n...\n", "a=b"),
        ("just text", "just text"),
        ("", ""),
    ] {
        let value = parse(text, false).expect(text);
        assert_eq!(one_line(&value), expected, "{text}");
    }
}

#[test]
fn marp_reads_a_hash_as_text() {
    let value = parse("header: Talk #3\nfooter:\n  a: b # c", true).expect("readable");
    assert_eq!(one_line(&value), "header=Talk #3;footer=a=b");
}

#[test]
fn keys_know_their_place() {
    let value = parse("# c\na: 1\n\"é\" : {b: 2, c: 3}", false).expect("readable");
    let Value::Map(entries) = value else {
        panic!("{value:?}");
    };
    let [a, e] = entries.as_slice() else {
        panic!("{entries:?}");
    };
    assert_eq!((a.line, a.column, e.line, e.column), (2, 1, 3, 1));
    let Value::Map(inner) = &e.value else {
        panic!("{e:?}");
    };
    let columns: Vec<_> = inner.iter().map(|entry| entry.column).collect();
    assert_eq!(columns, [8, 14]);
}

#[test]
fn what_cannot_be_read_is_placed() {
    for (text, line, column, word) in [
        ("a: b\n  c: d: e", 2, 4, "quotes"),
        ("a: [1, 2", 1, 4, "bracket"),
        ("a: [1, 2\nb: 3", 1, 4, "bracket"),
        ("a: [1 2: 3: 4]", 1, 11, "comma"),
        ("é: {a, , b}", 1, 8, "begin"),
        ("a: \"b\nc: d", 1, 4, "quote"),
        ("a: 'it's'", 1, 8, "does not go on"),
        ("a: \"\\q\"", 1, 5, "escape"),
        ("a: \"\\ud800\"", 1, 5, "escape"),
        ("a: &x 1\nb: *x", 1, 4, "anchors"),
        ("a:\n  b: !c 1", 2, 6, "tags"),
        ("? a", 1, 1, "`?`"),
        ("a:\n\tb: c", 2, 1, "tab"),
        ("a:\n  -\tb", 2, 4, "tab"),
        ("a: |\n\tb", 2, 1, "tab"),
        ("a: |x\n  b", 1, 5, "next line"),
        ("a: |\n    \n  b", 3, 3, "blank line"),
        ("a: |4\n  b", 2, 3, "less"),
        ("a: - b", 1, 4, "line of its own"),
        ("a:\n    b: 1\n  c: 2", 3, 3, "indent"),
        ("a: 1\nb", 2, 1, "key: value"),
        ("a: 1\n: b", 2, 1, "missing"),
        ("[a]: b", 1, 1, "cannot be a key"),
        ("a:\n  b: `c`", 2, 6, "quotes"),
        ("a: 1\n---\nb: 2", 2, 1, "more than one"),
        ("%YAML 1.2\n---\na: 1", 1, 1, "begin"),
    ] {
        let error = parse(text, false).expect_err(text);
        let place = (error.line, error.column);
        assert_eq!(place, (line, column), "{text}: {error:?}");
        assert!(error.message.contains(word), "{text}: {error:?}");
    }
}

#[test]
fn nothing_nests_deeper_than_it_may() {
    for (piece, ending) in [("[", ""), ("{a: ", ""), ("- ", "x"), ("- [", "")] {
        let deep = piece.repeat(100_000) + ending;
        let error = parse(&deep, false).expect_err(piece);
        assert!(
            error.message.contains("deep") || error.message.contains("begin here"),
            "{error:?}"
        );
    }
    assert!(parse(&("- ".repeat(32) + "x"), false).is_ok());
}
