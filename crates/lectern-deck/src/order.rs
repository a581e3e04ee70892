//! Sorting, once for all kinds of things.

use std::cmp::Ordering;

/// The items in the order that `compare` says; equal ones stay as they are.
///
/// The standard library's sort is made for speed, with 5 kB of code for each type; lists here are short, and the way to the first slide too.
pub(crate) fn sorted_by<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = order_of(
        items.len(),
        &|one, other| match (items.get(one), items.get(other)) {
            (Some(one), Some(other)) => compare(one, other),
            _ => Ordering::Equal,
        },
    );
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|index| items.get_mut(index)?.take())
        .collect()
}

/// Merges sorted runs of one, two, four … indices; of equal ones the earlier comes first.
fn order_of(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    let mut merged = Vec::with_capacity(length);
    let mut width = 1;
    while width < length {
        merged.clear();
        for runs in order.chunks(2 * width) {
            let (mut left, mut right) = runs.split_at(width.min(runs.len()));
            while let Some(&first) = left.first().or(right.first()) {
                let takes_left = match (left.first(), right.first()) {
                    (Some(&one), Some(&other)) => compare(one, other) != Ordering::Greater,
                    (one, _) => one.is_some(),
                };
                let run = if takes_left { &mut left } else { &mut right };
                let (&next, rest) = run.split_first().unwrap_or((&first, &[]));
                merged.push(next);
                *run = rest;
            }
        }
        std::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::sorted_by;

    #[test]
    fn equal_items_stay_as_they_are() {
        let sorted = sorted_by(
            vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')],
            |one, other| one.0.cmp(&other.0),
        );
        assert_eq!(sorted, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }

    #[test]
    fn lists_of_all_lengths_are_sorted() {
        for length in 0..70_u32 {
            let items: Vec<u32> = (0..length).map(|n| n * 37 % 64).collect();
            let mut expected = items.clone();
            expected.sort_unstable();
            assert_eq!(sorted_by(items, Ord::cmp), expected, "{length}");
        }
    }
}
