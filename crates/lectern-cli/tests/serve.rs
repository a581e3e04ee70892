//! `lectern serve`, asked as a browser asks.

#![expect(clippy::unwrap_used, reason = "a test may panic")]
#![allow(
    unreachable_pub,
    dead_code,
    reason = "tests share a module, of which each needs a part"
)]

mod shell;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};

use shell::{folder, lectern, run, text, write};

/// A server of the command, ended with the test.
struct Server {
    process: Child,
    host: String,
    /// What it has printed first.
    address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Server {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/app");
        Self::start_with(&app, folder, arguments)
    }

    fn start_with(app: &Path, folder: &Path, arguments: &[&str]) -> Self {
        let mut process = lectern(folder)
            .arg("serve")
            .args(arguments)
            .args(["--port", "0", "--app"])
            .arg(app)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let out = process.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut line).unwrap();
        let address = line.split_whitespace().next().unwrap().to_owned();
        let host = address.split('/').nth(2).unwrap().to_owned();
        Self {
            process,
            host,
            address,
        }
    }

    fn send(&self, host: &str, path: &str, headers: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n"
        )
        .unwrap();
        stream
    }

    /// The head of an answer in lower case, and its body.
    fn get_with(&self, host: &str, path: &str, headers: &str) -> (String, Vec<u8>) {
        let mut answer = Vec::new();
        let mut stream = self.send(host, path, headers);
        stream.read_to_end(&mut answer).unwrap();
        let end = answer
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .unwrap();
        let head = text(&answer[..end]).to_lowercase();
        (head, answer[end + 4..].to_vec())
    }

    fn get(&self, path: &str) -> (String, Vec<u8>) {
        self.get_with(&self.host, path, "")
    }
}

