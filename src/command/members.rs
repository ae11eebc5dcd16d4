//! `unsc members`: the Council on a day.

use super::{Done, data, date, names, print, printed};
use crate::cli::{Format, Shared};
use jiff::civil::Date;
use unsc_votes::{Error, Result, page, render};

#[derive(Debug, clap::Args)]
pub(crate) struct Members {
    /// The day (1971-10-24); today if left out
    #[arg(long, value_name = "DATE", value_parser = date)]
    on: Option<Date>,
}

impl Members {
    pub(crate) fn run(&self, shared: &Shared) -> Result<Done> {
        let data = data(shared)?;
        let date = self.on.map_or_else(today, Ok)?;
        let roster = data
            .council
            .on(date)
            .ok_or_else(|| Error::Argument(format!("there was no Security Council on {date}")))?;
        print(&match shared.format {
            Format::Json => render::roster(&roster, &data.council, false),
            Format::Jsonl => render::roster(&roster, &data.council, true),
            _ => printed(shared, &page::members(&roster, &names(shared, &data)))?,
        })?;
        Ok(Done::Clean)
    }
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
