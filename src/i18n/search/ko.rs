//! Korean.

use super::SearchStrings;

pub(super) const STRINGS: SearchStrings = SearchStrings {
    in_talk: "이 발표에서 검색",
    in_all: "모든 발표에서 검색",
    where_to: "검색 범위",
    places: ["이 발표", "모든 발표"],
    hint: "슬라이드, 노트, 코드에서 찾습니다. “따옴표”는 이어진 말을, -단어는 뺄 말을, title: notes: code:는 찾을 곳을 정합니다.",
    slides: |n| format!("슬라이드 {n}장에서 찾음"),
    slides_of_talks: |slides, talks| format!("발표 {talks}개, 슬라이드 {slides}장에서 찾음"),
    most: |n| format!("가장 가까운 슬라이드 {n}장입니다. 단어를 더하면 좁혀집니다"),
    nothing: "찾지 못했습니다",
    unread: |n| format!("발표 {n}개를 더 읽는 중…"),
    missing: |n| format!("발표 {n}개는 읽지 못해 빠졌습니다."),
    without_programme: "발표 목록을 불러오지 못해 이 기기의 발표만 찾습니다.",
    impossible: "검색을 시작하지 못했습니다. 브라우저가 막았거나 네트워크가 끊겼을 수 있습니다.",
    note: "노트",
    code: "코드",
    step: |step| format!("{step}단계"),
    like: "비슷함",
};
