//! The parts of the repository and who may name whom: the table of `ARCHITECTURE.md`.

/// A part of the repository and what it may name.
pub(super) struct Part {
    /// A module of the app or a crate, as paths name it.
    pub(super) name: &'static str,
    /// Where its files are: a folder, or a folder and a file of that name.
    pub(super) place: &'static str,
    /// Other parts of ours that it may name.
    pub(super) ours: &'static [&'static str],
    /// What of the browser crates it may name, `*` standing for anything.
    pub(super) browser: &'static [&'static str],
}

/// The types that an event handler or a node reference cannot do without.
const EVENTS_AND_ELEMENTS: &[&str] = &[
    "web_sys::*Event",
    "web_sys::*Element",
    "web_sys::EventTarget",
    "web_sys::Node",
    "web_sys::ShadowRoot",
    "wasm_bindgen::JsCast*",
];

/// The app's root files (`lib`, `main`) are not listed: they may name anything.
pub(super) const PARTS: &[Part] = &[
    Part {
        name: "lectern_deck",
        place: "crates/lectern-deck",
        ours: &[],
        browser: &[],
    },
    Part {
        name: "lectern_keep",
        place: "crates/lectern-keep",
        ours: &[],
        browser: &[],
    },
    Part {
        name: "lectern_search",
        place: "crates/lectern-search",
        ours: &[],
        browser: &[],
    },
    Part {
        name: "lectern_session",
        place: "crates/lectern-session",
        ours: &[],
        browser: &[],
    },
    Part {
        name: "lectern_typeset",
        place: "crates/lectern-typeset",
        ours: &[],
        browser: &[],
    },
    Part {
        name: "lectern_cli",
        place: "crates/lectern-cli",
        ours: &["lectern_deck", "lectern_typeset"],
        browser: &[],
    },
    Part {
        name: "xtask",
        place: "crates/xtask",
        ours: &[],
        browser: &[],
    },
    Part {
        name: "e2e",
        place: "tests/e2e",
        ours: &[],
        browser: &[],
    },
    Part {
        name: "platform",
        place: "src/platform",
        ours: &[],
        browser: &["*"],
    },
    Part {
        name: "i18n",
        place: "src/i18n",
        ours: &["lectern_deck", "lectern_session"],
        browser: &[],
    },
    Part {
        name: "settings",
        place: "src/settings",
        ours: &["platform", "i18n"],
        browser: &[],
    },
    Part {
        name: "route",
        place: "src/route",
        ours: &[
            "lectern_deck",
            "lectern_session",
            "platform",
            "pages",
            "shell",
            "i18n",
        ],
        browser: &[],
    },
    Part {
        name: "shell",
        place: "src/shell",
        ours: &[
            "lectern_deck",
            "lectern_keep",
            "lectern_search",
            "lectern_session",
            "platform",
            "route",
            "settings",
        ],
        browser: &[],
    },
    Part {
        name: "hooks",
        place: "src/hooks",
        ours: &["lectern_deck", "lectern_session", "platform"],
        browser: EVENTS_AND_ELEMENTS,
    },
    Part {
        name: "components",
        place: "src/components",
        ours: &[
            "lectern_deck",
            "lectern_session",
            "lectern_typeset",
            "hooks",
            "i18n",
        ],
        browser: EVENTS_AND_ELEMENTS,
    },
    Part {
        name: "pages",
        place: "src/pages",
        ours: &[
            "lectern_deck",
            "lectern_keep",
            "lectern_search",
            "lectern_session",
            "components",
            "hooks",
            "shell",
            "i18n",
            "route",
            "settings",
        ],
        browser: EVENTS_AND_ELEMENTS,
    },
    Part {
        name: "app",
        place: "src/app",
        ours: &[
            "lectern_deck",
            "lectern_session",
            "pages",
            "components",
            "hooks",
            "shell",
            "i18n",
            "route",
            "settings",
        ],
        browser: &[],
    },
];

/// The crates through which one reaches the browser; a `*` ends a prefix.
pub(super) const BROWSER_CRATES: &[&str] = &[
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo*",
    "idb",
];

/// Names that a single part may use, whichever way it came by them.
pub(super) const KEPT_NAMES: &[(&str, &str, &str)] = &[(
    "Effect",
    "shell",
    "effects are carried out in one place, by the shell",
)];
