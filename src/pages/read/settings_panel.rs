//! The panel in which a reader sets size, width, paper, notes and code.

use yew::{AttrValue, Callback, Html, html};

use crate::components::overlay::Overlay;
use crate::components::segmented::{Segment, Segmented};
use crate::i18n::Strings;
use crate::i18n::read::ReadStrings;
use crate::settings::reading::{Paper, ReadingSettings, Width};

/// The panel.
pub(super) fn settings_panel(
    strings: &'static Strings,
    words: &'static ReadStrings,
    settings: ReadingSettings,
    on_change: &Callback<ReadingSettings>,
    on_close: Callback<()>,
) -> Html {
    let texts = &words.settings;
    let paper = |paper: Paper| match paper {
        Paper::Automatic => strings.automatic,
        Paper::Light => strings.light,
        Paper::Sepia => texts.sepia,
        Paper::Dark => strings.dark,
    };
    let width_index = Width::ALL.iter().position(|width| *width == settings.width);
    let paper_index = Paper::ALL.iter().position(|paper| *paper == settings.paper);
    let set = |change: fn(&mut ReadingSettings, usize)| {
        on_change.reform(move |index| {
            let mut changed = settings;
            change(&mut changed, index);
            changed
        })
    };
    let row = |name: &'static str,
               label: &'static str,
               choices: &[&'static str],
               chosen: usize,
               on_choose| {
        html! {
            <div class="read-setting">
                <span aria-hidden="true">{ label }</span>
                <Segmented {label} {name} segments={choices.iter().copied().map(segment).collect::<Vec<_>>()} {chosen} {on_choose} />
            </div>
        }
    };
    html! {
        <Overlay title={texts.heading} {on_close}>
            <div class="read-settings">
                { row("read-size", texts.size, &texts.sizes, settings.size, set(|settings, index| settings.size = index)) }
                { row("read-width", texts.width, &texts.widths, width_index.unwrap_or_default(), set(|settings, index| {
                    settings.width = Width::ALL.get(index).copied().unwrap_or_default();
                })) }
                { row("read-paper", texts.paper, &Paper::ALL.map(paper), paper_index.unwrap_or_default(), set(|settings, index| {
                    settings.paper = Paper::ALL.get(index).copied().unwrap_or_default();
                })) }
                { row("read-notes", texts.notes, &texts.switch, usize::from(settings.with_notes), set(|settings, index| {
                    settings.with_notes = index > 0;
                })) }
                { row("read-wrap", texts.wrap, &texts.switch, usize::from(settings.wraps_code), set(|settings, index| {
                    settings.wraps_code = index > 0;
                })) }
            </div>
        </Overlay>
    }
}

fn segment(label: &'static str) -> Segment {
    Segment {
        label: AttrValue::Static(label),
        icon: None,
        lang: None,
    }
}
