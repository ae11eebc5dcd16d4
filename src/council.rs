//! Which State a name means on a date, who sat on the Council then, and the majority required.

mod form;
mod member;
mod state;

pub use form::{CouncilForm, MembersForm};
pub use member::{Member, MemberFault};
pub use state::{Name, Region, Spelling, State, UnknownState, Usage};

use crate::error::{Error, Result};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The States that are or were Members, and who of them sat on the Council when.
#[derive(Debug, Clone)]
pub struct Council {
    states: BTreeMap<Member, State>,
    sizes: Vec<Period>,
    seats: Vec<Term>,
    /// The days from which something about the Council or a State's name is new.
    changes: Vec<Date>,
    /// The Council before the first of them and from each on, by name; made when first asked for.
    rosters: Vec<OnceLock<Option<Roster>>>,
    /// The same by code.
    seated: Vec<OnceLock<Option<Roster>>>,
}

/// The Council's size from a day on (Charter Articles 23 and 27, as amended in force 1 January 1966 for the seats).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// How many members the Council has.
    pub size: u32,
    /// How many affirmative votes a decision needs.
    pub majority: u32,
}

/// The time that a member has a seat, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Whose seat it is.
    pub member: Member,
    /// The first day.
    pub from: Date,
    /// The last day; none for a permanent member.
    pub to: Option<Date>,
    /// Whether the seat is permanent.
    pub permanent: bool,
}

/// The Council on one day: its members in the alphabetical order of their names then, as they sit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    /// The day.
    pub date: Date,
    /// The members, in the English alphabetical order of that day's names.
    pub members: Vec<Member>,
    /// Those with a permanent seat.
    pub permanent: Vec<Member>,
    /// How many seats the Council has (one may be empty).
    pub size: u32,
    /// How many affirmative votes a decision needs.
    pub majority: u32,
}

impl Roster {
    /// Whether the State had a seat on that day.
    #[must_use]
    pub fn has(&self, member: Member) -> bool {
        self.members.contains(&member)
    }

    /// Whether the State had a permanent seat on that day.
    #[must_use]
    pub fn is_permanent(&self, member: Member) -> bool {
        self.permanent.contains(&member)
    }
}

impl Council {
    /// A Council from its data.
    ///
    /// # Errors
    /// Where the data contradict themselves: a code twice, names that overlap, a term of an unknown State.
    pub fn new(members: MembersForm, council: CouncilForm) -> Result<Council> {
        let mut states = BTreeMap::new();
        for form in members.members {
            let state = State::new(form)?;
            if let Some(twice) = states.insert(state.code(), state) {
                return Err(Error::Data(format!(
                    "members: {} stands there twice",
                    twice.code()
                )));
            }
        }
        let (mut sizes, mut seats) = periods_and_terms(council)?;
        sizes.sort_by_key(|period| period.from);
        seats.sort_by_key(|term| (term.from, term.member));
        if let Some(term) = seats.iter().find(|term| !states.contains_key(&term.member)) {
            return Err(Error::Data(format!(
                "council: {} has a term and is not among the members",
                term.member
            )));
        }
        let changes = changes(&states, &sizes, &seats);
        Ok(Council {
            states,
            sizes,
            seats,
            rosters: vec![OnceLock::new(); changes.len() + 1],
            seated: vec![OnceLock::new(); changes.len() + 1],
            changes,
        })
    }

    /// All States, by code.
    pub fn states(&self) -> impl Iterator<Item = &State> {
        self.states.values()
    }

    /// The State with this code.
    #[must_use]
    pub fn state(&self, member: Member) -> Option<&State> {
        self.states.get(&member)
    }

    /// The State's name in the Council's records on a day; its code where none is known.
    #[must_use]
    pub fn name(&self, member: Member, on: Date) -> &str {
        self.states
            .get(&member)
            .map_or("", |state| state.name_on(on).name.as_str())
    }

    /// The State's ordinary English name on a day ("Russia", "Soviet Union"); empty for an unknown code.
    #[must_use]
    pub fn short_name(&self, member: Member, on: Date) -> &str {
        self.states
            .get(&member)
            .map_or("", |state| state.name_on(on).short.as_str())
    }

