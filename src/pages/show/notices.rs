//! Short words over the slide: a number being typed, a link copied, pictures that are missing or wait for leave.

use yew::{Callback, Html, UseStateHandle, hook, html};

use crate::hooks::use_timeout;
use crate::i18n::Strings;
use crate::shell::page_effects::Report;

/// How long a report stays.
const REPORT_MS: u32 = 4_000;

/// What there is to say.
pub(super) struct Notices<'a> {
    /// The digits of a slide number typed so far; empty when none.
    pub(super) typed: &'a str,
    /// What was just done or refused.
    pub(super) report: Option<&'a Report>,
    /// How many pictures on this slide have not come.
    pub(super) n_missing: usize,
    /// Hosts of pictures on this slide that nobody has allowed yet.
    pub(super) asked_hosts: &'a [String],
    /// A host was allowed.
    pub(super) on_allow: &'a Callback<String>,
}

/// Takes a report back after a while.
#[hook]
pub(super) fn use_passing(report: &UseStateHandle<Option<Report>>) {
    // A link to be copied by hand stays until the next report.
    let passes = matches!(
        **report,
        Some(Report::LinkCopied | Report::FullScreenRefused)
    );
    let report = report.setter();
    let on_seen = Callback::from(move |()| report.set(None));
    use_timeout(passes.then_some(REPORT_MS), on_seen);
}

/// The notices of the show view; none of them exists on a stage.
pub(super) fn notices(strings: &'static Strings, said: &Notices<'_>) -> Html {
    html! {
        <div class="show-notices">
            if !said.typed.is_empty() {
                <p class="notice" role="status">{ (strings.show.go_to)(said.typed) }</p>
            }
            if let Some(report) = said.report {
                <p class="notice" role="status">{ words(report, strings) }</p>
            }
            <p class="show-missing" role="status">
                if said.n_missing > 0 { { (strings.show.open.missing_pictures)(said.n_missing) } }
            </p>
            if !said.asked_hosts.is_empty() {
                { remote_pictures(said, strings) }
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

fn remote_pictures(said: &Notices<'_>, strings: &'static Strings) -> Html {
    let open = &strings.show.open;
    let on_allow = {
        let (hosts, on_allow) = (said.asked_hosts.to_vec(), said.on_allow.clone());
        Callback::from(move |_| hosts.iter().for_each(|host| on_allow.emit(host.clone())))
    };
    html! {
        <div class="notice" role="group" data-asked-hosts={said.asked_hosts.join(" ")}>
            <span>{ (open.remote_pictures)(&said.asked_hosts.join(", ")) }</span>
            <button class="button" type="button" onclick={on_allow}>{ open.load }</button>
        </div>
    }
}
