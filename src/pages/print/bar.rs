//! The bar over the pages: how they are to be, and the way to the printer.

use web_sys::{Event, HtmlInputElement};
use yew::{AttrValue, Callback, Html, TargetCast, html};

use crate::components::icon::{Icon, icon};
use crate::components::segmented::{Segment, Segmented};
use crate::hooks::{Readiness, print_page};
use crate::i18n::Strings;
use crate::i18n::print::PrintStrings;
use crate::route::print::{Layout, PER_PAGE, Paper, PrintOptions};

/// What the bar shows and says.
pub(super) struct Bar<'a> {
    /// What is chosen.
    pub(super) options: PrintOptions,
    /// The deck has private notes, so that they can be asked for.
    pub(super) has_private_notes: bool,
    /// How far the slides are.
    pub(super) readiness: Readiness,
    /// How many there will be.
    pub(super) n_expected: usize,
    /// Hosts of pictures that were not loaded because nobody has allowed them yet.
    pub(super) asked_hosts: Vec<String>,
    /// Something else was chosen.
    pub(super) on_options: &'a Callback<PrintOptions>,
    /// Pictures may be loaded from this host.
    pub(super) on_allow: &'a Callback<String>,
    /// The deck is to be seen without paper.
    pub(super) on_leave: &'a Callback<()>,
}

/// The bar.
pub(super) fn bar(strings: &'static Strings, words: &'static PrintStrings, bar: Bar<'_>) -> Html {
    let Bar {
        options,
        readiness,
        n_expected,
        ..
    } = bar;
    let set = |change: fn(&mut PrintOptions, usize)| {
        bar.on_options.reform(move |index| {
            let mut changed = options;
            change(&mut changed, index);
            changed
        })
    };
    let check = |name: &'static str,
                 label: &'static str,
                 checked: bool,
                 on_choose: Callback<usize>| {
        let onchange = on_choose.reform(|event: Event| {
            usize::from(event.target_unchecked_into::<HtmlInputElement>().checked())
        });
        html! {
            <label class="print-check"><input type="checkbox" {name} {checked} {onchange} /><span>{ label }</span></label>
        }
    };
    let chosen_layout = Layout::ALL
        .iter()
        .position(|layout| *layout == options.layout);
    let chosen_per_page = PER_PAGE.iter().position(|n| *n == options.per_page);
    let chosen_paper = Paper::ALL.iter().position(|paper| *paper == options.paper);
    html! {
        <nav class="print-bar" aria-label={words.bar}>
            <button class="icon-button" type="button" data-command="leave" aria-label={words.leave} title={words.leave}
                onclick={bar.on_leave.reform(|_| ())}>
                { icon(Icon::Back) }
            </button>
            { choice("print-layout", words.layout, &words.layouts, chosen_layout, set(|options, index| {
                options.layout = Layout::ALL.get(index).copied().unwrap_or_default();
            })) }
            if options.layout == Layout::Handout {
                { choice("print-per", words.per_page, &["2", "3", "4", "6"], chosen_per_page, set(|options, index| {
                    options.per_page = PER_PAGE.get(index).copied().unwrap_or_default();
                })) }
            }
            if options.layout == Layout::Slides {
                { check("steps", words.by_step, options.is_by_step, set(|options, is_on| options.is_by_step = is_on > 0)) }
            } else {
                { choice("print-paper", words.paper, &["A4", "Letter"], chosen_paper, set(|options, index| {
                    options.paper = Paper::ALL.get(index).copied().unwrap_or_default();
                })) }
            }
            if options.layout == Layout::Notes && bar.has_private_notes {
                { check("private", words.private_notes, options.with_private_notes, set(|options, is_on| {
                    options.with_private_notes = is_on > 0;
                })) }
            }
            <span class="print-status" role="status" data-ready={readiness.n_ready.to_string()}>
                { (words.ready)(readiness.n_ready, n_expected) }
            </span>
            <button class="button" type="button" data-primary="true" data-command="print" disabled={!readiness.is_over}
                onclick={|_| print_page()}>
                { words.print }
            </button>
            { for bar.asked_hosts.into_iter().map(|host| {
                let on_allow = bar.on_allow.reform({ let host = host.clone(); move |_| host.clone() });
                html! {
                    <p class="print-asked" data-asked-host={host.clone()}>
                        { (strings.show.open.remote_pictures)(&host) }{ " " }
                        <button class="link-button" type="button" onclick={on_allow}>{ strings.show.open.load }</button>
                    </p>
                }
            }) }
        </nav>
    }
}

fn choice(
    name: &'static str,
    label: &'static str,
    labels: &[&'static str],
    chosen: Option<usize>,
    on_choose: Callback<usize>,
) -> Html {
    let segments: Vec<_> = labels
        .iter()
        .map(|label| Segment {
            label: AttrValue::Static(label),
            icon: None,
            lang: None,
        })
        .collect();
    html! { <Segmented {label} {name} {segments} chosen={chosen.unwrap_or_default()} {on_choose} /> }
}