    /// All terms, by their first day.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.seats
    }

    /// The members with a permanent seat, by code.
    #[must_use]
    pub fn permanent(&self) -> Vec<Member> {
        let mut permanent: Vec<Member> = self
            .seats
            .iter()
            .filter(|term| term.permanent)
            .map(|term| term.member)
            .collect();
        permanent.sort_unstable();
        permanent.dedup();
        permanent
    }

    /// The Council on a day; none before it first met.
    #[must_use]
    pub fn on(&self, date: Date) -> Option<Roster> {
        let roster = self.rosters[self.since(date)].get_or_init(|| {
            let mut roster = self.seats_on(date)?;
            let by_name = |member: &Member| self.name(*member, date);
            roster.members.sort_by_cached_key(by_name);
            roster.permanent.sort_by_cached_key(by_name);
            Some(roster)
        });
        let roster = roster.clone()?;
        Some(Roster { date, ..roster })
    }

    /// The Council on a day, its members by code.
    pub(crate) fn seats_on(&self, date: Date) -> Option<Roster> {
        let roster = self.sitting_on(date)?.clone();
        Some(Roster { date, ..roster })
    }

    /// The same, with a day on which the Council was the same.
    pub(crate) fn sitting_on(&self, date: Date) -> Option<&Roster> {
        let roster = self.seated[self.since(date)].get_or_init(|| self.seated(date));
        roster.as_ref()
    }

    /// How many changes there have been up to a day.
    fn since(&self, date: Date) -> usize {
        self.changes.partition_point(|change| *change <= date)
    }

    fn seated(&self, date: Date) -> Option<Roster> {
        let period = self.sizes.iter().rev().find(|period| period.from <= date)?;
        let begun = self.seats.partition_point(|term| term.from <= date);
        let (mut members, mut permanent) = (Vec::with_capacity(15), Vec::with_capacity(5));
        for term in self.seats[..begun]
            .iter()
            .filter(|term| term.to.is_none_or(|to| date <= to))
        {
            members.push(term.member);
            if term.permanent {
                permanent.push(term.member);
            }
        }
        if members.len() <= permanent.len() {
            return None;
        }
        members.sort_unstable();
        Some(Roster {
            date,
            members,
            permanent,
            size: period.size,
            majority: period.majority,
        })
    }

    /// The State that a name, short name, code or other spelling means, whatever its date.
    ///
    /// # Errors
    /// Where none or more than one does; the error tells the nearest name.
    pub fn find(&self, name: &str) -> std::result::Result<Member, UnknownState> {
        state::find(self.states.values(), name)
    }
}

fn periods_and_terms(form: CouncilForm) -> Result<(Vec<Period>, Vec<Term>)> {
    let sizes = form.sizes.iter().map(|form| Period {
        from: form.from,
        size: form.size,
        majority: form.majority,
    });
    let mut seats = Vec::with_capacity(form.permanent.len() + form.elected.len());
    for (terms, permanent) in [(form.permanent, true), (form.elected, false)] {
        for term in terms {
            let member = Member::from_code(&term.member)
                .map_err(|fault| Error::Data(format!("council: {fault}")))?;
            seats.push(Term {
                member,
                from: term.from,
                to: term.to,
                permanent,
            });
        }
    }
    Ok((sizes.collect(), seats))
}

/// The days from which the Council is another than the day before, or sits in another order.
fn changes(states: &BTreeMap<Member, State>, sizes: &[Period], seats: &[Term]) -> Vec<Date> {
    let names = states.values().flat_map(State::names);
    let ends = seats.iter().filter_map(|term| term.to);
    let mut changes: Vec<Date> = names
        .filter_map(|name| name.from)
        .chain(sizes.iter().map(|period| period.from))
        .chain(seats.iter().map(|term| term.from))
        .chain(ends.filter_map(|to| to.tomorrow().ok()))
        .collect();
    changes.sort_unstable();
    changes.dedup();
    changes
}
