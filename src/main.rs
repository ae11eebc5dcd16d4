//! Arguments → one library call → a page → exit code.
#![expect(
    clippy::print_stderr,
    reason = "warnings and errors of the command go to standard error"
)]

mod cli;

use clap::Parser;
use cli::{Cli, Command, Format, OutcomeArg, ReasonArg, Selection};
use jiff::civil::Date;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use unsc_votes::document::Document;
use unsc_votes::extract::Extractor;
use unsc_votes::filter::Filter;
use unsc_votes::page::{self, Page};
use unsc_votes::record::Data;
use unsc_votes::render::{self, PageFormat};
use unsc_votes::tally::check::Severity;
use unsc_votes::tally::{Outcome, Reason};
use unsc_votes::verify::{self, Verdict};
use unsc_votes::vote::Vote;
use unsc_votes::{Error, Result, texts};

/// What a command found, for the exit status.
enum Done {
    Clean,
    /// Findings of severity error.
    Findings,
    /// Some input could not be read; each was reported.
    Incomplete,
}

fn main() -> ExitCode {
    // What a broken PDF makes its reader panic about is told in one line, as an error of that file.
    let told = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().name() != Some(texts::PDF_THREAD) {
            told(panic);
        }
    }));
    let cli = Cli::parse();
    match run(&cli) {
        Ok(Done::Clean) => ExitCode::SUCCESS,
        Ok(Done::Findings) => ExitCode::from(1),
        Ok(Done::Incomplete) => ExitCode::from(2),
        Err(error) => {
            eprintln!("unsc: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(cli: &Cli) -> Result<Done> {
    let data = match &cli.data {
        Some(folder) => Data::read(folder)?,
        None => Data::shipped()?,
    };
    match &cli.command {
        Command::Extract {
            paths,
            published,
            explain: true,
        } => explain(cli, &data, paths, *published),
        Command::Extract {
            paths, published, ..
        } => extract(cli, &data, paths, *published),
        Command::Verify { paths, published } => verify(cli, &data, paths, *published),
        Command::Show { id } => {
            let votes = data.record.find(id);
            if votes.is_empty() {
                return Err(Error::Argument(format!(
                    "no vote goes by `{id}` (give a resolution's number, the symbol of a draft, resolution or meeting, or a date)"
                )));
            }
            let shown = || {
                votes
                    .iter()
                    .flat_map(|vote| page::show(vote, &data.council, &data.record).blocks)
                    .collect()
            };
            print(&votes_as(cli, &votes, || Page { blocks: shown() }))?;
            Ok(Done::Clean)
        }
        Command::List(selection) => {
            let filter = filter(selection, &data)?;
            let votes: Vec<&Vote> = data
                .record
                .votes()
                .iter()
                .filter(|vote| filter.selects(vote))
                .collect();
            print(&votes_as(cli, &votes, || {
                page::list(&votes, &data.council, &data.record)
            }))?;
            Ok(Done::Clean)
        }
        Command::Members { on } => {
            let date = on.map_or_else(today, Ok)?;
            let roster = data.council.on(date).ok_or_else(|| {
                Error::Argument(format!("there was no Security Council on {date}"))
            })?;
            let page = page::members(&roster, &data.council);
            match cli.format {
                Format::Json | Format::Jsonl => print(&render::roster(
                    &roster,
                    &data.council,
                    cli.format == Format::Jsonl,
                ))?,
                _ => print(&printed(cli, &page))?,
            }
            Ok(Done::Clean)
        }
    }
}

fn extract(cli: &Cli, data: &Data, paths: &[PathBuf], published: Option<Date>) -> Result<Done> {
    let (documents, incomplete) = documents(data, paths, published)?;
    let text = match cli.format {
        Format::Json => render::documents(&documents, false),
        Format::Jsonl => render::documents(&documents, true),
        _ => printed(cli, &page::documents(&documents, &data.council)),
    };
    print(&text)?;
    let errors = documents
        .iter()
        .flat_map(|document| &document.votes)
        .flat_map(|vote| &vote.findings);
    let found = errors
        .into_iter()
        .any(|finding| finding.severity == Severity::Error);
    Ok(done(incomplete, found))
}

fn verify(cli: &Cli, data: &Data, paths: &[PathBuf], published: Option<Date>) -> Result<Done> {
    let (documents, incomplete) = documents(data, paths, published)?;
    let text = match cli.format {
        Format::Json => render::verified(&documents, false),
        Format::Jsonl => render::verified(&documents, true),
        _ => printed(cli, &page::verified(&documents, &data.council)),
    };
    print(&text)?;
    let contradicted = documents.iter().any(|document| {
        let facts = document
            .votes
            .iter()
            .flat_map(|vote| verify::facts(&vote.resolved));
        let claims = document.claims.iter().map(|judged| judged.verdict.clone());
        facts
            .chain(claims)
            .any(|verdict| matches!(verdict, Verdict::Contradicted(_)))
    });
    Ok(done(incomplete, contradicted))
}

fn done(incomplete: bool, found: bool) -> Done {
    if incomplete {
        Done::Incomplete
    } else if found {
        Done::Findings
    } else {
        Done::Clean
    }
}

/// The texts read, and whether one could not be.
fn documents<'d>(
    data: &'d Data,
    paths: &[PathBuf],
    published: Option<Date>,
) -> Result<(Vec<Document<'d>>, bool)> {
    let extractor = Extractor::new(&data.council)?;
    let mut documents = Vec::new();
    let mut incomplete = false;
    for source in paths.iter().flat_map(|path| texts::at(path)) {
        match source {
            Ok(source) => {
                if let Some(byte) = source.first_invalid() {
                    eprintln!(
                        "unsc: {}: byte {byte} is not UTF-8; bytes like it are read as `?`",
                        source.name()
                    );
                }
                documents.push(Document::read(source, &extractor, data, published));
            }
            Err(error) => {
                eprintln!("unsc: {error}");
                incomplete = true;
            }
        }
    }
    Ok((documents, incomplete))
}

fn explain(cli: &Cli, data: &Data, paths: &[PathBuf], published: Option<Date>) -> Result<Done> {
    let extractor = Extractor::new(&data.council)?;
    let mut done = Done::Clean;
    for source in paths.iter().flat_map(|path| texts::at(path)) {
        match source {
            Ok(source) => {
                let explanations =
                    extractor.explain(source.readable(), published.or_else(|| source.published()));
                print(&printed(cli, &page::explanations(&source, &explanations)))?;
            }
            Err(error) => {
                eprintln!("unsc: {error}");
                done = Done::Incomplete;
            }
        }
    }
    Ok(done)
}

fn votes_as(cli: &Cli, votes: &[&Vote], page: impl FnOnce() -> Page) -> String {
    match cli.format {
        Format::Json => render::votes(votes, false),
        Format::Jsonl => render::votes(votes, true),
        _ => printed(cli, &page()),
    }
}

fn printed(cli: &Cli, page: &Page) -> String {
    let format = match cli.format {
        Format::Markdown => PageFormat::Markdown,
        Format::Csv => PageFormat::Csv,
        _ => PageFormat::Table {
            width: Some(width()),
            ascii: cli.ascii,
        },
    };
    render::page(page, format)
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
    let written = anstream::stdout().write_all(text.as_bytes());
    match written {
        Err(fault) if fault.kind() != std::io::ErrorKind::BrokenPipe => Err(Error::Unreadable {
            path: PathBuf::from("standard output"),
            source: fault,
        }),
        _ => Ok(()),
    }
}

fn filter(selection: &Selection, data: &Data) -> Result<Filter> {
    let mut members = Vec::new();
    for name in &selection.member {
        members.push(
            data.council
                .find(name)
                .map_err(|fault| Error::Argument(fault.to_string()))?,
        );
    }
    Ok(Filter {
        since: selection.since,
        until: selection.until,
        members,
        position: selection.position,
        topic: selection.topic.clone(),
        outcome: selection.outcome.map(|outcome| match outcome {
            OutcomeArg::Adopted => Outcome::Adopted,
            OutcomeArg::NotAdopted => Outcome::NotAdopted,
        }),
        reason: selection.reason.map(|reason| match reason {
            ReasonArg::Veto => Reason::Veto,
            ReasonArg::InsufficientVotes => Reason::InsufficientVotes,
        }),
        resolution: selection.resolution,
        draft: selection.draft.clone(),
        contested: selection.contested,
    })
}

/// Today in universal time: the day's Council is the same from any desk.
fn today() -> Result<Date> {
    let seconds = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    let days = jiff::Span::new().try_days(i64::try_from(seconds / 86_400).unwrap_or(0));
    let date = days.and_then(|days| jiff::civil::date(1970, 1, 1).checked_add(days));
    date.map_err(|fault| Error::Argument(fault.to_string()))
}
