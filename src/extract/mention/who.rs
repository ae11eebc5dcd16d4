//! Who votes: lists of members by name, and groups by number ("the other four", "all fifteen members", "both").

use super::super::token::{Kind, Token};
use super::super::words::{Form, Lemma, Word};
use super::{Atom, Mentions};
use crate::council::{Member, Region};
use crate::source::Span;

/// Members, named or counted.
#[derive(Debug, Clone)]
pub(crate) struct Who {
    pub(crate) members: Vec<(Member, Span)>,
    pub(crate) count: Option<u32>,
    pub(crate) group: Group,
    /// A bare adjective or name before a noun: "Russian", as in "the Russian text".
    pub(crate) adjective: bool,
}

impl Who {
    /// Members picked out without their names.
    pub(super) fn unnamed(count: Option<u32>, group: Group) -> Self {
        Self {
            members: Vec::new(),
            count,
            group,
            adjective: false,
        }
    }
}

/// How the members are picked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// By name.
    Named,
    /// By number alone: "ten countries".
    Counted,
    /// By number, of a part of the Council alone: "four of the permanent members", "ten European members".
    Part,
    /// Those not named: "the other four".
    Rest,
    /// Every member.
    All,
    /// Those named before: "both", "they", "the two".
    Before,
    /// Those that submitted the text: "its two authors".
    Sponsors,
    /// The State of the one who speaks: "we", "my delegation".
    Speaker,
    /// Those with a permanent seat.
    Permanent,
    /// The elected members of a regional group.
    Of(Region),
}

/// Whether what follows is a subject matter: "its veto on Syria, and India abstained" lists no two members.
fn about(before: &[Atom]) -> bool {
    before.last().is_some_and(|atom| {
        matches!(
            atom.key.as_str(),
            "on" | "in" | "over" | "about" | "against" | "to"
        )
    })
}

/// "without Russia or China", "neither France or Britain": whether what is listed from a token on is said to be none.
fn denied(tokens: &[Token], at: usize) -> bool {
    tokens[at.saturating_sub(4)..at].iter().any(|t| {
        matches!(
            t.key.as_str(),
            "not" | "no" | "neither" | "nor" | "without" | "never" | "n't" | "nobody"
        )
    })
}

