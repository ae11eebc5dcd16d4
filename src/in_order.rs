//! Many texts worked on at once by several threads, and what came of them taken in the order of the texts, within a bound of memory.
//!
//! One thread finds the texts and packs small ones together; the others make them readable and work on them; the caller's
//! takes the results. Where one is enough, the caller's does all but the finding. What is found and not yet taken is bounded by
//! [`HELD`], or by one text where that is longer; of small texts it is far less.

mod finder;

use crate::error::{Error, Fault, Result};
use crate::texts::{Found, Item, Text, Texts};
use finder::Finder;
use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// How many bytes of texts are held at a time at most.
pub const HELD: usize = 16 << 20;

/// How many batches, or long texts, are held for each thread: it must not wait for the next, but what is found long before has to
/// be fetched from afar again.
const WAITING: usize = 8;

/// How long a thread waits before it looks whether it should stop.
const WAIT: Duration = Duration::from_millis(50);

/// What came of one text.
#[derive(Debug)]
pub struct Outcome<T> {
    /// Its name, as it was found; empty for what is no text.
    pub name: String,
    /// What came of it.
    pub item: Item<T>,
}

/// Where a run begins: after so many texts, of which the last had this name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Start {
    /// How many texts are passed over.
    pub after: u64,
    /// The name of the last of them: if it has another, the input is not what it was.
    pub last: String,
}

/// Works on all texts, `jobs` at a time, and hands what came of them to `take` in order, until it or `stop` says to stop.
/// `concerns` is that of [`Item::decode_where`].
///
/// A text whose reading panics counts as failed.
///
/// # Errors
///
/// What `take` returns; and where the texts passed over are not those that [`Start`] describes.
pub fn each<T: Send>(
    texts: &Texts,
    start: &Start,
    jobs: NonZeroUsize,
    stop: &Arc<AtomicBool>,
    concerns: impl Fn(&[u8]) -> bool + Sync,
    work: impl Fn(Text) -> T + Sync,
    mut take: impl FnMut(Vec<Outcome<T>>) -> Result<ControlFlow<()>>,
) -> Result<()> {
    // The caller's wish to stop and the end of this run are two things: only the second is ours to set.
    let ended = Arc::new(AtomicBool::new(false));
    let stopped = || stop.load(Ordering::Relaxed) || ended.load(Ordering::Relaxed);
    let budget = Arc::new(Budget {
        most: jobs.get().saturating_mul(WAITING),
        ..Budget::default()
    });
    let (found, to_do) = channel();
    let finder = Finder {
        texts: texts.clone(),
        start: start.clone(),
        stop: [Arc::clone(stop), Arc::clone(&ended)],
        budget: Arc::clone(&budget),
        found,
    };
    // Not of the scope: where standard input gives nothing, it could not be ended with it.
    let finder = std::thread::spawn(move || finder.run());
    let to_do = Mutex::new(Waiting {
        first: None,
        found: to_do,
    });
    let work = |task: Task| {
        let worked = |item| worked(item, &concerns, &work);
        let outcomes = task.items.into_iter().map(worked).collect();
        (task.number, task.size, outcomes)
    };
    let mut take_all = |results: &mut dyn Iterator<Item = Worked<T>>| {
        let taken = in_order(results, &budget, &mut take);
        ended.store(true, Ordering::Relaxed);
        taken
    };
    let first = next(&to_do, &stopped);
    let taken = if jobs == NonZeroUsize::MIN || first.as_ref().is_none_or(|task| task.alone) {
        let rest = std::iter::from_fn(|| next(&to_do, &stopped));
        take_all(&mut first.into_iter().chain(rest).map(work))
    } else {
        to_do.lock().unwrap_or_else(PoisonError::into_inner).first = first;
        let (done, results) = channel();
        std::thread::scope(|scope| {
            for _ in 0..jobs.get() {
                let (to_do, stopped, work, done) = (&to_do, &stopped, &work, done.clone());
                scope.spawn(move || {
                    while let Some(task) = next(to_do, stopped) {
                        if done.send(work(task)).is_err() {
                            return;
                        }
                    }
                });
            }
            drop(done);
            take_all(&mut results.into_iter())
        })
    };
    if taken?.is_break() || stop.load(Ordering::Relaxed) {
        return Ok(());
    }
    match finder.join() {
        Ok(found) => found,
        Err(_) => Err(Error::Record {
            place: String::from("the input"),
            fault: Fault::Broken,
        }),
    }
}

/// Takes results as they come and hands them on as they follow each other.
fn in_order<T>(
    results: &mut dyn Iterator<Item = Worked<T>>,
    budget: &Budget,
    take: &mut impl FnMut(Vec<Outcome<T>>) -> Result<ControlFlow<()>>,
) -> Result<ControlFlow<()>> {
    let mut early = BTreeMap::new();
    let mut next = 0;
    for (number, size, batch) in results {
        early.insert(number, (size, batch));
        while let Some((size, batch)) = early.remove(&next) {
            next += 1;
            if take(batch)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
            budget.give(size);
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// What came of a task: its number, its size and the outcomes.
type Worked<T> = (u64, usize, Vec<Outcome<T>>);

/// Texts that go to a thread together.
struct Task {
    number: u64,
    size: usize,
    items: Vec<Item<Found>>,
    /// Whether there are no others.
    alone: bool,
}

/// The tasks found, of which the first was already looked at.
struct Waiting {
    first: Option<Task>,
    found: Receiver<Task>,
}

fn next(to_do: &Mutex<Waiting>, stopped: &impl Fn() -> bool) -> Option<Task> {
    loop {
        if stopped() {
            return None;
        }
        let mut waiting = to_do.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(first) = waiting.first.take() {
            return Some(first);
        }
        let received = waiting.found.recv_timeout(WAIT);
        drop(waiting);
        match received {
            Ok(task) => return Some(task),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
}

fn worked<T>(
    item: Item<Found>,
    concerns: &dyn Fn(&[u8]) -> bool,
    work: &impl Fn(Text) -> T,
) -> Outcome<T> {
    let name = match &item {
        Item::Text(found) => found.name().to_owned(),
        _ => String::new(),
    };
    let result = catch_unwind(AssertUnwindSafe(|| match item.decode_where(concerns) {
        Item::Text(text) => Item::Text(work(text)),
        Item::Skipped(why) => Item::Skipped(why),
        Item::Failed(error) => Item::Failed(error),
    }));
    let item = result.unwrap_or_else(|_| {
        Item::Failed(Error::Record {
            place: name.clone(),
            fault: Fault::Broken,
        })
    });
    Outcome { name, item }
}

/// What is found and not yet taken.
#[derive(Default)]
struct Budget {
    /// How many tasks it may be.
    most: usize,
    held: Mutex<Held>,
    freed: Condvar,
}

/// Some tasks, and the bytes of their texts.
#[derive(Default)]
struct Held {
    tasks: usize,
    bytes: usize,
}

impl Budget {
    /// Waits until there is room; a text longer than all the room has it to itself.
    fn take(&self, size: usize, stopped: &impl Fn() -> bool) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let full = |held: &Held| held.tasks >= self.most || held.bytes + size > HELD;
        while held.tasks > 0 && full(&held) && !stopped() {
            let waited = self.freed.wait_timeout(held, WAIT);
            held = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        held.tasks += 1;
        held.bytes += size;
    }

    fn give(&self, size: usize) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.tasks = held.tasks.saturating_sub(1);
        held.bytes = held.bytes.saturating_sub(size);
        self.freed.notify_one();
    }
}
