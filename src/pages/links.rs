//! Links on slides: within the deck they turn to another slide, others open in a tab of their own, and the first one to
//! a site says where it leads before anything is opened.

use std::rc::Rc;

use lectern_deck::resource::host_of;
use yew::{Callback, Html, NodeRef, hook, html, use_state};

use crate::components::overlay::Overlay;
use crate::hooks::{LinkAnswer, use_links};
use crate::i18n::use_strings;
use crate::shell::leave;
use crate::shell::open_deck::OpenDeck;

/// Watches the links of a deck within an element, and asks where there is something to ask.
#[hook]
pub fn use_link_guard(area: &NodeRef, deck: &Rc<OpenDeck>) -> Html {
    let strings = use_strings();
    let asked = use_state(|| None::<String>);
    let trusted = use_state(Vec::<String>::new);
    use_links(area, {
        let deck = Rc::clone(deck);
        let (asked, trusted) = (asked.clone(), trusted.clone());
        Callback::from(move |href: String| {
            if href.starts_with('#') {
                return LinkAnswer::Followed;
            }
            if let Some(address) = deck.link(&href) {
                let is_known = host_of(&address).is_none_or(|host| {
                    deck.trusts(host) || trusted.iter().any(|known| known == host)
                });
                if is_known {
                    leave::in_new_tab(&address);
                } else {
                    asked.set(Some(address));
                }
            }
            LinkAnswer::Handled
        })
    });
    let Some(address) = (*asked).clone() else {
        return html! {};
    };
    let open = &strings.show.open;
    let host = host_of(&address).unwrap_or(&address).to_owned();
    let close = {
        let asked = asked.clone();
        Callback::from(move |()| asked.set(None))
    };
    let on_open = {
        let (host, close) = (host.clone(), close.clone());
        let trusted = trusted.clone();
        Callback::from(move |_| {
            let mut hosts = (*trusted).clone();
            hosts.push(host.clone());
            trusted.set(hosts);
            close.emit(());
        })
    };
    html! {
        <Overlay title={(open.leave)(&host)} on_close={close}>
            <p class="overlay-note link-address">{ &address }</p>
            <p class="overlay-actions">
                <a class="button" data-primary="true" href={address.clone()} target="_blank" rel="noopener noreferrer" onclick={on_open}>
                    { open.open_tab }
                </a>
            </p>
        </Overlay>
    }
}
