//! Japanese.

use super::{Obstacles, OfflineStrings};

pub(super) const STRINGS: OfflineStrings = OfflineStrings {
    looking: "保存されている内容を確認しています…",
    app: |kept, of| format!("アプリ：{of} ファイル中 {kept} ファイル"),
    talk: |kept, of, size| format!("この発表：{of} ファイル中 {kept} ファイル、{size}"),
    missing: "ないファイル：",
    films: |n| format!("動画 {n} 件は保存しません。ネットワークが必要です。"),
    all: "すべての発表",
    keep_all: "すべての発表をオフライン用に保存",
    progress: |done, talks, files, size| {
        format!("発表 {talks} 件中 {done} 件、{files} ファイル、{size}")
    },
    all_kept: |talks, files, size| {
        format!("発表 {talks} 件をすべて保存しました：{files} ファイル、{size}。")
    },
    cancelled: "中止しました。届いたものは残ります。",
    failed: "一部が届きませんでした。ネットワークがあるときにもう一度お試しください。届いたものは残ります。",
    full: "ブラウザーに空きがありません。届いたものは残り、残りにはネットワークが必要です。",
    room: |used, room| format!("このサイトはこのブラウザーで {room} 中 {used} を使っています。"),
    update: "Lectern の新しい版があります。",
    load: "読み込む",
    waits: "このブラウザーでの発表が終わるまで待ちます。",
    start: "それでも保存する",
    obstacles: Obstacles {
        file: "このページはすでにこのコンピューターのファイルです。ほかには何も保存しません。",
        frame: "ほかのページのフレーム内では保存しません。発表を別のウィンドウで開いてください。",
        live: "執筆中の発表です。常に最新の内容が見えるように、保存しません。",
        insecure: "保存できません。このページは http で届きました。ブラウザーが保存するのは https のページです。",
        absent: "保存できません。このブラウザー、またはプライベートウィンドウはページを保存しません。",
        saving: "ブラウザーがデータ節約に設定されているため、保存しません。",
        refused: "ブラウザーまたはサーバーに拒まれたため、保存しません。ほかの機能はそのまま使えます。",
        incomplete: "アプリがすべて届かなかったため、まだ保存していません。次に開いたときにもう一度試します。",
    },
};
