//! Japanese.

use super::{CaptionStrings, CardStrings, FollowStrings, OpenedStrings, WatchStrings};

pub(super) const STRINGS: WatchStrings = WatchStrings {
    bar: "録画",
    film: "動画",
    controls: "再生",
    read: "読む",
    keys: "キー",
    play: "再生",
    pause: "一時停止",
    back: "10 秒戻る",
    on: "10 秒進む",
    time: "時間",
    time_of: |time, length| format!("{length} のうち {time}"),
    speed: "速度",
    slower: "遅く",
    faster: "速く",
    open: "動画・チャプター・字幕を開く",
    follow: FollowStrings {
        next: "次のスライド(発表は続きます)",
        previous: "前のスライド(発表は続きます)",
        from_here: "このスライドから再生",
        back_to_talk: "発表に戻る",
        following: "スライドは発表に合わせて進みます",
        apart: "発表は別のスライドです",
        slides: "スライド",
        none: "この発表には録画がありません。",
        none_hint: "動画やチャプターのファイルがあれば、開くかここにドロップしてください。この端末の外には送られません。",
        no_chapters: "チャプターがないため、スライドは動画に合わせて進みません。チャプターのファイルを開けます。",
        troubles: "録画の情報に読めないところがあります",
    },
    captions: CaptionStrings {
        heading: "字幕",
        off: "オフ",
        unnamed: "オン",
        toggle: "字幕のオン・オフ",
        find: "字幕を検索",
        hits: |n| match n {
            0 => "見つかりません".to_owned(),
            n => format!("{n} 行"),
        },
        none: "字幕はありません。",
    },
    card: CardStrings {
        load: |host| format!("ここで再生({host})"),
        load_hint: |host| format!("再生すると、視聴していることが {host} に伝わります。"),
        open: |host| format!("{host} で開く"),
        apart: "別のページの動画にスライドは合わせられません。下の時計を並べて動かせます。",
        broken: "動画を再生できません。下の時計は動画なしで進みます。",
        fixed: "この動画のサーバーでは、途中へ移動できません。",
    },
    opened: OpenedStrings {
        chapters: |found, lost| match lost {
            0 => format!("チャプター {found} 件"),
            n => format!("チャプター {found} 件、この発表にないスライド {n} 件"),
        },
        captions: |n| format!("字幕 {n} 行"),
        film: "動画を開きました",
        nothing: "このファイルには動画もチャプターも字幕もありません",
    },
};
