//! `docs/recordings.md`: each of its files of chapters is read.

use lectern_keep::recording::{SlideNames, Timeline, read_chapters};

const MANUAL: &str = include_str!("../../../docs/recordings.md");

#[test]
fn files_of_chapters_are_read() {
    let slides = [
        ("intro", "Intro"),
        ("one-lock", "One lock"),
        ("demo", "Demo"),
    ];
    let names = SlideNames::new(slides.map(|(id, title)| (id, Some(title))));
    let examples: Vec<_> = MANUAL.split("```chapters\n").skip(1).collect();
    let counts: Vec<_> = examples
        .iter()
        .map(|example| {
            let file = example.split("```").next().unwrap_or_default();
            let (timeline, faults) = Timeline::of_named(read_chapters(file), &names);
            assert_eq!(faults, [], "{file}");
            timeline.chapters().len()
        })
        .collect();
    assert_eq!(counts, [2, 3, 1]);
}
