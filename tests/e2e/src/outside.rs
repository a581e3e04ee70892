//! The rest of the network as a browser sees it: a proxy that leads nowhere and notes what was asked for.

use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Where requests to other machines end. Sites of stories are reached without it.
#[derive(Debug)]
pub(crate) struct Outside {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
    server: JoinHandle<()>,
}

impl Drop for Outside {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Outside {
    pub(crate) async fn start() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let notes = Arc::clone(&asked);
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let notes = Arc::clone(&notes);
                tokio::spawn(async move {
                    // A browser that hangs up asked for nothing more.
                    let _ = refuse(stream, &notes).await;
                });
            }
        });
        Ok(Self {
            port,
            asked,
            server,
        })
    }

    /// The proxy's address.
    pub(crate) fn proxy(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// What was asked for so far: `http://host/path`, or `host:443` where the rest is encrypted.
    pub(crate) fn asked(&self) -> Vec<String> {
        let asked = self.asked.lock();
        asked.unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Notes what is wanted from `GET http://host/path HTTP/1.1` or `CONNECT host:443 HTTP/1.1`, then refuses it.
async fn refuse(stream: TcpStream, notes: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    stream.read_line(&mut line).await?;
    if let Some(address) = line.split_whitespace().nth(1) {
        let mut notes = notes.lock().unwrap_or_else(PoisonError::into_inner);
        notes.push(address.to_owned());
    }
    let refusal = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    stream.write_all(refusal).await?;
    stream.shutdown().await
}
