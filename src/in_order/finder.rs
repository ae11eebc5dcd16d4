//! The thread that finds texts and packs small ones together.

use super::{Budget, Start, Task};
use crate::error::{Error, Result};
use crate::texts::{Found, Item, Texts};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

/// How many bytes of small texts go to a thread together: few enough to be still near the processor when it is their turn.
const BATCH: usize = 256 << 10;

/// How many texts at most go together.
const COUNT: usize = 1024;

/// The thread that finds texts.
pub(super) struct Finder {
    pub(super) texts: Texts,
    pub(super) start: Start,
    pub(super) stop: [Arc<AtomicBool>; 2],
    pub(super) budget: Arc<Budget>,
    pub(super) found: Sender<Task>,
}

impl Finder {
    pub(super) fn run(self) -> Result<()> {
        let stopped = || self.stop.iter().any(|stop| stop.load(Ordering::Relaxed));
        let (mut seen, mut number) = (0, 0);
        let mut last = String::new();
        let mut batch = Vec::new();
        let mut size = 0;
        let mut changed = false;
        let mut send = |batch: &mut Vec<Item<Found>>, size: &mut usize, last: bool| {
            let task = Task {
                number,
                size: *size,
                items: std::mem::take(batch),
                alone: last && number == 0,
            };
            number += 1;
            self.budget.take(std::mem::take(size), &stopped);
            self.found.send(task)
        };
        let _ = self.texts.each(&mut |item| {
            if stopped() {
                return ControlFlow::Break(());
            }
            seen += 1;
            if let Item::Text(found) = &item {
                found.name().clone_into(&mut last);
            }
            if seen <= self.start.after {
                changed = seen == self.start.after && last != self.start.last;
                return if changed {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                };
            }
            size += match &item {
                Item::Text(found) => found.size(),
                _ => 0,
            };
            batch.push(item);
            if (size >= BATCH || batch.len() >= COUNT)
                && send(&mut batch, &mut size, false).is_err()
            {
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        });
        if stopped() {
            return Ok(());
        }
        if changed || seen < self.start.after {
            return Err(Error::Argument(format!(
                "the input is not what it was: after {} texts the last run had come to `{}`; begin anew with another journal",
                self.start.after, self.start.last
            )));
        }
        if !batch.is_empty() {
            let _ = send(&mut batch, &mut size, true);
        }
        Ok(())
    }
}
