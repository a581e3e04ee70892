//! Text in pages, and the few words of theirs.

/// The words of a page.
pub(super) struct Words {
    pub(super) show: &'static str,
    pub(super) all: &'static str,
    pub(super) text: &'static str,
    pub(super) notes: &'static str,
}

const ENGLISH: Words = Words {
    show: "Show the slides",
    all: "All talks",
    text: "As text",
    notes: "Notes",
};

const KOREAN: Words = Words {
    show: "슬라이드 보기",
    all: "모든 발표",
    text: "글로 보기",
    notes: "노트",
};

const JAPANESE: Words = Words {
    show: "スライドを表示",
    all: "すべての発表",
    text: "文章で読む",
    notes: "ノート",
};

impl Words {
    /// Those of a language, or the English ones.
    pub(super) fn of(tag: &str) -> &'static Self {
        match tag.split('-').next() {
            Some("ko") => &KOREAN,
            Some("ja") => &JAPANESE,
            _ => &ENGLISH,
        }
    }
}

/// A text as HTML or XML has it, in attributes too.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no other control characters.
            letter if letter.is_control() && !matches!(letter, '\n' | '\t') => {}
            letter => out.push(letter),
        }
    }
    out
}

/// The beginning of a text on one line, as previews show it.
pub(super) fn summary(text: &str) -> String {
    const MOST: usize = 200;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST {
        return text;
    }
    text.chars().take(MOST - 1).chain(['…']).collect()
}
