//! Korean.

use super::{ReadStrings, SettingStrings, StepStrings};

pub(super) const STRINGS: ReadStrings = ReadStrings {
    bar: "읽기 도구",
    skip: "슬라이드로 건너뛰기",
    outline: "차례",
    find: "슬라이드 찾기",
    to_slides: "슬라이드로 보기",
    watch: "영상 보기",
    as_slide: "발표 화면",
    slide_as_shown: |number| format!("{number}번 슬라이드를 발표 화면으로 보기"),
    keys: "단축키",
    next: "다음 슬라이드",
    previous: "이전 슬라이드",
    slides: |n| format!("슬라이드 {n}장"),
    end: "발표 끝",
    to_top: "맨 위로",
    notes: "발표자 노트",
    wide: "옆으로 스크롤",
    enlarge: "크게 보기",
    picture: "그림",
    steps: StepStrings {
        begin: |n| format!("단계별로 보기 ({n})"),
        controls: "단계별로 보기",
        place: |step, steps| format!("{steps}단계 중 {step}단계"),
        back: "이전 단계",
        on: "다음 단계",
        end: "모두 보기",
    },
    settings: SettingStrings {
        heading: "읽기 설정",
        size: "글자 크기",
        sizes: ["작게", "보통", "크게", "더 크게", "가장 크게"],
        width: "줄 길이",
        widths: ["짧게", "보통", "길게"],
        paper: "바탕",
        sepia: "세피아",
        notes: "발표자 노트",
        wrap: "긴 코드 줄바꿈",
        switch: ["끔", "켬"],
    },
};