impl Mentions<'_> {
    pub(super) fn who(&self, tokens: &[Token], at: usize, before: &[Atom]) -> Option<(usize, Who)> {
        let by = before.last().is_some_and(|atom| atom.key == "by");
        let spoken_for = self.speaks_for(tokens, at);
        let named = self.named(tokens, at + spoken_for, about(before));
        named
            .map(|(used, who)| {
                let adjective = who.adjective && spoken_for == 0;
                (used + spoken_for, Who { adjective, ..who })
            })
            .map(|found| {
                if by {
                    self.opposed_by(tokens, at, found)
                } else {
                    self.parted(tokens, at, found)
                }
            })
            .map(|found| self.ends_an_opening(tokens, at, found))
            .or_else(|| {
                let (used, who) = self.counted(tokens, at, before)?;
                Some((used, in_part(tokens, at, used, who)))
            })
    }

    /// "the delegation of", "the representatives of": how many tokens stand before the States that somebody speaks for.
    fn speaks_for(&self, tokens: &[Token], at: usize) -> usize {
        let the = tokens[at].key == "the";
        let envoy = the && self.is(tokens.get(at + 1), Word::Envoy);
        let of = tokens.get(at + 2).is_some_and(|t| t.key == "of");
        3 * usize::from(envoy && of && at + 3 < tokens.len())
    }

    /// "Britain, France and the US"; "Russia's ambassador"; "U.S. Ambassador Nikki Haley".
    pub(super) fn named(&self, tokens: &[Token], at: usize, about: bool) -> Option<(usize, Who)> {
        let start =
            usize::from(self.is(tokens.get(at), Word::Determiner) && tokens[at].key == "the");
        // "Congo, Indonesia and Qatar": where nothing tells which, the others are read.
        let either = self.either(tokens, at + start);
        let start = start + either;
        let (mut used, first, mut adjective) = self.one(tokens, at + start)?;
        used += start;
        // Most lists have few members.
        let mut members = Vec::with_capacity(4);
        members.push(first);
        let mut closed = false;
        loop {
            // "Thailand (which had been expected to abstain), Trinidad and Tobago": what is told of one of them aside.
            let aside = self.told_aside(tokens, at + used);
            let mut next = used + aside;
            // "Russia's and China's"
            let owns = tokens.get(at + next).is_some_and(|t| t.key == "'s")
                && tokens.get(at + next + 1).is_some_and(|t| t.key == "and")
                && tokens.get(at + next + 2).is_some_and(|t| t.capital);
            // "the French- and British-drafted text"
            let suspended = tokens.get(at + next).is_some_and(|t| {
                t.kind == Kind::Mark('-') && t.span.start == tokens[at + next - 1].span.end
            }) && tokens.get(at + next + 1).is_some_and(|t| t.key == "and");
            next += usize::from(owns || suspended);
            let start = next;
            let comma = tokens
                .get(at + next)
                .is_some_and(|t| matches!(t.kind, Kind::Mark(',' | '/' | '&')));
            // "US-Albanian", "Chinese-Russian": only before another member.
            let joint = tokens.get(at + next).is_some_and(|t| {
                t.kind == Kind::Mark('-') && t.span.start == tokens[at + next - 1].span.end
            }) && tokens
                .get(at + next + 1)
                .is_some_and(|_| self.names.at(self.text, tokens, at + next + 1).is_some());
            next += usize::from(comma || joint);
            let and = tokens
                .get(at + next)
                .is_some_and(|t| matches!(t.key.as_str(), "and" | "plus" | "or" | "nor" | "but"));
            // "Russia or China vetoed it": one of the two, unless it is none.
            let one = and && tokens[at + next].key == "or" && !denied(tokens, at);
            if about && comma && and || one {
                break;
            }
            next += usize::from(and);
            let listed = next;
            // "not just China but also Brazil"
            let but = and && tokens[at + next - 1].key == "but";
            let also = tokens.get(at + next).is_some_and(|t| t.key == "also");
            if but && !also {
                break;
            }
            next += usize::from(but && also);
            next += self.inserted(tokens, at + used, at + next, and);
            // "China, along with Russia,"
            let along = tokens
                .get(at + next)
                .is_some_and(|t| matches!(t.key.as_str(), "along" | "together"))
                && tokens.get(at + next + 1).is_some_and(|t| t.key == "with");
            next += 2 * usize::from(along);
            // "China, like the United Arab Emirates,"
            let like = comma && tokens.get(at + next).is_some_and(|t| t.key == "like");
            next += usize::from(like);
            // "Vietnam and Libya in addition to Russia", "Britain, in common with Chile and China,"
            let word = |i: usize| tokens.get(at + next + i).map_or("", |t| t.key.as_str());
            let besides = matches!(
                (word(0), word(1), word(2)),
                ("in", "addition", "to") | ("in", "common", "with")
            );
            next += 3 * usize::from(besides);
            next += self.allies(tokens, at + next, and);
            if tokens.get(at + next).is_some_and(|t| t.key == "as")
                && tokens.get(at + next + 1).is_some_and(|t| t.key == "well")
            {
                next += 3;
            }
            // "five States, including veto-wielding Russia and China"
            let wields = matches!(
                tokens.get(at + next + 2).map(|t| t.key.as_str()),
                Some("wielding" | "holding" | "bearing" | "armed")
            );
            if wields && tokens[at + next].key == "veto" {
                next += 3;
            }
            // "China, as well as non-permanent members Ethiopia and Kazakhstan"
            let kind = tokens[(at + next).min(tokens.len())..]
                .iter()
                .take_while(|t| {
                    matches!(t.key.as_str(), "permanent" | "non" | "elected")
                        || t.kind == Kind::Mark('-')
                })
                .count();
            let of_members = tokens
                .get(at + next + kind)
                .is_some_and(|t| t.key == "members");
            if next > start && kind > 0 && of_members {
                next += kind + 1;
            }
            if next == start {
                break;
            }
            let goes_on = !closed || !comma || and || next > listed;
            closed |= and;
            let the = tokens.get(at + next).is_some_and(|t| t.key == "the");
            next += usize::from(
                tokens
                    .get(at + next)
                    .is_some_and(|t| matches!(t.key.as_str(), "the" | "both")),
            );
            // "the Chinese ambassador and his Russian counterpart"
            if and && let Some((more, member)) = self.counterpart(tokens, at + next) {
                members.push(member);
                adjective = false;
                used = next + more;
                continue;
            }
            // "the Americans, the British and the French": people.
            let Some((more, member, adj)) = self
                .one(tokens, at + next)
                .map(|(more, member, adj)| (more, member, adj && (adjective || !the)))
            else {
                // "Belgium, Croatia, Costa Rico, Italy and Panama": a name misspelt within a list is passed over.
                match self.misspelt(tokens, at + next) {
                    Some(more) if comma && members.len() > 1 => {
                        used = next + more;
                        continue;
                    }
                    _ => break,
                }
            };
            // "tabled by France and Japan, Russia's envoy said": "and" closed the list.
            let speaks = || {
                let name = self.names.at(self.text, tokens, at + next);
                name.is_some_and(|name| more > name.used)
            };
            // "opposed by Cuba and Yemen, China abstaining"
            let abstains = || {
                let after = tokens.get(at + next + more).and_then(|t| self.lemma(t));
                matches!(after, Some((Lemma::Vote | Lemma::Abstain, Form::Ing)))
            };
            // "vetoed by Russia and China, the Russian one got four votes"
            let another = || {
                let text = tokens.get(at + next + more);
                let names = |t: &Token| t.key == "one" || self.is(Some(t), Word::Thing);
                let name = self.names.at(self.text, tokens, at + next);
                name.is_some_and(|name| name.may_be_adjective()) && text.is_some_and(names)
            };
            if !goes_on && (another() || speaks() || abstains()) {
                break;
            }
            // "like the tanks in Kabul, the Soviet veto of the text"
            let veto = tokens
                .get(at + next + more)
                .is_some_and(|t| matches!(t.key.as_str(), "veto" | "vetoes"));
            if comma && !and && the && veto {
                break;
            }
            // "Russia, Syria's closest ally, tabled it": what the first is to the second.
            let owner = tokens.get(at + next + more).is_some_and(|t| t.key == "'s");
            if comma && !and && owner {
                break;
            }
            // "British, French and German diplomats": an adjective among adjectives.
            let adj = adj
                || (adjective && more == 1 && {
                    let name = self.names.at(self.text, tokens, at + next);
                    name.is_some_and(|name| name.may_be_adjective())
                });
            if adj != adjective && !and && !joint {
                break;
            }
            // "the U.S.-British occupation"
            let names_a_text = joint && self.is(tokens.get(at + next + more), Word::Thing);
            adjective = adj && (adjective || joint) || names_a_text;
            members.push(member);
            used = next + more;
        }
        members.dedup_by_key(|(member, _)| *member);
        // "Russia, China and four others": six.
        if let Some((mut more, others)) = self.others(tokens, at + used) {
            let named = u32::try_from(members.len()).ok()?;
            // "India, along with two other Asian countries, China and the UAE,"
            let listed = self.apposed(tokens, at + used + more - 1);
            if let Some((list, all)) =
                listed.filter(|(_, all)| all.members.len() == others as usize)
            {
                members.extend(all.members);
                more = more - 1 + list;
            }
            return Some((
                used + more,
                Who {
                    members,
                    count: Some(named + others),
                    group: Group::Counted,
                    adjective: false,
                },
            ));
        }
        Some((
            used,
            Who {
                members,
                count: None,
                group: Group::Named,
                adjective,
            },
        ))
    }

    /// "his Russian counterpart": how many tokens, and whose.
    fn counterpart(&self, tokens: &[Token], at: usize) -> Option<(usize, (Member, Span))> {
        let whose = tokens.get(at)?.key.as_str();
        if !matches!(whose, "his" | "her" | "its" | "their") {
            return None;
        }
        let (more, member, _) = self.one(tokens, at + 1)?;
        let noun = tokens.get(at + more)?.key.as_str();
        matches!(noun, "counterpart" | "colleague").then_some((more + 1, member))
    }

    /// How many tokens the brackets have that tell more of a member in a list which goes on behind them: "(which …),".
    fn told_aside(&self, tokens: &[Token], at: usize) -> usize {
        const LONGEST: usize = 14;
        let is = |at: usize, mark| tokens.get(at).is_some_and(|t| t.kind == Kind::Mark(mark));
        if !is(at, '(') || !self.is(tokens.get(at + 1), Word::Relative) {
            return 0;
        }
        let close = (at + 2..at + LONGEST).find(|&i| is(i, ')'));
        close
            .filter(|&close| is(close + 1, ','))
            .map_or(0, |close| close + 1 - at)
    }

    /// How many tokens a name at the head of a list has, with its comma, that may be that of several States and is told of none.
    fn either(&self, tokens: &[Token], at: usize) -> usize {
        let Some(found) = tokens
            .get(at)
            .and_then(|_| self.names.at(self.text, tokens, at))
        else {
            return 0;
        };
        let comma = tokens
            .get(at + found.used)
            .is_some_and(|t| t.kind == Kind::Mark(','));
        let list = comma && found.member(self.roster).is_none();
        if list { found.used + 1 } else { 0 }
    }

    /// How many tokens a name has that none knows, between a comma and another member of a list.
    fn misspelt(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let unknown = |t: &Token| t.kind == Kind::Word && t.capital && self.kinds(t).is_empty();
        // "Congo", where nothing tells which.
        let either = tokens
            .get(at)
            .and_then(|_| self.names.at(self.text, tokens, at))
            .map(|found| found.used);
        let words = || tokens[at..].iter().take_while(|t| unknown(t)).count();
        let name = either.unwrap_or_else(|| tokens.get(at).map_or(0, |_| words()));
        let comma = tokens.get(at + name)?.kind == Kind::Mark(',');
        let and = tokens
            .get(at + name + usize::from(comma))
            .is_some_and(|t| t.key == "and");
        let the = usize::from(comma) + usize::from(and);
        let next = at + name + the + usize::from(tokens.get(at + name + the)?.key == "the");
        let goes_on = self.names.at(self.text, tokens, next).is_some();
        ((1..=2).contains(&name) && the > 0 && goes_on).then_some(name)
    }

    /// One member with what speaks for it.
    fn one(&self, tokens: &[Token], at: usize) -> Option<(usize, (Member, Span), bool)> {
        let token = tokens.get(at)?;
        let Some(found) = self.names.at(self.text, tokens, at) else {
            let member = self.people.at(tokens, at)?;
            return Some((1, (member, token.span), false));
        };
        let member = found.member(self.roster)?;
        let mut used = found.used;
        let span = token.span.to(tokens[at + used - 1].span);
        let mut adjective = found.is_adjective();
        let possessive = usize::from(tokens.get(at + used).is_some_and(|t| t.key == "'s"));
        // "Russia's U.N. ambassador Vassily Nebenzia", "the US deputy ambassador"
        let mut next = used + possessive;
        while tokens.get(at + next).is_some_and(|t| {
            matches!(
                t.key.as_str(),
                "u.n."
                    | "un"
                    | "united"
                    | "nations"
                    | "deputy"
                    | "acting"
                    | "permanent"
                    | "foreign"
                    | "prime"
                    | "then"
                    | "new"
                    | "top"
                    | "chief"
                    | "secretary"
                    | "state"
                    | "of"
            ) && tokens.get(at + next + 1).is_some()
        }) && next < used + possessive + 5
        {
            next += 1;
        }
        if self.is(tokens.get(at + next), Word::Envoy)
            || self.is(tokens.get(at + next), Word::Voter) && possessive > 0
        {
            next += 1;
            if tokens.get(at + next).is_some_and(|t| t.key == "to")
                && tokens
                    .get(at + next + 1)
                    .is_some_and(|t| matches!(t.key.as_str(), "the" | "un" | "u.n."))
            {
                next += 2;
                while tokens
                    .get(at + next)
                    .is_some_and(|t| matches!(t.key.as_str(), "un" | "u.n." | "united" | "nations"))
                {
                    next += 1;
                }
            }
            next += usize::from(
                tokens
                    .get(at + next)
                    .is_some_and(|t| t.kind == Kind::Mark(','))
                    && tokens.get(at + next + 1).is_some_and(|t| {
                        t.capital
                            && self.names.at(self.text, tokens, at + next + 1).is_none()
                            && self.kinds(t).is_empty()
                    }),
            );
            next += self.envoy(tokens, at + next, member).unwrap_or(0);
            let named = |next: usize| {
                tokens.get(next).is_some_and(|t| {
                    t.capital
                        && t.kind == Kind::Word
                        && self.kinds(t).is_empty()
                        && self.names.at(self.text, tokens, next).is_none()
                })
            };
            loop {
                // "Robert A. Wood"
                let initial = initial(tokens, at + next).filter(|used| named(at + next + used));
                if let Some(used) = initial {
                    next += used;
                } else if named(at + next) {
                    next += 1;
                } else {
                    break;
                }
            }
            used = next;
            adjective = false;
        } else if let Some(name) = self.envoy(tokens, at + next, member) {
            // "France's Nicolas de Rivière"
            used = next + name;
            adjective = false;
        }
        Some((used, (member, span), adjective))
    }

    /// How many tokens the name of one who speaks for the member has.
    fn envoy(&self, tokens: &[Token], at: usize, member: Member) -> Option<usize> {
        if at >= tokens.len() {
            return None;
        }
        let found = self.names.at(self.text, tokens, at);
        let known =
            found.filter(|found| found.is_envoy() && found.member(self.roster) == Some(member));
        let learned = || (self.people.at(tokens, at) == Some(member)).then_some(1);
        known.map(|found| found.used).or_else(learned)
    }
}

