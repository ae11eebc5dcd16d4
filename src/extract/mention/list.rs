//! Members listed by name: "Britain, France and the US", "China, along with Russia,", "Russia, China and four others".

mod between;

use super::super::token::Token;
use super::super::words::{Lemma, Word};
use super::Mentions;
use super::ahead::Ahead;
use super::who::{Group, Who};
use crate::council::Member;
use crate::source::Span;
use between::{along, begins_anew, counterpart, denied, described, either, misspelt, told_aside};

impl Mentions<'_> {
    /// "Britain, France and the US"; "Russia's ambassador"; "U.S. Ambassador Nikki Haley". In what a sentence is `about`, "Syria, and
    /// India abstained" lists no two members.
    pub(super) fn named(&self, tokens: &[Token], at: usize, about: bool) -> Option<(usize, Who)> {
        let mut list = List::begun(self.ahead(tokens, at))?;
        while let Some(link) = list.link(about)
            && list.goes_on(&link).is_some()
        {}
        list.with_others()
    }
}

/// A list of members as far as it is read.
struct List<'a> {
    ahead: Ahead<'a>,
    /// How many words it has.
    used: usize,
    members: Vec<(Member, Span)>,
    /// Whether it stands before a noun: "British, French and German diplomats".
    adjective: bool,
    /// Whether its "and" was read.
    closed: bool,
}

/// What stands between two members of a list.
#[derive(Default)]
struct Link {
    /// Where the next member stands.
    next: usize,
    comma: bool,
    and: bool,
    /// A hyphen: "US-Albanian".
    joint: bool,
    /// "along with", "as well as", and such.
    along: bool,
    the: bool,
    /// "Russia's and": what is named is something of theirs.
    owns: bool,
}

impl<'a> List<'a> {
    fn begun(ahead: Ahead<'a>) -> Option<Self> {
        let the = ahead.is(0, Word::Determiner) && ahead.key(0) == "the";
        let start = usize::from(the);
        // A name begins with a capital.
        ahead.token(start).filter(|token| token.capital)?;
        // "Congo, Indonesia and Qatar": where nothing tells which, the others are read.
        let start = start + either(ahead, start);
        let (used, (first, span, adjective)) = ahead.member(start)?;
        // Most lists have few members.
        let mut members = Vec::with_capacity(4);
        members.push((first, span));
        Some(Self {
            ahead,
            used: start + used,
            members,
            adjective,
            closed: false,
        })
    }

    /// What leads from the last member read to one more; none where the list ends.
    fn link(&self, about: bool) -> Option<Link> {
        let ahead = self.ahead;
        let key = |i| ahead.key(i);
        // "Thailand (which had been expected to abstain), Trinidad and Tobago": what is told of one of them aside.
        let mut next = self.used + told_aside(ahead, self.used);
        // "Russia's and China's"; "Russia's, Poland's and Syria's", of which each owns
        let owned = || {
            let name = ahead.name(next + 2);
            name.is_some_and(|name| key(next + 2 + name.used) == "'s")
        };
        let owns = key(next) == "'s"
            && (key(next + 1) == "and" || ahead.mark(next + 1, ',') && owned())
            && ahead.token(next + 2).is_some_and(|t| t.capital);
        // "the French- and British-drafted text"
        let suspended = ahead.hyphen(next) && key(next + 1) == "and";
        next += usize::from(owns || suspended);
        let start = next;
        // "Russia - along with China -"
        let dashed = ahead.mark(next, '-') && along(ahead, next + 1, true) > 0;
        let comma = dashed || [',', '/', '&'].iter().any(|&mark| ahead.mark(next, mark));
        // "US-Albanian", "Chinese-Russian": only before another member.
        let joint = ahead.hyphen(next) && ahead.name(next + 1).is_some();
        next += usize::from(comma || joint);
        let and = matches!(key(next), "and" | "plus" | "or" | "nor" | "but");
        // "Russia or China vetoed it": one of the two, unless it is none.
        let one = key(next) == "or" && !denied(ahead);
        // "not just China but also Brazil"
        let but = key(next) == "but";
        let also = but && key(next + 1) == "also";
        if about && comma && and && self.members.len() == 1 || one || but && !also {
            return None;
        }
        next += usize::from(and);
        let listed = next;
        next += usize::from(also);
        next += ahead.inserted(self.used, next, and);
        next += along(ahead, next, comma);
        next += ahead.allies(next, and);
        if key(next) == "as" && key(next + 1) == "well" {
            next += 3;
        }
        next += described(ahead, next, next > start);
        if next == start {
            return None;
        }
        let along = next > listed;
        let the = key(next) == "the";
        next += usize::from(matches!(key(next), "the" | "both"));
        // "the Representative of Ceylon and the Representative of Tunisia"
        let spoken_for = and && the && ahead.is(next, Word::Envoy) && key(next + 1) == "of";
        next += 2 * usize::from(spoken_for);
        Some(Link {
            next,
            comma,
            and,
            joint,
            along,
            the,
            owns,
        })
    }