fn talks() -> [(&'static str, &'static str); 7] {
    [
        (
            "gil/deck.md",
            "---\ntitle: GIL\nauthor: Ana\nlang: ko\nminutes: 30\n---\n\n# GIL\n",
        ),
        ("gil/deck.en.md", "# The GIL\n"),
        ("gil/clip.mp4", "0123456789"),
        ("gil/plan.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("README.md", "# About this folder\n"),
        (".secret.md", "# Hidden\n"),
        (
            "talks.json",
            "{\"event\": {\"name\": \"Day\"}, \"talks\": [{\"title\": \"Guest\", \"deck\": \"https://example.org/a.md\"}]}",
        ),
    ]
}

#[test]
fn nothing_is_kept_of_what_is_being_written() {
    let app = folder(
        "serve-worker-app",
        &[
            ("index.html", "<script id=\"boot\"></script>"),
            (
                "sw.js",
                "// Keeps.\nconst APP = {\"needed\":{\"boot.js\":\"abc=\"},\"later\":{}};\nrun(APP);\n",
            ),
        ],
    );
    let talks = folder("serve-worker", &talks());
    let server = Server::start_with(&app, &talks, &["."]);
    let (head, body) = server.get("/sw.js");
    assert!(head.contains("text/javascript"), "{head}");
    assert_eq!(text(&body), "// Keeps.\nconst APP = null;\nrun(APP);");
}

#[test]
fn a_folder_is_served_with_the_app() {
    let server = Server::start(&folder("serve", &talks()), &["."]);
    assert_eq!(server.address, format!("http://{}/", server.host));
    for (path, status, kind, part) in [
        (
            "/",
            "200",
            "text/html; charset=utf-8",
            "src=\"_lectern/live.js\"></script></head>",
        ),
        (
            "/?deck=gil/deck.md",
            "200",
            "text/html; charset=utf-8",
            "id=\"boot\"",
        ),
        (
            "/boot.js",
            "200",
            "text/javascript; charset=utf-8",
            "The app",
        ),
        (
            "/_lectern/live.js",
            "200",
            "text/javascript; charset=utf-8",
            "EventSource",
        ),
        (
            "/gil/deck.md",
            "200",
            "text/markdown; charset=utf-8",
            "# GIL",
        ),
        ("/gil/clip.mp4", "200", "video/mp4", "0123456789"),
        ("/talks.json", "200", "application/json", "\"Day\""),
        ("/decks/sample.md", "404", "text/plain; charset=utf-8", ""),
        ("/.secret.md", "404", "text/plain; charset=utf-8", ""),
        (
            "/../serve/gil/deck.md",
            "404",
            "text/plain; charset=utf-8",
            "",
        ),
        ("/%2e%2e/new.rs", "404", "text/plain; charset=utf-8", ""),
        ("/gil", "404", "text/plain; charset=utf-8", ""),
    ] {
        let (head, body) = server.get(path);
        assert!(
            head.starts_with(&format!("http/1.1 {status}")),
            "{path}: {head}"
        );
        assert!(
            head.contains(&format!("content-type: {kind}\r")),
            "{path}: {head}"
        );
        assert!(head.contains("cache-control: no-store"), "{path}: {head}");
        assert!(text(&body).contains(part), "{path}");
    }
}

#[test]
fn the_list_of_talks_is_filled_up_from_the_decks() {
    let server = Server::start(&folder("serve-list", &talks()), &["."]);
    let (_, body) = server.get("/talks.json");
    insta::assert_snapshot!(text(&body));
}

#[test]
fn a_deck_is_served_with_what_is_beside_it() {
    let folder = folder(
        "serve-deck",
        &[("my talk.md", "# A\n"), ("a.png", "x"), ("b.md", "# B\n")],
    );
    let server = Server::start(&folder, &["my talk.md"]);
    assert!(
        server.address.ends_with("/?deck=my%20talk.md"),
        "{}",
        server.address
    );
    assert_eq!(server.get("/a.png").1, b"x");
    let list = text(&server.get("/talks.json").1);
    assert!(
        list.contains("my talk.md") && !list.contains("b.md"),
        "{list}"
    );
}

#[test]
fn films_can_be_asked_for_in_parts_and_drawings_run_nothing() {
    let server = Server::start(&folder("serve-parts", &talks()), &["."]);
    let (head, body) = server.get_with(&server.host, "/gil/clip.mp4", "Range: bytes=2-4\r\n");
    assert!(head.starts_with("http/1.1 206"), "{head}");
    assert!(head.contains("content-range: bytes 2-4/10"), "{head}");
    assert_eq!(body, b"234");
    let (head, _) = server.get("/gil/plan.svg");
    assert!(
        head.contains("content-security-policy: default-src 'none'"),
        "{head}"
    );
}

#[test]
fn other_names_for_this_machine_are_refused() {
    let server = Server::start(&folder("serve-names", &talks()), &["."]);
    for (host, status) in [
        ("localhost", "200"),
        ("localhost:8080", "200"),
        ("[::1]:8080", "200"),
        ("192.168.0.7", "200"),
        ("attacker.example", "403"),
    ] {
        let (head, _) = server.get_with(host, "/talks.json", "");
        assert!(
            head.starts_with(&format!("http/1.1 {status}")),
            "{host}: {head}"
        );
    }
}

#[test]
fn open_pages_are_told_of_changes() {
    let folder = folder("serve-changes", &talks());
    let server = Server::start(&folder, &["."]);
    let mut lines = BufReader::new(server.send(&server.host, "/_lectern/changes", "")).lines();
    let mut next = || {
        lines
            .by_ref()
            .map(Result::unwrap)
            .find(|line| line.starts_with("data: "))
    };
    let first = next().unwrap();
    write(&folder, "gil/deck.md", "# GIL, again\n");
    assert_ne!(next().unwrap(), first);
    assert_eq!(server.get("/gil/deck.md").1, b"# GIL, again\n");
}

#[test]
fn what_cannot_be_served_is_said() {
    let folder = folder(
        "serve-not",
        &[("deck.md", "# A\n"), ("site/index.html", "<p>")],
    );
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/app");
    let app = app.to_str().unwrap();
    for (arguments, part) in [
        (&["gone", "--app", app][..], "gone: "),
        (&[".", "--app", app, "--port", &port], "cannot be used"),
        (&[".", "--app", "gone"], "there is no built app"),
        (&[".", "--app", "site"], "is not the page of the app"),
    ] {
        let refused = run(&folder, &[&["serve"], arguments].concat());
        let told = text(&refused.stderr);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?} {told}");
        assert!(told.contains(part), "{arguments:?} {told}");
    }
}
