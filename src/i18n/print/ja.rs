//! Japanese.

use super::PrintStrings;

pub(super) const STRINGS: PrintStrings = PrintStrings {
    bar: "印刷の操作",
    leave: "資料に戻る",
    layout: "レイアウト",
    layouts: ["スライド", "配布資料", "ノート"],
    per_page: "1 ページのスライド数",
    paper: "用紙",
    by_step: "ステップごとに 1 ページ",
    private_notes: "非公開ノート",
    ready: |ready, all| format!("{all} 枚中 {ready} 枚準備完了"),
    print: "印刷",
    pages: "ページ",
    page: |number, all| format!("{all} ページ中 {number} ページ"),
    links: "リンク",
};
