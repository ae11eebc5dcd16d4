//! Whether words deny what follows, or give it as the false report of others.

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Group, Is, Status, Voice};
use crate::extract::words::{Lemma, Word, falls_short};

/// How many words before a match a false report may be named.
const FAR: usize = 16;

/// "It is a myth that France vetoed it", "Reports that Russia vetoed it are wrong", "Despite claims that Chile voted for it, …": whether
/// a match is what somebody says and is not so.
pub(super) fn is_a_false_report(atoms: &[Atom], found: &Match) -> bool {
    let clause = clause_before(atoms, found.first);
    is_labelled(atoms)
        || is_under_a_false_head(clause)
        || is_pretended(atoms, found)
        || is_said_wrongly(clause)
        || is_disowned(clause, &atoms[found.last + 1..])
        || is_thought(clause)
}

/// The words before a match back to a mark or a "but".
fn clause_before<'a, 't>(atoms: &'a [Atom<'t>], first: usize) -> &'a [Atom<'t>] {
    let parts =
        |atom: &Atom| matches!(atom.is, Is::Mark(',' | ';' | ':' | '(' | ')')) || atom.key == "but";
    let from = atoms[..first]
        .iter()
        .rposition(parts)
        .map_or(0, |at| at + 1);
    &atoms[from.max(first.saturating_sub(FAR))..first]
}

/// "Claim: China vetoed it", "FALSE: posts say …": whether a sentence is headed as what a check of facts looks into.
fn is_labelled(atoms: &[Atom]) -> bool {
    let mut head = atoms
        .iter()
        .filter(|atom| !matches!(atom.is, Is::Mark('"' | '*')));
    let label = head.next().map_or("", |atom| atom.key.as_str());
    matches!(
        label,
        "claim" | "false" | "myth" | "rumour" | "rumor" | "fake"
    ) && head
        .next()
        .is_some_and(|atom| matches!(atom.is, Is::Mark(':')))
}

/// "It is a myth that", "rumours that", "a fake tweet said", "as though": whether a word says of all that follows it that it is not so.
fn is_under_a_false_head(clause: &[Atom]) -> bool {
    const FALSE: [&str; 17] = [
        "myth",
        "misconception",
        "fallacy",
        "hoax",
        "rumour",
        "rumor",
        "rumours",
        "rumors",
        "speculation",
        "fake",
        "bogus",
        "fabricated",
        "doctored",
        "parody",
        "spoof",
        "satirical",
        "supposedly",
    ];
    clause.iter().any(|atom| FALSE.contains(&atom.key.as_str()))
        || clause
            .windows(2)
            .any(|two| two[0].key == "as" && two[1].key == "though")
}

/// "pretended to have voted for it": whether somebody only made as if.
fn is_pretended(atoms: &[Atom], found: &Match) -> bool {
    let as_if = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "pretended" | "pretends" | "pretending" | "feigned"
        )
    };
    atoms[found.first.saturating_sub(4)..=found.last]
        .iter()
        .any(as_if)
}

/// Whether a word is one of telling: "said", "stated", "claims".
fn is_telling(word: &str) -> bool {
    matches!(
        word,
        "say"
            | "says"
            | "said"
            | "saying"
            | "state"
            | "states"
            | "stated"
            | "report"
            | "reports"
            | "reported"
            | "claim"
            | "claims"
            | "claimed"
            | "claiming"
            | "write"
            | "writes"
            | "wrote"
            | "written"
            | "suggest"
            | "suggests"
            | "suggested"
            | "implied"
            | "assert"
            | "asserts"
            | "asserted"
            | "alleged"
            | "think"
            | "thinks"
            | "told"
    )
}

