//! What is found, in which order, and how it is shown.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use lectern_search::{DeckIndex, Excerpt, Hit, Index, Kind, Piece, Query, SlideText, marks_on};

/// A deck of slides written as lines: `# title`, `> note`, `$ code`, `2| text of step 2`, text; a blank line ends a slide.
fn deck(id: &str, written: &str) -> DeckIndex {
    let mut deck = DeckIndex::new(id);
    for (number, slide) in written.split("\n\n").enumerate() {
        let pieces = slide.lines().map(|line| {
            let (step, line) = match line.split_once("| ") {
                Some((step, line)) => (step.parse().unwrap(), line),
                None => (0, line),
            };
            let (kind, text) = match line.split_at_checked(2) {
                Some(("# ", text)) => (Kind::Title, text),
                Some(("> ", text)) => (Kind::Note, text),
                Some(("$ ", text)) => (Kind::Code, text),
                _ => (Kind::Text, line),
            };
            Piece {
                kind,
                step,
                text: text.to_owned(),
            }
        });
        deck.add(SlideText {
            id: format!("s{number}"),
            pieces: pieces.collect(),
        });
    }
    deck
}

fn index(written: &str) -> Index {
    let mut index = Index::default();
    index.put(deck("deck", written));
    index
}

fn hits(index: &Index, typed: &str) -> Vec<Hit> {
    index.search(&Query::parse(typed), 50)
}

/// The slides that are found, in order; `~` before those that are only like what was typed.
fn found(index: &Index, typed: &str) -> String {
    let tell = |hit: &Hit| {
        let like = if hit.is_like { "~" } else { "" };
        format!("{like}{}", hit.slide)
    };
    hits(index, typed)
        .iter()
        .map(tell)
        .collect::<Vec<_>>()
        .join(" ")
}

/// An excerpt with its marks in brackets.
fn marked(excerpt: &Excerpt) -> String {
    let mut text = excerpt.text.clone();
    for mark in excerpt.marks.iter().rev() {
        text.insert(mark.end, ']');
        text.insert(mark.start, '[');
    }
    text
}

const ENGLISH: &str = "\
# Rendering slides
A slide is rendered when it is near.
$ fn renderSlide(index: usize) -> Html

# Searching
Full text search finds words, phrases and mistakes.
> Mention the rendering of slides here.

# Café & naïve ideas
C++ and C# are languages, HTMLElement is a name.

# Nothing much
Slides of a talk; rendering is quick.";

const KOREAN: &str = "\
# 전문 검색
발표자가 검색어를 입력하면 바로 찾습니다.

# 가방 만들기
데이터베이스를 쓰지 않고 메시지를 보냅니다.
$ let 값 = 콘텐츠;

# Rust로 만든 도구
한국어와 English를 섞어 씁니다.";

const JAPANESE: &str = "\
# 全文検索エンジン
日本語は単語の間に空白がないので、二文字ずつ調べます。

# サーバーの設定
Rust言語でユーザーインターフェースを書く。

# 設定ファイル
ﾊﾟｰｻｰは半角でも見つかる。ｶﾀｶﾅ";

const CHINESE: &str = "\
# 全文搜索
中文没有空格，所以按字查找。

# 用户界面
使用Rust语言编写搜索引擎。";

