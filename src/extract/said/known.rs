//! Who was spoken of so far, and which members "both", "they" and "its sponsors" mean by it.

use super::Said;
use crate::council::{Council, Member, Region, Roster};
use crate::extract::mention::{Atom, Group, Is, Voice, Who};
use crate::extract::words::{Lemma, Word};
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::vote::Position;

/// Who was spoken of so far, to read "both", "they" and "its sponsors" by.
#[derive(Debug)]
pub(crate) struct Known<'a> {
    pub(crate) named: Vec<(Member, Span)>,
    /// Those whom the last sentence that named any began with: "it" and "he".
    pub(crate) subject: Vec<(Member, Span)>,
    /// Whether the sentence is an item of a list of votes, where "they" acted in the one before too.
    pub(crate) item: bool,
    /// Whether that sentence began with their name, so that "he" is one who speaks for them.
    pub(crate) led: bool,
    /// The last of them that were named together.
    pub(crate) together: Vec<(Member, Span)>,
    /// The last two that were named together, whoever was named since: "the two".
    pub(crate) pair: Vec<(Member, Span)>,
    /// Others were spoken of since, by number: "they" no longer means those named, "the two" may.
    pub(crate) passed: bool,
    /// The State of the one who speaks, in a record of what was said.
    pub(crate) speaker: Vec<(Member, Span)>,
    /// Whether that one sends a cable, and means by "our draft" the one that his State tabled.
    pub(crate) sends: bool,
    /// The position last spoken of.
    pub(crate) position: Option<Position>,
    /// Of the vote spoken of.
    pub(crate) sponsors: Vec<Member>,
    /// Whether the vote spoken of is known to have failed.
    pub(crate) failed: bool,
    /// Who vetoed the text last said to be vetoed.
    pub(crate) vetoed: Vec<Member>,
    /// What was last said to come of a text.
    pub(crate) outcome: Vec<Fact>,
    /// The votes on the text last spoken of.
    pub(crate) voting: Vec<Fact>,
    pub(crate) roster: Option<&'a Roster>,
    pub(crate) council: &'a Council,
}