/// "incorrectly said that", "An earlier version said that", "has corrected an article that said", "is mistaken when he says that": whether
/// words tell that somebody said it wrongly.
fn is_said_wrongly(clause: &[Atom]) -> bool {
    const WRONGLY: [&str; 8] = [
        "incorrectly",
        "wrongly",
        "falsely",
        "mistakenly",
        "erroneously",
        "inaccurately",
        "misleadingly",
        "baselessly",
    ];
    const POSTED: [&str; 12] = [
        "post",
        "posts",
        "tweet",
        "tweets",
        "video",
        "videos",
        "meme",
        "memes",
        "caption",
        "image",
        "screenshot",
        "message",
    ];
    let key = |atom: &Atom, words: &[&str]| words.contains(&atom.key.as_str());
    let Some(told) = clause
        .iter()
        .rposition(|atom| is_telling(atom.key.as_str()))
    else {
        return false;
    };
    let near = &clause[told.saturating_sub(2)..clause.len().min(told + 3)];
    let before = &clause[..told];
    near.iter().any(|atom| key(atom, &WRONGLY))
        || is_of_an_earlier_article(before)
        || before.windows(2).any(|two| {
            matches!(two[0].key.as_str(), "mistaken" | "wrong" | "incorrect")
                && matches!(two[1].key.as_str(), "when" | "to" | "in" | "if")
        })
        || before
            .iter()
            .any(|atom| key(atom, &POSTED) || key(atom, &["corrected", "correction", "corrects"]))
}

/// "An earlier version of this article": whether words name what was said in print and has been mended.
fn is_of_an_earlier_article(words: &[Atom]) -> bool {
    let earlier = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "earlier" | "previous" | "original" | "version"
        )
    };
    let article = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "article" | "story" | "report" | "post" | "column" | "piece" | "edition" | "dispatch"
        )
    };
    let at = words.iter().position(earlier);
    at.is_some_and(|at| words[at..].iter().take(5).any(article))
}

/// "Contrary to reports that", "dismissed claims that", "Reports that … are wrong": whether a report is named, and disowned before or
/// behind it.
fn is_disowned(clause: &[Atom], behind: &[Atom]) -> bool {
    const REPORTS: [&str; 18] = [
        "report",
        "reports",
        "claim",
        "claims",
        "allegation",
        "allegations",
        "suggestion",
        "suggestions",
        "assertion",
        "assertions",
        "idea",
        "notion",
        "belief",
        "impression",
        "story",
        "stories",
        "assumption",
        "charge",
    ];
    const DISOWNS: [&str; 22] = [
        "despite",
        "contrary",
        "notwithstanding",
        "dismissed",
        "dismisses",
        "dismissing",
        "denied",
        "denies",
        "denying",
        "rejected",
        "rejects",
        "rejecting",
        "refuted",
        "refutes",
        "rebutted",
        "debunked",
        "debunks",
        "disputed",
        "no",
        "false",
        "unfounded",
        "unconfirmed",
    ];
    let Some(report) = clause
        .iter()
        .rposition(|atom| REPORTS.contains(&atom.key.as_str()))
    else {
        return false;
    };
    let disowned = clause[report.saturating_sub(4)..report]
        .iter()
        .any(|atom| DISOWNS.contains(&atom.key.as_str()));
    // "The claim that it voted for the text": and not "reports say that".
    let named = clause
        .get(report + 1)
        .is_some_and(|atom| atom.key == "that");
    disowned || named && is_called_false(behind)
}

/// "… are wrong", "… proved unfounded": whether the words behind a clause call it false.
fn is_called_false(behind: &[Atom]) -> bool {
    let same = |atom: &&Atom| !matches!(atom.is, Is::Mark(_));
    let clause = || behind.iter().take_while(same).take(14);
    let is = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "is" | "are" | "was" | "were" | "be" | "proved" | "proven" | "turned" | "been"
        )
    };
    clause().any(is) && clause().any(|atom| is_false(atom.key.as_str()))
}

/// Whether a word calls what was said false.
pub(crate) fn is_false(word: &str) -> bool {
    matches!(
        word,
        "wrong"
            | "false"
            | "untrue"
            | "incorrect"
            | "inaccurate"
            | "unfounded"
            | "baseless"
            | "groundless"
            | "misleading"
            | "fabricated"
            | "fake"
            | "nonsense"
    )
}

/// "Many people think that France vetoed it", "Many remember the vote as 14-1": whether it is what many take for true.
fn is_thought(clause: &[Atom]) -> bool {
    let many = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "many" | "most" | "some" | "you" | "readers"
        )
    };
    let think = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "think" | "believe" | "remember" | "assume" | "write" | "suppose" | "recall"
        )
    };
    let thought = clause.iter().position(think);
    thought.is_some_and(|at| clause[at.saturating_sub(2)..at].iter().any(many))
}

