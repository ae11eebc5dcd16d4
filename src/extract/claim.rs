//! Statements about voting history ("China, which has vetoed six resolutions on Syria"): claims, not votes.

use super::mention::{Is, Mentions, Status};
use super::words::Lemma;
use super::{Extractor, clause, token};
use crate::council::Roster;
use crate::reported::{Claim, Stated};
use crate::source::Span;

/// The claims of a text: a member, "vetoed" or "veto", and how many.
pub(super) fn claims(
    text: &str,
    sentences: &[Span],
    extractor: &Extractor<'_>,
    roster: Option<&Roster>,
) -> Vec<Stated<Claim>> {
    let mut found = Vec::new();
    for sentence in sentences {
        if !text[sentence.start..sentence.end]
            .to_ascii_lowercase()
            .contains("veto")
        {
            continue;
        }
        let tokens = token::tokens(text, *sentence);
        let mentions = Mentions {
            names: &extractor.names,
            words: &extractor.words,
            text,
            roster,
        };
        let atoms = mentions.atoms(&tokens);
        for (at, atom) in atoms.iter().enumerate() {
            let Is::Verb(verb) = &atom.is else { continue };
            if verb.lemma != Lemma::Veto || verb.status != Status::Asserted {
                continue;
            }
            // "has vetoed six resolutions", "used its veto 45 times", "its 12th veto": the number stands beside the verb.
            let counted = (at + 1..(at + 4).min(atoms.len())).find_map(|i| match &atoms[i].is {
                Is::Number(n)
                    if atoms.get(i + 1).is_some_and(|next| {
                        matches!(next.is, Is::Thing(_))
                            || next.key == "times"
                            || matches!(atoms.get(i + 2).map(|a| &a.is), Some(Is::Thing(_)))
                    }) =>
                {
                    Some((i, *n))
                }
                _ => None,
            });
            let Some((number, count)) = counted else {
                continue;
            };
            let Some(subject) = clause::subject(&atoms, at) else {
                continue;
            };
            let Is::Who(who) = &atoms[subject].is else {
                continue;
            };
            let topic = atoms[number..]
                .iter()
                .position(|a| a.key == "on" || a.key == "about")
                .and_then(|on| {
                    atoms[number + on + 1..].iter().take(3).find(|a| {
                        matches!(a.is, Is::Who(_))
                            || (matches!(a.is, Is::Word(None))
                                && text[a.span.start..].starts_with(char::is_uppercase))
                    })
                });
            let last = topic.map_or(atoms[(number + 1).min(atoms.len() - 1)].span, |a| a.span);
            let since = atoms[number..]
                .windows(2)
                .find_map(|pair| match &pair[1].is {
                    Is::When(when) if pair[0].key == "since" => when.year,
                    _ => None,
                });
            for (member, _) in &who.members {
                found.push(Stated {
                    value: Claim {
                        member: Some(*member),
                        count,
                        topic: topic.map(|a| text[a.span.start..a.span.end].to_owned()),
                        since,
                    },
                    span: atoms[subject].span.to(last),
                    phrasing: "vetoes-claimed",
                });
            }
        }
    }
    found
}
