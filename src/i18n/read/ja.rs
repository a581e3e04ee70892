//! Japanese.

use super::{ReadStrings, SettingStrings, StepStrings};

pub(super) const STRINGS: ReadStrings = ReadStrings {
    bar: "閲覧の操作",
    skip: "スライドへ進む",
    outline: "目次",
    find: "スライドを探す",
    to_slides: "スライドで表示",
    watch: "録画を見る",
    as_slide: "発表画面",
    slide_as_shown: |number| format!("スライド {number} を発表画面で表示"),
    keys: "キー操作",
    next: "次のスライド",
    previous: "前のスライド",
    slides: |n| format!("スライド {n} 枚"),
    end: "発表はここまで",
    to_top: "先頭へ戻る",
    notes: "ノート",
    wide: "横にスクロール",
    enlarge: "拡大",
    picture: "画像",
    steps: StepStrings {
        begin: |n| format!("ステップごとに見る ({n})"),
        controls: "ステップごとに表示",
        place: |step, steps| format!("ステップ {step} / {steps}"),
        back: "前のステップ",
        on: "次のステップ",
        end: "すべて表示",
    },
    settings: SettingStrings {
        heading: "閲覧の設定",
        size: "文字の大きさ",
        sizes: ["小", "中", "大", "特大", "最大"],
        width: "行の長さ",
        widths: ["短い", "中", "長い"],
        paper: "背景",
        sepia: "セピア",
        notes: "ノート",
        wrap: "長いコード行を折り返す",
        switch: ["オフ", "オン"],
    },
};
