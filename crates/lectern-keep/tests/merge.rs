//! What was kept in two places, put together.

use lectern_keep::{Bookmark, Collection, Jot, Keep, Kept, KeptSlide, Moment};
use proptest::prelude::*;

fn slide(id: &str) -> KeptSlide {
    KeptSlide {
        deck: "gil.md".to_owned(),
        id: id.to_owned(),
        ..KeptSlide::default()
    }
}

fn jot(keep: &mut Keep, id: &str, text: &str, at: u64) {
    let jot = Jot {
        slide: slide("lock"),
        text: text.to_owned(),
    };
    keep.jots.add(Kept::new(id, jot, Moment(at)));
}

fn rewrite(keep: &mut Keep, id: &str, text: &str, at: u64) {
    keep.jots
        .edit(id, Moment(at), |jot| text.clone_into(&mut jot.text));
}

/// The jottings as `id: text`.
fn jots(keep: &Keep) -> Vec<String> {
    keep.jots
        .iter()
        .map(|jot| format!("{}: {}", jot.id, jot.what.text))
        .collect()
}

/// Two devices that began with the same jotting.
fn devices() -> (Keep, Keep) {
    let mut keep = Keep::default();
    jot(&mut keep, "a", "락이란?", 10);
    (keep.clone(), keep)
}

#[test]
fn the_version_that_was_made_from_the_other_stays() {
    let (old, mut new) = devices();
    rewrite(&mut new, "a", "락은 하나다", 20);
    rewrite(&mut new, "a", "락은 하나뿐이다", 30);
    for (mut ours, theirs) in [(old.clone(), new.clone()), (new.clone(), old)] {
        ours.merge(theirs);
        assert_eq!(jots(&ours), ["a: 락은 하나뿐이다"]);
    }
}

#[test]
fn of_two_versions_that_were_edited_apart_both_stay() {
    let (mut one, mut other) = devices();
    rewrite(&mut one, "a", "phone", 20);
    rewrite(&mut other, "a", "laptop", 30);
    let (phone, laptop) = (one.clone(), other.clone());
    one.merge(laptop.clone());
    other.merge(phone.clone());
    let expected = ["a: laptop", "a~14: phone"];
    assert_eq!(jots(&one), expected);
    assert_eq!(jots(&other), expected);

    // Who has settled it is not asked again.
    one.jots.remove("a~14");
    one.merge(phone);
    one.merge(laptop);
    assert_eq!(jots(&one), ["a: laptop"]);
}

#[test]
fn edits_at_the_same_moment_are_settled_the_same_way_everywhere() {
    let (mut one, mut other) = devices();
    rewrite(&mut one, "a", "x", 20);
    rewrite(&mut other, "a", "y", 20);
    let before = one.clone();
    one.merge(other.clone());
    other.merge(before);
    assert_eq!(jots(&one), ["a: y", "a~14: x"]);
    assert_eq!(jots(&other), jots(&one));
}

#[test]
fn what_only_repeats_is_not_doubled() {
    let (mut ours, mut theirs) = (Keep::default(), Keep::default());
    jot(&mut ours, "a", "같은 말", 10);
    jot(&mut theirs, "b", "같은 말", 20);
    ours.bookmark(slide("lock"), Moment(1));
    theirs.bookmark(
        KeptSlide {
            number: Some(7),
            ..slide("lock")
        },
        Moment(2),
    );
    ours.merge(theirs);
    assert_eq!(jots(&ours), ["a: 같은 말"]);
    assert_eq!(ours.bookmarks.iter().len(), 1);
    // The later of the two knows where the slide stands.
    let bookmark = ours
        .bookmarks
        .get(&Bookmark::id_of(&slide("lock")))
        .unwrap();
    assert_eq!(bookmark.what.slide.number, Some(7));
}

