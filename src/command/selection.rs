//! Which votes are meant: the filters of the command line.

use super::date;
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use unsc_votes::filter::Filter;
use unsc_votes::record::Data;
use unsc_votes::tally::{Outcome, Reason};
use unsc_votes::vote::Position;
use unsc_votes::{Error, Result, Symbol};

/// The filters, the same for every command that selects votes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Which votes")]
pub(crate) struct Selection {
    /// On this day or later; a year alone means its first day
    #[arg(long, value_name = "DATE", value_parser = first_day)]
    since: Option<Date>,
    /// On this day or earlier; a year alone means its last day
    #[arg(long, value_name = "DATE", value_parser = last_day)]
    until: Option<Date>,
    /// In this year
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1946..=9999), conflicts_with_all = ["since", "until"])]
    year: Option<i16>,
    /// With this member voting, by name or code; may be given again
    #[arg(long, value_name = "MEMBER")]
    member: Vec<String>,
    /// With the member, or any, in this position: in-favour, against, abstaining, not-participating, absent
    #[arg(long, value_name = "POSITION", value_parser = position)]
    position: Option<Position>,
    /// With these words in the agenda item, topic or title
    #[arg(long, value_name = "WORDS")]
    topic: Option<String>,
    /// Adopted or not
    #[arg(long, value_enum)]
    outcome: Option<OutcomeArg>,
    /// Not adopted for this reason
    #[arg(long, value_enum)]
    reason: Option<ReasonArg>,
    /// This resolution
    #[arg(long, value_name = "NUMBER")]
    resolution: Option<u32>,
    /// This draft, in any revision
    #[arg(long, value_name = "SYMBOL")]
    draft: Option<Symbol>,
    /// With a vote against or an abstention
    #[arg(long)]
    contested: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum OutcomeArg {
    Adopted,
    #[value(alias = "not_adopted")]
    NotAdopted,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ReasonArg {
    Veto,
    #[value(alias = "insufficient_votes")]
    InsufficientVotes,
}

impl Selection {
    /// The filter that the arguments describe; an error where a member's name is not known.
    pub(crate) fn filter(&self, data: &Data) -> Result<Filter> {
        let mut members = Vec::new();
        for name in &self.member {
            members.push(
                data.council
                    .find(name)
                    .map_err(|fault| Error::Argument(fault.to_string()))?,
            );
        }
        let day = |month, day| self.year.map(|year| jiff::civil::date(year, month, day));
        Ok(Filter {
            since: self.since.or_else(|| day(1, 1)),
            until: self.until.or_else(|| day(12, 31)),
            members,
            position: self.position,
            topic: self.topic.clone(),
            outcome: self.outcome.map(|outcome| match outcome {
                OutcomeArg::Adopted => Outcome::Adopted,
                OutcomeArg::NotAdopted => Outcome::NotAdopted,
            }),
            reason: self.reason.map(|reason| match reason {
                ReasonArg::Veto => Reason::Veto,
                ReasonArg::InsufficientVotes => Reason::InsufficientVotes,
            }),
            resolution: self.resolution,
            draft: self.draft.clone(),
            contested: self.contested,
        })
    }
}

fn first_day(text: &str) -> std::result::Result<Date, String> {
    year(text, "01-01").unwrap_or_else(|| date(text))
}

fn last_day(text: &str) -> std::result::Result<Date, String> {
    year(text, "12-31").unwrap_or_else(|| date(text))
}

fn year(text: &str, day: &str) -> Option<std::result::Result<Date, String>> {
    (text.len() == 4).then(|| date(&format!("{text}-{day}")))
}

fn position(text: &str) -> std::result::Result<Position, String> {
    Position::named(text).ok_or_else(|| {
        format!(
            "`{text}` is no position (in-favour, against, abstaining, not-participating, absent)"
        )
    })
}
