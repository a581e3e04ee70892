//! What taking in a file has changed, in numbers.

use crate::keep::Keep;
use crate::kept::Content;
use crate::list::List;

/// How many things are there that were not, and how many are otherwise than they were.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct News {
    /// Things that were not there.
    pub added: usize,
    /// Things that say something else now.
    pub changed: usize,
}

impl Keep {
    /// What is news against an earlier state.
    pub fn news_since(&self, earlier: &Self) -> News {
        let parts = [
            news(&self.bookmarks, &earlier.bookmarks),
            news(&self.jots, &earlier.jots),
            news(&self.collections, &earlier.collections),
        ];
        News {
            added: parts.iter().map(|news| news.added).sum(),
            changed: parts.iter().map(|news| news.changed).sum(),
        }
    }
}

fn news<T: Content>(now: &List<T>, earlier: &List<T>) -> News {
    let mut news = News::default();
    for kept in now.iter() {
        match earlier.get(&kept.id) {
            None => news.added += 1,
            Some(before) if before.what != kept.what => news.changed += 1,
            Some(_) => {}
        }
    }
    news
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Jot, Kept, KeptSlide, Moment};

    #[test]
    fn taking_in_a_file_says_what_it_brought() {
        let jot = |text: &str| Jot {
            slide: KeptSlide::default(),
            text: text.to_owned(),
        };
        let mut mine = Keep::default();
        mine.jots.add(Kept::new("a", jot("one"), Moment(1)));
        let mut theirs = mine.clone();
        theirs
            .jots
            .edit("a", Moment(2), |jot| jot.text.push_str(" more"));
        theirs.jots.add(Kept::new("b", jot("two"), Moment(3)));
        let earlier = mine.clone();
        mine.merge(theirs.clone());
        let news = |added, changed| News { added, changed };
        assert_eq!(mine.news_since(&earlier), news(1, 1));
        let earlier = mine.clone();
        mine.merge(theirs);
        assert_eq!(mine.news_since(&earlier), news(0, 0));
    }
}
