//! Servers that are not ours, each on a port of its own.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::shell::write;

/// A kind of server.
#[derive(Debug, Clone, Copy)]
pub enum Host {
    Nginx,
    Caddy,
}

/// A running server, ended with the test.
pub struct Server {
    process: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// Debian's module that hands out `.br` files.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

impl Server {
    /// Serves `www` of a folder, where a site lies at `below` and its rules count; nothing where there is no such program.
    pub fn start(host: Host, folder: &Path, below: &str) -> Option<Self> {
        let program = match host {
            Host::Nginx => program("nginx").filter(|_| Path::new(BROTLI).exists()),
            Host::Caddy => program("caddy"),
        }?;
        let port = free_port();
        let www = folder.join("www");
        let rules = www.join(below.trim_matches('/')).join("hosting");
        let mut command = Command::new(program);
        command.env("HOME", folder);
        match host {
            Host::Nginx => {
                let rules = rules.join("nginx.conf");
                write(folder, "nginx.conf", nginx(folder, &www, &rules, port));
                write(folder, "mime.types", "include /etc/nginx/mime.types;\n");
                command.arg("-p").arg(folder).arg("-e").arg("stderr");
                command.arg("-c").arg(folder.join("nginx.conf"));
            }
            Host::Caddy => {
                let (www, rules) = (www.display(), rules.join("Caddyfile"));
                write(
                    folder,
                    "Caddyfile",
                    format!(
                        "{{\n\tadmin off\n\tauto_https off\n}}\nhttp://127.0.0.1:{port} {{\n\troot * {www}\n\timport {}\n}}\n",
                        rules.display()
                    ),
                );
                command.args(["run", "--adapter", "caddyfile", "--config"]);
                command.arg(folder.join("Caddyfile"));
            }
        }
        let log = fs::File::create(folder.join("host.log")).unwrap();
        let process = command.stdout(Stdio::null()).stderr(log).spawn().unwrap();
        let mut server = Self { process, port };
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let log = || fs::read_to_string(folder.join("host.log")).unwrap();
            assert!(
                server.process.try_wait().unwrap().is_none(),
                "{host:?}: {}",
                log()
            );
            assert!(
                begun.elapsed() < Duration::from_mins(1),
                "{host:?}: {}",
                log()
            );
            thread::sleep(Duration::from_millis(20));
        }
        Some(server)
    }

    /// The head of an answer in lower case, and its body, for a client that takes these encodings.
    pub fn get(&self, path: &str, encodings: &str) -> (String, Vec<u8>) {
        if encodings.is_empty() {
            self.ask(path, "")
        } else {
            self.ask(path, &format!("Accept-Encoding: {encodings}\r\n"))
        }
    }

    /// The same with other lines in the head of the question.
    pub fn ask(&self, path: &str, lines: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        let host = format!("127.0.0.1:{}", self.port);
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{lines}\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .unwrap();
        let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
        (head, answer[end + 4..].to_vec())
    }
}

/// What an administrator has round the rules of the site.
fn nginx(folder: &Path, www: &Path, rules: &Path, port: u16) -> String {
    let scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {}/{name};\n", folder.display()))
        .concat();
    format!(
        "load_module {BROTLI};\ndaemon off;\nmaster_process off;\npid {folder}/pid;\nevents {{}}\nhttp {{\naccess_log off;\n{scratch}server {{\n\
         listen 127.0.0.1:{port};\nroot {www};\nbrotli_static on;\ninclude {rules};\n}}\n}}\n",
        folder = folder.display(),
        www = www.display(),
        rules = rules.display(),
    )
}

/// A program on `PATH`, or where those for administrators are.
fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain([PathBuf::from("/usr/sbin")])
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}