impl<'a> Known<'a> {
    /// Nothing yet but the Council, and its members where the text has a day.
    pub(crate) fn new(council: &'a Council, roster: Option<&'a Roster>) -> Known<'a> {
        Known {
            named: Vec::new(),
            subject: Vec::new(),
            item: false,
            led: false,
            together: Vec::new(),
            pair: Vec::new(),
            passed: false,
            speaker: Vec::new(),
            sends: false,
            position: None,
            sponsors: Vec::new(),
            failed: false,
            vetoed: Vec::new(),
            outcome: Vec::new(),
            voting: Vec::new(),
            roster,
            council,
        }
    }

    /// Whether the text is of the years before 1966, when the Council had eleven members.
    pub(crate) fn has_eleven(&self) -> bool {
        self.roster.is_some_and(|roster| roster.members.len() == 11)
    }

    /// Remembers who vetoed and what came of the texts of a sentence.
    pub(crate) fn recall(&mut self, said: &[Said]) {
        let facts = || {
            said.iter()
                .filter(|said| !said.tentative)
                .flat_map(|said| &said.facts)
        };
        let vetoed: Vec<Member> = facts()
            .filter_map(|fact| match fact.value {
                Fact::Veto(member) => Some(member),
                _ => None,
            })
            .collect();
        if !vetoed.is_empty() {
            self.vetoed = vetoed;
        }
        let outcome =
            |fact: &&Stated<Fact>| matches!(fact.value, Fact::Outcome(_) | Fact::Unanimous);
        let mut came: Vec<Fact> = facts()
            .filter(outcome)
            .map(|fact| fact.value.clone())
            .collect();
        came.dedup();
        if !came.is_empty() {
            self.outcome = came;
        }
    }

    /// The members that words mean: those named, those named before, those that submitted the text.
    pub(crate) fn members(&self, atoms: &[Atom], at: usize, who: &Who) -> Vec<Member> {
        let fits = |members: &[Member]| who.count.is_none_or(|n| n as usize == members.len());
        let members: Vec<Member> = match who.group {
            Group::Before => self.meant(atoms, at, who),
            Group::Speaker => self.speaker.iter().map(|(member, _)| *member).collect(),
            Group::Sponsors if who.members.is_empty() => {
                let authors = authors(&atoms[..at]).unwrap_or_else(|| self.sponsors.clone());
                Some(authors)
                    .filter(|authors| fits(authors))
                    .unwrap_or_default()
            }
            Group::Permanent => self
                .roster
                .filter(|roster| fits(&roster.permanent))
                .map_or_else(Vec::new, |roster| roster.permanent.clone()),
            Group::Of(region) => {
                let elected = self.elected_of(region);
                if fits(&elected) { elected } else { Vec::new() }
            }
            _ => who.members.iter().map(|(member, _)| *member).collect(),
        };
        let named = matches!(
            who.group,
            Group::Named | Group::Sponsors | Group::Counted | Group::Part
        );
        let seated = |member: &Member| self.roster.is_none_or(|roster| roster.has(*member));
        let mut members: Vec<Member> = members
            .into_iter()
            .filter(|member| named || seated(member))
            .collect();
        if matches!(who.group, Group::Of(_)) {
            members.extend(joined(atoms, at));
        }
        members
    }

    /// The members that "it" or "they" means: those told of in the sentence, or in one before it.
    fn meant(&self, atoms: &[Atom], at: usize, who: &Who) -> Vec<Member> {
        let key = atoms[at].key.as_str();
        // "Its veto", "his own draft" are those of one.
        let one = matches!(key, "its" | "his" | "her");
        let count = who.count.or(one.then_some(1));
        let count = count.or_else(|| count_of_the_same(&atoms[..at], key));
        let fits = |n: usize| count.is_none_or(|count| count as usize == n);
        let here = || self.told_of_here(atoms, at, count);
        // "(1) Russia and China vetoed a draft by France; (2) they vetoed another"
        if key == "they" && self.item && self.vetoed.len() > 1 && here().is_none() {
            return self.vetoed.clone();
        }
        let before = || {
            let person = matches!(key, "he" | "she");
            let last = match count {
                // "Ms. Power applauded Britain's speech. She then abstained."
                Some(1) if person && !self.led => return None,
                Some(1) => &self.subject,
                Some(_) if fits(self.named.len()) => &self.named,
                Some(2) if !fits(self.together.len()) => &self.pair,
                Some(_) => &self.together,
                _ => &self.named,
            };
            (!self.passed || count > Some(1)).then_some(last)
        };
        let named = here().filter(|named| fits(named.len())).or_else(before);
        let named = named.filter(|named| fits(named.len()));
        named.map_or_else(Vec::new, |named| {
            named.iter().map(|(member, _)| *member).collect()
        })
    }

    /// The members named before a place of the sentence; where one is asked for, one with a seat, and first one that acts.
    fn told_of_here<'s>(
        &self,
        atoms: &'s [Atom],
        at: usize,
        count: Option<u32>,
    ) -> Option<&'s Vec<(Member, Span)>> {
        // "Russia ended the aid to Syria when it vetoed the text": "it" has a seat.
        let seated = |members: &[(Member, Span)]| {
            count != Some(1)
                || self
                    .roster
                    .is_none_or(|roster| members.iter().all(|(member, _)| roster.has(*member)))
        };
        let named_at = |i: usize| {
            let before = atoms[i].named()?;
            let told = !before.adjective || whose_veto(atoms, i);
            (told && seated(&before.members)).then_some(&before.members)
        };
        // "India defended its vote on the text on Ukraine, saying it abstained": of whom something is told, before those named in passing.
        let told = (0..at).rev().filter(|_| count == Some(1));
        told.filter(|&i| acts(atoms, i))
            .find_map(named_at)
            .or_else(|| (0..at).rev().find_map(named_at))
    }

    /// The elected members of a regional group on the day of the text.
    fn elected_of(&self, region: Region) -> Vec<Member> {
        let of_region = |member: &Member| {
            self.council
                .state(*member)
                .is_some_and(|state| state.region() == Some(region))
        };
        self.roster.map_or_else(Vec::new, |roster| {
            let elected = roster.members.iter().copied();
            elected
                .filter(|member| !roster.is_permanent(*member) && of_region(member))
                .collect()
        })
    }
}

