//! Where the output of a run goes: to standard output, into a new file, or behind what a journal says is done.

use super::Reading;
use crate::cli::{Format, Shared};
use crate::command::{print, print_on};
use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use unsc_votes::counts::Counts;
use unsc_votes::in_order::Start;
use unsc_votes::journal::Journal;
use unsc_votes::output::{self, NewFile};
use unsc_votes::{Error, Result};

/// Where the output goes.
pub(super) enum Output {
    Standard,
    File(NewFile, PathBuf),
    Journalled(Journal),
}

impl Output {
    pub(super) fn open(reading: &Reading, command: &str, shared: &Shared) -> Result<Output> {
        let Some(path) = &reading.output else {
            return Ok(Output::Standard);
        };
        let Some(journal) = &reading.resume else {
            return Ok(Output::File(NewFile::create(path)?, path.clone()));
        };
        if shared.format != Format::Jsonl || command.contains("--merge") {
            return Err(Error::Argument(String::from(
                "--resume goes on with output that is written text by text: give --format jsonl, and no --merge",
            )));
        }
        output::check_place(journal)?;
        let identity = reading.identity(command, shared);
        Journal::open(journal, path, &identity).map(Output::Journalled)
    }

    pub(super) fn start(&self) -> Start {
        match self {
            Output::Journalled(journal) => journal.start(),
            _ => Start::default(),
        }
    }

    pub(super) fn counts(&self) -> Counts {
        match self {
            Output::Journalled(journal) => journal.counts().clone(),
            _ => Counts::default(),
        }
    }

    pub(super) fn is_done(&self) -> bool {
        matches!(self, Output::Journalled(journal) if journal.is_done())
    }

    /// Writes what a few texts gave; breaks off where nobody reads on.
    pub(super) fn add(
        &mut self,
        text: &str,
        texts: u64,
        last: Option<String>,
        counts: &Counts,
    ) -> Result<ControlFlow<()>> {
        match self {
            Output::Standard if text.is_empty() => {}
            Output::Standard => return print_on(text),
            Output::File(file, path) => write(file, path, text)?,
            Output::Journalled(journal) => journal.add(text.as_bytes(), texts, last, counts)?,
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Writes what stands at the end, and puts the output in its place.
    pub(super) fn close(self, text: &str, done: bool) -> Result<()> {
        match self {
            Output::Standard if text.is_empty() => Ok(()),
            Output::Standard => print(text),
            Output::File(mut file, path) => {
                write(&mut file, &path, text)?;
                file.keep()
            }
            Output::Journalled(journal) => journal.close(done),
        }
    }
}

fn write(file: &mut NewFile, path: &Path, text: &str) -> Result<()> {
    file.write_all(text.as_bytes())
        .map_err(|source| Error::Unwritable {
            path: path.to_owned(),
            source,
        })
}
