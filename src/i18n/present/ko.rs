//! Korean.

use lectern_session::display::Situation;
use lectern_session::fault::Fault;
use lectern_session::link::Lamp;
use lectern_session::pacing::Pace;
use lectern_session::position::SlideIndex;
use lectern_session::record::{Kind, RenderLevel, Screen};
use lectern_session::report::Cover;
use lectern_session::talk::command::TalkCommand;
use lectern_session::transport::{Support, Transport};
use lectern_session::view::{Banner, StageHint};

use super::{
    CardStrings, ClickerStrings, ClockStrings, JournalStrings, LinkStrings, NoteStrings,
    PresentStrings, SlideStrings, StageStrings, listed,
};

pub(super) const STRINGS: PresentStrings = PresentStrings {
    command: |command| match command {
        TalkCommand::Present => "발표하기",
        TalkCommand::OpenStage => "발표 화면 열기",
        TalkCommand::DismissStage => "발표 화면 없이 계속",
        TalkCommand::PresentHere => "이 창에서 발표",
        TalkCommand::ShowDesk => "노트 다시 보기",
        TalkCommand::SwapDisplays => "화면 맞바꾸기",
        TalkCommand::Freeze => "발표 화면 고정",
        TalkCommand::Hold => "대기 화면",
        TalkCommand::ToggleClock => "시계 시작·일시정지",
        TalkCommand::ResetClock => "시계 초기화",
        TalkCommand::UncountAway => "시계에서 빼기",
        TalkCommand::LargerNotes => "노트 크게",
        TalkCommand::SmallerNotes => "노트 작게",
        TalkCommand::Peek => "누르는 동안 노트 보기(화면이 하나일 때)",
        TalkCommand::Laser => "레이저",
        TalkCommand::Draw => "그리기",
        TalkCommand::WipeInk => "그린 것 지우기",
        TalkCommand::RestoreRender => "원래대로 그리기",
        TalkCommand::Qr => "이 슬라이드의 QR 코드",
        TalkCommand::Read => "읽기 화면",
        TalkCommand::AcceptResume => "이어서 하기",
        TalkCommand::StartOver => "처음부터",
        TalkCommand::DismissBanners => "닫기",
    },
    kind: |kind| match kind {
        Kind::Rehearsal => "리허설",
        Kind::Talk => "실전",
    },
    kinds: "리허설 또는 실전",
    kinds_locked: "바꾸려면 시계를 초기화하세요",
    banner: |banner| match banner {
        Banner::DisplayGone { since } => {
            format!("{since}부터 프로젝터가 끊겼습니다. 시계는 계속 가고 키도 그대로 됩니다.")
        }
        Banner::RoomSeesThis => {
            "청중에게 이 창이 보입니다. 노트는 H를 누르는 동안에만 나옵니다.".to_owned()
        }
        Banner::NoTransport => {
            "이 브라우저에서는 창끼리 통신할 수 없습니다. 이 창에서 발표하세요.".to_owned()
        }
        Banner::OtherVersion => "두 창의 Lectern 버전이 다릅니다. 둘 다 새로 고치세요.".to_owned(),
        Banner::StageNotFull => {
            "발표 화면이 디스플레이를 다 채우지 않았습니다. 그 창에서 F를 누르세요.".to_owned()
        }
        Banner::DisplayResized { size } => {
            format!("프로젝터 해상도가 {size}(으)로 바뀌었습니다.")
        }
        Banner::Overflowing(slides) => {
            format!("발표 화면에서 넘치는 슬라이드: {}", numbers(slides))
        }
        Banner::RenderLowered(RenderLevel::Lite) => {
            "컴퓨터가 느려 움직임, 배경, 동영상을 잠시 껐습니다.".to_owned()
        }
        Banner::RenderLowered(_) => "컴퓨터가 느려 움직임을 잠시 껐습니다.".to_owned(),
        Banner::ImagesFailing { count, slides } => format!(
            "그림 {count}개를 불러오지 못했습니다(슬라이드 {}). 다시 시도하고 있습니다.",
            numbers(slides)
        ),
        Banner::Offline { cached, total } if cached == total => {
            format!("오프라인입니다. 발표 파일 {total}개가 모두 저장되어 있습니다.")
        }
        Banner::Offline { cached, total } => {
            format!("오프라인입니다. 발표 파일 {total}개 중 {cached}개가 저장되어 있습니다.")
        }
        Banner::Away {
            length,
            slept: true,
        } => {
            format!("컴퓨터가 {length} 동안 잠들었습니다. 시계는 그동안도 갔습니다.")
        }
        Banner::Away {
            length,
            slept: false,
        } => {
            format!("이 창이 {length} 동안 멈췄습니다. 시계는 그동안도 갔습니다.")
        }
        Banner::ResumeOff => {
            "브라우저가 저장을 허용하지 않아, 창이 꺼지면 발표를 이어서 할 수 없습니다.".to_owned()
        }
    },
    understood: "확인",
    go_to: |slide| format!("{slide}번 슬라이드로"),
    reload: "새로 고침",
    slides: SlideStrings {
        on_stage: "발표 화면",
        only_here: "이 창에서만",
        here: "지금 위치",
        next: "다음",
        end: "발표 끝",
        behind: "청중에게는 아직 이 슬라이드가 보입니다",
        cover: |cover| match cover {
            Cover::None => "",
            Cover::Black => "검은 화면",
            Cover::White => "흰 화면",
            Cover::Holding => "대기 화면",
        },
        screen: |screen| match screen {
            Screen::Live => "",
            Screen::Black => "검은 화면",
            Screen::White => "흰 화면",
            Screen::Frozen(_) => "고정됨",
            Screen::Holding => "대기 화면",
        },
        tools: "도구",
        resize_columns: "슬라이드 너비",
        resize_rows: "슬라이드 높이",
    },
    notes: NoteStrings {
        heading: "노트",
        none: "노트가 없습니다.",
        private: "비공개",
        of_next: "다음 슬라이드의 노트",
        float: "작은 창에 노트 띄우기",
        floating: "노트가 작은 창에 있습니다.",
        no_float: "이 브라우저는 작은 노트 창을 띄울 수 없습니다. H를 누르고 있으면 노트가 보입니다.",
    },
    clock: ClockStrings {
        elapsed: "경과",
        remaining: "남음",
        over: "초과",
        time_of_day: "현재 시각",
        start: "시계 시작",
        pause: "시계 일시정지",
        resume: "시계 계속",
        pace: |pace, by| match pace {
            Pace::Unknown => String::new(),
            Pace::OnTime => "계획대로".to_owned(),
            Pace::Ahead(_) => format!("{by} 빠름"),
            Pace::Behind(_) => format!("{by} 늦음"),
        },
        last_time: |kind, length| match kind {
            Kind::Rehearsal => format!("리허설 때 {length}"),
            Kind::Talk => format!("지난번 {length}"),
        },
        progress: |slide, slides, percent| {
            format!("슬라이드 {slides}장 중 {slide}번째, 시간 {percent}% 경과")
        },
    },
    link: LinkStrings {
        heading: "발표 화면과 디스플레이",
        lamp: |lamp| match lamp {
            Lamp::Solo => "발표 화면 없음",
            Lamp::Opening => "여는 중",
            Lamp::Live => "연결됨",
            Lamp::Late => "응답 느림",
            Lamp::Gone { .. } => "끊김",
        },
        since: |moment| format!("{moment}부터"),
        shows: |position| format!("{position} 표시 중"),
        stages: |n| format!("발표 화면 {n}개"),
        age: |seconds| format!("마지막 응답 {seconds}초 전"),
        mend: "다시 열기",
        full_screen: "전체 화면",
        in_window: "창 모드",
        displays: "디스플레이",
        situation: |situation| match situation {
            Situation::Unknown => "브라우저가 알려 주지 않음",
            Situation::Single => "화면 하나",
            Situation::Dual => "발표자용과 청중용",
            Situation::Mirrored => "복제됨: 청중이 같은 화면을 봅니다",
            Situation::Lost { .. } => "청중용 화면이 끊김",
        },
        nameless: "프로젝터",
        see_displays: "Lectern에 디스플레이 알려 주기",
        see_displays_hint: "허용하면 발표 화면이 프로젝터에 전체 화면으로 바로 열립니다.",
        no_displays: "이 브라우저는 창의 위치를 정할 수 없습니다. 발표 화면을 프로젝터로 끌어다 놓고 거기서 F를 누르세요.",
        transports: "창 사이의 연결",
        transport: |transport| match transport {
            Transport::Broadcast => "브로드캐스트 채널",
            Transport::Storage => "저장소 이벤트",
            Transport::Opener => "창을 연 창",
        },
        support: |support| match support {
            Support::Unknown => "아직 모름",
            Support::Absent => "사용할 수 없음",
            Support::Refused => "브라우저가 거부함",
            Support::Open => "준비됨",
        },
        carries: "통신 중",
        render: "그리기",
        render_level: |level| match level {
            RenderLevel::Full => "전부",
            RenderLevel::Still => "움직임 없이",
            RenderLevel::Lite => "움직임, 배경, 동영상 없이",
        },
    },
    cards: CardStrings {
        refused: "브라우저가 발표 화면 창을 막았습니다",
        refused_hint: "아래 링크로 여세요. 그런 다음 프로젝터로 끌어다 놓고 거기서 F를 누르세요.",
        open_stage: "발표 화면 열기",
        here: "이 창에서 발표",
        without: "발표 화면 없이 계속",
        code: "다른 기기에서 열기:",
        slide_code: "이 슬라이드",
        found: |kind| match kind {
            Kind::Rehearsal => "리허설을 이어서 할까요?",
            Kind::Talk => "발표를 이어서 할까요?",
        },
        stood: |slide, elapsed, last_seen| {
            format!("{last_seen}에 {slide}번 슬라이드, {elapsed} 경과한 상태였습니다.")
        },
        resume: |slide, elapsed| format!("{slide}번 슬라이드, {elapsed}부터 이어서"),
        start_over: "처음부터",
    },
    clicker: ClickerStrings {
        heading: "클리커",
        hint: "할 일을 고른 다음 버튼을 누르세요. B와 W는 언제나 슬라이드를 되돌립니다.",
        teach: |wish| format!("버튼 지정: {wish}"),
        press: |wish| format!("{wish}: 클리커 버튼을 누르세요. Esc를 누르면 그만둡니다."),
        usual: "기본값",
        forget: "지정한 버튼 모두 지우기",
    },
    journal: JournalStrings {
        heading: "기록",
        empty: "아직 기록이 없습니다. 시계가 가는 동안 기록됩니다.",
        time_spent: "슬라이드별 시간",
        slide: "슬라이드",
        time: "시간",
        total: "합계",
        faults: "있었던 문제",
        no_faults: "문제가 없었습니다.",
        fault: |fault| match fault {
            Fault::StageRefused => "브라우저가 발표 화면 창을 막음".to_owned(),
            Fault::StageGone => "발표 화면이 끊김".to_owned(),
            Fault::StageBack => "발표 화면이 돌아옴".to_owned(),
            Fault::DisplayLost => "프로젝터가 끊김".to_owned(),
            Fault::DisplayBack => "프로젝터가 돌아옴".to_owned(),
            Fault::DisplayResized(size) => {
                format!("프로젝터 해상도 변경: {}×{}", size.width, size.height)
            }
            Fault::DisplaySwapped => "화면을 맞바꿈".to_owned(),
            Fault::DisplayMirrored => "화면이 복제됨".to_owned(),
            Fault::Away(length) => format!("이 창이 {}초 동안 멈춤", length.0 / 1_000),
            Fault::RenderLowered(RenderLevel::Lite) => "움직임, 배경, 동영상 없이 그림".to_owned(),
            Fault::RenderLowered(_) => "움직임 없이 그림".to_owned(),
            Fault::ImagesFailed(slide) => {
                format!("{}번 슬라이드의 그림을 불러오지 못함", slide.0 + 1)
            }
            Fault::Offline => "네트워크가 끊김".to_owned(),
            Fault::Online => "네트워크가 돌아옴".to_owned(),
            Fault::StorageRefused => "브라우저가 저장을 거부함".to_owned(),
            Fault::NoTransport => "창 사이의 연결이 없음".to_owned(),
            Fault::OtherVersion => "다른 창의 버전이 다름".to_owned(),
            Fault::FullScreenRefused => "브라우저가 전체 화면을 거부함".to_owned(),
        },
        chapters: "챕터 저장 (WebVTT)",
        list: "챕터 저장 (목록)",
        csv: "CSV로 저장",
        json: "JSON으로 저장",
    },
    stage: StageStrings {
        title: |deck| format!("발표 화면 · {deck}"),
        hint: |hint| match hint {
            StageHint::PressToReturn => {
                "프로젝터가 다시 연결되었습니다. 이 창에서 아무 키나 누르면 슬라이드가 그리로 돌아갑니다."
            }
            StageHint::DragToProjector => "이 창을 프로젝터로 끌어다 놓고 F를 누르세요.",
        },
        holding: "잠시만 기다려 주세요",
    },
};

fn numbers(slides: &[SlideIndex]) -> String {
    listed(slides, ", ")
}
