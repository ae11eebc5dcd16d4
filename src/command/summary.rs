//! `unsc summary`: totals of the votes selected.

use super::selection::Selection;
use super::{Done, NO_FIGURE, data, height, names, print, printed};
use crate::cli::{Format, Shared};
use clap::ValueEnum;
use unsc_votes::figure::{self, Figure};
use unsc_votes::page::{Names, Page, summary};
use unsc_votes::record::Data;
use unsc_votes::tally::summary::{By, PeriodLength};
use unsc_votes::vote::Vote;
use unsc_votes::{Council, Error, Member, Result, render};

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "What is counted")]
#[command(group = clap::ArgGroup::new("of").multiple(false).args(["agreement", "splits", "unanimity", "near_misses"]))]
pub(crate) struct Summary {
    /// Totals of each group of votes; with one --member, how it voted in each
    #[arg(long, value_enum, value_name = "GROUP", conflicts_with_all = ["agreement", "splits", "near_misses"])]
    by: Option<Grouping>,
    /// Who votes with whom: every two members' votes in common and how many with the same position
    #[arg(long)]
    agreement: bool,
    /// Agreement of the five permanent members only
    #[arg(long, requires = "agreement")]
    p5: bool,
    /// Agreement of members with at least this many votes in common
    #[arg(long, value_name = "VOTES", default_value_t = 10)]
    common: u32,
    /// How the five permanent members divide, line-up by line-up
    #[arg(long)]
    splits: bool,
    /// The share of unanimous decisions by year, or --by decade, agenda or topic
    #[arg(long)]
    unanimity: bool,
    /// What failed by one vote
    #[arg(long)]
    near_misses: bool,
    /// How many rows of each table to print: a number or `all`; a screenful in the table format, else all
    #[arg(long, value_name = "ROWS", value_parser = rows)]
    rows: Option<Rows>,
    #[command(flatten)]
    selection: Selection,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Grouping {
    /// Every member's positions
    Member,
    Year,
    Decade,
    /// The item of the agenda
    Agenda,
    Topic,
    /// Adopted or not
    Outcome,
    /// Why not adopted
    Reason,
    /// Vetoes, by member and by year or decade
    Veto,
}

#[derive(Debug, Clone, Copy)]
enum Rows {
    All,
    Only(usize),
}

impl Summary {
    pub(crate) fn run(&self, shared: &Shared) -> Result<Done> {
        self.check()?;
        let data = data(shared)?;
        let filter = self.selection.filter(&data)?;
        let votes = filter.votes(&data.record);
        let names = names(shared, &data);
        if shared.format == Format::Svg {
            let mut figure = self.figure(&votes, &filter.members, &names)?;
            figure.select(&filter, &data.council);
            print(&render::svg(&figure))?;
            return Ok(Done::Clean);
        }
        let mut page = self.page(&votes, &filter.members, &names, &data);
        page.select(&filter, &data.council);
        match (self.rows, shared.format) {
            (Some(Rows::Only(rows)), _) => page.cut(rows),
            (None, Format::Table) => page.fit(height()),
            (Some(Rows::All) | None, _) => {}
        }
        print(&printed(shared, &page)?)?;
        Ok(Done::Clean)
    }

    /// The figure of what is asked for, where there is one.
    fn figure(&self, votes: &[&Vote], members: &[Member], names: &Names<'_>) -> Result<Figure> {
        let council = names.council();
        let by = |length| figure::outcomes(votes, length, council);
        let totals = !self.splits && !self.near_misses && !self.unanimity;
        let drawn = match self.by {
            None if self.agreement => {
                figure::agreement(votes, &self.among(members, council), self.common, names)
            }
            Some(Grouping::Veto) if totals => figure::vetoes(votes, names),
            Some(Grouping::Year) if totals && members.len() != 1 => by(PeriodLength::Year),
            Some(Grouping::Decade) if totals && members.len() != 1 => by(PeriodLength::Decade),
            _ => return Err(Error::Argument(String::from(NO_FIGURE))),
        };
        drawn.ok_or_else(|| {
            Error::Argument(String::from(
                "nothing to draw: the votes selected have nothing of this",
            ))
        })
    }

    /// The members whose agreement is asked for.
    fn among(&self, members: &[Member], council: &Council) -> Vec<Member> {
        if self.p5 {
            council.permanent()
        } else {
            members.to_vec()
        }
    }

    /// An error where the arguments do not go together.
    fn check(&self) -> Result<()> {
        let rate = [
            None,
            Some(Grouping::Year),
            Some(Grouping::Decade),
            Some(Grouping::Agenda),
            Some(Grouping::Topic),
        ];
        if self.unanimity && !rate.contains(&self.by) {
            let fault = "the rate of unanimity is told by year, decade, agenda or topic";
            return Err(Error::Argument(fault.to_owned()));
        }
        Ok(())
    }

    fn page(&self, votes: &[&Vote], members: &[Member], names: &Names<'_>, data: &Data) -> Page {
        let council = &data.council;
        if self.agreement {
            let among = self.among(members, council);
            return Page::of([summary::agreement(votes, &among, self.common, names)]);
        }
        if self.splits {
            return Page::of([summary::splits(votes, names)]);
        }
        if self.near_misses {
            return Page::of([summary::near_misses(votes, names, &data.record)]);
        }
        if self.unanimity {
            let by = self.grouping().unwrap_or(By::Period(PeriodLength::Year));
            return Page::of([summary::unanimity(votes, by, council)]);
        }
        match (self.by, self.grouping(), members) {
            (None, _, [member]) => {
                summary::profile(*member, votes, self.common, names, &data.record)
            }
            (Some(Grouping::Member), ..) => Page::of([summary::members(votes, names)]),
            (Some(Grouping::Veto), ..) => Page::of([
                summary::vetoes_by_member(votes, names),
                summary::vetoes_by_period(votes, summary::period_length(votes), names),
            ]),
            (_, Some(by), [member]) => Page::of([summary::member_by(*member, votes, by, names)]),
            (_, Some(by), _) => Page::of([summary::totals(votes, by, council)]),
            (_, None, _) => summary::overview(votes, names),
        }
    }

    /// What the votes are grouped by, where that is not by member or veto.
    fn grouping(&self) -> Option<By> {
        match self.by? {
            Grouping::Member | Grouping::Veto => None,
            Grouping::Year => Some(By::Period(PeriodLength::Year)),
            Grouping::Decade => Some(By::Period(PeriodLength::Decade)),
            Grouping::Agenda => Some(By::AgendaItem),
            Grouping::Topic => Some(By::Topic),
            Grouping::Outcome => Some(By::Outcome),
            Grouping::Reason => Some(By::Reason),
        }
    }
}

fn rows(text: &str) -> std::result::Result<Rows, String> {
    match text {
        "all" => Ok(Rows::All),
        number => number
            .parse()
            .map(Rows::Only)
            .map_err(|_| format!("`{number}` is neither a number of rows nor `all`")),
    }
}
