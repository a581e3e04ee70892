//! Korean.

use lectern_deck::programme::{Expected, Level};
use lectern_deck::source::LooksLike;
use lectern_session::command::Command;

use super::library::{DeviceStrings, FilterStrings, LibraryStrings, TalkStrings, TroubleStrings};
use super::show::{OpenStrings, ShowStrings};
use super::{PanicStrings, Strings};

pub(super) const STRINGS: Strings = Strings {
    language_name: "한국어",
    language: "언어",
    appearance: "화면 모드",
    light: "밝게",
    dark: "어둡게",
    automatic: "자동",
    close: "닫기",
    cancel: "취소",
    try_again: "다시 시도",
    panic: PanicStrings {
        heading: "Lectern이 멈췄습니다. 슬라이드 내용은 아래에 있으며, 다시 불러오면 이 슬라이드로 돌아옵니다.",
        reload: "다시 불러오기",
    },
    library: LibraryStrings {
        title: "발표",
        loading: "발표 목록을 불러오는 중…",
        updated: |when| format!("{when} 갱신"),
        event_site: "행사 사이트",
        samples: "Lectern에 들어 있는 예제 발표입니다. 앱 옆에 talks.json을 두면 그 목록이 대신 나옵니다.",
        no_talks: "아직 등록된 발표가 없습니다.",
        trouble: TroubleStrings {
            failed: "발표 목록을 보여 줄 수 없습니다",
            status: |status| {
                format!("talks.json을 요청했지만 서버가 상태 {status}(으)로 답했습니다.")
            },
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
    },
    show: ShowStrings {
        opening: "발표를 여는 중…",
        controls: "슬라이드 조작",
        to_library: "모든 발표",
        untitled: "제목 없음",
        place: |slide, slides| format!("{slide} / {slides}"),
        slide: |slide, slides, title| format!("{slides}장 중 {slide}번: {title}"),
        go_to: |digits| format!("{digits}번 슬라이드, Enter로 이동"),
        find: "슬라이드 번호나 제목의 일부",
        nothing_found: "맞는 슬라이드가 없습니다.",
        link_copied: "링크를 복사했습니다",
        copy_refused: "브라우저가 복사를 허용하지 않았습니다. 링크:",
        full_screen_refused: "브라우저가 전체 화면을 허용하지 않았습니다.",
        black: "검은 화면입니다. B를 누르면 슬라이드로 돌아갑니다.",
        white: "흰 화면입니다. W를 누르면 슬라이드로 돌아갑니다.",
        problems: |n| format!("이 자료의 문제 {n}건"),
        no_problems: "이 자료에는 문제가 없습니다.",
        line: |line, column| format!("{line}행 {column}열"),
        read_as: |dialect| format!("{dialect} 형식으로 읽음"),
        dialect: "자료 형식",
        detect: "자동 판별",
        theme: "테마",
        theme_of_deck: "자료에 적힌 대로",
        command: |command| match command {
            Command::Next => "다음 단계",
            Command::Previous => "이전 단계",
            Command::First => "첫 슬라이드",
            Command::Last => "마지막 슬라이드",
            Command::Digit(_) => "그 번호의 슬라이드로",
            Command::Enter => "다음 단계, 또는 입력한 번호로 이동",
            Command::Backspace => "이전 단계, 또는 숫자 지우기",
            Command::Find => "슬라이드 찾기",
            Command::Overview => "모든 슬라이드",
            Command::Black => "검은 화면",
            Command::White => "흰 화면",
            Command::FullScreen => "전체 화면",
            Command::CopyLink => "이 슬라이드의 링크 복사",
            Command::Help => "단축키",
            Command::Problems => "자료의 문제",
            Command::Escape => "나가기",
        },
        digits: "숫자, Enter",
        touch: "왼쪽이나 오른쪽으로 밀면 슬라이드가 넘어갑니다.",
        click: "슬라이드를 클릭하면 다음으로, 왼쪽 가장자리를 클릭하면 이전으로 갑니다.",
        open: OpenStrings {
            failed: "이 발표를 열 수 없습니다",
            status: |status| match status {
                404 | 410 => format!(
                    "서버에 그런 파일이 없습니다(상태 {status}). “deck=” 뒤의 주소를 확인해 주세요."
                ),
                401 | 403 => format!("서버가 이 파일을 내주지 않습니다(상태 {status})."),
                500.. => {
                    format!("서버에 문제가 있습니다(상태 {status}). 잠시 뒤에 다시 시도해 주세요.")
                }
                _ => format!("서버가 상태 {status}(으)로 답했습니다."),
            },
            unreachable: "서버에 연결할 수 없습니다. 오프라인이거나, 주소가 틀렸거나, 그 서버가 다른 사이트에서 파일을 읽는 것을 허용하지 않습니다(CORS).",
            too_large: |megabytes| {
                format!("파일이 {megabytes} MB보다 큽니다. 발표 자료 파일이 맞는지 확인해 주세요.")
            },
            not_text: |kind, byte| {
                let kind = match kind {
                    LooksLike::Archive => "압축 파일이나 오피스 문서",
                    LooksLike::Pdf => "PDF",
                    LooksLike::Picture => "그림",
                    LooksLike::BrokenUtf16 => "깨진 UTF-16 텍스트",
                    LooksLike::OtherEncoding => "다른 인코딩의 텍스트",
                    LooksLike::Binary => "이진 파일",
                };
                format!(
                    "Markdown 텍스트가 아니라 {kind}(으)로 보입니다(바이트 {byte}). 자료를 UTF-8로 저장해 주세요."
                )
            },
            web_page: "서버가 Markdown 파일 대신 웹 페이지를 보냈습니다. 코드 저장소에서는 원본(raw) 파일의 주소를 쓰세요.",
            forgotten: "기기에서 연 발표인데 이 브라우저의 저장소에 더 이상 없습니다. 목록에서 파일을 다시 열어 주세요.",
            store_refused: "이 브라우저가 저장소를 읽게 해 주지 않아 기기에서 연 발표를 다시 열 수 없습니다. 목록에서 파일을 다시 열어 주세요.",
            too_slow: "파일을 읽는 데 너무 오래 걸려 중단했습니다.",
            as_text: "파일을 그대로 보기",
            foreign: |host| format!("이 발표는 다른 사이트에 있습니다: {host}"),
            foreign_hint: "열면 그 사이트가 여러분의 네트워크 주소를 알게 됩니다. 자료의 내용이 여기서 무언가를 실행할 수는 없습니다.",
            open: "발표 열기",
            remote_pictures: |hosts| {
                format!("이 슬라이드의 그림은 다른 사이트에 있습니다: {hosts}")
            },
            load: "그곳의 그림 불러오기",
            leave: |host| format!("이 링크는 다른 사이트로 이어집니다: {host}"),
            open_tab: "새 탭에서 열기",
        },
    },
};
