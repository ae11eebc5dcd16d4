//! What a match says of positions and how many took them, as facts.

use super::alone::alone;
use super::listed::{counted_before, denied, listed};
use super::telling::Telling;
use crate::extract::doubt;
use crate::extract::grammar::Says;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Group, Is, Who};
use crate::extract::words::Lemma;
use crate::reported::Fact;
use crate::vote::Position;

impl Telling<'_> {
    /// "China and Russia abstained": members, or how many of them, took a position.
    pub(super) fn took(&mut self, position: Position, name: &str) {
        let (atoms, found) = (self.atoms, self.found);
        let Some((at, who)) = self.who_of(name) else {
            return;
        };
        // "No: it voted in favour" begins no list.
        if self.phrasing.name.starts_with("list-") && who.group == Group::Before {
            return;
        }
        // "won only China's support", a text of Russia's: Russia was for it too, and how many there were is not told.
        let won = self.phrasing.name == "won-the-support-of";
        // "Turkey's bid, which won only Brazil's support," need be no text.
        let draft = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if !thing.loose);
        if won && (who.group != Group::Named || !atoms[..found.first].iter().any(draft)) {
            return;
        }
        if denied(atoms, at) || (who.members.is_empty() && doubt::is_required(atoms, found)) {
            return;
        }
        let members = self.known.members(atoms, at, who);
        let joined = won || joins_whose_text_it_was(atoms, found);
        let may_be_all = !members.is_empty() && !joined && !self.phrasing.is_tentative();
        let alone = may_be_all && alone(atoms, found, at);
        for member in &members {
            self.state(Fact::Position(*member, position));
        }
        self.only = self.only.or(alone.then_some(position));
        // "seven members (Belgium, …) voted against": the number stands before the bracket.
        if let Some(count) = counted_before(atoms, at) {
            self.state(Fact::Tally(position, count));
        }
        if who.members.is_empty() {
            for after in [at, found.last] {
                for (member, last) in listed(atoms, after) {
                    self.state_at(Fact::Position(member, position), last);
                }
            }
        }
        self.as_many_took(position, name, (at, who));
    }

    /// "Thirteen members voted for it", "all the others abstained": how many took a position, as far as words for them tell.
    fn as_many_took(&mut self, position: Position, name: &str, (at, who): (usize, &Who)) {
        let atoms = self.atoms;
        // "China abstained along with two others": three did.
        let beside = self.phrasing.says.iter().find_map(|says| match says {
            Says::Took(_, other) if *other != name => self.who_of(other),
            _ => None,
        });
        match (who.group, who.count) {
            (Group::Counted | Group::Rest, _)
                if beside.is_none() && self.beside_others(position, at, who) => {}
            (Group::Counted | Group::Rest, Some(count)) if count <= 15 => {
                let more = beside
                    .filter(|_| who.group == Group::Rest || !who.members.is_empty())
                    .map_or(0, |(at, who)| self.known.members(atoms, at, who).len());
                let more = u32::try_from(more).unwrap_or(0);
                self.state(Fact::Tally(position, count + more));
            }
            // "all other members except Finland": not all.
            (Group::Rest, None) => {
                let except = atoms[at + 1..]
                    .iter()
                    .take(9)
                    .any(|atom| matches!(atom.key.as_str(), "except" | "but" | "save" | "bar"));
                self.rest = (position == Position::InFavour && !except).then_some(self.span);
            }
            (Group::All, count) if position == Position::InFavour => {
                self.state(Fact::Unanimous);
                if let Some(count) = count {
                    self.state(Fact::Tally(position, count));
                }
            }
            _ => {}
        }
    }

    /// "and so did Indonesia": members who took the position of those before. How many there were of all, "as did 13 others" does not tell.
    pub(super) fn took_too(&mut self, position: Position, name: &str) {
        let counted = self
            .who_of(name)
            .is_some_and(|(_, who)| who.members.is_empty() && who.group != Group::Before);
        // "As did twelve others, Malta voted for it": what they did is told behind.
        let ahead = self.found.first == 0 && self.atoms[0].key == "as";
        if !counted && !ahead {
            self.took(position, name);
        }
    }

    /// Whether a number of members stands beside others that took the same position: "three others", "another two members", where such
    /// were told.
    fn beside_others(&self, position: Position, at: usize, who: &Who) -> bool {
        let key = |back: usize| {
            at.checked_sub(back)
                .map_or("", |i| self.atoms[i].key.as_str())
        };
        let the = matches!(self.atoms[at].key.as_str(), "the" | "all") || key(1) == "the";
        let others = who.group == Group::Rest && !the;
        let another = key(1) == "another" || self.atoms[at].key == "another";
        let also = self.atoms[at..]
            .iter()
            .take(5)
            .any(|atom| matches!(atom.key.as_str(), "also" | "too"));
        another || others && (also || self.known.position == Some(position))
    }

    /// "13 votes in favour": so many took a position.
    pub(super) fn count(&mut self, position: Position, name: &str) {
        let (atoms, found) = (self.atoms, self.found);
        // "fourteen of the fifteen hands went up": of how many.
        let of_all = self.phrasing.name == "raised-a-hand"
            && matches!(&atoms[..found.first], [.., of, the] if of.key == "of" && the.key == "the");
        if of_all || is_of_others(atoms, found, position) || doubt::is_required(atoms, found) {
            return;
        }
        match found.get(name).map(|at| &atoms[at].is) {
            Some(Is::Number(n)) => {
                let own = u32::from(beside_its_own(&atoms[found.last + 1..]));
                self.state(Fact::Tally(position, *n + own));
            }
            Some(Is::Who(who)) => {
                // "China and the UAE were the other two to abstain": two of more.
                if let Some(n) = who
                    .count
                    .filter(|_| who.group != Group::Rest || found.get(name) == Some(found.first))
                {
                    self.state(Fact::Tally(position, n));
                }
                // "four – France, Japan, Peru and Togo – against"
                for (member, _) in &who.members {
                    self.state(Fact::Position(*member, position));
                }
            }
            _ => {}
        }
        // "Yes: 12, No: 2 (Brazil, Turkey)": the list is of the count before it.
        let counts = self.phrasing.says.iter().filter_map(|says| match says {
            Says::Count(_, name) => found.get(name),
            _ => None,
        });
        if counts.max() == found.get(name) {
            for (member, last) in listed(atoms, found.last) {
                self.state_at(Fact::Position(member, position), last);
            }
        }
    }

    /// "two members abstained, China and Russia": a count and the members behind it.
    pub(super) fn spelled(&mut self, position: Position, count: &str, name: &str) {
        let atoms = self.atoms;
        let counted = self.who_of(count).and_then(|(_, who)| who.count);
        // "Two permanent members voted for it: Russia and China": others may have.
        let all = self
            .who_of(count)
            .is_some_and(|(_, who)| matches!(who.group, Group::Counted | Group::Rest));
        let (Some(n), Some((at, who))) = (counted, self.who_of(name)) else {
            return;
        };
        // "Ten voted for it, China and Russia abstaining": another list.
        let members = self.known.members(atoms, at, who);
        if members.len() != n as usize {
            return;
        }
        if all {
            self.state(Fact::Tally(position, n));
        }
        for member in members {
            self.state(Fact::Position(member, position));
        }
    }

    /// "none against": nobody took a position, or nobody but those named.
    pub(super) fn none_took(&mut self, position: Position) {
        let (atoms, found) = (self.atoms, self.found);
        // "none but Russia voted against": Russia did.
        let within = &atoms[found.first..=found.last];
        let except = within
            .iter()
            .position(|atom| matches!(atom.key.as_str(), "but" | "except" | "save" | "apart"));
        let Some(except) = except else {
            self.state(Fact::Tally(position, 0));
            return;
        };
        if let Some(who) = within[except..].iter().find_map(Atom::named) {
            for (member, _) in &who.members {
                self.state(Fact::Position(*member, position));
            }
            self.only = Some(position);
        }
    }
}