/// "It is not true that China vetoed it", "and not because it opposed the text": whether the words before deny what follows.
fn is_untrue(before: &[Atom]) -> bool {
    let clause = before
        .iter()
        .rev()
        .take(8)
        .take_while(|atom| !matches!(atom.is, Is::Mark(_)) && atom.key != "but");
    let words: Vec<&str> = clause.map(|atom| atom.key.as_str()).collect();
    words.windows(2).any(|two| match two {
        ["that", "untrue" | "false" | "incorrect" | "wrong"] | ["because", "not"] => true,
        [
            "that",
            "claim" | "claims" | "reports" | "rumours" | "rumors",
        ] => words
            .iter()
            .any(|word| matches!(*word, "truth" | "false" | "untrue")),
        ["that", "true" | "truth" | "correct"] => words
            .iter()
            .any(|word| matches!(*word, "not" | "no" | "n't" | "never")),
        _ => false,
    })
}

/// Whether the subject is said to be none: "neither of the drafts was adopted", "no draft was adopted".
pub(super) fn is_denied(atoms: &[Atom], found: &Match) -> bool {
    let noun = matches!(&atoms[found.first].is, Is::Verb(verb) if verb.voice == Voice::Noun);
    if noun
        && found
            .first
            .checked_sub(1)
            .is_some_and(|i| matches!(atoms[i].is, Is::Zero))
    {
        return true;
    }
    if (found.first..=found.last).any(|at| is_nearly_unanimous(atoms, at))
        || is_withheld(atoms, found)
        || is_by_no_one(atoms, found)
        || is_not_this(atoms, found)
    {
        return true;
    }
    // "They will give it unanimous support", "he could not secure a unanimous vote".
    let to_come = atoms[..found.first]
        .iter()
        .rev()
        .take(4)
        .any(|atom| match &atom.is {
            Is::Verb(verb) => verb.status != Status::Asserted,
            is => matches!(is, Is::Word(Some(Word::Modal))),
        });
    if to_come && atoms[found.first].key == "unanimous" {
        return true;
    }
    // "Neither used its veto power."
    let acts = |at: &usize| matches!(&atoms[*at].is, Is::Verb(verb) if verb.voice == Voice::Active);
    let none = (found.first..=found.last).filter(acts).any(|at| {
        at.checked_sub(1)
            .is_some_and(|i| matches!(atoms[i].key.as_str(), "neither" | "nobody" | "none"))
    });
    let negates = holds(atoms, found, |verb| {
        matches!(verb.lemma, Lemma::Cast | Lemma::Veto)
    });
    if none && negates {
        return true;
    }
    if is_untrue(&atoms[..found.first]) {
        return true;
    }
    // "Not once had the United States used its veto."
    let key = |at: Option<usize>| at.map_or("", |at| atoms[at].key.as_str());
    let inverted = (0..=found.first).rev().take(4).any(|at| {
        let never = match (key(at.checked_sub(2)), key(at.checked_sub(1))) {
            ("not", "once") | ("no", "time") => true,
            (_, word) => matches!(word, "never" | "rarely" | "seldom" | "nor" | "hardly"),
        };
        never && matches!(key(Some(at)), "had" | "has" | "have" | "did" | "does")
    });
    if inverted {
        return true;
    }
    // "No president has permitted a resolution on them to pass"
    let permits = matches!(atoms[found.first].is, Is::Word(_))
        && holds(atoms, found, |verb| {
            verb.lemma == Lemma::Adopt && verb.status == Status::Hedged
        });
    if permits
        && atoms[..found.first]
            .iter()
            .rev()
            .take(8)
            .take_while(|atom| !matches!(atom.is, Is::Mark(_) | Is::Verb(_)))
            .any(|atom| {
                matches!(atom.is, Is::Zero | Is::Word(Some(Word::Not)))
                    || matches!(atom.key.as_str(), "no" | "never" | "neither")
            })
    {
        return true;
    }
    matches!(atoms[found.first].is, Is::Thing(_) | Is::Who(_))
        && atoms[..found.first]
            .iter()
            .rev()
            .take(4)
            .take_while(|atom| !matches!(atom.is, Is::Mark(_) | Is::Verb(_)))
            // "with Togo voting no and Chad abstaining": that "no" is a vote.
            .take_while(|atom| !(atom.key == "no" && votes_no(atoms, atom)))
            .any(|atom| matches!(atom.key.as_str(), "neither" | "none" | "no" | "without"))
}

