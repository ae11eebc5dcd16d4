//! Who votes: lists of members by name, and groups by number ("the other four", "all fifteen members", "both").

use super::super::token::Token;
use super::super::words::Word;
use super::names::Found;
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

/// Whether what follows is a subject matter, or some of those counted: "its veto on Syria, and India abstained", "four against, including
/// Canada, and Finland abstained" list no two members.
fn about(before: &[Atom]) -> bool {
    before.last().is_some_and(|atom| {
        matches!(
            atom.key.as_str(),
            "on" | "in" | "over" | "about" | "against" | "to" | "including"
        )
    })
}

impl Mentions<'_> {
    /// "MOSCOW — All voted for it": whether a sentence begins with the place that a report comes from.
    fn is_of_a_dateline(&self, tokens: &[Token]) -> bool {
        let ahead = self.ahead(tokens, 0);
        let place = ahead.name(0).filter(Found::is_capital);
        place.is_some_and(|name| {
            let dash = ahead.mark(name.used, '-') && !ahead.hyphen(name.used);
            let begins = ahead.token(name.used + 1).is_some_and(|next| next.capital);
            dash && begins
        })
    }

    pub(super) fn who(&self, tokens: &[Token], at: usize, before: &[Atom]) -> Option<(usize, Who)> {
        if at == 0 && self.is_of_a_dateline(tokens) {
            return None;
        }
        let by = before.last().is_some_and(|atom| atom.key == "by");
        let spoken_for = self.speaks_for(tokens, at);
        let named = self.named(tokens, at + spoken_for, about(before));
        named
            .map(|found| self.ally(tokens, at + spoken_for, found))
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
