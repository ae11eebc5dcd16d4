//! Headless Chromium, driven by chromedriver over the `WebDriver` protocol.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A browser with one page; it ends with this value.
pub(crate) struct Browser {
    driver: Child,
    session: String,
    profile: PathBuf,
}

impl Browser {
    /// Starts one; none, with a word, where the machine has no chromedriver. Where `CI` is set that is a failure.
    pub(crate) fn start(name: &str) -> Option<Browser> {
        let mut command = Command::new("chromedriver");
        command.arg("--port=0").stdout(Stdio::piped());
        let Ok(mut driver) = command.stderr(Stdio::null()).spawn() else {
            let ci = std::env::var_os("CI").is_some();
            assert!(
                !ci,
                "chromedriver is missing: install chromium and chromium-driver"
            );
            println!(
                "skipped: no chromedriver here (Debian: apt-get install chromium chromium-driver)"
            );
            return None;
        };
        let said = BufReader::new(driver.stdout.take().expect("its output")).lines();
        let port = said
            .map_while(Result::ok)
            .find_map(|line| {
                line.split_once("successfully on port ")
                    .map(|(_, port)| port.to_owned())
            })
            .expect("chromedriver says its port");
        let port = port.trim_end_matches('.');
        let profile = std::env::temp_dir().join(format!("unsc-{name}-{}", std::process::id()));
        let profile_argument = format!("--user-data-dir={}", profile.display());
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1440,900",
            &profile_argument,
        ];
        let capabilities = json!({"capabilities": {"alwaysMatch": {
            "goog:chromeOptions": {"args": arguments},
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }}});
        let mut browser = Browser {
            driver,
            session: format!("http://127.0.0.1:{port}/session"),
            profile,
        };
        let answer = browser.post("", &capabilities);
        let id = answer["sessionId"].as_str().expect("a session");
        browser.session = format!("{}/{id}", browser.session);
        // What the browser's own first page did is none of a report's doing.
        browser.post("/url", &json!({"url": "about:blank"}));
        browser.console();
        browser.requests();
        Some(browser)
    }

    /// Opens a file from disk.
    pub(crate) fn open(&self, file: &Path) {
        self.post(
            "/url",
            &json!({"url": format!("file://{}", file.display())}),
        );
    }

    /// Runs a script in the page, which returns a value or a promise of one.
    pub(crate) fn run(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({"script": script, "args": []}))
    }

    /// Asks the browser itself, by its own protocol.
    pub(crate) fn ask(&self, command: &str, parameters: &Value) -> Value {
        self.post(
            "/goog/cdp/execute",
            &json!({"cmd": command, "params": parameters}),
        )
    }

    /// Makes the window so many pixels wide.
    pub(crate) fn width(&self, width: u32) {
        let metrics =
            json!({"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false});
        self.ask("Emulation.setDeviceMetricsOverride", &metrics);
    }

    /// What the console has said since last asked.
    pub(crate) fn console(&self) -> Vec<String> {
        self.log("browser")
    }

    /// The addresses asked for since last asked.
    pub(crate) fn requests(&self) -> Vec<String> {
        let sent = self.log("performance").into_iter().filter_map(|message| {
            let message: Value = serde_json::from_str(&message).ok()?;
            let message = &message["message"];
            (message["method"] == "Network.requestWillBeSent").then(|| {
                message["params"]["request"]["url"]
                    .as_str()
                    .map(str::to_owned)
            })?
        });
        sent.collect()
    }

    fn log(&self, kind: &str) -> Vec<String> {
        let entries = self.post("/se/log", &json!({"type": kind}));
        let entries = entries.as_array().cloned().unwrap_or_default();
        let messages = entries.iter().map(|entry| entry["message"].as_str());
        messages
            .map(|message| message.unwrap_or_default().to_owned())
            .collect()
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .into();
        let mut answer = agent
            .post(format!("{}{path}", self.session))
            .content_type("application/json")
            .send(body.to_string())
            .expect("chromedriver answers");
        // A picture is longer than is read by default.
        let body = answer.body_mut().with_config().limit(1 << 26);
        let body = body.read_to_string().expect("text");
        let mut answer: Value = serde_json::from_str(&body).expect("JSON");
        let value = answer["value"].take();
        assert!(value.get("error").is_none(), "{path}: {value}");
        value
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The session first, which ends the browser; then the driver.
        let _ = ureq::delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}
