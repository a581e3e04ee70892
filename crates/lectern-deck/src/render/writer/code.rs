//! Blocks of code.

use pulldown_cmark::CodeBlockKind;

use super::{Writer, class};
use crate::render::code::{CodeInfo, stages_of_line};
use crate::render::code_line::{CodeLine, code_lines};
use crate::render::places;
use crate::text::emphasis::unmark;

impl Writer<'_> {
    pub(super) fn code_block(&mut self, kind: &CodeBlockKind<'_>, code: &str) {
        let info = match kind {
            CodeBlockKind::Fenced(info) => CodeInfo::read(&unmark(info), self.rules.code_stages),
            CodeBlockKind::Indented => CodeInfo::default(),
        };
        if info.language.as_deref() == Some("qr") {
            self.qr_code(code.trim());
            return;
        }
        self.builder.open("figure", class("code"));
        if let Some(name) = &info.name {
            self.builder.open("figcaption", Vec::new());
            self.builder.text(name);
            self.builder.close("figcaption");
        }
        let mut attributes = Vec::new();
        let mut set = |name: &'static str, value: &str| {
            attributes.push((name.into(), value.to_owned()));
        };
        if let Some(lines) = &info.lines {
            set("data-lines", lines);
        }
        if let Some(first) = info.first_line {
            set("data-first-line", &first.to_string());
        }
        if let Some(at) = &info.at {
            set(places::LINES_AT, at);
        }
        if info.wrap {
            set("data-wrap", "");
        }
        if let Some(height) = &info.max_height {
            set("style", &["max-height:", height].concat());
        }
        self.builder.open("pre", attributes);
        let mut attributes = Vec::new();
        if let Some(language) = &info.language {
            attributes.extend(class(&["language-", language].concat()));
        }
        if let Some(first) = info.first_line.filter(|first| *first != 1) {
            let before = first.saturating_sub(1).to_string();
            attributes.push(("style".into(), ["counter-reset:line ", &before].concat()));
        }
        self.builder.open("code", attributes);
        let code = unmark(code);
        match code_lines(&code, &info) {
            Some(lines) => self.code_lines(&lines, info.lines.as_deref()),
            None => self.builder.text(&code),
        }
        self.builder.close("code");
        self.builder.close("pre");
        self.builder.close("figure");
    }

    /// An address, which is made a code of when it is typeset.
    fn qr_code(&mut self, address: &str) {
        self.builder.open("figure", class("qr"));
        self.text(address);
        self.builder.close("figure");
    }

    fn code_lines(&mut self, lines: &[CodeLine<'_>], lit: Option<&str>) {
        for (index, line) in lines.iter().enumerate() {
            let mut attributes = class(&line.classes);
            if let Some(lit) = lit {
                attributes.push(("data-stages".into(), stages_of_line(lit, index + 1)));
            }
            self.builder.open("span", attributes);
            self.builder.text(line.text);
            self.builder.text("\n");
            self.builder.close("span");
        }
    }
}