#[test]
fn slides_of_a_collection_are_put_in_order() {
    let mut collection = Collection::default();
    for id in ["a", "b", "c", "b"] {
        collection.add(slide(id));
    }
    let ids = |collection: &Collection| {
        collection
            .slides
            .iter()
            .map(|slide| slide.id.clone())
            .collect::<String>()
    };
    for (from, to, expected) in [(0, 2, "bca"), (2, 0, "abc"), (1, 9, "acb"), (9, 0, "acb")] {
        collection.shift(from, to);
        assert_eq!(ids(&collection), expected);
    }
    collection.remove(&slide("c"));
    assert_eq!(ids(&collection), "ab");
}

#[test]
fn a_clock_that_is_set_back_does_not_undo_an_edit() {
    let (old, mut new) = devices();
    rewrite(&mut new, "a", "later", 5);
    new.merge(old);
    assert_eq!(jots(&new), ["a: later"]);
}

#[derive(Debug, Clone)]
enum Act {
    Jot(u8, u8),
    Rewrite(u8, u8),
    Remove(u8),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        (0..4_u8, 0..5_u8).prop_map(|(id, text)| Act::Jot(id, text)),
        (0..4_u8, 0..5_u8).prop_map(|(id, text)| Act::Rewrite(id, text)),
        (0..4_u8).prop_map(Act::Remove),
    ];
    prop::collection::vec(act, 0..8)
}

/// Each device makes ids of its own; moments of the two may be the same.
fn live(mut keep: Keep, device: &str, acts: &[Act]) -> Keep {
    for (act, now) in acts.iter().zip(100..) {
        match act {
            Act::Jot(id, text) => jot(
                &mut keep,
                &format!("{device}{id}{now}"),
                &format!("text {text}"),
                now,
            ),
            Act::Rewrite(place, text) => {
                let id = keep
                    .jots
                    .iter()
                    .nth((*place).into())
                    .map(|jot| jot.id.clone());
                rewrite(
                    &mut keep,
                    &id.unwrap_or_default(),
                    &format!("text {text}"),
                    now,
                );
            }
            Act::Remove(place) => {
                let id = keep
                    .jots
                    .iter()
                    .nth((*place).into())
                    .map(|jot| jot.id.clone());
                keep.jots.remove(&id.unwrap_or_default());
            }
        }
    }
    keep
}

fn texts(keep: &Keep) -> Vec<String> {
    let mut texts: Vec<_> = keep.jots.iter().map(|jot| jot.what.text.clone()).collect();
    texts.sort();
    texts.dedup();
    texts
}

fn merged(one: &Keep, other: &Keep) -> Keep {
    let mut keep = one.clone();
    keep.merge(other.clone());
    keep
}

proptest! {
    #[test]
    fn nothing_is_lost_that_was_not_edited_away(before in acts(), one in acts(), other in acts()) {
        let before = live(Keep::default(), "x", &before);
        let (one, other) = (live(before.clone(), "a", &one), live(before, "b", &other));
        for (mine, theirs) in [(&one, &other), (&other, &one)] {
            let both = merged(mine, theirs);
            for jot in mine.jots.iter().chain(theirs.jots.iter()) {
                let is_there = both.jots.iter().any(|kept| kept.what.text == jot.what.text);
                let later = [mine, theirs].into_iter().filter_map(|keep| keep.jots.get(&jot.id));
                let went_on = later.max_by_key(|kept| kept.edited()).is_some_and(|kept| kept.edited() > jot.edited());
                prop_assert!(is_there || went_on, "{jot:?}");
            }
        }
    }

    #[test]
    fn it_does_not_matter_who_takes_in_whom_or_how_often(before in acts(), one in acts(), other in acts()) {
        let before = live(Keep::default(), "x", &before);
        let (one, other) = (live(before.clone(), "a", &one), live(before, "b", &other));
        let both = merged(&one, &other);
        prop_assert_eq!(&merged(&one, &one), &one);
        prop_assert_eq!(texts(&merged(&other, &one)), texts(&both));
        prop_assert_eq!(&merged(&both, &other), &both);
        prop_assert_eq!(texts(&merged(&both, &one)), texts(&both));
    }
}