#[test]
fn slides_are_found_as_people_type() {
    for (deck, queries) in [
        (
            ENGLISH,
            &[
                ("search", "1"),
                ("sear", "1"),
                ("RENDER", "0 3 1"),
                ("rendering", "0 3 1"),
                ("slide render", "0 3 1"),
                ("\"rendering slides\"", "0"),
                ("\"rendering of slides\"", "1"),
                ("render -near", "3 1"),
                ("title:rendering", "0"),
                ("notes:slides", "1"),
                ("code:slide", "0"),
                ("code:search", ""),
                ("renderslide", "0"),
                ("cafe", "2"),
                ("CAFÉ", "2"),
                ("naive", "2"),
                ("c++", "2"),
                ("c#", "2"),
                ("element", "2"),
                ("htmle", "2 ~0"),
                ("serching", "~1"),
                ("rendring", "~0 ~3 ~1"),
                ("phrsaes", "~1"),
                ("earch", ""),
                ("xyz", ""),
                ("xyz search", ""),
                ("-search", ""),
                ("", ""),
            ][..],
        ),
        (
            KOREAN,
            &[
                ("검색", "0"),
                ("검색어", "0"),
                ("검새", "0"),
                ("검ㅅ", "0"),
                ("ㄱㅓㅁ", "0"),
                ("가", "1 0"),
                ("갑", "1"),
                ("가방", "1"),
                ("베이스", "1"),
                ("데이타베이스", "~1"),
                ("메세지", "~1"),
                ("컨텐츠", "~1"),
                ("발표", "0"),
                ("표자", "0"),
                ("값", "1"),
                ("rust로", "2"),
                ("Rust 도구", "2"),
                ("english", "2"),
                ("\"전문 검색\"", "0"),
                ("없음", ""),
            ],
        ),
        // A vowel alone, as a decomposed text has it and as a keyboard writes it.
        ("\u{1161}", &[("\u{1161}", "0"), ("ㅏ", "0")]),
        (
            JAPANESE,
            &[
                ("検索", "0"),
                ("検", "0"),
                ("全文検索", "0"),
                ("文検", "0"),
                ("検索文", ""),
                ("さーばー", "1"),
                ("サーバ", "1"),
                ("ｻｰﾊﾞｰ", "1"),
                ("パーサー", "2"),
                ("設定", "2 1"),
                ("Rust 言語", "1"),
                ("rust言語", "1"),
                ("ユーザインターフェース", "~1"),
                ("カタカナ", "2"),
                ("「日本語は」", "0"),
            ],
        ),
        (
            CHINESE,
            &[
                ("搜索", "0 1"),
                ("搜索引擎", "1"),
                ("全文 查找", "0"),
                ("Rust语言", "1"),
                ("语言编", "1"),
                ("title:搜索", "0"),
            ],
        ),
    ] {
        let index = index(deck);
        for (typed, expected) in queries {
            assert_eq!(found(&index, typed), *expected, "{typed}");
        }
    }
}

#[test]
fn better_places_come_first() {
    for (written, typed, expected) in [
        (
            "$ word a b\n\n> word a b\n\nword a b\n\n# word a b",
            "word",
            "3 2 1 0",
        ),
        ("words a\n\nword a\n\nwork a", "word", "1 0 ~2"),
        ("one a two\n\none two a", "one two", "1 0"),
        ("one a b\ntwo\n\none a b two", "one two", "1 0"),
        ("word a b c d e f\n\nword a", "word", "1 0"),
        (
            "common a\n\ncommon rare\n\ncommon b\n\nrare common common",
            "common rare",
            "1 3",
        ),
        ("form\n\nform form form forms", "forms", "1 ~0"),
        ("설정\n\n# 설정", "설정", "1 0"),
    ] {
        assert_eq!(
            found(&index(written), typed),
            expected,
            "{typed} in {written}"
        );
    }
}

#[test]
fn a_hit_opens_the_step_on_which_all_of_it_is_seen() {
    let index = index("# title\n1| one\n2| two\n3| one two three\n> four");
    for (typed, step) in [
        ("title", 0),
        ("one", 1),
        ("two", 2),
        ("one two", 2),
        ("title three", 3),
        ("four", 0),
        ("twoo", 2),
    ] {
        let hits = hits(&index, typed);
        assert_eq!(hits.first().map_or(0, |hit| hit.step), step, "{typed}");
    }
}

