//! What is kept, in files and back.

use lectern_keep::json::{self, JsonError};
use lectern_keep::markdown::{self, Headings, SlideAddress};
use lectern_keep::{Collection, Jot, Keep, Kept, KeptSlide, Moment};
use proptest::prelude::*;

const HEADINGS: Headings<'_> = Headings {
    title: "모아 둔 슬라이드",
    bookmarks: "책갈피",
    jots: "메모",
};

fn slide(deck: &str, id: &str, title: &str, talk: &str) -> KeptSlide {
    KeptSlide {
        deck: deck.to_owned(),
        talk: talk.to_owned(),
        id: id.to_owned(),
        number: Some(7),
        title: Some(title.to_owned()),
        fingerprint: Some("b0dc8a571f95b136".to_owned()),
        ..KeptSlide::default()
    }
}

fn keep() -> Keep {
    let lock = slide("gil.md", "lock", "GIL이란 [무엇]?", "GIL *이야기*");
    let night = slide(
        "production.md",
        "night",
        "毎朝ひとりでに",
        "研究コードを本番へ",
    );
    let mut keep = Keep::default();
    keep.bookmark(lock.clone(), Moment(1_795_338_000_000));
    keep.bookmark(night.clone(), Moment(1_795_338_000_001));
    let jot = |slide: &KeptSlide, text: &str| Jot {
        slide: slide.clone(),
        text: text.to_owned(),
    };
    keep.jots.add(Kept::new(
        "j1",
        jot(
            &lock,
            "락은 **하나**.\n\n- 왜?\n\n```py\nlock = Lock()\n```",
        ),
        Moment(2),
    ));
    keep.jots
        .add(Kept::new("j2", jot(&night, "cron の話"), Moment(3)));
    let collection = Collection {
        title: "To try at work".to_owned(),
        slides: vec![night, lock],
    };
    keep.collections.add(Kept::new("c1", collection, Moment(4)));
    keep
}

fn address(slide: &KeptSlide) -> String {
    format!("https://example.org/?deck={}#{}", slide.deck, slide.id)
}

fn slide_at(address: &str) -> Option<SlideAddress> {
    let (deck, id) = address
        .strip_prefix("https://example.org/?deck=")?
        .split_once('#')?;
    Some(SlideAddress {
        deck: deck.to_owned(),
        id: id.to_owned(),
    })
}

#[test]
fn a_json_file_holds_everything() {
    let written = json::write(&keep());
    assert_eq!(json::read(&written), Ok((keep(), Vec::new())));
}

#[test]
fn what_later_versions_write_is_kept() {
    let later = json::write(&keep())
        .replacen("\"text\":", "\"colour\": \"red\",\n\"text\":", 1)
        .replacen("\"number\":", "\"step\": 2,\n\"number\":", 1)
        .replacen("\"lectern\":", "\"quizzes\": [1],\n\"lectern\":", 1);
    let (keep, broken) = json::read(&later).unwrap();
    assert_eq!(broken, []);
    let written = json::write(&keep);
    for field in ["\"colour\": \"red\"", "\"step\": 2", "\"quizzes\": ["] {
        assert!(written.contains(field), "{field}: {written}");
    }
}

#[test]
fn files_that_cannot_be_read_say_why() {
    for (text, expected) in [
        ("", JsonError::Syntax { line: 1, column: 0 }),
        (
            "{\"lectern\": \"keep\",\n\"version\"}",
            JsonError::Syntax {
                line: 2,
                column: 10,
            },
        ),
        ("[]", JsonError::Foreign),
        ("{\"talks\": []}", JsonError::Foreign),
        ("{\"lectern\": \"keep\"}", JsonError::Foreign),
        (
            "{\"lectern\": \"keep\", \"version\": 2}",
            JsonError::Newer(2),
        ),
    ] {
        assert_eq!(json::read(text).unwrap_err(), expected, "{text}");
    }
}

#[test]
fn a_broken_entry_hides_no_other_and_is_not_lost() {
    let text = r#"{"lectern": "keep", "version": 1, "bookmarks": 7, "jots": [
        {"id": "a", "edits": [3], "text": "슬라이드 없음"},
        {"id": "b", "edits": [9, 3], "slide": {"deck": "gil.md", "id": "lock"}, "text": "good"}]}"#;
    let (keep, broken) = json::read(text).unwrap();
    let told: Vec<_> = broken
        .iter()
        .map(|entry| format!("{}: {}", entry.path, entry.reason))
        .collect();
    assert_eq!(
        told,
        ["bookmarks: not a list", "jots[0]: missing field `slide`"]
    );
    assert_eq!(keep.jots.get("b").unwrap().edited(), Moment(9));
    assert!(json::write(&keep).contains("슬라이드 없음"));
}

