//! Japanese.

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
        TalkCommand::Present => "発表する",
        TalkCommand::OpenStage => "投影画面を開く",
        TalkCommand::DismissStage => "投影画面なしで続ける",
        TalkCommand::PresentHere => "このウィンドウで発表",
        TalkCommand::ShowDesk => "ノートを表示",
        TalkCommand::SwapDisplays => "画面を入れ替え",
        TalkCommand::Freeze => "投影を固定",
        TalkCommand::Hold => "待機画面",
        TalkCommand::ToggleClock => "時計の開始・一時停止",
        TalkCommand::ResetClock => "時計をリセット",
        TalkCommand::UncountAway => "時計から除く",
        TalkCommand::LargerNotes => "ノートを大きく",
        TalkCommand::SmallerNotes => "ノートを小さく",
        TalkCommand::Peek => "押している間ノートを表示（画面が 1 つのとき）",
        TalkCommand::Laser => "レーザー",
        TalkCommand::Draw => "描く",
        TalkCommand::WipeInk => "描いたものを消す",
        TalkCommand::RestoreRender => "元の描画に戻す",
        TalkCommand::Qr => "このスライドの QR コード",
        TalkCommand::Read => "読む表示",
        TalkCommand::AcceptResume => "再開する",
        TalkCommand::StartOver => "最初から",
        TalkCommand::DismissBanners => "閉じる",
    },
    kind: |kind| match kind {
        Kind::Rehearsal => "リハーサル",
        Kind::Talk => "本番",
    },
    kinds: "リハーサルか本番か",
    kinds_locked: "切り替えるには時計をリセットしてください",
    banner: |banner| match banner {
        Banner::DisplayGone { since } => format!(
            "{since} からプロジェクターが切れています。時計は進み、キー操作もそのまま使えます。"
        ),
        Banner::RoomSeesThis => {
            "このウィンドウは会場に見えています。ノートは H を押している間だけ表示されます。"
                .to_owned()
        }
        Banner::NoTransport => {
            "このブラウザーではウィンドウどうしが通信できません。このウィンドウで発表してください。"
                .to_owned()
        }
        Banner::OtherVersion => {
            "ウィンドウの間で Lectern のバージョンが違います。両方を再読み込みしてください。"
                .to_owned()
        }
        Banner::StageNotFull => {
            "投影画面がディスプレイいっぱいになっていません。そのウィンドウで F を押してください。"
                .to_owned()
        }
        Banner::DisplayResized { size } => {
            format!("プロジェクターの解像度が {size} になりました。")
        }
        Banner::Overflowing(slides) => {
            format!("投影画面からはみ出すスライド：{}", numbers(slides))
        }
        Banner::RenderLowered(RenderLevel::Lite) => {
            "処理が追いつかないため、動き・背景・動画を止めています。".to_owned()
        }
        Banner::RenderLowered(_) => "処理が追いつかないため、動きを止めています。".to_owned(),
        Banner::ImagesFailing { count, slides } => format!(
            "画像 {count} 点を読み込めません（スライド {}）。再試行しています。",
            numbers(slides)
        ),
        Banner::Offline { cached, total } if cached == total => {
            format!("オフラインです。発表のファイル {total} 件はすべて保存済みです。")
        }
        Banner::Offline { cached, total } => {
            format!("オフラインです。発表のファイル {total} 件のうち {cached} 件が保存済みです。")
        }
        Banner::Away {
            length,
            slept: true,
        } => {
            format!("{length} の間スリープしていました。時計はその間も進んでいます。")
        }
        Banner::Away {
            length,
            slept: false,
        } => {
            format!("このウィンドウが {length} の間止まっていました。時計はその間も進んでいます。")
        }
        Banner::ResumeOff => {
            "ブラウザーが保存を許可していません。異常終了すると発表を再開できません。".to_owned()
        }
    },
    understood: "了解",
    go_to: |slide| format!("スライド {slide} へ"),
    reload: "再読み込み",
    slides: SlideStrings {
        on_stage: "投影中",
        only_here: "このウィンドウのみ",
        here: "現在の位置",
        next: "次",
        end: "発表の終わり",
        behind: "会場にはまだこのスライドが見えています",
        cover: |cover| match cover {
            Cover::None => "",
            Cover::Black => "黒い画面",
            Cover::White => "白い画面",
            Cover::Holding => "待機画面",
        },
        screen: |screen| match screen {
            Screen::Live => "",
            Screen::Black => "黒い画面",
            Screen::White => "白い画面",
            Screen::Frozen(_) => "固定中",
            Screen::Holding => "待機画面",
        },
        tools: "ツール",
        resize_columns: "スライドの幅",
        resize_rows: "スライドの高さ",
    },
    notes: NoteStrings {
        heading: "ノート",
        none: "ノートはありません。",
        private: "非公開",
        of_next: "次のスライドのノート",
        float: "ノートを小窓に表示",
        floating: "ノートは小窓に表示しています。",
        no_float: "このブラウザーではノートを小窓に表示できません。H を押している間、ノートが見られます。",
    },
    clock: ClockStrings {
        elapsed: "経過",
        remaining: "残り",
        over: "超過",
        time_of_day: "現在時刻",
        start: "時計を開始",
        pause: "時計を一時停止",
        resume: "時計を再開",
        pace: |pace, by| match pace {
            Pace::Unknown => String::new(),
            Pace::OnTime => "予定どおり".to_owned(),
            Pace::Ahead(_) => format!("{by} 早い"),
            Pace::Behind(_) => format!("{by} 遅れ"),
        },
        last_time: |kind, length| match kind {
            Kind::Rehearsal => format!("リハーサルでは {length}"),
            Kind::Talk => format!("前回は {length}"),
        },
        progress: |slide, slides, percent| {
            format!("{slides} 枚中 {slide} 枚目、時間の {percent}% が経過")
        },
    },
    link: LinkStrings {
        heading: "投影画面とディスプレイ",
        lamp: |lamp| match lamp {
            Lamp::Solo => "投影なし",
            Lamp::Opening => "起動中",
            Lamp::Live => "接続中",
            Lamp::Late => "応答遅延",
            Lamp::Gone { .. } => "切断",
        },
        since: |moment| format!("{moment} から"),
        shows: |position| format!("{position} を表示"),
        stages: |n| format!("投影画面 {n} つ"),
        age: |seconds| format!("最後の応答は {seconds} 秒前"),
        mend: "開き直す",
        full_screen: "全画面",
        in_window: "ウィンドウ",
        displays: "ディスプレイ",
        situation: |situation| match situation {
            Situation::Unknown => "ブラウザーからは分かりません",
            Situation::Single => "画面は 1 つ",
            Situation::Dual => "発表者用と会場用",
            Situation::Mirrored => "ミラーリング：会場に同じ画面が見えます",
            Situation::Lost { .. } => "会場用の画面が切れています",
        },
        nameless: "プロジェクター",
        see_displays: "Lectern にディスプレイを知らせる",
        see_displays_hint: "許可すると、投影画面がプロジェクターに全画面で開きます。",
        no_displays: "このブラウザーではウィンドウの位置を決められません。投影画面をプロジェクターへ移し、そこで F を押してください。",
        transports: "ウィンドウ間の接続",
        transport: |transport| match transport {
            Transport::Broadcast => "ブロードキャストチャンネル",
            Transport::Storage => "ストレージイベント",
            Transport::Opener => "開いた元のウィンドウ",
        },
        support: |support| match support {
            Support::Unknown => "未確認",
            Support::Absent => "利用できません",
            Support::Refused => "ブラウザーが拒否",
            Support::Open => "準備完了",
        },
        carries: "通信中",
        render: "描画",
        render_level: |level| match level {
            RenderLevel::Full => "すべて",
            RenderLevel::Still => "動きなし",
            RenderLevel::Lite => "動き・背景・動画なし",
        },
    },
    cards: CardStrings {
        refused: "ブラウザーが投影画面のウィンドウをブロックしました",
        refused_hint: "下のリンクから開いてください。プロジェクターへ移したら、そこで F を押します。",
        open_stage: "投影画面を開く",
        here: "このウィンドウで発表",
        without: "投影画面なしで続ける",
        code: "別の端末で開く：",
        slide_code: "このスライド",
        found: |kind| match kind {
            Kind::Rehearsal => "リハーサルを再開しますか？",
            Kind::Talk => "発表を再開しますか？",
        },
        stood: |slide, elapsed, last_seen| {
            format!("{last_seen} の時点でスライド {slide}、経過 {elapsed} でした。")
        },
        resume: |slide, elapsed| format!("スライド {slide}、{elapsed} から再開"),
        start_over: "最初から",
    },
    clicker: ClickerStrings {
        heading: "クリッカー",
        hint: "動作を選んでからボタンを押します。B と W では、いつでもスライドに戻れます。",
        teach: |wish| format!("ボタンに割り当て：{wish}"),
        press: |wish| format!("{wish}：クリッカーのボタンを押してください。Esc で中止します。"),
        usual: "標準",
        forget: "割り当てをすべて消す",
    },
    journal: JournalStrings {
        heading: "記録",
        empty: "まだ記録がありません。時計が動いている間に記録されます。",
        time_spent: "スライドごとの時間",
        slide: "スライド",
        time: "時間",
        total: "合計",
        faults: "起きた問題",
        no_faults: "問題はありませんでした。",
        fault: |fault| match fault {
            Fault::StageRefused => "ブラウザーが投影画面をブロック".to_owned(),
            Fault::StageGone => "投影画面が切断".to_owned(),
            Fault::StageBack => "投影画面が復帰".to_owned(),
            Fault::DisplayLost => "プロジェクターが切断".to_owned(),
            Fault::DisplayBack => "プロジェクターが復帰".to_owned(),
            Fault::DisplayResized(size) => {
                format!(
                    "プロジェクターの解像度が {}×{} に変化",
                    size.width, size.height
                )
            }
            Fault::DisplaySwapped => "画面を入れ替え".to_owned(),
            Fault::DisplayMirrored => "画面がミラーリングに".to_owned(),
            Fault::Away(length) => {
                format!("このウィンドウが {} 秒間停止", length.0 / 1_000)
            }
            Fault::RenderLowered(RenderLevel::Lite) => "動き・背景・動画なしで描画".to_owned(),
            Fault::RenderLowered(_) => "動きなしで描画".to_owned(),
            Fault::ImagesFailed(slide) => {
                format!("スライド {} の画像を読み込めず", slide.0 + 1)
            }
            Fault::Offline => "ネットワークが切断".to_owned(),
            Fault::Online => "ネットワークが復帰".to_owned(),
            Fault::StorageRefused => "ブラウザーが保存を拒否".to_owned(),
            Fault::NoTransport => "ウィンドウ間の接続なし".to_owned(),
            Fault::OtherVersion => "別のウィンドウのバージョンが不一致".to_owned(),
            Fault::FullScreenRefused => "ブラウザーが全画面を拒否".to_owned(),
        },
        chapters: "チャプターを保存(WebVTT)",
        list: "チャプターを保存(一覧)",
        csv: "CSV で保存",
        json: "JSON で保存",
    },
    stage: StageStrings {
        title: |deck| format!("投影画面 · {deck}"),
        hint: |hint| match hint {
            StageHint::PressToReturn => {
                "プロジェクターが戻りました。このウィンドウで何かキーを押すと、スライドがそちらに移ります。"
            }
            StageHint::DragToProjector => {
                "このウィンドウをプロジェクターへ移し、F を押してください。"
            }
        },
        holding: "少々お待ちください",
    },
};

fn numbers(slides: &[SlideIndex]) -> String {
    listed(slides, "、")
}
