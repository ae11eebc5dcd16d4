//! How `extract` and `verify` read: which texts, on how many threads, where the output goes, and how a long run goes on.

mod interrupt;
mod output;

use super::progress::Progress;
use super::told::Around;
use super::{Done, date};
use crate::cli::Shared;
use interrupt::interruptible;
use jiff::civil::Date;
use output::Output;
use std::io::IsTerminal;
use std::mem::ManuallyDrop;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use unsc_votes::counts::Counts;
use unsc_votes::document::Document;
use unsc_votes::extract::Extractor;
use unsc_votes::in_order::{self, Outcome};
use unsc_votes::record::Data;
use unsc_votes::texts::{Fields, Item, Text, Texts};
use unsc_votes::{Result, render};

/// How many complaints about single texts are printed; the summary counts all.
const COMPLAINTS: usize = 100;

#[derive(Debug, clap::Args)]
pub(crate) struct Reading {
    /// Texts, web pages, PDF files; archives of them (.jsonl, .csv, .warc, .zip, .tar; .gz, .zst); folders; - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The day the texts appeared (2017-04-12), from which "Wednesday" is read; a record of an archive may say its own
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) published: Option<Date>,
    /// The field or column of the text in records; a.b is the field b of the field a [default: text, content, body, …]
    #[arg(long, value_name = "FIELD")]
    text_field: Option<String>,
    /// The field or column of the day a record appeared [default: date, published, …]
    #[arg(long, value_name = "FIELD")]
    date_field: Option<String>,
    /// The field or column that names a record [default: id, url, …; else its file and line]
    #[arg(long, value_name = "FIELD")]
    id_field: Option<String>,
    /// How many threads read [default: one for each processor]
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Go on after a text that cannot be read, which is the default
    #[arg(long, overrides_with = "fail_fast")]
    keep_going: bool,
    /// Stop at the first text that cannot be read
    #[arg(long, overrides_with = "keep_going")]
    fail_fast: bool,
    /// Write the output to this file, whole or not at all
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Keep a journal in this file, and go on from what it says is done; needs --format jsonl and --output
    #[arg(long, value_name = "FILE", requires = "output")]
    resume: Option<PathBuf>,
}

/// The few texts at these paths, read one after another, and whether one could not be.
pub(super) fn documents<'d>(
    data: &'d Data,
    paths: &[PathBuf],
    published: Option<Date>,
) -> (Vec<Document<'d>>, bool) {
    let extractor = Extractor::new(&data.council);
    let mut documents = Vec::new();
    let mut incomplete = false;
    let _ = Texts::new(paths.to_vec(), Fields::default()).each(&mut |item| {
        match item.decode() {
            Item::Text(text) => {
                if let Some(warning) = invalid(&text) {
                    eprintln!("{}", render::visible_lines(&warning));
                }
                let published = text.published.or(published);
                documents.push(Document::read(text.source, &extractor, data, published));
            }
            Item::Skipped(_) => {}
            Item::Failed(error) => {
                eprintln!("unsc: {}", render::visible_lines(&error.to_string()));
                incomplete = true;
            }
        }
        ControlFlow::Continue(())
    });
    (documents, incomplete)
}

/// What is said of a text that is not all UTF-8.
fn invalid(text: &Text) -> Option<String> {
    let byte = text.source.first_invalid()?;
    let name = text.source.name();
    Some(format!(
        "unsc: {name}: byte {byte} is not UTF-8; bytes like it are read as `?`"
    ))
}

/// What came of one text.
pub(super) struct Read<T> {
    /// What is written at once.
    pub(super) said: String,
    /// What is kept until all texts are read.
    pub(super) kept: Option<T>,
    /// Whether something in it is wrong.
    pub(super) wrong: bool,
}

impl Reading {
    /// The texts that the user means.
    pub(super) fn texts(&self) -> Texts {
        let fields = Fields {
            text: self.text_field.clone(),
            date: self.date_field.clone(),
            id: self.id_field.clone(),
        };
        Texts::new(self.paths.clone(), fields)
    }

