//! How many slips there are between a word that was typed and one that is written.

/// Longer words are not looked for with slips.
const LONGEST: usize = 24;

/// The beginning of a word that was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Meant {
    /// How many letters were left out, added, changed, or swapped with the next.
    pub(crate) slips: u8,
    /// Where it ends in the word, in bytes.
    pub(crate) end: usize,
}

/// The beginning of `word` that is nearest to `typed`, at most so many slips away: the whole word, or one that ends alike.
pub(crate) fn nearest(typed: &[char], word: &str, most: u8) -> Option<Meant> {
    if typed.len() > LONGEST {
        return None;
    }
    let far = most + 1;
    // What it costs to come from the letters of the word so far to the first so many that were typed; and the same one letter and two
    // letters ago.
    let mut now = [far; LONGEST + 1];
    let mut before = now;
    for (cost, n) in now.iter_mut().zip(0..=most) {
        *cost = n;
    }
    let mut previous = '\0';
    let mut meant: Option<Meant> = None;
    let mut letters = word.char_indices().enumerate().peekable();
    while let Some((index, (start, letter))) = letters.next() {
        let earlier = std::mem::replace(&mut before, now);
        now = [far; LONGEST + 1];
        let n_letters = index + 1;
        let mut least = far;
        if let (Some(first), Ok(n)) = (now.first_mut(), u8::try_from(n_letters)) {
            *first = n.min(far);
            least = *first;
        }
        // Farther from the diagonal there are more slips than allowed.
        let slack = usize::from(most);
        let nearby = n_letters.saturating_sub(slack).max(1)..=(n_letters + slack).min(typed.len());
        for at in nearby {
            let cost = cost_at(at, letter, previous, typed, [&earlier, &before, &now]).min(far);
            if let Some(place) = now.get_mut(at) {
                *place = cost;
            }
            least = least.min(cost);
        }
        let slips = now.get(typed.len()).copied().unwrap_or(far);
        let ends_alike = typed.ends_with(&[letter]) || typed.ends_with(&[letter, previous]);
        let is_whole = letters.peek().is_none();
        let is_better = meant.is_none_or(|meant| slips < meant.slips + u8::from(is_whole));
        if slips < far && (ends_alike || is_whole) && is_better {
            let end = start + letter.len_utf8();
            meant = Some(Meant { slips, end });
        }
        if least >= far {
            break;
        }
        previous = letter;
    }
    meant
}

type Row = [u8; LONGEST + 1];

/// The cheapest way to the letter typed at `at`, counted from 1.
fn cost_at(
    at: usize,
    letter: char,
    previous: char,
    typed: &[char],
    [earlier, before, now]: [&Row; 3],
) -> u8 {
    let cost = |row: &Row, at: usize| row.get(at).copied().unwrap_or(u8::MAX);
    let typed_at = |at: usize| typed.get(at.wrapping_sub(1)).copied();
    let same = typed_at(at) == Some(letter);
    let replaced = cost(before, at - 1) + u8::from(!same);
    let added = cost(now, at - 1).saturating_add(1);
    let left_out = cost(before, at).saturating_add(1);
    let is_swapped = at > 1 && typed_at(at) == Some(previous) && typed_at(at - 1) == Some(letter);
    let swapped = if is_swapped {
        cost(earlier, at - 2).saturating_add(1)
    } else {
        u8::MAX
    };
    replaced.min(added).min(left_out).min(swapped)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<'w>(typed: &str, word: &'w str, most: u8) -> Option<(u8, &'w str)> {
        let typed: Vec<_> = typed.chars().collect();
        nearest(&typed, word, most).map(|meant| (meant.slips, &word[..meant.end]))
    }

    #[test]
    fn slips_are_counted() {
        for (typed, word, most, expected) in [
            ("render", "render", 1, Some((0, "render"))),
            ("rendr", "render", 1, Some((1, "render"))),
            ("rendder", "render", 1, Some((1, "render"))),
            ("rander", "render", 1, Some((1, "render"))),
            ("redner", "render", 1, Some((1, "render"))),
            ("erndre", "render", 1, None),
            ("erndre", "render", 2, Some((2, "render"))),
            ("rendre", "renderer", 1, Some((1, "rende"))),
            ("test", "text", 1, Some((1, "text"))),
            ("form", "fork", 1, Some((1, "fork"))),
            ("form", "forbidden", 1, None),
            ("word", "", 1, None),
            ("さーば", "さーばー", 1, Some((0, "さーば"))),
            (
                "いんたーふぇーす",
                "いんたふぇーす",
                1,
                Some((1, "いんたふぇーす")),
            ),
        ] {
            assert_eq!(check(typed, word, most), expected, "{typed} {word}");
        }
    }
}
