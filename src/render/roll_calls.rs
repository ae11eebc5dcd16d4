//! Votes as CSV for analysis: long, one row a member and vote; wide, one row a vote and one column a member.

use crate::council::{Council, Member};
use crate::record::{Data, formula};
use crate::vote::{Position, RollCall, Vote};
use std::collections::BTreeSet;

/// What both say of the vote, before and after its members.
const OF_THE_VOTE: [&str; 10] = [
    "vote",
    "date",
    "resolution",
    "draft",
    "meeting",
    "question",
    "agenda_item",
    "topic",
    "title",
    "outcome",
];

const COUNTS: [Position; 4] = [
    Position::InFavour,
    Position::Against,
    Position::Abstaining,
    Position::NotParticipating,
];

/// One row a member and vote, under the names in the first line. `vote` is the vote's identifier; a vote whose roll call is not
/// known has no row. Free text is safe from being run as a formula ([`crate::record::undl::write()`] has the same rule).
#[must_use]
pub fn long(votes: &[&Vote], data: &Data) -> String {
    let own = ["reason", "member", "name", "permanent", "position"];
    let mut csv = Csv::under(OF_THE_VOTE.into_iter().chain(own).map(str::to_owned));
    for vote in votes {
        let of_vote = of_the_vote(vote, data);
        let reason = reason(vote);
        let cells = vote.roll_call().into_iter().flat_map(RollCall::iter);
        for (member, position) in cells {
            let own = [
                reason.clone(),
                member.to_string(),
                data.council.name(member, vote.date()).to_owned(),
                is_permanent(member, &data.council).to_string(),
                position.key().to_owned(),
            ];
            csv.row(of_vote.iter().cloned().chain(own));
        }
    }
    csv.text()
}

/// One row a vote: what is known of it, its counts, and a column for each member that has a position in one of the votes, by
/// code, with its position there; empty where it had no seat or its position is not known.
#[must_use]
pub fn wide(votes: &[&Vote], data: &Data) -> String {
    let members: BTreeSet<Member> = votes
        .iter()
        .filter_map(|vote| vote.roll_call())
        .flat_map(|roll| roll.iter().map(|(member, _)| member))
        .collect();
    let own = ["reason", "vetoes"].map(str::to_owned);
    let counts = COUNTS.map(|position| position.key().to_owned());
    let codes = members.iter().map(ToString::to_string);
    let names = OF_THE_VOTE.into_iter().map(str::to_owned);
    let mut csv = Csv::under(names.chain(own).chain(counts).chain(codes));
    for vote in votes {
        let vetoes: Vec<&str> = vote.decision().vetoes.iter().map(Member::code).collect();
        let own = [reason(vote), vetoes.join(" ")];
        let count = |position| vote.tally().map(|tally| tally.count(position).to_string());
        let counts = COUNTS.map(|position| count(position).unwrap_or_default());
        let position = |member: &Member| {
            let position = vote.roll_call().and_then(|roll| roll.position(*member));
            position.map_or("", Position::key).to_owned()
        };
        let of_vote = of_the_vote(vote, data).into_iter();
        csv.row(
            of_vote
                .chain(own)
                .chain(counts)
                .chain(members.iter().map(position)),
        );
    }
    csv.text()
}

fn of_the_vote(vote: &Vote, data: &Data) -> [String; OF_THE_VOTE.len()] {
    let symbol = |symbol: Option<&crate::symbol::Symbol>| {
        symbol.map(ToString::to_string).unwrap_or_default()
    };
    let free = |text: Option<&str>| formula::guarded(text.unwrap_or_default()).into_owned();
    [
        data.record.id(vote),
        vote.date().to_string(),
        vote.resolution()
            .map(|number| number.to_string())
            .unwrap_or_default(),
        symbol(vote.draft()),
        symbol(vote.meeting()),
        vote.question().key().to_owned(),
        free(vote.agenda_item()),
        free(vote.topic()),
        free(vote.title()),
        vote.decision().outcome.key().to_owned(),
    ]
}

fn reason(vote: &Vote) -> String {
    let reason = vote.decision().reason;
    reason.map_or("", crate::tally::Reason::key).to_owned()
}

fn is_permanent(member: Member, council: &Council) -> bool {
    let mut terms = council.terms().iter();
    terms.any(|term| term.permanent && term.member == member)
}

/// CSV in memory, where writing does not fail.
struct Csv(csv::Writer<Vec<u8>>);

impl Csv {
    fn under(names: impl Iterator<Item = String>) -> Csv {
        let mut csv = Csv(csv::Writer::from_writer(Vec::new()));
        csv.row(names);
        csv
    }

    fn row(&mut self, cells: impl Iterator<Item = String>) {
        let _ = self.0.write_record(cells);
    }

    fn text(self) -> String {
        let bytes = self.0.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}
