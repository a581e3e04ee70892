//! Japanese.

use lectern_deck::programme::{Expected, Level};

use super::{DeviceStrings, FilterStrings, LibraryStrings, TalkStrings, TroubleStrings};

pub(super) const STRINGS: LibraryStrings = LibraryStrings {
    title: "発表一覧",
    loading: "発表一覧を読み込んでいます…",
    updated: |when| format!("{when} 更新"),
    event_site: "イベントのサイト",
    samples: "Lectern に付属するサンプルの発表です。アプリと同じ場所に talks.json を置くと、その一覧に替わります。",
    no_talks: "プログラムにはまだ発表がありません。",
    trouble: TroubleStrings {
        failed: "発表一覧を表示できません",
        status: |status| {
            format!("talks.json を要求しましたが、サーバーがステータス {status} を返しました。")
        },
        unreachable: "サーバーに接続できません。オフラインかもしれません。",
        syntax: |line, column, reason| {
            format!("talks.json の {line} 行 {column} 列に誤りがあります：{reason}")
        },
        entry: |number| format!("talks.json の {number} 番目の項目"),
        broken: "この項目には誤りがあります。",
        missing: |field| format!("「{field}」がありません。"),
        wrong: |field, expected, found| {
            let expected = match expected {
                Expected::Text => "文字列",
                Expected::Number => "数値",
                Expected::Minutes => "分単位の整数",
                Expected::List => "リスト",
                Expected::Object => "波括弧で囲んだオブジェクト",
                Expected::Time => "2026-11-14T11:40:00+09:00 のような日時",
                Expected::Level => "beginner、intermediate、advanced のいずれか",
                Expected::WebAddress => "https:// で始まるアドレス",
            };
            match field {
                "" => format!("必要な値：{expected}。今の値：{found}"),
                field => format!("「{field}」に必要な値：{expected}。今の値：{found}"),
            }
        },
    },
    filter: FilterStrings {
        label: "発表を絞り込む",
        words: "タイトル、発表者、話題",
        language: "言語",
        any_language: "すべての言語",
        level: "レベル",
        any_level: "すべてのレベル",
        track: "トラック",
        any_track: "すべてのトラック",
        room: "会場",
        any_room: "すべての会場",
        day: "日付",
        any_day: "すべての日",
        tag: "タグ",
        any_tag: "すべてのタグ",
        reset: "すべての発表を表示",
        shown: |shown, all| {
            if shown == all {
                format!("発表 {all} 件")
            } else {
                format!("発表 {all} 件中 {shown} 件")
            }
        },
        nothing: "条件に合う発表がありません。",
    },
    talk: TalkStrings {
        language_name: |tag| match tag {
            "en" => "英語",
            "ko" => "韓国語",
            "ja" => "日本語",
            "zh" => "中国語",
            "de" => "ドイツ語",
            "es" => "スペイン語",
            "fr" => "フランス語",
            "pt" => "ポルトガル語",
            tag => tag,
        },
        level: |level| match level {
            Level::Beginner => "初級",
            Level::Intermediate => "中級",
            Level::Advanced => "上級",
        },
        minutes: |minutes| format!("{minutes} 分"),
        date: |month, day| format!("{month}月{day}日"),
        pronounced: |said| format!("読み：{said}"),
        also_in: "他の言語：",
        recording: "録画を見る",
        change: |field, from, to| {
            let name = match field {
                "title" => "タイトル",
                "speakers" => "発表者",
                "room" => "会場",
                "starts" => "開始時刻",
                "minutes" => "長さ",
                "track" => "トラック",
                "level" => "レベル",
                "language" => "言語",
                other => other,
            };
            match (field, from, to) {
                ("starts", Some(from), Some(to)) => format!("時間変更：{from} → {to}"),
                (_, Some(from), Some(to)) => format!("{name}変更：{from} → {to}"),
                (_, None, Some(to)) => format!("{name}変更：{to}"),
                (_, Some(from), None) => format!("{name}取り消し：{from}"),
                (_, None, None) => format!("{name}変更"),
            }
        },
    },
    device: DeviceStrings {
        heading: "資料を開く",
        hint: "Markdown ファイル、または画像の入ったフォルダーを、このページのどこにでもドロップできます。テキストの貼り付けや、選択もできます。",
        stays_here: "資料はこの端末の中だけに置かれ、どこにもアップロードされません。",
        files: "ファイルを選ぶ",
        folder: "フォルダーを選ぶ",
        paste: "テキストを貼り付け",
        paste_label: "Markdown で書かれた資料のテキスト",
        address: "Markdown ファイルのアドレス",
        open: "開く",
        drop: "ドロップすると開きます",
        underway: "ファイルを読み込んでいます…",
        which: "どのファイルが発表資料ですか？",
        which_hint: "Markdown ファイルが複数あります。",
        opened: "この端末で開いた資料",
        n_files: |n| format!("ファイル {n} 個"),
        remove: |title| format!("「{title}」を削除"),
        removed: |title| format!("「{title}」を削除しました。"),
        undo: "元に戻す",
        untitled: "無題",
        only_here: "このウィンドウだけにあり、再読み込みすると消えます",
        no_storage: "このブラウザーはこのサイトのファイルを保存しません。資料は開けますが、再読み込みすると消えます。",
        no_deck: "Markdown ファイル（.md）がありません。",
        empty: "ファイルの中身が空です。",
        too_many: |most| {
            format!("ファイルが {most} 個を超えています。資料のフォルダーだけを選んでください。")
        },
        unreadable: "ブラウザーがファイルを読み込めませんでした。移動または変更された可能性があります。もう一度選んでください。",
    },
};
