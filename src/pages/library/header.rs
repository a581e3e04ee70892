//! The top of the library page: whose it is, in which language, light or dark.

use yew::{Callback, Html, Properties, component, html};

use crate::components::icon::{Icon, icon};
use crate::components::segmented::{Segment, Segmented};
use crate::i18n::library::use_library_strings;
use crate::i18n::{Language, use_strings};
use crate::settings::Appearance;
use crate::shell::beside::{self, Panel};

/// Properties of [`Header`].
#[derive(Properties, PartialEq)]
pub(super) struct HeaderProps {
    /// The language of the interface.
    pub(super) language: Language,
    /// Light or dark.
    pub(super) appearance: Appearance,
    /// Another language was chosen.
    pub(super) on_language: Callback<Language>,
    /// Light or dark was chosen.
    pub(super) on_appearance: Callback<Appearance>,
    /// A deck of one's own is to be opened, with the panel for it out of sight; none where the page has no such panel.
    #[prop_or_default]
    pub(super) on_device: Option<Callback<()>>,
}

/// The name of the app and its two switches.
#[component]
pub(super) fn Header(props: &HeaderProps) -> Html {
    let strings = use_strings();
    let collection = strings.show.keep.collection;
    let to_device = use_library_strings().device.heading;
    let languages: Vec<_> = Language::ALL
        .into_iter()
        .map(|language| Segment {
            label: language.strings().language_name.into(),
            icon: None,
            lang: Some(language.tag()),
        })
        .collect();
    let appearances: Vec<_> = Appearance::ALL
        .into_iter()
        .map(|appearance| {
            let (label, icon) = match appearance {
                Appearance::Automatic => (strings.automatic, Icon::Automatic),
                Appearance::Light => (strings.light, Icon::Light),
                Appearance::Dark => (strings.dark, Icon::Dark),
            };
            Segment {
                label: label.into(),
                icon: Some(icon),
                lang: None,
            }
        })
        .collect();
    html! {
        <header class="library-header">
            <a class="brand" href="?">
                <svg class="brand-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
                    <path d="M6 9h20l-2.4 9.500H8.400z" fill="currentColor" />
                    <path d="M16 18.500V25M10.5 25.500h11" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
                </svg>
                <span class="brand-name">{ "Lectern" }</span>
            </a>
            if let Some(on_device) = &props.on_device {
                <button class="link-button to-device" type="button" onclick={on_device.reform(|_| ())}>
                    { to_device }
                </button>
            }
            <div class="switches">
                <button class="link-button to-offline" type="button" data-command="offline"
                    onclick={Callback::from(|_| beside::open(Panel::Offline))}>
                    { props.language.offline() }
                </button>
                <button class="icon-button" type="button" data-command="search" aria-label={strings.search} title={strings.search}
                    onclick={|_| beside::open(Panel::Search)}>
                    { icon(Icon::Search) }
                </button>
                <button class="icon-button" type="button" data-command="collection" aria-label={collection} title={collection}
                    onclick={Callback::from(|_| beside::open(Panel::Collection))}>
                    { icon(Icon::Bookmark) }
                </button>
                <Segmented label={strings.language} name="language" segments={languages}
                    chosen={place_of(&Language::ALL, &props.language)}
                    on_choose={chosen_from(&Language::ALL, &props.on_language)} />
                <Segmented label={strings.appearance} name="appearance" segments={appearances}
                    chosen={place_of(&Appearance::ALL, &props.appearance)}
                    on_choose={chosen_from(&Appearance::ALL, &props.on_appearance)} />
            </div>
        </header>
    }
}

fn place_of<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter()
        .position(|other| other == one)
        .unwrap_or_default()
}

fn chosen_from<T: Copy + 'static>(all: &'static [T], on_choose: &Callback<T>) -> Callback<usize> {
    let on_choose = on_choose.clone();
    Callback::from(move |index: usize| {
        if let Some(chosen) = all.get(index) {
            on_choose.emit(*chosen);
        }
    })
}
