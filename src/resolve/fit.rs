//! Which votes of the record agree with every fact a text states, and whether that singles one out.

use super::account::{Account, same_draft};
use super::compare::{Agreement, compare};
use crate::council::Member;
use crate::record::Record;
use crate::reported::{Fact, ReportedVote};
use crate::symbol::Symbol;
use crate::tally::Outcome;
use crate::vote::{Position, Question, Vote};
use memchr::memchr2_iter;

/// What the record has to say to a reported vote.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Match<'a> {
    /// The one vote that every stated fact fits.
    pub(super) recorded: Option<&'a Vote>,
    /// Where none fits: the one vote whose number or draft the text gives.
    pub(super) named: Option<&'a Vote>,
}

/// How many independent facts must agree before a text that gives neither day, year, document nor number is matched.
const TELLING: usize = 3;

/// The vote of the record that a text speaks of, where it cannot be another.
pub(super) fn find<'a>(
    reported: &ReportedVote,
    account: &Account,
    record: &'a Record,
) -> Match<'a> {
    let mut facts = account.facts();
    // What few votes share is asked first.
    facts.sort_by_key(rarity);
    let fits = |vote: &&Vote| {
        reported
            .year()
            .is_none_or(|year| vote.date().year() == year)
            && question_fits(reported.question(), vote.question())
            && facts
                .iter()
                .all(|fact| compare(fact, vote) != Agreement::Differs)
            && sponsors_fit(account, vote)
            && is_singled_out(reported, account, &facts, vote)
    };
    if account.date.is_none()
        && !account.has_symbol()
        && telling(account, facts.iter()) < enough(reported)
    {
        return Match::default();
    }
    let fitting: Vec<&Vote> = candidates(reported, account, record, &facts)
        .into_iter()
        .filter(fits)
        .collect();
    if !fitting.is_empty() {
        return Match {
            recorded: singled_out(fitting, reported, account),
            named: None,
        };
    }
    Match {
        recorded: None,
        named: singled_out(named_by(account, record), reported, account),
    }
}

/// The votes of the record among which a text's must be. Every vote has a day, and every resolution its number: a text that gives one
/// speaks of no vote of another.
fn candidates<'a>(
    reported: &ReportedVote,
    account: &Account,
    record: &'a Record,
    facts: &[Fact],
) -> Vec<&'a Vote> {
    match (account.date, account.resolution, reported.year()) {
        (Some(date), ..) => record.of_day(date).collect(),
        (None, Some(number), _) => record.of_resolution(number).collect(),
        (None, None, Some(year)) => record.of_year(year).collect(),
        // Without a day or a year it is the document that singles a vote out, where the text names one.
        (None, None, None) if account.has_symbol() => of_document(account, record),
        // Else members must, at least one: all of them stood so.
        (None, None, None) => {
            let failed = !account.vetoes.is_empty() || account.outcome == Some(Outcome::NotAdopted);
            match &*stood(facts) {
                [] if failed => record.not_adopted().collect(),
                [] => record.votes().collect(),
                stood => record.standing(stood).collect(),
            }
        }
    }
}

/// The votes of the number or the draft that a text gives.
fn named_by<'a>(account: &Account, record: &'a Record) -> Vec<&'a Vote> {
    match (account.resolution, &account.draft) {
        (Some(number), _) => record.of_resolution(number).collect(),
        (None, Some(draft)) => {
            let same = |vote: &&Vote| vote.draft().is_some_and(|symbol| same_draft(symbol, draft));
            record
                .of_draft(draft)
                .map(|(_, vote)| vote)
                .filter(same)
                .collect()
        }
        (None, None) => Vec::new(),
    }
}

/// The votes on the draft or of the meeting that a text names, oldest first.
fn of_document<'a>(account: &Account, record: &'a Record) -> Vec<&'a Vote> {
    let drafts = account.draft.iter().flat_map(|it| record.of_draft(it));
    let number = account.meeting.as_ref().and_then(Symbol::number);
    let meetings = number.into_iter().flat_map(|it| record.of_meeting(it));
    let mut votes: Vec<(usize, &Vote)> = drafts.chain(meetings).collect();
    votes.sort_by_key(|(place, _)| *place);
    votes.dedup_by_key(|(place, _)| *place);
    votes.into_iter().map(|(_, vote)| vote).collect()
}

/// How members stood that did not stand with those in favour.
fn stood(facts: &[Fact]) -> Vec<(Member, Position)> {
    let position = |fact: &Fact| match fact {
        Fact::Veto(member) => Some((*member, Position::Against)),
        Fact::Position(member, position) if *position != Position::InFavour => {
            Some((*member, *position))
        }
        _ => None,
    };
    facts.iter().filter_map(position).collect()
}

