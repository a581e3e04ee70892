//! Korean.

use super::{CaptionStrings, CardStrings, FollowStrings, OpenedStrings, WatchStrings};

pub(super) const STRINGS: WatchStrings = WatchStrings {
    bar: "영상",
    film: "영상",
    controls: "재생",
    read: "읽기",
    keys: "단축키",
    play: "재생",
    pause: "일시정지",
    back: "10초 뒤로",
    on: "10초 앞으로",
    time: "시간",
    time_of: |time, length| format!("{length} 중 {time}"),
    speed: "속도",
    slower: "느리게",
    faster: "빠르게",
    open: "영상, 챕터 또는 자막 열기",
    follow: FollowStrings {
        next: "다음 슬라이드 (발표는 계속)",
        previous: "이전 슬라이드 (발표는 계속)",
        from_here: "이 슬라이드부터 재생",
        back_to_talk: "발표로 돌아가기",
        following: "슬라이드가 발표를 따라갑니다",
        apart: "발표는 다른 슬라이드에 있습니다",
        slides: "슬라이드",
        none: "이 발표에는 영상이 등록되어 있지 않습니다.",
        none_hint: "영상이나 챕터 파일이 있으면 열거나 여기에 끌어다 놓으세요. 파일은 이 기기에만 남습니다.",
        no_chapters: "챕터가 없어 슬라이드가 영상을 따라가지 못합니다. 챕터 파일을 열 수 있습니다.",
        troubles: "영상 정보를 일부 읽지 못했습니다",
    },
    captions: CaptionStrings {
        heading: "자막",
        off: "끄기",
        unnamed: "켜기",
        toggle: "자막 켜기/끄기",
        find: "자막에서 찾기",
        hits: |n| match n {
            0 => "찾은 줄이 없습니다".to_owned(),
            n => format!("{n}줄"),
        },
        none: "자막이 없습니다.",
    },
    card: CardStrings {
        load: |host| format!("여기서 재생 ({host})"),
        load_hint: |host| format!("재생하면 시청 사실이 {host}에 알려집니다."),
        open: |host| format!("{host}에서 열기"),
        apart: "그곳의 영상은 슬라이드가 따라갈 수 없습니다. 아래 시계를 함께 돌릴 수 있습니다.",
        broken: "영상이 재생되지 않습니다. 아래 시계는 영상 없이 계속됩니다.",
        fixed: "이 영상의 서버는 다른 지점으로 건너뛸 수 없게 되어 있습니다.",
    },
    opened: OpenedStrings {
        chapters: |found, lost| match lost {
            0 => format!("챕터 {found}개"),
            n => format!("챕터 {found}개, 이 발표에 없는 슬라이드 {n}개"),
        },
        captions: |n| format!("자막 {n}줄"),
        film: "영상을 열었습니다",
        nothing: "이 파일에는 영상, 챕터, 자막이 없습니다",
    },
};
