//! `unsc explain`: what a check looks for.

use super::{Done, print};
use unsc_votes::render::diagnostics::{check_table, explanation};
use unsc_votes::tally::check;
use unsc_votes::{Error, Result};

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// The code of a check (T101); without one, all checks are listed
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

impl Explain {
    pub(crate) fn run(&self) -> Result<Done> {
        match &self.code {
            None => print(&check_table(&check::all()))?,
            Some(code) => {
                let check = check::find(code).ok_or_else(|| {
                    let message =
                        format!("no check has the code `{code}`; `unsc explain` lists them");
                    Error::Argument(message)
                })?;
                print(&explanation(check))?;
            }
        }
        Ok(Done::Clean)
    }
}