/// "the first time the two have joined forces since they sank a draft": how many "they" are, where words before counted the same.
fn count_of_the_same(before: &[Atom], key: &str) -> Option<u32> {
    if key != "they" {
        return None;
    }
    let them = before.iter().rev().find_map(|atom| match &atom.is {
        Is::Who(who) if who.group == Group::Before => Some(who.count),
        _ => None,
    });
    them.flatten().filter(|count| *count > 1)
}

/// "the Soviet veto": whether an adjective tells whose veto is spoken of.
fn whose_veto(atoms: &[Atom], at: usize) -> bool {
    atoms
        .get(at + 1)
        .is_some_and(|atom| atom.is_noun(Lemma::Veto))
}

/// Whether words tell what a State at an atom does: "India defended", "Israel, which said"; not "on Ukraine;", "Libya's rebels".
fn acts(atoms: &[Atom], at: usize) -> bool {
    let often = |atom: &Atom| {
        let word = atom.key.as_str();
        matches!(word, "often" | "always" | "never" | "usually") || word.ends_with("ly")
    };
    let adverb = atoms.get(at + 1).is_some_and(often);
    let Some(next) = atoms.get(at + 1 + usize::from(adverb)) else {
        return false;
    };
    match &next.is {
        // "the Soviet veto was an abuse of its right"
        Is::Verb(verb) => verb.voice != Voice::Noun || verb.lemma == Lemma::Veto,
        Is::Word(Some(
            Word::Have | Word::Be | Word::Do | Word::Modal | Word::Intend | Word::Adverb,
        )) => true,
        Is::Mark(',') => atoms
            .get(at + 2)
            .is_some_and(|atom| matches!(atom.key.as_str(), "which" | "who")),
        Is::Word(None) => {
            let word = next.key.as_str();
            word.len() > 3 && word.ends_with("ed")
                || matches!(
                    word,
                    "said"
                        | "says"
                        | "told"
                        | "made"
                        | "took"
                        | "saw"
                        | "found"
                        | "kept"
                        | "held"
                        | "put"
                        | "sent"
                )
        }
        _ => false,
    }
}

/// "The Sino-Russian text won two votes, those of its authors": whose the text is that a sentence spoke of last.
fn authors(before: &[Atom]) -> Option<Vec<Member>> {
    let named = before.windows(2).rev().find_map(|two| {
        let text = matches!(&two[1].is, Is::Thing(thing) if !thing.plural);
        two[0].named().filter(|who| text && who.adjective)
    })?;
    Some(named.members.iter().map(|(member, _)| *member).collect())
}

/// "Russia, China and the Council's three African members": the members named before a group that "and" joins to them.
fn joined(atoms: &[Atom], group: usize) -> Vec<Member> {
    let of_council = |atom: &&Atom| {
        matches!(atom.is, Is::Council(_)) || matches!(atom.key.as_str(), "the" | "'s")
    };
    let mut before = atoms[..group].iter().rev().skip_while(of_council);
    let and = before.next().is_some_and(|atom| atom.key == "and");
    let named = before.find(|atom| !matches!(atom.is, Is::Mark(',')));
    match named.and_then(Atom::named_members) {
        Some(who) if and => who.members.iter().map(|(member, _)| *member).collect(),
        _ => Vec::new(),
    }
}
