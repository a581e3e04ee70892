//! Short words over the slide: a number being typed, a link copied, pictures that are missing or wait for leave.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::hooks::use_timeout;
use crate::i18n::{Strings, use_strings};
use crate::shell::page_effects::Report;

/// How long a report stays.
const REPORT_MS: u32 = 4_000;

/// Properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub(super) struct NoticesProps {
    /// The digits of a slide number typed so far; empty when none.
    pub(super) typed: AttrValue,
    /// What was just done or refused.
    pub(super) report: Option<Report>,
    /// How many pictures on this slide have not come.
    pub(super) n_missing: usize,
    /// Hosts of pictures on this slide that nobody has allowed yet.
    pub(super) asked_hosts: Vec<String>,
    /// A host was allowed.
    pub(super) on_allow: Callback<String>,
    /// The report has been there long enough.
    pub(super) on_seen: Callback<()>,
}

/// The notices of the show view; none of them exists on a stage.
#[component]
pub(super) fn Notices(props: &NoticesProps) -> Html {
    let strings = use_strings();
    // A link to be copied by hand stays until the next report.
    let passes = matches!(
        props.report,
        Some(Report::LinkCopied | Report::FullScreenRefused)
    );
    use_timeout(passes.then_some(REPORT_MS), props.on_seen.clone());
    html! {
        <div class="show-notices">
            if !props.typed.is_empty() {
                <p class="notice" role="status">{ (strings.show.go_to)(&props.typed) }</p>
            }
            if let Some(report) = &props.report {
                <p class="notice" role="status">{ words(report, strings) }</p>
            }
            <p class="show-missing" role="status">
                if props.n_missing > 0 { { (strings.show.open.missing_pictures)(props.n_missing) } }
            </p>
            if !props.asked_hosts.is_empty() {
                { remote_pictures(props, strings) }
            }
        </div>
    }
}

fn words(report: &Report, strings: &'static Strings) -> Html {
    match report {
        Report::LinkCopied => html! { strings.show.link_copied },
        Report::FullScreenRefused => html! { strings.show.full_screen_refused },
        Report::CopyRefused(link) => html! {
            <label>{ strings.show.copy_refused }{ " " }<input readonly=true value={link.clone()} /></label>
        },
    }
}

fn remote_pictures(props: &NoticesProps, strings: &'static Strings) -> Html {
    let open = &strings.show.open;
    let on_allow = {
        let (hosts, on_allow) = (props.asked_hosts.clone(), props.on_allow.clone());
        Callback::from(move |_| hosts.iter().for_each(|host| on_allow.emit(host.clone())))
    };
    html! {
        <div class="notice" role="group" data-asked-hosts={props.asked_hosts.join(" ")}>
            <span>{ (open.remote_pictures)(&props.asked_hosts.join(", ")) }</span>
            <button class="button" type="button" onclick={on_allow}>{ open.load }</button>
        </div>
    }
}
