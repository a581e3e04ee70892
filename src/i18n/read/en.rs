//! English.

use super::{ReadStrings, SettingStrings, StepStrings};

pub(super) const STRINGS: ReadStrings = ReadStrings {
    bar: "Reading controls",
    skip: "Skip to the slides",
    outline: "Outline",
    find: "Find a slide",
    to_slides: "Show as slides",
    watch: "Watch the recording",
    as_slide: "As shown",
    slide_as_shown: |number| format!("Show slide {number} as it was shown"),
    keys: "Keys",
    next: "Next slide",
    previous: "Previous slide",
    slides: |n| match n {
        1 => "1 slide".to_owned(),
        n => format!("{n} slides"),
    },
    end: "End of the talk",
    to_top: "Back to the top",
    notes: "Notes",
    wide: "Scrolls sideways",
    enlarge: "Enlarge",
    picture: "Picture",
    steps: StepStrings {
        begin: |n| format!("Step by step ({n})"),
        controls: "Step by step",
        place: |step, steps| format!("Step {step} of {steps}"),
        back: "Previous step",
        on: "Next step",
        end: "Show all",
    },
    settings: SettingStrings {
        heading: "Reading settings",
        size: "Text size",
        sizes: ["S", "M", "L", "XL", "XXL"],
        width: "Line length",
        widths: ["Short", "Medium", "Long"],
        paper: "Paper",
        sepia: "Sepia",
        notes: "Notes",
        wrap: "Break long lines of code",
        switch: ["Off", "On"],
    },
};
