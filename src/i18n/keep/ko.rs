//! Korean.

use super::{
    CollectionStrings, FateStrings, FileStrings, JotStrings, KeepStrings, MarkStrings,
    ShareStrings, StandingStrings,
};

pub(super) const STRINGS: KeepStrings = KeepStrings {
    undo: "되돌리기",
    mark: MarkStrings {
        toggle: |number| format!("{number}번 슬라이드 책갈피"),
        set: |number| format!("{number}번 슬라이드에 책갈피를 꽂았습니다."),
        removed: |number| format!("{number}번 슬라이드의 책갈피를 뺐습니다."),
        to_collection: "내 모음",
    },
    jot: JotStrings {
        heading: |number| format!("{number}번 슬라이드 메모"),
        name: "내 메모",
        begin: |number| format!("{number}번 슬라이드에 메모하기"),
        edit: "고치기",
        done: "완료",
        hint: "Markdown을 쓸 수 있습니다. 입력하는 대로 이 브라우저에만 저장됩니다.",
        no_slide: "발표를 열면 슬라이드에 메모할 수 있습니다.",
    },
    collection: CollectionStrings {
        heading: "내 모음",
        empty: "아직 모아 둔 것이 없습니다. X 키로 슬라이드에 책갈피를 꽂거나 A 키로 메모하세요.",
        bookmarks: "책갈피",
        jots: "내 메모",
        slide: |number| format!("{number}번 슬라이드"),
        remove: |title| format!("“{title}” 삭제"),
        removed: |title| format!("“{title}” 항목을 삭제했습니다."),
        up: |title| format!("“{title}” 위로"),
        down: |title| format!("“{title}” 아래로"),
        shifted: |title, place, n| format!("“{title}”: {n}개 중 {place}번째"),
        add: |title| format!("“{title}” 항목을 모음에 넣기"),
        add_to: "모음에 넣기…",
        added: |title, collection| format!("“{title}” 항목을 “{collection}” 모음에 넣었습니다."),
        new_title: "새 모음 이름",
        make: "만들기",
        rename: |title| format!("모음 “{title}”의 이름"),
        nothing_in_it: "비어 있습니다. 위 목록에서 슬라이드를 넣으세요.",
    },
    standing: StandingStrings {
        loading: "불러오는 중…",
        at_risk: "디스크가 차면 브라우저가 이 내용을 지울 수 있습니다. 가끔 내보내 두세요.",
        in_page: "브라우저가 이 사이트의 저장을 막고 있어, 페이지를 닫거나 새로 고치면 모두 사라집니다. 먼저 내보내세요.",
        newer: "더 새로운 버전의 Lectern이 저장한 모음입니다. 페이지를 새로 고치면 그 버전으로 열립니다. 잃은 것은 없습니다.",
        damaged: "모음을 읽을 수 없습니다. 있는 그대로 두었습니다.",
    },
    files: FileStrings {
        heading: "파일로 보관",
        json: "JSON으로 내보내기",
        markdown: "Markdown으로 내보내기",
        import: "가져오기…",
        brought: |added, changed| match (added, changed) {
            (added, 0) => format!("가져왔습니다: 새 항목 {added}개."),
            (0, changed) => format!("가져왔습니다: 바뀐 항목 {changed}개."),
            (added, changed) => {
                format!("가져왔습니다: 새 항목 {added}개, 바뀐 항목 {changed}개.")
            }
        },
        brought_nothing_new: "가져왔습니다. 모두 이미 있는 항목입니다.",
        unread: |n| format!("항목 {n}개는 읽을 수 없어 그대로 보관합니다."),
        foreign: "모아 둔 슬라이드가 든 파일이 아닙니다. 바뀐 것은 없습니다.",
        newer: "더 새로운 버전의 Lectern이 쓴 파일입니다. 페이지를 새로 고쳐 그 버전으로 여세요. 바뀐 것은 없습니다.",
        broken: |line| format!("파일이 {line}번째 줄부터 깨져 있습니다. 바뀐 것은 없습니다."),
        title: "모아 둔 슬라이드",
    },
    fate: FateStrings {
        moved: |from, to| format!("슬라이드가 {from}번에서 {to}번으로 옮겨졌습니다."),
        changed: "모아 둔 뒤에 내용이 바뀐 슬라이드입니다.",
        gone: "모아 둔 슬라이드가 없어져 가장 가까운 슬라이드를 보여 드립니다.",
        seeking: "슬라이드를 찾는 중…",
    },
    share: ShareStrings {
        heading: "공유",
        what: "공유할 것",
        slide: "이 슬라이드",
        step: "이 단계",
        talk: "발표 전체",
        link: "링크",
        copy: "복사",
        copied: "복사했습니다.",
        copy_refused: "브라우저가 복사를 막았습니다. 선택된 글을 직접 복사하세요.",
        more: "다른 앱으로…",
        embed: "웹 페이지에 넣는 코드",
        only_here: "이 기기에만 있는 자료라서 다른 사람은 링크로 열 수 없습니다.",
    },
};
