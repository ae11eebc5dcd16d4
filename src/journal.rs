//! How far a long run has come: a small file from which an interrupted run goes on, no text lost and none twice.
//!
//! Output is written and forced to the disk before the journal says so, and the journal is replaced in one step. Whatever
//! ends the program, the journal never speaks of output that is not there; output that it does not speak of is cut off when
//! the run goes on, and made again.

use crate::counts::Counts;
use crate::error::{Error, Result};
use crate::in_order::Start;
use crate::output;
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How often the journal is written: what a crash may cost to do again.
const OFTEN: Duration = Duration::from_secs(1);

/// An output file and the journal that says how much of it is done.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    output: PathBuf,
    file: File,
    state: State,
    saved: Instant,
}

/// What the journal says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct State {
    /// Always 1.
    version: u32,
    /// What is run, on what, and how: a journal serves that alone.
    run: String,
    /// How many texts are done.
    texts: u64,
    /// The name of the last of them.
    last: String,
    /// How many bytes of output they gave.
    written: u64,
    /// What they came to.
    counts: Counts,
    /// Whether that was all.
    done: bool,
}

impl Journal {
    /// Goes on from the journal at a path, or begins one. `run` describes the run: what is read, and how.
    ///
    /// # Errors
    ///
    /// Where the journal is of another run, or none at all; where the output is shorter than it says; where one of the two
    /// cannot be read or written.
    pub fn open(path: &Path, output: &Path, run: &str) -> Result<Journal> {
        output::check_place(output)?;
        let state = match std::fs::read_to_string(path) {
            Ok(text) => State::of(&text, path, run)?,
            Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => State {
                version: 1,
                run: run.to_owned(),
                ..State::default()
            },
            Err(source) => {
                return Err(Error::Unreadable {
                    path: path.to_owned(),
                    source,
                });
            }
        };
        let unwritable = unwritable(output);
        let mut options = OpenOptions::new();
        let file = options.read(true).write(true).create(true).truncate(false);
        let mut file = file.open(output).map_err(&unwritable)?;
        let length = file.metadata().map_err(&unwritable)?.len();
        if length < state.written {
            return Err(Error::Argument(format!(
                "{}: has {length} bytes, and {} says {} were written; it was changed since. Begin anew with another journal",
                output.display(),
                path.display(),
                state.written
            )));
        }
        file.set_len(state.written).map_err(&unwritable)?;
        file.seek(SeekFrom::End(0)).map_err(&unwritable)?;
        let journal = Journal {
            path: path.to_owned(),
            output: output.to_owned(),
            file,
            state,
            saved: Instant::now(),
        };
        journal.save()?;
        Ok(journal)
    }

    /// Where the run goes on.
    #[must_use]
    pub fn start(&self) -> Start {
        Start {
            after: self.state.texts,
            last: self.state.last.clone(),
        }
    }

    /// What the texts done so far came to.
    #[must_use]
    pub fn counts(&self) -> &Counts {
        &self.state.counts
    }

    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.state.done
    }

    /// Writes what further texts gave; `last` is the name of the last of them that has one, `counts` what all so far came to.
    ///
    /// # Errors
    ///
    /// Where output or journal cannot be written.
    pub fn add(
        &mut self,
        output: &[u8],
        texts: u64,
        last: Option<String>,
        counts: &Counts,
    ) -> Result<()> {
        self.file
            .write_all(output)
            .map_err(unwritable(&self.output))?;
        self.state.texts += texts;
        if let Some(last) = last {
            self.state.last = last;
        }
        self.state.written += output.len() as u64;
        self.state.counts = counts.clone();
        if self.saved.elapsed() >= OFTEN {
            self.save()?;
            self.saved = Instant::now();
        }
        Ok(())
    }

    /// Writes all to the disk. `done` says that nothing is left to do.
    ///
    /// # Errors
    ///
    /// Where output or journal cannot be written.
    pub fn close(mut self, done: bool) -> Result<()> {
        self.state.done = done;
        self.save()
    }

    fn save(&self) -> Result<()> {
        self.file.sync_data().map_err(unwritable(&self.output))?;
        let state = serde_json::to_string_pretty(&self.state);
        let state = state.map_err(|fault| Error::Data(fault.to_string()))?;
        output::write(&self.path, state + "\n")
    }
}

impl State {
    fn of(text: &str, path: &Path, run: &str) -> Result<State> {
        let state: State = serde_json::from_str(text).map_err(|fault| {
            Error::Data(format!(
                "{}: no journal of this program ({fault})",
                path.display()
            ))
        })?;
        if state.version == 1 && state.run == run {
            return Ok(state);
        }
        Err(Error::Argument(format!(
            "{}: the journal of another run ({}), not of this one ({run}); give the same arguments and files, or another journal",
            path.display(),
            state.run
        )))
    }
}

fn unwritable(path: &Path) -> impl Fn(std::io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::Unwritable {
        path: path.clone(),
        source,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may insist")]
mod tests {
    use super::*;

    #[test]
    fn what_the_journal_does_not_speak_of_is_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let (path, output) = (
            folder.path().join("journal"),
            folder.path().join("out.jsonl"),
        );
        let mut journal = Journal::open(&path, &output, "a run").unwrap();
        let mut counts = Counts::default();
        counts.read(1);
        journal
            .add(b"one\n", 1, Some("first".to_owned()), &counts)
            .unwrap();
        journal.close(false).unwrap();
        // A crash after output and before the journal.
        std::fs::write(&output, "one\ntwo, cut o").unwrap();
        let mut journal = Journal::open(&path, &output, "a run").unwrap();
        assert_eq!(
            journal.start(),
            Start {
                after: 1,
                last: "first".to_owned()
            }
        );
        assert_eq!(journal.counts(), &counts);
        journal
            .add(b"two\n", 1, Some("second".to_owned()), &counts)
            .unwrap();
        journal.close(true).unwrap();
        assert_eq!(std::fs::read_to_string(&output).unwrap(), "one\ntwo\n");
        assert!(Journal::open(&path, &output, "a run").unwrap().is_done());
    }

    #[test]
    fn a_journal_serves_one_run_and_one_output() {
        let folder = tempfile::tempdir().unwrap();
        let (path, output) = (
            folder.path().join("journal"),
            folder.path().join("out.jsonl"),
        );
        let mut journal = Journal::open(&path, &output, "a run").unwrap();
        journal
            .add(b"one\n", 1, Some("first".to_owned()), &Counts::default())
            .unwrap();
        journal.close(false).unwrap();
        let fault = Journal::open(&path, &output, "another")
            .unwrap_err()
            .to_string();
        assert!(fault.contains("another run"), "{fault}");
        std::fs::write(&output, "").unwrap();
        let fault = Journal::open(&path, &output, "a run")
            .unwrap_err()
            .to_string();
        assert!(fault.contains("changed since"), "{fault}");
        std::fs::write(&path, "{}").unwrap();
        assert!(Journal::open(&path, &output, "a run").is_err());
    }
}
