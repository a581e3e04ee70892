//! The slides of a deck by what chapters call them.

use std::collections::HashMap;

/// Finds a slide, and a step of it, by an address within the deck or by its title.
#[derive(Debug, Default)]
pub struct SlideNames {
    ids: HashMap<String, usize>,
    titles: HashMap<String, Vec<usize>>,
    n_slides: usize,
}

impl SlideNames {
    /// The names of slides in their order: the id of each, and its title.
    pub fn new<'d>(slides: impl IntoIterator<Item = (&'d str, Option<&'d str>)>) -> Self {
        let mut names = Self::default();
        for (slide, (id, title)) in slides.into_iter().enumerate() {
            names.ids.entry(id.to_owned()).or_insert(slide);
            let title = title.map(folded).filter(|title| !title.is_empty());
            if let Some(title) = title {
                names.titles.entry(title).or_default().push(slide);
            }
            names.n_slides = slide + 1;
        }
        names
    }

    /// The slide of a name, with a step where it names one: `intro`, `intro.2`, `7`, `7.2`, with a `#` or without, or a title.
    ///
    /// Of slides with the same title it is the first one `after` another slide.
    pub(super) fn find(&self, name: &str, after: Option<usize>) -> Option<(usize, Option<usize>)> {
        let by_address = self.at_address(name.trim().trim_start_matches('#'));
        by_address.or_else(|| Some((self.titled(name, after)?, None)))
    }

    fn at_address(&self, address: &str) -> Option<(usize, Option<usize>)> {
        if let Some(slide) = self.slide(address) {
            return Some((slide, None));
        }
        let (slide, step) = address.rsplit_once('.')?;
        Some((self.slide(slide)?, Some(step.parse().ok()?)))
    }

    fn slide(&self, name: &str) -> Option<usize> {
        let by_number = || name.parse::<usize>().ok()?.checked_sub(1);
        let slide = self.ids.get(name).copied().or_else(by_number)?;
        (slide < self.n_slides).then_some(slide)
    }

    /// Lists count their chapters now and then: `3. Locks`.
    fn titled(&self, title: &str, after: Option<usize>) -> Option<usize> {
        let counted = |letter: char| letter.is_ascii_digit() || " .:)-–—#".contains(letter);
        let slides = [title, title.trim_start_matches(counted)]
            .into_iter()
            .find_map(|title| self.titles.get(&folded(title)))?;
        let next = slides.iter().find(|slide| Some(**slide) > after);
        next.or(slides.first()).copied()
    }
}

/// The letters and digits of a title, in small letters: lists are typed with other quotes and dashes than slides.
fn folded(title: &str) -> String {
    let letters = title.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::SlideNames;

    #[test]
    fn a_slide_has_many_names() {
        let names = SlideNames::new([
            ("intro", Some("What is “the GIL”?")),
            ("락", Some("Demo")),
            ("v1.2", None),
            ("demo-2", Some("Demo")),
            ("40-years", Some("40 years on")),
        ]);
        for (name, after, expected) in [
            ("intro", None, Some((0, None))),
            ("#intro.2", None, Some((0, Some(2)))),
            ("락", None, Some((1, None))),
            ("v1.2", None, Some((2, None))),
            ("3", None, Some((2, None))),
            ("#4.1", None, Some((3, Some(1)))),
            ("What is \"the GIL\"", None, Some((0, None))),
            ("2. Demo", None, Some((1, None))),
            ("Demo", Some(1), Some((3, None))),
            ("Demo", Some(3), Some((1, None))),
            ("40 Years On", None, Some((4, None))),
            ("0", None, None),
            ("6", None, None),
            ("", None, None),
            ("?!", None, None),
            ("Coffee", None, None),
        ] {
            assert_eq!(names.find(name, after), expected, "{name}");
        }
    }
}
