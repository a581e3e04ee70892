//! Emphasis in Korean, Japanese and Chinese, where CommonMark's own rule fails beside punctuation.

#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

use lectern_deck::resource::AsWritten;
use lectern_deck::{Deck, Dialect};

fn paragraph(text: &str) -> String {
    let (deck, _) = Deck::parse(text, Some(Dialect::Native));
    let html = deck.render_slide(0, &AsWritten).html;
    let start = html.find("<p>").expect("a paragraph") + "<p>".len();
    let end = html.rfind("</p>").expect("its end");
    html[start..end]
        .replace("<strong>", "[")
        .replace("</strong>", "]")
        .replace("<em>", "{")
        .replace("</em>", "}")
        .replace("<del>", "-")
        .replace("</del>", "-")
}

#[test]
fn emphasis_works_beside_cjk_punctuation() {
    for (text, expected) in [
        // Korean: particles follow without a blank.
        ("**강조**는 된다", "[강조]는 된다"),
        (
            "**GIL(전역 인터프리터 락)**은 잠금이다",
            "[GIL(전역 인터프리터 락)]은 잠금이다",
        ),
        ("**“인용”**이라고 했다", "[“인용”]이라고 했다"),
        ("**'따옴표'**를 쓴다", "['따옴표']를 쓴다"),
        ("이것은**(중요)**입니다", "이것은[(중요)]입니다"),
        ("**100%**가 아니다", "[100%]가 아니다"),
        ("*「책」*과 **『글』**을", "{「책」}과 [『글』]을"),
        ("**`코드`**는 코드다", "[<code>코드</code>]는 코드다"),
        ("**[링크](a)**는", "[<a href=\"a\">링크</a>]는"),
        ("~~(삭제)~~한다", "-(삭제)-한다"),
        // Japanese.
        ("**「強調」**です", "[「強調」]です"),
        ("これは**「強調」**です", "これは[「強調」]です"),
        ("**「A」**は**B**と**「C」**だ", "[「A」]は[B]と[「C」]だ"),
        ("**重要。**次の文", "[重要。]次の文"),
        ("テスト**（注）**あり", "テスト[（注）]あり"),
        ("***「両方」***です", "{[「両方」]}です"),
        ("**日本語、**English", "[日本語、]English"),
        // Chinese.
        ("**“强调”**是这样的", "[“强调”]是这样的"),
        ("他说：**“你好！”**然后走了", "他说：[“你好！”]然后走了"),
        ("**注意：**请看", "[注意：]请看"),
        // What is no emphasis stays text.
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("「 ** 」", "「 ** 」"),
        ("\\*\\*「a」**は", "**「a」**は"),
        ("`**「a」**は`", "<code>**「a」**は</code>"),
        ("a.*b", "a.*b"),
    ] {
        assert_eq!(paragraph(text), expected, "{text}");
    }
}

#[test]
fn a_title_has_no_leftover_stars() {
    let (deck, _) = Deck::parse("# **「研究」**から本番へ :tada:", Some(Dialect::Native));
    assert_eq!(
        deck.slides[0].title.as_deref(),
        Some("「研究」から本番へ 🎉")
    );
    assert_eq!(deck.slides[0].id, "研究から本番へ");
}
