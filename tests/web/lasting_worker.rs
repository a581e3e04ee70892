//! Questions to a worker that stays.

use std::rc::Rc;

use lectern::platform::lasting_worker::LastingWorker;
use lectern::platform::worker::Reply;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Heard, boot_naming, script};

/// Adds what it is told, and answers with all of it; later to longer texts.
const COLLECTOR: &str = "let all = '';
    onmessage = ({ data, ports: [port] }) => {
        if (data.text === 'why') { port.postMessage('because'); return; }
        if (data.text === 'break') throw new Error('broken');
        all += data.text;
        const answer = new TextEncoder().encode(`${all} ${data.wasm.split('/').pop()}`);
        setTimeout(() => port.postMessage(answer), data.text.length);
    };";

fn bytes(text: &str) -> Reply {
    Reply::Bytes(text.as_bytes().to_vec())
}

#[test]
async fn a_lasting_worker_remembers_what_it_was_told() {
    let _boot = boot_naming("search");
    let script = script(COLLECTOR);
    let worker = LastingWorker::start(script.address(), "search").unwrap();
    for (text, expected) in [
        ("a", bytes("a search.wasm")),
        ("b", bytes("ab search.wasm")),
        ("why", Reply::Failed("because".to_owned())),
        ("c", bytes("abc search.wasm")),
    ] {
        assert_eq!(worker.ask(&[("text", text)]).await, Ok(expected), "{text}");
    }
}

#[test]
async fn answers_come_to_those_who_asked() {
    let _boot = boot_naming("search");
    let script = script(COLLECTOR);
    let worker = Rc::new(LastingWorker::start(script.address(), "search").unwrap());
    let heard = Heard::nothing();
    // The longer text is answered later, though it was told first.
    for text in ["a long text", "b"] {
        let (worker, note) = (Rc::clone(&worker), heard.note());
        spawn_local(async move { note((text, worker.ask(&[("text", text)]).await)) });
    }
    let mut answers = heard.wait_for(2).await;
    answers.sort_by_key(|(text, _)| *text);
    let expected = [
        ("a long text", Ok(bytes("a long text search.wasm"))),
        ("b", Ok(bytes("a long textb search.wasm"))),
    ];
    assert_eq!(answers, expected);
}

#[test]
async fn a_worker_that_breaks_says_so_now_and_later() {
    let _boot = boot_naming("search");
    for text in [COLLECTOR, "this is no script"] {
        let script = script(text);
        let worker = LastingWorker::start(script.address(), "search").unwrap();
        let reply = worker.ask(&[("text", "break")]).await;
        assert!(matches!(reply, Ok(Reply::Failed(_))), "{reply:?}");
        assert!(worker.ask(&[("text", "a")]).await.is_err());
    }
}
