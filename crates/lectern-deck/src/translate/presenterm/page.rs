//! The slide that is being written: its columns, which may be filled in any order, and what is set for all that follows.

use crate::translate::draft::Draft;
use crate::translate::rewrite::Rewrite;

/// A slide, its columns, and the box that what follows goes into.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) draft: Draft,
    columns: Option<Columns>,
    style: Style,
    /// A box with that style is open.
    in_box: bool,
    /// What was shown last is in a list, or may still belong to one.
    list: List,
    /// `skip_slide` was said.
    pub(super) is_skipped: bool,
}

/// What is set from some point on up to the end of the slide.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) alignment: Option<String>,
    pub(super) font_size: Option<String>,
    pub(super) incremental: Option<bool>,
    pub(super) middle: bool,
}

#[derive(Debug)]
struct Columns {
    line: u32,
    shares: Vec<String>,
    /// The text of each; there are as many as shares.
    texts: Vec<Vec<(u32, String)>>,
    current: usize,
}

/// Where in a list the page is.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum List {
    #[default]
    Outside,
    Inside,
    /// After an empty line in it.
    Gap,
}

impl Page {
    /// Adds a line of text that is shown.
    pub(super) fn show_text(&mut self, number: u32, text: &str) {
        let is_blank = text.trim().is_empty();
        self.list = match self.list {
            _ if begins_item(text) => List::Inside,
            List::Outside => List::Outside,
            _ if is_blank => List::Gap,
            List::Gap if !text.starts_with(' ') => {
                self.end_list(number);
                List::Outside
            }
            List::Inside | List::Gap => List::Inside,
        };
        self.show(number, text);
    }

    /// Ends the list at hand: what follows one that came item by item comes after it.
    pub(super) fn end_list(&mut self, number: u32) {
        let was_outside = std::mem::take(&mut self.list) == List::Outside;
        if !was_outside && self.style.incremental == Some(true) {
            self.show(number, "\n<!-- pause -->\n");
        }
    }

    /// Adds something that is shown.
    pub(super) fn show(&mut self, number: u32, text: &str) {
        if !self.in_box
            && !text.trim().is_empty()
            && let Some(box_line) = self.style.box_line()
        {
            self.in_box = true;
            self.push(number, &box_line);
        }
        self.push(number, text);
    }

    fn push(&mut self, number: u32, text: &str) {
        match &mut self.columns {
            Some(columns) => {
                if let Some(column) = columns.texts.get_mut(columns.current) {
                    column.push((number, text.to_owned()));
                }
            }
            None => self.draft.show(number, text),
        }
    }

    /// Changes how all that follows is set.
    pub(super) fn restyle(&mut self, number: u32, change: impl FnOnce(&mut Style)) {
        let mut style = self.style.clone();
        change(&mut style);
        if style != self.style {
            self.close_box(number);
            self.style = style;
        }
    }

    /// Whether nothing is shown yet.
    pub(super) fn is_blank(&self) -> bool {
        self.columns.is_none() && self.draft.is_blank()
    }

    fn close_box(&mut self, number: u32) {
        if std::mem::take(&mut self.in_box) {
            self.push(number, "\n:::\n");
        }
    }

    /// Begins columns with these shares of the width; at least one.
    pub(super) fn begin_columns(&mut self, number: u32, mut shares: Vec<String>) {
        self.end_columns(number);
        if shares.is_empty() {
            shares.push("1".to_owned());
        }
        self.close_box(number);
        self.columns = Some(Columns {
            line: number,
            texts: vec![Vec::new(); shares.len()],
            shares,
            current: 0,
        });
    }

    /// What follows goes into the column `index`, from 0. False where there is none.
    pub(super) fn column(&mut self, number: u32, index: usize) -> bool {
        self.close_box(number);
        match &mut self.columns {
            Some(columns) if index < columns.texts.len() => {
                columns.current = index;
                true
            }
            _ => false,
        }
    }

    /// Ends the columns, if there are any.
    pub(super) fn end_columns(&mut self, number: u32) {
        self.close_box(number);
        let Some(columns) = self.columns.take() else {
            return;
        };
        let line = columns.line;
        let shares = columns.shares.join(" ");
        self.draft.show(line, format!("\n:::columns {shares}\n"));
        for text in columns.texts {
            self.draft.show(line, "\n::: column\n");
            for (number, text) in text {
                self.draft.show(number, text);
            }
            self.draft.show(number, "\n:::\n");
        }
        self.draft.show(number, "\n:::\n");
    }

    /// Writes the slide; the next one begins on line `next`. False if the slide was skipped.
    pub(super) fn write(&mut self, rewrite: &mut Rewrite, next: u32) {
        self.end_list(next.saturating_sub(1));
        self.end_columns(next.saturating_sub(1));
        self.draft.write(rewrite, next);
        *self = Self::at(next);
    }

    pub(super) fn at(line: u32) -> Self {
        Self {
            draft: Draft::at(line),
            ..Self::default()
        }
    }
}

fn begins_item(line: &str) -> bool {
    let text = line.trim_start();
    let after = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let after = if after.len() == text.len() {
        text.strip_prefix(['-', '*', '+'])
    } else {
        after.strip_prefix(['.', ')'])
    };
    after.is_some_and(|after| after.starts_with(' '))
}

impl Style {
    /// The line that opens a box of this style, if one is needed.
    fn box_line(&self) -> Option<String> {
        let mut attributes = Vec::new();
        attributes.extend(self.alignment.as_ref().map(|side| format!(".{side}")));
        attributes.extend(self.incremental.map(|on| {
            if on {
                ".incremental"
            } else {
                ".nonincremental"
            }
            .to_owned()
        }));
        if self.middle {
            attributes.push(".middle".to_owned());
        }
        if let Some(size) = &self.font_size
            && size != "1"
        {
            attributes.push(format!("style=\"font-size: {size}em\""));
        }
        (!attributes.is_empty()).then(|| format!("\n::: {{{}}}\n", attributes.join(" ")))
    }
}