    /// Reads all texts, several at a time; writes what `read` makes of each in their order, with what stands `around` them, then what
    /// `whole` makes of all kept.
    pub(super) fn run<'d, T: Send>(
        &self,
        command: &str,
        shared: &Shared,
        data: &'d Data,
        around: Option<Around>,
        read: impl Fn(Document<'d>) -> Read<T> + Sync,
        whole: impl FnOnce(Vec<T>) -> Result<String>,
    ) -> Result<Done> {
        // Never taken apart, as the record is not.
        let extractor = ManuallyDrop::new(Extractor::new(&data.council));
        let texts = self.texts();
        let mut output = Output::open(self, command, shared)?;
        let stop = Arc::new(AtomicBool::new(false));
        interruptible(&stop)?;
        let streams = around.is_some() && self.output.is_none();
        let quiet = streams && std::io::stdout().is_terminal();
        let mut run = Run {
            counts: output.counts(),
            progress: Progress::of(&texts, quiet),
            complaints: 0,
            wrong: false,
            kept: Vec::new(),
            around: around.unwrap_or_default(),
            told: false,
            fail_fast: self.fail_fast,
            failed_fast: false,
        };
        let work = |text: Text| {
            let invalid = invalid(&text);
            let published = text.published.or(self.published);
            let document = Document::read(text.source, &extractor, data, published);
            (document.votes.len(), invalid, read(document))
        };
        if !output.is_done() {
            let start = output.start();
            let concerns = |json: &[u8]| extractor.may_speak_of_votes(json);
            let take = |outcomes| run.take_all(outcomes, &mut output);
            in_order::each(&texts, &start, self.jobs(), &stop, concerns, work, take)?;
        }
        let interrupted = stop.load(Ordering::Relaxed);
        run.progress.end();
        let whole = run.end().to_owned() + &whole(run.kept)?;
        output.close(&whole, !interrupted && !run.failed_fast)?;
        if interrupted {
            eprintln!("unsc: interrupted; what was done is written");
        }
        if interrupted || self.output.is_some() || texts.met_archive() {
            eprintln!("unsc: {}", run.counts.line());
        }
        Ok(if interrupted {
            Done::Interrupted
        } else {
            Done::of(!run.counts.failed.is_empty(), run.wrong)
        })
    }

    fn jobs(&self) -> NonZeroUsize {
        let all = || std::thread::available_parallelism().ok();
        self.jobs.or_else(all).unwrap_or(NonZeroUsize::MIN)
    }

    /// What this run is, for a journal to know it by: the command, what is read, and how.
    fn identity(&self, command: &str, shared: &Shared) -> String {
        let mut words = vec![format!("unsc {} {command}", env!("CARGO_PKG_VERSION"))];
        let mut option = |name: &str, value: Option<String>| {
            words.extend(value.map(|value| format!("--{name} {value}")));
        };
        option("text-field", self.text_field.clone());
        option("date-field", self.date_field.clone());
        option("id-field", self.id_field.clone());
        option("published", self.published.map(|day| day.to_string()));
        let data = shared.data.as_ref();
        option("data", data.map(|path| path.display().to_string()));
        for path in &self.paths {
            let file = std::fs::metadata(path)
                .ok()
                .filter(std::fs::Metadata::is_file);
            let size = file.map_or_else(String::new, |file| format!(" ({} bytes)", file.len()));
            words.push(format!("{}{size}", path.display()));
        }
        words.join(" ")
    }
}

/// How many votes a text tells of, what is wrong with its bytes, and what came of it.
type Worked<T> = (usize, Option<String>, Read<T>);

/// What a run has come to so far.
struct Run<T> {
    counts: Counts,
    progress: Progress,
    complaints: usize,
    wrong: bool,
    kept: Vec<T>,
    around: Around,
    /// Whether a document was told before.
    told: bool,
    /// Whether the first text that cannot be read ends it, and whether one did.
    fail_fast: bool,
    failed_fast: bool,
}

impl<T> Run<T> {
    /// Takes what came of a few texts, and gives it to the output; says whether to go on.
    fn take_all(
        &mut self,
        outcomes: Vec<Outcome<Worked<T>>>,
        output: &mut Output,
    ) -> Result<ControlFlow<()>> {
        let mut batch = String::new();
        let (mut done, mut last) = (0, None);
        for Outcome { name, item } in outcomes {
            self.failed_fast = self.fail_fast && matches!(item, Item::Failed(_));
            self.take(item, &mut batch);
            if self.failed_fast {
                break;
            }
            done += 1;
            last = Some(name).filter(|name| !name.is_empty()).or(last);
        }
        let flow = output.add(&batch, done, last, &self.counts)?;
        self.progress.tell(&self.counts);
        Ok(if self.failed_fast {
            ControlFlow::Break(())
        } else {
            flow
        })
    }

    /// What stands behind all documents, or where there was none.
    fn end(&self) -> &'static str {
        if self.told {
            self.around.after
        } else {
            self.around.none
        }
    }

    fn take(&mut self, item: Item<Worked<T>>, batch: &mut String) {
        match item {
            Item::Text((votes, invalid, read)) => {
                self.counts.read(votes);
                self.wrong |= read.wrong;
                batch.push_str(if self.told {
                    self.around.between
                } else {
                    self.around.before
                });
                batch.push_str(&read.said);
                self.told = true;
                self.kept.extend(read.kept);
                if let Some(warning) = invalid {
                    self.complain(&warning);
                }
            }
            Item::Skipped(why) => self.counts.skip(why),
            Item::Failed(error) => {
                self.counts.fail(error.kind());
                self.complain(&format!("unsc: {error}"));
            }
        }
    }

    fn complain(&mut self, line: &str) {
        self.complaints += 1;
        if self.complaints <= COMPLAINTS {
            self.progress.say(&render::visible_lines(line));
        } else if self.complaints == COMPLAINTS + 1 {
            self.progress
                .say("unsc: what is wrong with further texts is only counted");
        }
    }
}
