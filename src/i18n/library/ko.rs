//! Korean.

use lectern_deck::programme::{Expected, Level};

use super::{DeviceStrings, FilterStrings, LibraryStrings, TalkStrings, TroubleStrings};

pub(super) const STRINGS: LibraryStrings = LibraryStrings {
    title: "발표",
    loading: "발표 목록을 불러오는 중…",
    updated: |when| format!("{when} 갱신"),
    event_site: "행사 사이트",
    samples: "Lectern에 들어 있는 예제 발표입니다. 앱 옆에 talks.json을 두면 그 목록이 대신 나옵니다.",
    no_talks: "아직 등록된 발표가 없습니다.",
    trouble: TroubleStrings {
        failed: "발표 목록을 보여 줄 수 없습니다",
        status: |status| format!("talks.json을 요청했지만 서버가 상태 {status}(으)로 답했습니다."),
        unreachable: "서버에 연결할 수 없습니다. 오프라인 상태일 수 있습니다.",
        syntax: |line, column, reason| {
            format!("talks.json의 {line}행 {column}열이 잘못되었습니다: {reason}")
        },
        entry: |number| format!("talks.json의 {number}번째 항목"),
        broken: "이 항목에 잘못된 곳이 있습니다.",
        missing: |field| format!("‘{field}’ 값이 없습니다."),
        wrong: |field, expected, found| {
            let expected = match expected {
                Expected::Text => "문자열",
                Expected::Number => "숫자",
                Expected::Minutes => "분 단위의 정수",
                Expected::List => "목록",
                Expected::Object => "중괄호로 묶은 객체",
                Expected::Time => "2026-11-14T11:40:00+09:00 같은 날짜와 시각",
                Expected::Level => "beginner, intermediate, advanced 중 하나",
                Expected::WebAddress => "https://로 시작하는 주소",
            };
            match field {
                "" => format!("필요한 값: {expected}. 지금 값: {found}"),
                field => format!("‘{field}’에 필요한 값: {expected}. 지금 값: {found}"),
            }
        },
    },
    filter: FilterStrings {
        label: "발표 골라 보기",
        words: "제목, 발표자, 주제",
        language: "언어",
        any_language: "모든 언어",
        level: "난이도",
        any_level: "모든 난이도",
        track: "트랙",
        any_track: "모든 트랙",
        room: "장소",
        any_room: "모든 장소",
        day: "날짜",
        any_day: "모든 날짜",
        tag: "태그",
        any_tag: "모든 태그",
        reset: "모든 발표 보기",
        shown: |shown, all| {
            if shown == all {
                format!("발표 {all}개")
            } else {
                format!("발표 {all}개 중 {shown}개")
            }
        },
        nothing: "조건에 맞는 발표가 없습니다.",
    },
    talk: TalkStrings {
        language_name: |tag| match tag {
            "en" => "영어",
            "ko" => "한국어",
            "ja" => "일본어",
            "zh" => "중국어",
            "de" => "독일어",
            "es" => "스페인어",
            "fr" => "프랑스어",
            "pt" => "포르투갈어",
            tag => tag,
        },
        level: |level| match level {
            Level::Beginner => "초급",
            Level::Intermediate => "중급",
            Level::Advanced => "고급",
        },
        minutes: |minutes| format!("{minutes}분"),
        date: |month, day| format!("{month}월 {day}일"),
        pronounced: |said| format!("발음: {said}"),
        also_in: "다른 언어:",
        recording: "영상 보기",
        change: |field, from, to| {
            let name = match field {
                "title" => "제목",
                "speakers" => "발표자",
                "room" => "장소",
                "starts" => "시작 시각",
                "minutes" => "길이",
                "track" => "트랙",
                "level" => "난이도",
                "language" => "언어",
                other => other,
            };
            match (field, from, to) {
                ("starts", Some(from), Some(to)) => format!("시간 변경: {from} → {to}"),
                (_, Some(from), Some(to)) => format!("{name} 변경: {from} → {to}"),
                (_, None, Some(to)) => format!("{name} 변경: {to}"),
                (_, Some(from), None) => format!("{name} 취소: {from}"),
                (_, None, None) => format!("{name} 변경"),
            }
        },
    },
    device: DeviceStrings {
        heading: "자료 열기",
        hint: "Markdown 파일이나 그림이 든 폴더를 이 페이지 아무 곳에나 끌어다 놓거나, 텍스트를 붙여 넣거나, 직접 고르세요.",
        stays_here: "자료는 이 기기에만 머무르며 어디에도 업로드되지 않습니다.",
        files: "파일 선택",
        folder: "폴더 선택",
        paste: "텍스트 붙여넣기",
        paste_label: "Markdown으로 쓴 발표 자료",
        address: "Markdown 파일의 주소",
        open: "열기",
        drop: "놓으면 열립니다",
        underway: "파일을 읽는 중…",
        which: "어느 파일이 발표 자료인가요?",
        which_hint: "Markdown 파일이 여러 개 있습니다.",
        opened: "이 기기에서 연 자료",
        n_files: |n| format!("파일 {n}개"),
        remove: |title| format!("‘{title}’ 지우기"),
        removed: |title| format!("‘{title}’ 자료를 지웠습니다."),
        undo: "되돌리기",
        untitled: "제목 없음",
        only_here: "이 창에만 있으며, 새로 고치면 사라집니다",
        no_storage: "이 브라우저는 이 사이트의 파일을 보관하지 않습니다. 자료를 열 수는 있지만 새로 고치면 사라집니다.",
        no_deck: "Markdown 파일(.md)이 없습니다.",
        empty: "파일에 내용이 없습니다.",
        too_many: |most| {
            format!("파일이 {most}개보다 많습니다. 발표 자료가 든 폴더만 골라 주세요.")
        },
        unreadable: "브라우저가 파일을 읽지 못했습니다. 그사이 옮겨졌거나 바뀌었을 수 있으니 다시 골라 주세요.",
    },
};
