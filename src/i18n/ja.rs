//! Japanese.

use lectern_deck::source::LooksLike;
use lectern_session::command::Command;

use super::show::{KeepWords, OpenStrings, ShowStrings};
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
    search: "検索",
    panic: PanicStrings {
        heading: "Lectern が停止しました。スライドの内容は下にあります。再読み込みするとこのスライドに戻ります。",
        reload: "再読み込み",
    },
    show: ShowStrings {
        opening: "発表を開いています…",
        controls: "スライドの操作",
        to_library: "発表一覧へ",
        untitled: "無題",
        place: |slide, slides| format!("{slide} / {slides}"),
        slide: |slide, slides, title| format!("{slides}枚中{slide}枚目：{title}"),
        step: |step, steps| format!("ステップ {step} / {steps}"),
        go_to: |digits| format!("{digits} 枚目へ（Enter で移動）"),
        find: "スライド番号、またはタイトルの一部",
        nothing_found: "該当するスライドがありません。",
        link_copied: "リンクをコピーしました",
        copy_refused: "ブラウザーがコピーを許可しませんでした。リンク：",
        full_screen_refused: "ブラウザーが全画面表示を許可しませんでした。",
        black: "黒い画面です。B キーでスライドに戻ります。",
        white: "白い画面です。W キーでスライドに戻ります。",
        code: "コード",
        copy_code: "コピー",
        code_copied: "コピーしました",
        problems: |n| format!("この資料の問題 {n} 件"),
        no_problems: "この資料に問題はありません。",
        line: |line, column| format!("{line} 行 {column} 列"),
        read_as: |dialect| format!("{dialect} 形式として読み込み"),
        dialect: "資料の形式",
        detect: "自動判別",
        theme: "テーマ",
        theme_of_deck: "資料の指定どおり",
        print: "印刷…",
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
            Command::Problems => "形式・テーマ・問題",
            Command::Escape => "抜ける",
        },
        present: "発表する：発表者画面と投影画面を開く",
        languages: "スライドの言語",
        fewer_slides: |n| format!("この翻訳はスライドが {n} 枚少なくなっています。"),
        no_counterpart: "この翻訳にはそのスライドがないため、直前のスライドを表示しています。",
        read: "文書として読む",
        keep: KeepWords {
            bookmark: "ブックマーク",
            jots: "スライドのメモ",
            collection: "マイコレクション",
            share: "共有",
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
            missing_pictures: |n| format!("画像 {n} 点を読み込めないため再試行中"),
            load: "そこから画像を読み込む",
            leave: |host| format!("このリンクは別のサイトに移動します：{host}"),
            open_tab: "新しいタブで開く",
        },
    },
};
