//! Korean.

use super::PrintStrings;

pub(super) const STRINGS: PrintStrings = PrintStrings {
    bar: "인쇄 도구",
    leave: "자료로 돌아가기",
    layout: "배치",
    layouts: ["슬라이드", "유인물", "노트"],
    per_page: "쪽당 슬라이드 수",
    paper: "용지",
    by_step: "단계마다 한 쪽씩",
    private_notes: "비공개 노트",
    ready: |ready, all| format!("{all}장 중 {ready}장 준비됨"),
    print: "인쇄",
    pages: "쪽",
    page: |number, all| format!("전체 {all}쪽 중 {number}쪽"),
    links: "링크",
};
