//! Korean.

use lectern_deck::source::LooksLike;
use lectern_session::command::Command;

use super::show::{KeepWords, OpenStrings, ShowStrings};
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
    search: "검색",
    panic: PanicStrings {
        heading: "Lectern이 멈췄습니다. 슬라이드 내용은 아래에 있으며, 다시 불러오면 이 슬라이드로 돌아옵니다.",
        reload: "다시 불러오기",
    },
    show: ShowStrings {
        opening: "발표를 여는 중…",
        controls: "슬라이드 조작",
        to_library: "모든 발표",
        untitled: "제목 없음",
        place: |slide, slides| format!("{slide} / {slides}"),
        slide: |slide, slides, title| format!("{slides}장 중 {slide}번: {title}"),
        step: |step, steps| format!("{steps}단계 중 {step}단계"),
        go_to: |digits| format!("{digits}번 슬라이드, Enter로 이동"),
        find: "슬라이드 번호나 제목의 일부",
        nothing_found: "맞는 슬라이드가 없습니다.",
        link_copied: "링크를 복사했습니다",
        copy_refused: "브라우저가 복사를 허용하지 않았습니다. 링크:",
        full_screen_refused: "브라우저가 전체 화면을 허용하지 않았습니다.",
        black: "검은 화면입니다. B를 누르면 슬라이드로 돌아갑니다.",
        white: "흰 화면입니다. W를 누르면 슬라이드로 돌아갑니다.",
        code: "코드",
        copy_code: "복사",
        code_copied: "복사했습니다",
        problems: |n| format!("이 자료의 문제 {n}건"),
        no_problems: "이 자료에는 문제가 없습니다.",
        line: |line, column| format!("{line}행 {column}열"),
        read_as: |dialect| format!("{dialect} 형식으로 읽음"),
        dialect: "자료 형식",
        detect: "자동 판별",
        theme: "테마",
        theme_of_deck: "자료에 적힌 대로",
        print: "인쇄…",
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
            Command::Problems => "형식, 테마, 문제",
            Command::Escape => "나가기",
        },
        present: "발표하기: 발표자 화면과 발표 화면 열기",
        languages: "슬라이드 언어",
        fewer_slides: |n| format!("이 번역에는 슬라이드가 {n}장 적습니다."),
        no_counterpart: "이 번역에는 그 슬라이드가 없어 바로 앞 슬라이드를 보여 줍니다.",
        read: "문서로 읽기",
        keep: KeepWords {
            bookmark: "책갈피",
            jots: "슬라이드 메모",
            collection: "내 모음",
            share: "공유",
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
            missing_pictures: |n| format!("그림 {n}개를 불러오지 못해 다시 시도하는 중"),
            load: "그곳의 그림 불러오기",
            leave: |host| format!("이 링크는 다른 사이트로 이어집니다: {host}"),
            open_tab: "새 탭에서 열기",
        },
    },
};
