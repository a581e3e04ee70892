//! Japanese.

use super::SearchStrings;

pub(super) const STRINGS: SearchStrings = SearchStrings {
    in_talk: "この発表を検索",
    in_all: "すべての発表を検索",
    where_to: "検索する範囲",
    places: ["この発表", "すべての発表"],
    hint: "スライド、ノート、コードから探します。「引用符」で続いた言葉、-単語で除く言葉、title: notes: code: で場所を指定できます。",
    slides: |n| format!("スライド {n} 枚が見つかりました"),
    slides_of_talks: |slides, talks| {
        format!("発表 {talks} 件、スライド {slides} 枚が見つかりました")
    },
    most: |n| format!("上位 {n} 枚です。言葉を足すと絞り込めます"),
    nothing: "見つかりません",
    unread: |n| format!("あと {n} 件の発表を読み込み中…"),
    missing: |n| format!("発表 {n} 件は読み込めず、除かれています。"),
    without_programme: "発表の一覧を読み込めないため、この端末の発表だけを検索します。",
    impossible: "検索を始められません。ブラウザーが止めているか、ネットワークが切れている可能性があります。",
    note: "ノート",
    code: "コード",
    step: |step| format!("ステップ {step}"),
    like: "類似",
};