/// How few votes of the record a fact is true of: 0 for a fact of one vote.
fn rarity(fact: &Fact) -> u8 {
    match fact {
        Fact::Resolution(_) | Fact::Draft(_) | Fact::Date(_) | Fact::Meeting(_) => 0,
        Fact::Veto(_) | Fact::Tally(..) => 1,
        Fact::Position(_, Position::InFavour) | Fact::Sponsor(_) => 3,
        Fact::Position(..) => 2,
        Fact::Outcome(_) | Fact::Unanimous => 4,
    }
}

/// A text that speaks of an amendment, a paragraph or a procedural motion speaks of no draft as a whole.
fn question_fits(reported: Question, recorded: Question) -> bool {
    match reported {
        Question::Amendment | Question::Paragraph | Question::Procedural => reported == recorded,
        Question::DraftResolution | Question::Admission | Question::Preliminary => true,
    }
}

fn sponsors_fit(account: &Account, vote: &Vote) -> bool {
    account.sponsors.is_empty()
        || vote.sponsors().is_empty()
        || account
            .sponsors
            .iter()
            .any(|member| vote.sponsors().contains(member))
}

/// Whether what agrees is enough to call the vote found, should no other fit.
fn is_singled_out(reported: &ReportedVote, account: &Account, facts: &[Fact], vote: &Vote) -> bool {
    let agrees = |fact: &&Fact| compare(fact, vote) == Agreement::Agrees;
    if account.date.is_some() {
        return true;
    }
    if account.has_symbol() {
        let symbol = |fact: &&Fact| {
            matches!(
                fact,
                Fact::Resolution(_) | Fact::Draft(_) | Fact::Meeting(_)
            )
        };
        return facts.iter().filter(symbol).any(|fact| agrees(&fact));
    }
    telling(account, facts.iter().filter(agrees)) >= enough(reported)
}

/// How many of the facts tell votes apart: a position that a veto implies tells nothing more, and of the counts the last follows
/// from the others.
fn telling<'f>(account: &Account, facts: impl Iterator<Item = &'f Fact>) -> usize {
    let (mut vetoes, mut positions, mut counts) = (0, 0, 0);
    for fact in facts {
        match fact {
            Fact::Veto(_) => vetoes += 1,
            Fact::Position(member, _) if !account.vetoes.contains(member) => positions += 1,
            Fact::Tally(..) => counts += 1,
            _ => {}
        }
    }
    vetoes + positions + counts.min(2)
}

/// How many facts must tell a vote from the others where neither day nor document does.
fn enough(reported: &ReportedVote) -> usize {
    if reported.year().is_some() {
        1
    } else {
        TELLING
    }
}

/// Of votes that all fit, the one of the very draft, else the one on a draft as a whole, else the one on the subject.
fn singled_out<'a>(
    mut votes: Vec<&'a Vote>,
    reported: &ReportedVote,
    account: &Account,
) -> Option<&'a Vote> {
    let very_draft =
        |vote: &Vote| account.draft.is_some() && vote.draft() == account.draft.as_ref();
    keep(&mut votes, &very_draft);
    // A text that does not say otherwise speaks of the draft as a whole; but that alone is no reason to prefer one day to another.
    let question = reported.question();
    let placed = account.date.is_some() || account.has_symbol();
    keep(&mut votes, &|vote: &Vote| {
        placed && vote.question() == question
    });
    if let [vote] = *votes {
        return Some(vote);
    }
    let is_on_it = |vote: &&Vote| {
        let texts = [vote.topic(), vote.agenda_item(), vote.title()];
        let mut texts = texts.into_iter().flatten();
        texts.any(|text| {
            reported
                .subject()
                .iter()
                .any(|word| begins_word(text, word))
        })
    };
    let mut on_it = votes.into_iter().filter(is_on_it);
    on_it.next().filter(|_| on_it.next().is_none())
}

/// Keeps the votes that satisfy, unless one is left already or none would be.
fn keep(votes: &mut Vec<&Vote>, satisfies: &dyn Fn(&Vote) -> bool) {
    if votes.len() > 1 {
        let mut kept = votes.clone();
        kept.retain(|vote| satisfies(vote));
        if !kept.is_empty() {
            *votes = kept;
        }
    }
}

/// Whether a text has a word that begins so, whatever its capitals: "syria" begins a word of "the Syrian Arab Republic", "mali" none
/// of "Somalia".
fn begins_word(text: &str, word: &str) -> bool {
    let (bytes, word) = (text.as_bytes(), word.as_bytes());
    let Some(first) = word.first() else {
        return false;
    };
    let begins = |at: usize| {
        let found = bytes.get(at..at + word.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(word))
            && !text[..at].ends_with(char::is_alphanumeric)
    };
    memchr2_iter(
        first.to_ascii_lowercase(),
        first.to_ascii_uppercase(),
        bytes,
    )
    .any(begins)
}
