//! How far a long run has come, on a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use unsc_votes::counts::Counts;
use unsc_votes::texts::Texts;

/// A run shorter than this shows nothing.
const SHORT: Duration = Duration::from_secs(1);

/// A bar on standard error, where that is a terminal.
pub(super) struct Progress {
    bar: ProgressBar,
    begun: Instant,
    read: Arc<AtomicU64>,
    waiting: bool,
}

impl Progress {
    /// The progress of reading these texts; `quiet` where output comes to the same screen meanwhile.
    pub(super) fn of(texts: &Texts, quiet: bool) -> Progress {
        let bar = ProgressBar::with_draw_target(texts.bytes(), ProgressDrawTarget::hidden());
        let form = if texts.bytes().is_some() {
            "{bar:30} {bytes} of {total_bytes}, {eta} left: {msg}"
        } else {
            "{spinner} {bytes} in {elapsed}: {msg}"
        };
        if let Ok(style) = ProgressStyle::with_template(form) {
            bar.set_style(style);
        }
        Progress {
            bar,
            begun: Instant::now(),
            read: texts.bytes_read(),
            waiting: !quiet && std::io::stderr().is_terminal(),
        }
    }

    /// Shows how far it is, and what it came to so far.
    pub(super) fn tell(&mut self, counts: &Counts) {
        if self.waiting && self.begun.elapsed() > SHORT {
            self.waiting = false;
            self.bar
                .set_draw_target(ProgressDrawTarget::stderr_with_hz(5));
        }
        if !self.bar.is_hidden() {
            self.bar.set_position(self.read.load(Ordering::Relaxed));
            self.bar.set_message(counts.line());
        }
    }

    /// Says something on standard error without breaking the bar.
    pub(super) fn say(&self, line: &str) {
        self.bar.suspend(|| eprintln!("{line}"));
    }

    /// Clears the bar away.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