#[test]
fn what_was_found_is_marked_where_it_stands() {
    let long = format!(
        "{}the needle {}end",
        "before ".repeat(40),
        "after ".repeat(40)
    );
    for (written, typed, expected) in [
        ("Searching in texts", "search", "[Search]ing in texts"),
        ("A “Search”, searched", "search", "A “[Search]”, [search]ed"),
        ("two words, two", "\"two words\"", "[two words], two"),
        ("Über ＡＢＣ", "uber abc", "[Über] [ＡＢＣ]"),
        ("검색어를 찾기", "검새", "[검색]어를 찾기"),
        ("내 가방", "갑", "내 [가방]"),
        ("ﾊﾟｰｻｰは半角", "パーサー", "[ﾊﾟｰｻｰ]は半角"),
        ("全文検索エンジン", "検索", "全文[検索]エンジン"),
        ("Rust言語", "rust 言語", "[Rust言語]"),
        ("a renderer", "rendrer", "a [renderer]"),
        ("a regressor\na regression", "regression", "a [regression]"),
        ("$ found\n> found\nfound", "found", "[found]"),
        ("one\n$ one two\ntwo", "one two", "[one] [two]"),
        ("# found here\nThe first words", "found", "The first words"),
        ("# found\n> said\nshown", "found", "shown"),
        (
            &long,
            "needle",
            "…before before before before before the [needle] after after after after after after after after after after after after after after after…",
        ),
    ] {
        let hits = hits(&index(written), typed);
        assert_eq!(
            hits.first().map(|hit| marked(&hit.excerpt)).as_deref(),
            Some(expected),
            "{typed} in {written}"
        );
    }
    let hits = hits(&index("# The found title\ntext"), "found");
    assert_eq!(marked(&hits[0].title), "The [found] title");
}

#[test]
fn decks_come_go_and_are_replaced() {
    let mut index = Index::default();
    index.put(deck("a", "one\n\ntwo"));
    index.put(deck("b", "one"));
    let of = |index: &Index, typed: &str| {
        let decks: Vec<_> = hits(index, typed).into_iter().map(|hit| hit.deck).collect();
        decks.concat()
    };
    assert_eq!(of(&index, "one"), "ab");
    index.put(deck("a", "three"));
    assert_eq!(
        (of(&index, "one"), of(&index, "three")),
        ("b".into(), "a".into())
    );
    index.remove("a");
    index.remove("unknown");
    assert_eq!(of(&index, "three"), "");
    index.remove("b");
    assert_eq!(index, Index::default());
}

#[test]
fn one_deck_is_searched_alone() {
    let mut index = Index::default();
    index.put(deck("a", "one\n\ntwo"));
    index.put(deck("b", "two\n\none"));
    let slides = |deck: &str| {
        let hits = index.search_in(deck, &Query::parse("one"), 50);
        hits.iter().map(|hit| hit.slide).collect::<Vec<_>>()
    };
    assert_eq!(
        (slides("a"), slides("b"), slides("c")),
        (vec![0], vec![1], vec![])
    );
}

#[test]
fn words_are_marked_on_the_slide_itself() {
    for (typed, expected) in [
        ("render", "[render]er | a [render]ing | fn [render]()"),
        ("code:render", "renderer | a rendering | fn [render]()"),
        (
            "render missing",
            "[render]er | a [render]ing | fn [render]()",
        ),
        ("rendring", "renderer | a [rendering] | fn render()"),
        ("-render", "renderer | a rendering | fn render()"),
        ("", "renderer | a rendering | fn render()"),
    ] {
        let texts = [
            (Kind::Title, "renderer"),
            (Kind::Text, "a rendering"),
            (Kind::Code, "fn render()"),
        ];
        let pieces = texts.map(|(kind, text)| Piece {
            kind,
            step: 0,
            text: text.to_owned(),
        });
        let slide = SlideText {
            id: String::new(),
            pieces: pieces.to_vec(),
        };
        let marks = marks_on(slide, &Query::parse(typed));
        let shown = texts.iter().zip(marks).map(|((_, text), marks)| {
            marked(&Excerpt {
                text: (*text).to_owned(),
                marks,
            })
        });
        assert_eq!(shown.collect::<Vec<_>>().join(" | "), expected, "{typed}");
    }
}
