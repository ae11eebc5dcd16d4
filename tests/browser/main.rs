//! Opens reports in headless Chromium, from disk: they sort, filter, ask no host for anything, and fit any window.
//!
//! Skipped, with a word, where there is no chromedriver; where `CI` is set that is a failure. `UNSC_SCREENSHOTS=DIR` keeps
//! pictures of what was seen.
#![expect(clippy::expect_used, reason = "a test may insist")]
#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

mod driver;

use base64::Engine;
use driver::Browser;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A report in a folder for tests, made by the command itself.
fn report(name: &str, arguments: &[&str]) -> PathBuf {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.html"));
    let made = Command::new(env!("CARGO_BIN_EXE_unsc"))
        .arg("report")
        .args(arguments)
        .arg("-o")
        .arg(&file)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the command runs");
    assert!(
        made.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    file
}

fn picture(browser: &Browser, name: &str) {
    if let Some(folder) = std::env::var_os("UNSC_SCREENSHOTS") {
        let answer = browser.ask("Page.captureScreenshot", &json!({"format": "png"}));
        let data = answer["data"].as_str().expect("a picture");
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(data)
            .expect("base64");
        std::fs::write(Path::new(&folder).join(format!("{name}.png")), bytes).expect("kept");
    }
}

/// Nothing was wrong with what was done so far, and nothing was fetched but the file itself.
fn assert_quiet(browser: &Browser) {
    assert_eq!(
        browser.console(),
        Vec::<String>::new(),
        "the console is silent"
    );
    let outside: Vec<String> = browser
        .requests()
        .into_iter()
        .filter(|address| !address.starts_with("file://"))
        .collect();
    assert_eq!(outside, Vec::<String>::new(), "no host is asked");
}

fn assert_fits(browser: &Browser, width: u32) {
    browser.width(width);
    let over = browser.run("return document.documentElement.scrollWidth - innerWidth");
    let over = over.as_i64().expect("pixels");
    assert!(over <= 0, "scrolls {over} pixels sideways at {width}");
}

/// The words of a column of the list of votes, row by row, those that are shown.
fn column(browser: &Browser, at: usize) -> Vec<String> {
    let script = format!(
        "return [...document.querySelectorAll('#votes tbody tr:not([hidden])')].map(row => row.cells[{at}].textContent)"
    );
    let cells = browser.run(&script);
    let cells = cells.as_array().expect("cells").iter();
    cells
        .map(|cell| cell.as_str().unwrap_or_default().to_owned())
        .collect()
}

/// Types into the filter above the list of a section and waits until it has been heard.
fn filter(browser: &Browser, section: &str, words: &str) -> Value {
    browser.run(&format!(
        "const input = document.querySelector('#{section} .filter input');
         input.value = {};
         input.dispatchEvent(new Event('input', {{bubbles: true}}));
         return new Promise(done => setTimeout(() => done(document.querySelector('#{section} .status').textContent), 400))",
        json!(words)
    ))
}

#[test]
fn a_report_sorts_filters_and_fits() {
    let Some(browser) = Browser::start("selection") else {
        return;
    };
    browser.open(&report("syria", &["--since", "2011", "--topic", "Syria"]));
    let by_date = column(&browser, 0);
    assert_eq!(by_date.len(), 55);
    picture(&browser, "selection-1440");

    let sort = |name: &str| {
        browser.run(&format!(
            "const head = [...document.querySelectorAll('#votes thead th')].find(head => head.textContent === '{name}');
             head.querySelector('button').click();
             return head.getAttribute('aria-sort')"
        ))
    };
    let numbers = || -> Vec<u32> {
        let cells = column(&browser, 2);
        cells
            .iter()
            .map(|cell| cell.parse().expect("a number"))
            .collect()
    };
    assert_eq!(sort("in favour"), "descending");
    assert!(numbers().is_sorted_by(|one, next| one >= next));
    assert_eq!(sort("in favour"), "ascending");
    assert!(numbers().is_sorted());
    assert_eq!(sort("date"), "ascending");
    assert_eq!(column(&browser, 0), by_date);
    assert_eq!(sort("date"), "descending");
    assert!(column(&browser, 0).iter().rev().eq(&by_date));
    let sorted = browser.run("return document.querySelectorAll('#votes [aria-sort]').length");
    assert_eq!(sorted, 1, "by one column at a time");

    assert_eq!(filter(&browser, "votes", "VETO  china"), "10 of 55");
    assert!(
        column(&browser, 5)
            .iter()
            .all(|result| result == "veto: China, Russia")
    );
    assert_eq!(column(&browser, 0).len(), 10);
    assert_eq!(
        filter(&browser, "votes", "nothing has these words"),
        "0 of 55"
    );
    assert_eq!(filter(&browser, "votes", ""), "");
    assert_eq!(column(&browser, 0).len(), 55);
    assert_eq!(
        filter(&browser, "roll-calls", "cote d'ivoire kuwait"),
        "9 of 36"
    );

    let led = browser.run(
        "const link = document.querySelector('#votes tbody a');
         link.click();
         const article = document.querySelector(':target');
         return [link.textContent, article.querySelector('h3').textContent]",
    );
    assert_eq!(
        led,
        json!(["2025-11-06", "S/RES/2799 (2025), 6 November 2025"])
    );

    for width in [360, 1440] {
        assert_fits(&browser, width);
    }
    browser.width(360);
    let small = browser.run(
        "return [...document.querySelectorAll('p, li, td, th, dd, dt, h2')]
            .filter(it => parseFloat(getComputedStyle(it).fontSize) < 12).length",
    );
    assert_eq!(small, 0, "no text is smaller than 12 pixels");
    picture(&browser, "selection-360");
    assert_quiet(&browser);
}

#[test]
fn a_report_is_light_or_dark_as_its_reader_has_it() {
    let Some(browser) = Browser::start("colours") else {
        return;
    };
    browser.open(&report("colours", &["--year", "2017", "--topic", "Syria"]));
    for (scheme, lighter) in [("light", false), ("dark", true)] {
        let feature = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        browser.ask("Emulation.setEmulatedMedia", &feature);
        // The words stand out from what is behind them, in the text and in the figures.
        let shades = browser.run(
            "const shade = colour => colour.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
             const body = getComputedStyle(document.body);
             const words = getComputedStyle(document.querySelector('.unsc-figure text'));
             return [shade(body.backgroundColor), shade(body.color), shade(words.fill)]",
        );
        let shades: Vec<i64> = shades
            .as_array()
            .expect("shades")
            .iter()
            .filter_map(Value::as_i64)
            .collect();
        for words in &shades[1..] {
            assert_eq!(*words > shades[0], lighter, "{scheme}: {shades:?}");
            assert!((words - shades[0]).abs() > 450, "{scheme}: {shades:?}");
        }
        picture(&browser, scheme);
    }
    assert_quiet(&browser);
}

#[test]
fn the_whole_record_opens_and_filters() {
    let Some(browser) = Browser::start("record") else {
        return;
    };
    browser.open(&report("record", &[]));
    assert_eq!(column(&browser, 0).len(), 3225);
    assert_eq!(
        filter(&browser, "votes", "veto: soviet palestin"),
        "5 of 3225"
    );
    assert_eq!(filter(&browser, "votes", ""), "");
    for width in [360, 1440] {
        assert_fits(&browser, width);
    }
    assert_quiet(&browser);
}

#[test]
fn a_report_on_a_text_is_quiet_whatever_the_text_says() {
    let Some(browser) = Browser::start("text") else {
        return;
    };
    let text = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile.txt");
    let words = "On 12 April 2017 the Security Council did not adopt S/2017/315: 10 votes in favour, 2 against \
                 (Bolivia, <script>document.title='hit'</script> Russian Federation) and 3 abstentions (China, \
                 <img src=https://example.org/x onerror=\"document.title='hit'\"> Ethiopia, Kazakhstan).\n";
    std::fs::write(&text, words).expect("the text");
    let text = text.to_string_lossy();
    let title = "<script>document.title='hit'</script>";
    browser.open(&report("text", &["--from", &text, "--title", title]));
    assert_eq!(
        browser.run("return document.title"),
        title,
        "what was given, and nothing ran"
    );
    let votes = browser.run("return document.querySelectorAll('#text-1 tbody tr').length");
    assert_eq!(votes, 15);
    for width in [360, 1440] {
        assert_fits(&browser, width);
    }
    picture(&browser, "text-1440");
    assert_quiet(&browser);
}
