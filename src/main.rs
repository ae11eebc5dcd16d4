//! Arguments → one command → exit code.
#![expect(
    clippy::print_stderr,
    reason = "warnings and errors of the command go to standard error"
)]

mod cli;
mod command;

use clap::Parser;
use cli::{Cli, Command};
use command::Done;
use std::process::ExitCode;
use unsc_votes::{Result, render, texts};

fn main() -> ExitCode {
    // What a broken PDF makes its reader panic about is told in one line, as an error of that file.
    let told = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().name() != Some(texts::PDF_THREAD) {
            told(panic);
        }
    }));
    match run(Cli::parse()) {
        Ok(Done::Clean) => ExitCode::SUCCESS,
        Ok(Done::Findings) => ExitCode::from(1),
        Ok(Done::Incomplete) => ExitCode::from(2),
        // As the shell has it for a program ended by the interrupt key.
        Ok(Done::Interrupted) => ExitCode::from(130),
        Err(error) => {
            eprintln!("unsc: {}", render::visible_lines(&error.to_string()));
            ExitCode::from(2)
        }
    }
}

fn run(cli: Cli) -> Result<Done> {
    let shared = cli.shared;
    shared.color.choose();
    match cli.command {
        Command::Extract(of) => of.command.run(&shared.printing(of.format)),
        Command::Verify(of) => of.command.run(&shared.printing(of.format)),
        Command::Check(check) => check.run(&shared),
        Command::Explain(explain) => explain.run(),
        Command::Import(import) => import.run(&shared),
        Command::Export(export) => export.run(&shared),
        Command::Schema(schema) => schema.run(),
        Command::Show(of) => of.command.run(&shared.printing(of.format)),
        Command::Summary(of) => of.command.run(&shared.printing(of.format)),
        Command::List(of) => of.command.run(&shared.printing(of.format)),
        Command::Report(of) => of.command.run(&shared.printing(of.format)),
        Command::Members(of) => of.command.run(&shared.printing(of.format)),
    }
}