/// "had near-unanimous support", "adopted it all but unanimously", "but not unanimously": whether all but were for it.
fn is_nearly_unanimous(atoms: &[Atom], at: usize) -> bool {
    let unanimous = matches!(atoms[at].key.as_str(), "unanimous" | "unanimously");
    let mut before = atoms[..at]
        .iter()
        .rev()
        .skip_while(|atom| matches!(atom.is, Is::Mark('-')));
    let word = before.next().map_or("", |atom| atom.key.as_str());
    let mut but_all = || before.next().is_some_and(|atom| atom.key == "all");
    unanimous && (falls_short(word) || word == "not" || word == "but" && but_all())
}

/// "declined to use its veto on the text", "held back its veto on it": whether a veto named was not used.
fn is_withheld(atoms: &[Atom], found: &Match) -> bool {
    let veto = |at: usize| matches!(&atoms[at].is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice == Voice::Noun);
    let Some(at) = (found.first..=found.last).find(|&at| veto(at)) else {
        return false;
    };
    let before = &atoms[at.saturating_sub(6)..at];
    let used = before.iter().rposition(|atom| {
        matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Cast && verb.voice != Voice::Noun)
    });
    let whose = matches!(
        atoms[at.saturating_sub(1)].key.as_str(),
        "its" | "their" | "the" | "a" | "his"
    );
    let not_used = used.is_some_and(|used| {
        // "prompting Moscow to use its veto" tells of its use.
        let denied = matches!(&before[used].is, Is::Verb(verb) if matches!(verb.status, Status::Denied | Status::Failed) || verb.intended && verb.status == Status::Hedged);
        denied
            || before[..used].iter().rev().take(2).any(|atom| {
                atom.key.as_str().starts_with("refrain")
                    || matches!(atom.key.as_str(), "without" | "avoid" | "avoided" | "from" | "forwent")
            })
    });
    let kept = before.iter().rev().take(3).any(|atom| {
        matches!(
            atom.key.as_str(),
            "back"
                | "withheld"
                | "withholding"
                | "withholds"
                | "forgo"
                | "forwent"
                | "forgoing"
                | "waived"
                | "waiving"
                | "shelved"
                | "spared"
        )
    });
    whose && (not_used || kept)
}

/// "was vetoed by no one", "voted neither for nor against it": whether nobody did it, or neither was done.
fn is_by_no_one(atoms: &[Atom], found: &Match) -> bool {
    let by_none = matches!(&atoms[found.last + 1..], [by, none, ..] if by.key == "by" && matches!(none.is, Is::Zero));
    let neither = atoms[found.first..=found.last]
        .windows(2)
        .any(|two| two[0].key == "neither" || two[0].key == "nor");
    by_none || neither && holds(atoms, found, |verb| verb.lemma == Lemma::Vote)
}

/// "It was 13-0, not 12-0", "fourteen of fifteen hands", "more than ten members", "one vote short of unanimity": whether a count is another
/// than that of the votes.
fn is_not_this(atoms: &[Atom], found: &Match) -> bool {
    let count = matches!(atoms[found.first].is, Is::Score(_) | Is::Number(_));
    let not = found
        .first
        .checked_sub(1)
        .is_some_and(|i| matches!(atoms[i].is, Is::Word(Some(Word::Not))));
    let key = |back: usize| {
        found
            .first
            .checked_sub(back)
            .map_or("", |i| atoms[i].key.as_str())
    };
    // But "two of the five negative votes" tells of five.
    let of_more = key(1) == "of"
        && found
            .first
            .checked_sub(2)
            .is_some_and(|i| matches!(atoms[i].is, Is::Number(_)));
    let counted = matches!(&atoms[found.first].is, Is::Who(who) if who.group == Group::Counted);
    let about = counted
        && (matches!(
            key(1),
            "over" | "about" | "around" | "nearly" | "almost" | "roughly"
        ) || key(1) == "than" && matches!(key(2), "more" | "fewer" | "less"));
    let unanimity = atoms[found.last..]
        .iter()
        .take(4)
        .any(|atom| atom.key == "unanimity")
        && atoms[found.first..=found.last]
            .iter()
            .any(|atom| atom.key == "short");
    count && (not || of_more) || about || unanimity
}

/// Whether "no" is what somebody votes.
fn votes_no(atoms: &[Atom], no: &Atom) -> bool {
    let at = atoms.partition_point(|atom| atom.span.start < no.span.start);
    at.checked_sub(1)
        .is_some_and(|i| matches!(&atoms[i].is, Is::Verb(verb) if verb.lemma == Lemma::Vote))
}
