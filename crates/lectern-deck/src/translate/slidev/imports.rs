//! Slides of other files: `src: ./pages/intro.md#2,5-7` in the settings of a slide puts them in its place.

use super::cut::{self, Source};
use super::settings::Settings;
use crate::files::Files;
use crate::translate::{Rewrite, include};
use crate::yaml::Entry;

/// The slides with those that they name in their place.
pub(super) fn resolve<'a>(
    slides: Vec<Source<'a>>,
    files: &'a Files,
    rewrite: &mut Rewrite,
) -> Vec<Source<'a>> {
    let mut out = Vec::with_capacity(slides.len());
    // The last is looked at next.
    let mut left: Vec<_> = slides.into_iter().rev().collect();
    while let Some(slide) = left.pop() {
        match import(&slide, files, rewrite) {
            Some(imported) => left.extend(imported.into_iter().rev()),
            None => out.push(slide),
        }
    }
    out
}

/// The slides that stand in the place of one; `None` if it stands there itself.
fn import<'a>(
    slide: &Source<'a>,
    files: &'a Files,
    rewrite: &mut Rewrite,
) -> Option<Vec<Source<'a>>> {
    let settings = Settings::new(&slide.settings, &[]);
    let written = settings.get("src").filter(|_| !settings.is_hidden())?;
    let (path, chosen) = written.split_once('#').unwrap_or((written, ""));
    let entry = slide.settings.iter().find(|entry| entry.key == "src");
    let number = entry.map_or(slide.number, |entry| entry.line);
    let path = include::path_from(path, number, rewrite);
    let file = match include::open(files, &path, number, rewrite) {
        Ok(file) => file,
        Err(absence) => {
            include::tell_absent(&path, absence, number, rewrite);
            return None;
        }
    };
    if slide.lines.iter().any(|line| !line.text.trim().is_empty()) {
        rewrite.loss(
            slide.number,
            "replaced-text",
            format!(
                "The slides of `{written}` stand in place of this one, whose own text is not shown"
            ),
            "Give the text a slide of its own",
        );
    }
    let slides = cut::cut(file.text, file.before, rewrite);
    let is_chosen = |number: &usize| chosen.is_empty() || is_in(chosen, *number);
    let mut imported: Vec<_> = (1..)
        .zip(slides)
        .filter(|(number, _)| is_chosen(number))
        .map(|(_, slide)| slide)
        .collect();
    if imported.is_empty() {
        rewrite.loss(
            number,
            "include",
            format!("`{path}` has no slide `{chosen}`"),
            "Count its slides from 1",
        );
        return None;
    }
    for imported in &mut imported {
        imported.settings = over(&slide.settings, &imported.settings);
    }
    Some(imported)
}

/// The settings of the slide that imports win.
fn over(own: &[Entry], imported: &[Entry]) -> Vec<Entry> {
    let own = own.iter().filter(|entry| entry.key != "src");
    let mut all: Vec<Entry> = own.cloned().collect();
    for entry in imported {
        if all.iter().all(|known| known.key != entry.key) {
            all.push(entry.clone());
        }
    }
    all
}

/// Whether a number is in a list such as `2,5-7` or `3-`.
fn is_in(list: &str, number: usize) -> bool {
    list.split(',').any(|part| {
        let part = part.trim();
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        let first = from.trim().parse().unwrap_or(1);
        let end = match to.trim() {
            "" => Ok(usize::MAX),
            number => number.parse(),
        };
        end.is_ok_and(|end| (first..=end).contains(&number))
    })
}

#[cfg(test)]
mod tests {
    use super::is_in;

    #[test]
    fn slides_are_chosen_by_number() {
        for (list, expected) in [
            ("2", "2"),
            ("2,5-7", "2567"),
            ("2, 4", "24"),
            ("6-", "6789"),
            ("*", ""),
            ("x", ""),
        ] {
            let found: String = (1..10)
                .filter(|number| is_in(list, *number))
                .map(|number| number.to_string())
                .collect();
            assert_eq!(found, expected, "{list}");
        }
    }
}
