//! The commands: one file each, with its arguments, their help and what it does with them; here what several need.

pub(crate) mod check;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod extract;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod members;
mod progress;
mod reading;
pub(crate) mod report;
pub(crate) mod schema;
pub(crate) mod selection;
pub(crate) mod show;
pub(crate) mod summary;
mod told;
pub(crate) mod verify;

use crate::cli::{Format, NamesArg, Shared};
use anstream::{AutoStream, ColorChoice};
use jiff::civil::Date;
use reading::documents;
use std::io::{IsTerminal, Write};
use std::mem::ManuallyDrop;
use std::ops::ControlFlow;
use std::path::PathBuf;
use unsc_votes::page::{NameStyle, Names, Page};
use unsc_votes::record::Data;
use unsc_votes::render::{self, PageFormat, Terminal};
use unsc_votes::vote::Vote;
use unsc_votes::{Error, Result};

/// What a command found, for the exit status.
pub(crate) enum Done {
    /// Nothing is wrong.
    Clean,
    /// Findings of severity error.
    Findings,
    /// Some input could not be read; each was reported.
    Incomplete,
    /// The user ended it before it was done.
    Interrupted,
}

impl Done {
    fn of(incomplete: bool, found: bool) -> Done {
        if incomplete {
            Done::Incomplete
        } else if found {
            Done::Findings
        } else {
            Done::Clean
        }
    }
}

/// The record that the user means. It is never taken apart: the program ends with the command.
fn data(shared: &Shared) -> Result<ManuallyDrop<Data>> {
    let data = match &shared.data {
        Some(folder) => Data::read(folder)?,
        None => Data::shipped()?,
    };
    Ok(ManuallyDrop::new(data))
}

fn votes_as(shared: &Shared, votes: &[&Vote], page: impl FnOnce() -> Page) -> Result<String> {
    match shared.format {
        Format::Json => Ok(render::votes(votes, false)),
        Format::Jsonl => Ok(render::votes(votes, true)),
        _ => printed(shared, &page()),
    }
}

/// The page in the format asked for; an error where that is a figure, which a page is not.
fn printed(shared: &Shared, page: &Page) -> Result<String> {
    let format = match shared.format {
        Format::Table => PageFormat::Table(Terminal {
            width: Some(width()),
            ascii: shared.ascii,
            colour: AutoStream::choice(&std::io::stdout()) != ColorChoice::Never,
        }),
        Format::Markdown => PageFormat::Markdown,
        Format::Csv => PageFormat::Csv,
        Format::Tsv => PageFormat::Tsv,
        Format::Json => PageFormat::Json,
        Format::Jsonl => PageFormat::Jsonl,
        Format::Html => PageFormat::Html,
        Format::Latex => PageFormat::Latex,
        Format::Svg => return Err(Error::Argument(String::from(NO_FIGURE))),
    };
    Ok(render::page(page, format))
}

/// What is said where no figure shows what was asked for.
const NO_FIGURE: &str = "there is no figure of this: `--format svg` draws one vote (`unsc show`), `unsc summary --by year`, \
    `--by decade`, `--by veto` and `--agreement`";

/// The names that the user wants.
fn names<'d>(shared: &Shared, data: &'d Data) -> Names<'d> {
    let style = match shared.names {
        NamesArg::Un => NameStyle::Un,
        NamesArg::Short => NameStyle::Short,
        NamesArg::Code => NameStyle::Code,
    };
    Names::new(&data.council, style)
}

/// The lines of a screen: those of the terminal, but for the prompt; 24 into a pipe and at least.
fn height() -> usize {
    let terminal = std::io::stdout()
        .is_terminal()
        .then(terminal_size::terminal_size)
        .flatten();
    terminal.map_or(24, |(_, height)| {
        usize::from(height.0).saturating_sub(1).max(24)
    })
}

/// The terminal's width; 100 into a pipe, so that what is written does not depend on where.
fn width() -> u16 {
    let terminal = std::io::stdout()
        .is_terminal()
        .then(terminal_size::terminal_size)
        .flatten();
    terminal.map_or(100, |(width, _)| width.0.max(40))
}

/// Prints; a reader that closed the pipe has had enough, which is no error.
fn print(text: &str) -> Result<()> {
    print_on(text).map(|_| ())
}

/// Prints, and says whether there is still a reader for more.
fn print_on(text: &str) -> Result<ControlFlow<()>> {
    // What has no colours in it needs none taken out.
    let written = if memchr::memchr(0x1b, text.as_bytes()).is_none() {
        std::io::stdout().write_all(text.as_bytes())
    } else {
        anstream::stdout().write_all(text.as_bytes())
    };
    match written {
        Ok(()) => Ok(ControlFlow::Continue(())),
        Err(fault) if fault.kind() == std::io::ErrorKind::BrokenPipe => Ok(ControlFlow::Break(())),
        Err(source) => Err(Error::Unwritable {
            path: PathBuf::from("standard output"),
            source,
        }),
    }
}

/// A day as an argument gives it.
fn date(text: &str) -> std::result::Result<Date, String> {
    text.parse()
        .map_err(|_| format!("`{text}` is not a day of the calendar (write it as 2017-04-12)"))
}
