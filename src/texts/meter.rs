//! Streams that are counted as they are read, and that end where too much comes of them.

use std::cell::Cell;
use std::io::{self, Read, Seek};
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A stream that counts what is read of it.
pub(super) struct Counted<'r, R> {
    inner: R,
    read: &'r AtomicU64,
}

impl<'r, R> Counted<'r, R> {
    pub(super) fn new(inner: R, read: &'r AtomicU64) -> Counted<'r, R> {
        Counted { inner, read }
    }
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.read.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

impl<R: Seek> Seek for Counted<'_, R> {
    fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

/// A stream that gives so much and then fails, until it is allowed more: what has no end takes no whole archive into memory.
pub(super) struct Limited<R> {
    inner: R,
    left: Rc<Cell<u64>>,
    fault: &'static str,
}

impl<R> Limited<R> {
    /// The stream, and what it may still give. `fault` says what is too long.
    pub(super) fn new(inner: R, fault: &'static str) -> (Limited<R>, Rc<Cell<u64>>) {
        let left = Rc::new(Cell::new(u64::MAX));
        let allowed = Rc::clone(&left);
        (Limited { inner, left, fault }, allowed)
    }
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.left.get() == 0 {
            return Err(io::Error::other(self.fault));
        }
        let read = self.inner.read(into)?;
        self.left.set(self.left.get().saturating_sub(read as u64));
        Ok(read)
    }
}

/// Counts what is read, for the reader around it to compare.
pub(super) struct Metered<R> {
    inner: R,
    read: Rc<Cell<u64>>,
}

impl<R> Metered<R> {
    /// The stream, and how much was read of it.
    pub(super) fn new(inner: R) -> (Metered<R>, Rc<Cell<u64>>) {
        let read = Rc::new(Cell::new(0));
        let counted = Rc::clone(&read);
        (Metered { inner, read }, counted)
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.read.set(self.read.get() + read as u64);
        Ok(read)
    }
}
