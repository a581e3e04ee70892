//! Sorting, once for all kinds of things.

use std::cmp::Ordering;

/// The items in the order that `compare` says; equal ones stay as they are.
///
/// The standard library's sort is compiled anew for each type, 5 kB a time. Here it is compiled for indices alone.
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

fn order_of(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|&one, &other| compare(one, other));
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
}