/// "Only China and Bolivia went along", "only Mexico supporting Poland": whether those told took the position of the State whose text
/// it was.
fn joins_whose_text_it_was(atoms: &[Atom], found: &Match) -> bool {
    let behind = || atoms.get(found.last + 1).and_then(Atom::named_members);
    atoms[found.last].key == "supporting" && behind().is_some()
        || (found.first..=found.last).any(|verb| backs_the_text_of_another(atoms, verb))
}

/// Whether a number counts others than those who took a position.
fn is_of_others(atoms: &[Atom], found: &Match, position: Position) -> bool {
    let (before, behind) = (&atoms[..found.first], &atoms[found.last + 1..]);
    let owned = before.last().is_some_and(|atom| {
        matches!(
            atom.key.as_str(),
            "his" | "her" | "its" | "their" | "these" | "those"
        )
    });
    // "voted 9 (including the United States) to 2 in favour of it": the two are against.
    let turned = position == Position::InFavour
        && matches!(before, [.., close, to] if matches!(close.is, Is::Mark(')')) && to.key == "to");
    // "accepted by nine votes against Poland and Syria": they are against it, and the nine for it.
    let against_some = position == Position::Against
        && matches!(before, [.., by] if by.key == "by")
        && matches!(behind, [next, ..] if next.named_members().is_some())
        && !matches!(behind, [_, owns, ..] if owns.key == "'s");
    owned || turned || against_some
}

/// "Only China backed Moscow's own text": whether a verb of support goes on with whose text it was, who was for it too.
fn backs_the_text_of_another(atoms: &[Atom], verb: usize) -> bool {
    let backs = matches!(&atoms[verb].is, Is::Verb(verb) if verb.lemma == Lemma::Support);
    let owned = match atoms.get(verb + 1..verb + 3) {
        Some([owner, next]) => owner
            .named()
            .is_some_and(|who| who.adjective || next.key == "'s"),
        _ => false,
    };
    backs && owned
}

/// "two votes in favour besides its own": whether a number goes on with one vote more.
fn beside_its_own(behind: &[Atom]) -> bool {
    let beside = behind.first().is_some_and(|atom| {
        matches!(
            atom.key.as_str(),
            "alongside" | "beside" | "besides" | "plus"
        )
    });
    let own = matches!(behind.get(1..3), Some([whose, own]) if own.key == "own"
        && matches!(whose.key.as_str(), "its" | "his" | "her" | "their" | "your" | "our"));
    beside && own
}