    /// Reads the member behind a link; none where there is no more of the list.
    fn goes_on(&mut self, link: &Link) -> Option<()> {
        let Link {
            next,
            comma,
            and,
            joint,
            ..
        } = *link;
        let ahead = self.ahead;
        let ended = self.closed && comma && !and && !link.along;
        self.closed |= and;
        // "the Chinese ambassador and his Russian counterpart"
        if and && let Some((more, member)) = counterpart(ahead, next) {
            self.members.push(member);
            self.adjective = false;
            self.used = next + more;
            return Some(());
        }
        let Some((more, (member, span, adjective))) = ahead.member(next) else {
            // "Belgium, Croatia, Costa Rico, Italy and Panama": a name misspelt within a list is passed over.
            let more = misspelt(ahead, next).filter(|_| comma && self.members.len() > 1)?;
            self.used = next + more;
            return Some(());
        };
        let end = next + more;
        let marked = [',', '-', '.', ';', ')']
            .iter()
            .any(|mark| ahead.mark(end + 1, *mark));
        let last = link.owns && ahead.key(end) == "'s" && marked;
        let apposed = comma && !and;
        // "vetoed by Russia and China, and Russia's got four votes": no list names one twice.
        if comma && self.members.iter().any(|(named, _)| *named == member) {
            return None;
        }
        // "Russia, Syria's closest ally, tabled it": what the first is to the second; "like the tanks in Kabul, the Soviet veto of the
        // text".
        let owner = ahead.key(end) == "'s";
        let veto = link.the && matches!(ahead.key(end), "veto" | "vetoes");
        if ended && begins_anew(ahead, next, end) || apposed && (owner && !link.owns || veto) {
            return None;
        }
        let name = ahead.name(next);
        let may_be_adjective = || name.is_some_and(|name| name.may_be_adjective());
        // "the Americans, the British and the French": people. "British, French and German diplomats": an adjective among adjectives.
        let adjective = adjective && (self.adjective || !link.the)
            || self.adjective && more == 1 && may_be_adjective();
        if adjective != self.adjective && !and && !joint {
            return None;
        }
        // "the U.S.-British occupation"
        let names_a_text = joint && (ahead.is(end, Word::Thing) || ahead.key(end) == "veto");
        self.adjective = adjective && (self.adjective || joint) || names_a_text;
        self.members.push((member, span));
        // "Two envoys, Cuba's and Yemen's, voted against it"
        self.used = end + usize::from(last && and);
        Some(())
    }

    /// "Russia, China and four others": six.
    fn with_others(self) -> Option<(usize, Who)> {
        let Self {
            ahead,
            mut used,
            mut members,
            adjective,
            ..
        } = self;
        if let Some((more, group)) = ahead.group_in_names(used) {
            used += more;
            members.extend(group);
        }
        members.dedup_by_key(|(member, _)| *member);
        let Some((more, others)) = ahead.others(used) else {
            // "Britain, Denmark and others abstained": those named, and not all of them.
            let more = ahead.key(used) == "and" && ahead.key(used + 1) == "others";
            used += 2 * usize::from(more);
            // "the British and French abstained": people.
            let acts = ahead.did(used, &[Lemma::Vote, Lemma::Abstain, Lemma::Veto]);
            let who = Who {
                members,
                adjective: adjective && !acts,
                ..Who::unnamed(None, Group::Named)
            };
            return Some((used, who));
        };
        let named = u32::try_from(members.len()).ok()?;
        used += more;
        // "India, along with two other Asian countries, China and the UAE,"
        if let Some((list, all)) = ahead.apposed(used - 1)
            && all.members.len() == others as usize
        {
            members.extend(all.members);
            used = used - 1 + list;
        }
        let count = Some(named + others);
        Some((
            used,
            Who {
                members,
                ..Who::unnamed(count, Group::Counted)
            },
        ))
    }
}
