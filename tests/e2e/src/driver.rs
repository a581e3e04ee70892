//! A driver process and the browser session it holds.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use thirtyfour::WebDriver;

use crate::browser::{Browser, Outfit};
use crate::outside::Outside;
use crate::setting::Setting;

/// How long a driver may take until it listens.
const START: Duration = Duration::from_secs(20);

/// A running browser. [`Self::quit`] it: dropping ends the driver, which may leave the browser behind.
#[derive(Debug)]
pub(crate) struct Session {
    // In this order: the session ends before its process.
    driver: WebDriver,
    _process: Process,
    outside: Arc<Outside>,
}

impl Session {
    /// Starts a driver on a free port and a browser with it. Whether a browser starts says nothing of the app, so it is tried twice:
    /// another program may take the port in between, or the machine be too busy.
    pub(crate) async fn start(browser: Browser, outfit: Outfit, setting: &Setting) -> Result<Self> {
        match Self::try_start(browser, outfit, setting).await {
            Ok(session) => Ok(session),
            Err(first) => Self::try_start(browser, outfit, setting)
                .await
                .with_context(|| format!("before that: {first:#}")),
        }
    }

    async fn try_start(browser: Browser, outfit: Outfit, setting: &Setting) -> Result<Self> {
        let port = free_port()?;
        let program = browser.driver(setting);
        let mut process = Process(
            Command::new(program)
                .arg(format!("--port={port}"))
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .with_context(|| format!("cannot start {}", program.display()))?,
        );
        process.wait_for(port).await?;
        let outside = Arc::new(Outside::start().await?);
        let capabilities = browser.capabilities(outfit, setting, &outside.proxy())?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities)
            .await
            .with_context(|| format!("{browser} does not start"))?;
        Ok(Self {
            driver,
            _process: process,
            outside,
        })
    }

    pub(crate) fn driver(&self) -> &WebDriver {
        &self.driver
    }

    pub(crate) fn outside(&self) -> &Arc<Outside> {
        &self.outside
    }

    /// Whether the browser still answers.
    pub(crate) async fn is_alive(&self) -> bool {
        self.driver.windows().await.is_ok()
    }

    /// Ends the browser, then the driver.
    pub(crate) async fn quit(self) {
        // A browser that crashed cannot be ended in good order; its driver is killed all the same.
        let _ = self.driver.quit().await;
    }
}

#[derive(Debug)]
struct Process(Child);

impl Process {
    async fn wait_for(&mut self, port: u16) -> Result<()> {
        let deadline = Instant::now() + START;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = self.0.try_wait()? {
                bail!("the driver ended at once ({status})");
            }
            if Instant::now() > deadline {
                bail!("the driver does not listen on port {port}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Both fail only for a process that has ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
