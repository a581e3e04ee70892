//! The deck themes, and which of them is nearest to a theme that another tool knows.

/// A deck theme that comes with Lectern; `assets/themes` has what it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Ink on warm paper, for bright rooms.
    #[default]
    Light,
    /// Warm white on night blue, for dim rooms.
    Dark,
    /// A book's page: oxblood on cream, faces with serifs.
    Serif,
    /// Black on white with one red, strong headings.
    Swiss,
    /// One face of even width, green on near black.
    Terminal,
    /// White on deep blue with one yellow, large and plain.
    Cobalt,
}

impl Theme {
    /// All of them, in the order of the choice.
    pub const ALL: [Self; 6] = [
        Self::Light,
        Self::Dark,
        Self::Serif,
        Self::Swiss,
        Self::Terminal,
        Self::Cobalt,
    ];

    /// The name in addresses and front matter.
    pub fn name(self) -> &'static str {
        let names = self.names();
        names.split_once(',').map_or(names, |(own, _)| own)
    }

    /// The theme of that name, or the nearest to one that another tool knows by it.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.rsplit('/').next().unwrap_or(name);
        let name = name.strip_prefix("slidev-").unwrap_or(name);
        let name = name.strip_prefix("theme-").unwrap_or(name);
        Self::ALL.into_iter().find(|theme| {
            let mut names = theme.names().split(',');
            names.any(|known| known.eq_ignore_ascii_case(name))
        })
    }

    /// This theme if it is dark, else the dark one.
    #[must_use]
    pub fn in_the_dark(self) -> Self {
        match self {
            Self::Light | Self::Serif | Self::Swiss => Self::Dark,
            dark => dark,
        }
    }

    /// Its own name, then those of Marp, reveal.js, Slidev, presenterm, Deckset and xaringan that come to it.
    fn names(self) -> &'static str {
        match self {
            Self::Light => {
                "light,default,none,gaia,uncover,white,simple,sky,apple-basic,penguin,vuetiful,light-icons,frankfurt,\
                catppuccin-latte,tokyonight-day,terminal-light,gruvbox-light,fira,next,plain jane,titillium,work,\
                metropolis,rladies"
            }
            Self::Dark => {
                "dark,black,black-contrast,league,moon,blood,dracula,shibainu,unicorn,the-unnamed,nord,\
                catppuccin-frappe,catppuccin-macchiato,catppuccin-mocha,gruvbox-dark,tokyonight-storm,\
                tokyonight-moon,tokyonight-night,scherzkeks,ostrich,chocolate"
            }
            Self::Serif => {
                "serif,seriph,beige,solarized,academic,merriweather,libre,franziska,olive green,sketchnote,kunoichi"
            }
            Self::Swiss => {
                "swiss,white-contrast,bricks,takahashi,geist,zurich,poster,letters from sweden,business class,hygge-duke"
            }
            Self::Terminal => "terminal,terminal-dark,hacker,robot,ninjutsu,shinobi",
            Self::Cobalt => "cobalt,night,purplin,eloc,duke,middlebury",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn themes_of_other_tools_come_to_the_nearest() {
        use Theme::{Cobalt, Dark, Light, Serif, Swiss, Terminal};
        for (name, theme) in [
            // Marp
            ("default", Some(Light)),
            ("gaia", Some(Light)),
            ("uncover", Some(Light)),
            // reveal.js and Quarto
            ("black", Some(Dark)),
            ("white", Some(Light)),
            ("league", Some(Dark)),
            ("beige", Some(Serif)),
            ("night", Some(Cobalt)),
            ("serif", Some(Serif)),
            ("simple", Some(Light)),
            ("solarized", Some(Serif)),
            ("moon", Some(Dark)),
            ("dracula", Some(Dark)),
            ("sky", Some(Light)),
            ("blood", Some(Dark)),
            ("black-contrast", Some(Dark)),
            ("white-contrast", Some(Swiss)),
            // Slidev
            ("seriph", Some(Serif)),
            ("apple-basic", Some(Light)),
            ("bricks", Some(Swiss)),
            ("shibainu", Some(Dark)),
            ("unicorn", Some(Dark)),
            ("@slidev/theme-seriph", Some(Serif)),
            ("slidev-theme-nord", Some(Dark)),
            // presenterm
            ("catppuccin-latte", Some(Light)),
            ("catppuccin-mocha", Some(Dark)),
            ("gruvbox-dark", Some(Dark)),
            ("terminal-dark", Some(Terminal)),
            ("tokyonight-storm", Some(Dark)),
            // Deckset
            ("Plain Jane", Some(Light)),
            ("Letters from Sweden", Some(Swiss)),
            ("Olive Green", Some(Serif)),
            // xaringan
            ("metropolis", Some(Light)),
            ("ninjutsu", Some(Terminal)),
            ("SWISS", Some(Swiss)),
            ("my-own", None),
            ("", None),
        ] {
            assert_eq!(Theme::from_name(name), theme, "{name}");
        }
    }

    #[test]
    fn every_theme_is_found_by_its_own_name() {
        for theme in Theme::ALL {
            assert_eq!(Theme::from_name(theme.name()), Some(theme));
        }
    }

    #[test]
    fn no_name_comes_to_two_themes() {
        let mut names: Vec<_> = Theme::ALL
            .iter()
            .flat_map(|theme| theme.names().split(','))
            .collect();
        let n_names = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), n_names);
    }
}