#[test]
fn a_markdown_file_is_for_people() {
    let expected = "\
# 모아 둔 슬라이드

## 책갈피

- [GIL이란 \\[무엇\\]?](https://example.org/?deck=gil.md#lock) — GIL \\*이야기\\*
- [毎朝ひとりでに](https://example.org/?deck=production.md#night) — 研究コードを本番へ

## 메모

### [GIL이란 \\[무엇\\]?](https://example.org/?deck=gil.md#lock) — GIL \\*이야기\\*

> 락은 **하나**.
>
> - 왜?
>
> ```py
> lock = Lock()
> ```

### [毎朝ひとりでに](https://example.org/?deck=production.md#night) — 研究コードを本番へ

> cron の話

## To try at work

1. [毎朝ひとりでに](https://example.org/?deck=production.md#night) — 研究コードを本番へ
2. [GIL이란 \\[무엇\\]?](https://example.org/?deck=gil.md#lock) — GIL \\*이야기\\*
";
    assert_eq!(markdown::write(&keep(), &HEADINGS, &address), expected);
}

#[test]
fn a_markdown_file_is_read_again_without_doubling() {
    let written = markdown::write(&keep(), &HEADINGS, &address);
    let (read, faults) = markdown::read(&written, &slide_at);
    assert_eq!(faults, []);
    assert_eq!(markdown::write(&read, &HEADINGS, &address), written);
    let mut merged = keep();
    merged.merge(read.clone());
    assert_eq!(merged, keep());
    let mut twice = read.clone();
    twice.merge(read.clone());
    assert_eq!(twice, read);
}

#[test]
fn what_was_edited_since_is_not_taken_back() {
    let (mut ours, _) = markdown::read(&markdown::write(&keep(), &HEADINGS, &address), &slide_at);
    let theirs = ours.clone();
    let id = ours.jots.iter().next().unwrap().id.clone();
    ours.jots
        .edit(&id, Moment(50), |jot| jot.text = "새 메모".to_owned());
    ours.merge(theirs);
    assert_eq!(ours.jots.iter().len(), 2);
    assert_eq!(ours.jots.get(&id).unwrap().what.text, "새 메모");
}

#[test]
fn what_people_write_by_hand_is_read_as_far_as_it_goes() {
    let text = "\
# 발표 메모

읽어 볼 것:

* [하나](https://example.org/?deck=a.md#one)
* [elsewhere](https://elsewhere.org/)
* no link

> a quote of nobody

[둘](https://example.org/?deck=b.md#two) - b talk

my own words

> jotted
> > nested
lazy

Later
-----

3) [**셋** `x`](<https://example.org/?deck=a.md#three>)
4) [하나](https://example.org/?deck=a.md#one)

   why it is here

   > a jotting in a list
   - [within](https://example.org/?deck=a.md#within)
5) [last](https://example.org/?deck=a.md#last)
";
    let (keep, faults) = markdown::read(text, &slide_at);
    let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        faults,
        [
            "line 6: https://elsewhere.org/ is not the address of a slide",
            "line 9: a quote without a link to a slide above it",
        ]
    );
    let bookmarks: Vec<_> = keep.bookmarks.iter().map(|kept| kept.id.as_str()).collect();
    assert_eq!(bookmarks, ["a.md#one"]);
    let jots: Vec<_> = keep
        .jots
        .iter()
        .map(|kept| (kept.what.slide.talk.as_str(), kept.what.text.as_str()))
        .collect();
    assert_eq!(
        jots,
        [
            ("b talk", "jotted\n> nested\nlazy"),
            ("", "a jotting in a list"),
        ]
    );
    let collection = &keep.collections.iter().next().unwrap().what;
    assert_eq!(collection.title, "Later");
    let titles: Vec<_> = collection
        .slides
        .iter()
        .map(|slide| slide.title.as_deref())
        .collect();
    assert_eq!(titles, [Some("셋 x"), Some("하나"), None, None]);
}

#[test]
fn long_files_are_read_in_good_time() {
    let entry = |number: usize| {
        format!(
            r#"{{"id": "{number}", "edits": [1], "slide": {{"deck": "d", "id": "s{number}"}}}}"#
        )
    };
    let entries: Vec<_> = (0..30_000).map(entry).collect();
    let text = format!(
        r#"{{"lectern": "keep", "version": 1, "bookmarks": [{}]}}"#,
        entries.join(",")
    );
    let (mut keep, _) = json::read(&text).unwrap();
    let (read, _) = markdown::read(&markdown::write(&keep, &HEADINGS, &address), &slide_at);
    keep.merge(read);
    assert_eq!(keep.bookmarks.iter().len(), 30_000);
}

prop_compose! {
    fn any_slide()(deck in "[a-z가漢 ()&;`<>%]{1,12}", id in "[a-z漢-]{1,8}", title in "\\PC{0,20}", talk in "\\PC{0,20}") -> KeptSlide {
        let neat = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        slide(&deck, &id, &neat(title), &neat(talk))
    }
}

fn any_keep() -> impl Strategy<Value = Keep> {
    let bookmarks = prop::collection::vec(any_slide(), 0..3);
    let jots = prop::collection::vec(
        (any_slide(), "([>#*`\\-\\[\\]<&]|\\PC|\n|\t| |가){0,40}"),
        0..3,
    );
    let collections = prop::collection::vec(
        ("\\PC{0,12}", prop::collection::vec(any_slide(), 0..3)),
        0..3,
    );
    (bookmarks, jots, collections).prop_map(|(bookmarks, jots, collections)| {
        let mut keep = Keep::default();
        for slide in bookmarks {
            keep.bookmark(slide, Moment(1));
        }
        for (number, (slide, text)) in jots.into_iter().enumerate() {
            keep.jots.add(Kept::new(
                format!("j{number}"),
                Jot { slide, text },
                Moment(2),
            ));
        }
        for (number, (title, slides)) in collections.into_iter().enumerate() {
            keep.collections.add(Kept::new(
                format!("c{number}"),
                Collection { title, slides },
                Moment(3),
            ));
        }
        keep
    })
}

/// What can be seen of a Markdown file: the addresses of slides, and the words jotted down.
fn seen(keep: &Keep) -> Vec<String> {
    let bookmarks = keep.bookmarks.iter().map(|kept| address(&kept.what.slide));
    let jots = keep.jots.iter().filter_map(|kept| {
        let lines = kept.what.text.lines();
        let lines = lines.map(|line| if line.trim().is_empty() { "" } else { line });
        let text = lines.collect::<Vec<_>>().join("\n");
        let text = text.trim_matches('\n').trim_end();
        (!text.is_empty()).then(|| format!("{} {text}", address(&kept.what.slide)))
    });
    let collections = keep
        .collections
        .iter()
        .filter(|kept| !kept.what.slides.is_empty());
    let collections = collections.map(|kept| kept.what.slides.iter().map(address).collect());
    let mut seen: Vec<_> = bookmarks.chain(jots).chain(collections).collect();
    seen.sort();
    seen.dedup();
    seen
}

proptest! {
    #[test]
    fn any_keep_survives_json(keep in any_keep()) {
        prop_assert_eq!(json::read(&json::write(&keep)), Ok((keep, Vec::new())));
    }

    #[test]
    fn words_and_slides_survive_markdown(keep in any_keep()) {
        let written = markdown::write(&keep, &HEADINGS, &address);
        let decoded = |address: &str| {
            let mut address = address.to_owned();
            for (code, character) in [("%20", " "), ("%28", "("), ("%29", ")"), ("%3C", "<"), ("%3E", ">"), ("%60", "`"), ("%3B", ";")] {
                address = address.replace(code, character);
            }
            slide_at(&address)
        };
        let (read, faults) = markdown::read(&written, &decoded);
        prop_assert_eq!(faults, []);
        prop_assert_eq!(seen(&read), seen(&keep), "{}", written);
    }

    #[test]
    fn any_file_can_be_tried(text in "([>#*`\\-\\[\\]()<\n 1.]|\\[a\\]\\(https://example.org/\\?deck=d#s\\)|\\PC){0,60}") {
        let _ = (json::read(&text), markdown::read(&text, &slide_at));
    }
}
