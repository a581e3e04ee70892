//! Short words over the console: a link copied, pictures that wait for leave.

use yew::{Callback, Html, Properties, component, html};

use crate::hooks::use_timeout;
use crate::i18n::use_strings;
use crate::shell::page_effects::Report;

/// How long a report stays.
const REPORT_MS: u32 = 4_000;

/// Properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub(super) struct NoticesProps {
    /// What was just done or refused.
    pub(super) report: Option<Report>,
    /// Hosts of pictures on this slide that nobody has allowed yet.
    pub(super) asked_hosts: Vec<String>,
    /// A host was allowed.
    pub(super) on_allow: Callback<String>,
    /// The report has been there long enough.
    pub(super) on_seen: Callback<()>,
}

/// The notices of the console.
#[component]
pub(super) fn Notices(props: &NoticesProps) -> Html {
    let show = &use_strings().show;
    let passes = matches!(
        props.report,
        Some(Report::LinkCopied | Report::FullScreenRefused)
    );
    use_timeout(passes.then_some(REPORT_MS), props.on_seen.clone());
    let on_allow = {
        let (hosts, on_allow) = (props.asked_hosts.clone(), props.on_allow.clone());
        Callback::from(move |_| hosts.iter().for_each(|host| on_allow.emit(host.clone())))
    };
    let report = props.report.as_ref().map(|report| match report {
        Report::LinkCopied => html! { show.link_copied },
        Report::FullScreenRefused => html! { show.full_screen_refused },
        Report::CopyRefused(link) => html! {
            <label>{ show.copy_refused }{ " " }<input readonly=true value={link.clone()} /></label>
        },
    });
    html! {
        <div class="console-notices">
            if let Some(report) = report {
                <p class="notice" role="status">{ report }</p>
            }
            if !props.asked_hosts.is_empty() {
                <div class="notice" role="group" data-asked-hosts={props.asked_hosts.join(" ")}>
                    <span>{ (show.open.remote_pictures)(&props.asked_hosts.join(", ")) }</span>
                    <button class="button" type="button" onclick={on_allow}>{ show.open.load }</button>
                </div>
            }
        </div>
    }
}
