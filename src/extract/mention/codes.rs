//! Members by short codes in the brackets behind a count: "12/0/3 (Chi, Rus, Bra)", where there are as many as it counts.

use super::{Atom, Group, Is, Mentions, Who};
use crate::council::{Member, Usage};
use crate::source::Span;

/// Codes of sports bodies and of cables that are neither a State's own three letters nor the beginning of its name.
const OTHERS: [(&str, &str); 18] = [
    ("CRC", "CRI"),
    ("INA", "IDN"),
    ("KSA", "SAU"),
    ("MAS", "MYS"),
    ("NED", "NLD"),
    ("NGR", "NGA"),
    ("NIG", "NER"),
    ("PRC", "CHN"),
    ("RF", "RUS"),
    ("ROK", "KOR"),
    ("RSA", "ZAF"),
    ("RUM", "ROU"),
    ("SOV", "RUS"),
    ("SUI", "CHE"),
    ("UAE", "ARE"),
    ("UK", "GBR"),
    ("US", "USA"),
    ("USSR", "RUS"),
];

/// Makes of such codes the members that they stand for, as one mention; whether there are any.
pub(super) fn join(mentions: &Mentions<'_>, atoms: &mut Vec<Atom<'_>>) -> bool {
    let (mut from, mut found) = (0, false);
    while let Some(open) = opens(atoms, from) {
        from = open + 1;
        let Some((close, members)) = listed(mentions, atoms, open) else {
            continue;
        };
        let counted = counted(atoms, open).any(|count| count as usize == members.len());
        let (Some(first), Some(last)) = (atoms.get(open + 1), atoms.get(close - 1)) else {
            continue;
        };
        if counted {
            let joined = Atom {
                span: first.span.to(last.span),
                is: Is::Who(Who {
                    members,
                    ..Who::unnamed(None, Group::Named)
                }),
                key: first.key,
                word: first.word,
            };
            atoms.splice(open + 1..close, [joined]);
            found = true;
        }
    }
    found
}

/// Where the next bracket opens behind a count.
fn opens(atoms: &[Atom], from: usize) -> Option<usize> {
    (from.max(1)..atoms.len())
        .find(|&at| matches!(atoms[at].is, Is::Mark('(')) && counted(atoms, at).next().is_some())
}

/// The counts before a bracket: "10-2-3 (", "2 (", "3 abst. (".
fn counted<'a>(atoms: &'a [Atom], open: usize) -> impl Iterator<Item = u32> + 'a {
    let at = |back: usize| open.checked_sub(back).and_then(|at| atoms.get(at));
    let sides = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "against"
                | "no"
                | "nays"
                | "for"
                | "yes"
                | "votes"
                | "abst"
                | "abst."
                | "abstaining"
                | "abstained"
                | "abstention"
                | "abstentions"
                | "abstain"
        )
    };
    let behind = at(1).filter(|atom| sides(atom)).and_then(|_| at(2));
    let count = behind.or(at(1));
    let (score, number) = match count.map(|atom| &atom.is) {
        Some(Is::Score(score)) => (score.as_slice(), None),
        Some(Is::Number(number)) => (&[][..], Some(*number)),
        _ => (&[][..], None),
    };
    score
        .iter()
        .copied()
        .chain(number)
        .filter(|count| *count > 0)
}

/// Where the bracket closes that opens at an atom, and the members in it; none where anything in it is no State, or all are named in full.
fn listed(
    mentions: &Mentions<'_>,
    atoms: &[Atom],
    open: usize,
) -> Option<(usize, Vec<(Member, Span)>)> {
    const LONGEST: usize = 32;
    let mut members: Vec<(Member, Span)> = Vec::new();
    let mut short = false;
    for (at, atom) in atoms.iter().enumerate().skip(open + 1).take(LONGEST) {
        match &atom.is {
            Is::Mark(')') => return (short && !members.is_empty()).then_some((at, members)),
            Is::Mark(',' | '/' | '&' | ';' | '-' | '.') => {}
            Is::Who(who) if who.group == Group::Named && !who.members.is_empty() => {
                let listed = mentions.text.get(atom.span.start..atom.span.end)?;
                let pieces = listed.split([',', '/', '&']);
                // "GBR, KOR, NGR, RWA": a code that is no name was passed over.
                if pieces.clone().count() > who.members.len() {
                    for piece in pieces {
                        members.push((meant(mentions, piece.trim())?, atom.span));
                    }
                    short = true;
                } else {
                    members.extend(&who.members);
                }
            }
            _ if atom.key == "and" => {}
            _ => {
                let code = mentions.text.get(atom.span.start..atom.span.end)?;
                members.push((meant(mentions, code.trim_end_matches('.'))?, atom.span));
                short = true;
            }
        }
    }
    None
}

/// The one State that a code means on the Council of the day, or where no day is known, the one of all.
fn meant(mentions: &Mentions<'_>, code: &str) -> Option<Member> {
    let letters = code.bytes().all(|byte| byte.is_ascii_alphabetic());
    let begins = code.starts_with(|c: char| c.is_ascii_uppercase());
    if !(2..=4).contains(&code.len()) || !letters || !begins {
        return None;
    }
    let seated = |member: Member| mentions.roster.is_none_or(|roster| roster.has(member));
    let code = code.to_ascii_uppercase();
    let other = OTHERS.iter().find(|(short, _)| *short == code);
    let other = other.map(|(_, member)| *member);
    let mut found = None;
    for (member, spelling) in mentions.names.all() {
        let name = spelling.text.get(..code.len());
        let same = match other {
            Some(other) => member.code() == other,
            None => {
                member.code() == code
                    || code.len() > 2
                        && spelling.usage == Usage::Name
                        && name.is_some_and(|name| name.eq_ignore_ascii_case(&code))
            }
        };
        if same && seated(member) && found.replace(member).is_some_and(|known| known != member) {
            return None;
        }
    }
    found
}
