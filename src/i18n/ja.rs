//! Japanese.

use lectern_deck::programme::{Expected, Level};
use lectern_deck::source::LooksLike;
use lectern_session::command::Command;

use super::library::{DeviceStrings, FilterStrings, LibraryStrings, TalkStrings, TroubleStrings};
use super::show::{OpenStrings, ShowStrings};
use super::{PanicStrings, Strings};

pub(super) const STRINGS: Strings = Strings {
    language_name: "日本語",
    language: "言語",
    appearance: "表示モード",
    light: "ライト",
    dark: "ダーク",
    automatic: "自動",
    close: "閉じる",
    cancel: "キャンセル",
    try_again: "もう一度試す",
    panic: PanicStrings {
        heading: "Lectern が停止しました。スライドの内容は下にあります。再読み込みするとこのスライドに戻ります。",
        reload: "再読み込み",
    },
    library: LibraryStrings {
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
                format!(
                    "ファイルが {most} 個を超えています。資料のフォルダーだけを選んでください。"
                )
            },
            unreadable: "ブラウザーがファイルを読み込めませんでした。移動または変更された可能性があります。もう一度選んでください。",
        },
    },
    show: ShowStrings {
        opening: "発表を開いています…",
        controls: "スライドの操作",
        to_library: "発表一覧へ",
        untitled: "無題",
        place: |slide, slides| format!("{slide} / {slides}"),
        slide: |slide, slides, title| format!("{slides}枚中{slide}枚目：{title}"),
        go_to: |digits| format!("{digits} 枚目へ（Enter で移動）"),
        find: "スライド番号、またはタイトルの一部",
        nothing_found: "該当するスライドがありません。",
        link_copied: "リンクをコピーしました",
        copy_refused: "ブラウザーがコピーを許可しませんでした。リンク：",
        full_screen_refused: "ブラウザーが全画面表示を許可しませんでした。",
        black: "黒い画面です。B キーでスライドに戻ります。",
        white: "白い画面です。W キーでスライドに戻ります。",
        problems: |n| format!("この資料の問題 {n} 件"),
        no_problems: "この資料に問題はありません。",
        line: |line, column| format!("{line} 行 {column} 列"),
        read_as: |dialect| format!("{dialect} 形式として読み込み"),
        dialect: "資料の形式",
        detect: "自動判別",
        theme: "テーマ",
        theme_of_deck: "資料の指定どおり",
        command: |command| match command {
            Command::Next => "次のステップ",
            Command::Previous => "前のステップ",
            Command::First => "最初のスライド",
            Command::Last => "最後のスライド",
            Command::Digit(_) => "その番号のスライドへ",
            Command::Enter => "次のステップ、または入力した番号へ移動",
            Command::Backspace => "前のステップ、または数字を消す",
            Command::Find => "スライドを探す",
            Command::Overview => "すべてのスライド",
            Command::Black => "黒い画面",
            Command::White => "白い画面",
            Command::FullScreen => "全画面表示",
            Command::CopyLink => "このスライドのリンクをコピー",
            Command::Help => "キー操作",
            Command::Problems => "資料の問題",
            Command::Escape => "抜ける",
        },
        digits: "数字、Enter",
        touch: "左右にスワイプするとスライドが切り替わります。",
        click: "スライドをクリックすると次へ、左端をクリックすると前へ進みます。",
        open: OpenStrings {
            failed: "この発表を開けませんでした",
            status: |status| match status {
                404 | 410 => format!(
                    "サーバーにそのファイルがありません（ステータス {status}）。「deck=」の後のアドレスを確かめてください。"
                ),
                401 | 403 => format!(
                    "サーバーがこのファイルの取得を許可していません（ステータス {status}）。"
                ),
                500.. => format!(
                    "サーバー側に問題があります（ステータス {status}）。少し待ってからお試しください。"
                ),
                _ => format!("サーバーがステータス {status} を返しました。"),
            },
            unreachable: "サーバーに接続できません。オフラインか、アドレスの誤りか、他のサイトからの読み取りをサーバーが許可していない（CORS）かのいずれかです。",
            too_large: |megabytes| {
                format!(
                    "ファイルが {megabytes} MB を超えています。発表資料のファイルかどうか確かめてください。"
                )
            },
            not_text: |kind, byte| {
                let kind = match kind {
                    LooksLike::Archive => "アーカイブまたは Office 文書",
                    LooksLike::Pdf => "PDF",
                    LooksLike::Picture => "画像",
                    LooksLike::BrokenUtf16 => "壊れた UTF-16 テキスト",
                    LooksLike::OtherEncoding => "別の文字コードのテキスト",
                    LooksLike::Binary => "バイナリーファイル",
                };
                format!(
                    "Markdown のテキストではなく、{kind} のようです（バイト {byte}）。資料を UTF-8 で保存してください。"
                )
            },
            web_page: "サーバーが Markdown ではなくウェブページを返しました。コードホスティングでは raw ファイルのアドレスを使ってください。",
            forgotten: "端末から開いた発表ですが、このブラウザーの保存領域にはもうありません。一覧からファイルを開き直してください。",
            store_refused: "このブラウザーは保存領域の利用を許可していないため、端末から開いた発表を開き直せません。一覧からファイルを開き直してください。",
            too_slow: "ファイルの読み込みに時間がかかりすぎたため中止しました。",
            as_text: "ファイルをそのまま表示",
            foreign: |host| format!("この発表は別のサイトにあります：{host}"),
            foreign_hint: "開くと、そのサイトにあなたのネットワークアドレスが伝わります。資料の内容がここで何かを実行することはありません。",
            open: "発表を開く",
            remote_pictures: |hosts| format!("このスライドの画像は別のサイトにあります：{hosts}"),
            load: "そこから画像を読み込む",
            leave: |host| format!("このリンクは別のサイトに移動します：{host}"),
            open_tab: "新しいタブで開く",
        },
    },
};
