//! Korean.

use super::{Obstacles, OfflineStrings};

pub(super) const STRINGS: OfflineStrings = OfflineStrings {
    looking: "저장된 내용을 확인하는 중…",
    app: |kept, of| format!("앱: 파일 {of}개 중 {kept}개"),
    talk: |kept, of, size| format!("이 발표: 파일 {of}개 중 {kept}개, {size}"),
    missing: "없는 파일:",
    films: |n| format!("영상 {n}개는 저장하지 않습니다. 네트워크가 필요합니다."),
    all: "모든 발표",
    keep_all: "모든 발표를 오프라인에 저장",
    progress: |done, talks, files, size| {
        format!("발표 {talks}개 중 {done}개, 파일 {files}개, {size}")
    },
    all_kept: |talks, files, size| {
        format!("발표 {talks}개를 모두 저장했습니다: 파일 {files}개, {size}.")
    },
    cancelled: "중단했습니다. 받은 것은 그대로 남습니다.",
    failed: "일부를 받지 못했습니다. 네트워크가 있을 때 다시 시도하세요. 받은 것은 그대로 남습니다.",
    full: "브라우저에 남은 공간이 없습니다. 받은 것은 그대로 남고, 나머지는 네트워크가 필요합니다.",
    room: |used, room| format!("이 사이트는 이 브라우저에서 {room} 중 {used}를 씁니다."),
    update: "Lectern 새 버전이 있습니다.",
    load: "불러오기",
    waits: "이 브라우저에서 발표가 끝날 때까지 기다립니다.",
    start: "그래도 저장",
    obstacles: Obstacles {
        file: "이 페이지는 이미 이 컴퓨터의 파일입니다. 따로 저장하지 않습니다.",
        frame: "다른 페이지의 프레임 안에서는 저장하지 않습니다. 발표를 새 창에서 여세요.",
        live: "작성 중인 발표입니다. 항상 최신 내용이 보이도록 저장하지 않습니다.",
        insecure: "저장할 수 없습니다. 이 페이지는 http로 왔고, 브라우저는 https 페이지만 저장합니다.",
        absent: "저장할 수 없습니다. 이 브라우저나 시크릿 창은 페이지를 저장하지 않습니다.",
        saving: "브라우저가 데이터 절약으로 설정되어 있어 저장하지 않습니다.",
        refused: "브라우저나 서버가 거부하여 저장하지 않습니다. 다른 기능은 그대로 동작합니다.",
        incomplete: "앱을 다 받지 못해 아직 저장하지 않았습니다. 다음에 열 때 다시 시도합니다.",
    },
};