/// How many tokens the initial of a name has: "A" with its stop.
fn initial(tokens: &[Token], at: usize) -> Option<usize> {
    let letter = tokens.get(at).filter(|t| t.capital)?;
    let stop = tokens.get(at + 1).map(|t| t.kind) == Some(Kind::Mark('.'));
    match letter.key.as_str().as_bytes() {
        [_, b'.'] => Some(1),
        [_] if stop => Some(2),
        _ => None,
    }
}

/// Members counted, by whether they are counted of a part of the Council: "two of the permanent members", "the Western six"; "every one of
/// the 15 members" are all.
fn in_part(tokens: &[Token], at: usize, used: usize, mut who: Who) -> Who {
    const PARTS: [&str; 12] = [
        "permanent",
        "elected",
        "western",
        "african",
        "arab",
        "asian",
        "european",
        "latin",
        "nato",
        "muslim",
        "islamic",
        "nordic",
    ];
    if who.group != Group::Counted {
        return who;
    }
    let part = |t: &Token| PARTS.contains(&t.key.as_str());
    let first = tokens[at].key.as_str();
    if matches!(first, "every" | "each") && who.count == Some(1) {
        (who.group, who.count) = (Group::All, None);
    } else if tokens[at.saturating_sub(1)..at + used].iter().any(part)
        && !both_kinds(&tokens[at..at + used])
    {
        who.group = Group::Part;
    }
    who
}

/// "permanent and non-permanent members": members of either kind.
fn both_kinds(words: &[Token]) -> bool {
    let kind = |t: &&Token| matches!(t.key.as_str(), "permanent" | "elected");
    words.iter().filter(kind).count() > 1
}
