//! Lists of vetoes: the lines that head them, and the rows of a list of one State's.

pub(crate) mod entries;

use super::stated;
use crate::council::Member;
use crate::extract::complete::is_permanent;
use crate::extract::date::Day;
use crate::extract::mention::{Atom, Is, Status, Voice};
use crate::extract::votes::{Period, Statement};
use crate::extract::words::{Lemma, Word};
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::tally::Outcome;

/// Whether a line heads a list of vetoes: "Date Draft Agenda Item Permanent Member Casting Negative Vote", "Vetoes since 1990", "Vetoed
/// drafts". One of those to come or to fear is none.
pub(crate) fn heads(atoms: &[Atom]) -> bool {
    let veto = |atom: &Atom| atom.is_noun(Lemma::Veto);
    let negative = |two: &[Atom]| {
        two[0].key == "negative"
            && matches!(&two[1].is, Is::Verb(verb) if verb.lemma == Lemma::Vote)
    };
    // "The following drafts were vetoed"
    let vetoed = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.past && verb.status == Status::Asserted);
    let of_texts = |two: &[Atom]| {
        vetoed(&two[0]) && are_texts(&two[1]) || are_texts(&two[0]) && vetoed(&two[1])
    };
    let mut two = atoms.windows(2);
    // "Vetoed by the United States"
    let by = matches!(atoms, [first, by, ..] if vetoed(first) && by.key == "by");
    let told = by || atoms.iter().any(veto) || two.any(|two| negative(two) || of_texts(two));
    told && !atoms.iter().any(is_to_come)
}

/// Whether a heading tells of vetoes or of texts, and not of one.
pub(crate) fn tells_of_several(atoms: &[Atom]) -> bool {
    atoms
        .iter()
        .any(|atom| are_texts(atom) || atom.key == "vetoes")
}

/// Whose vetoes a heading says that it lists: "List of all French vetoes", "Vetoes cast by the United States since 1970".
pub(crate) fn vetoers(atoms: &[Atom]) -> Vec<(Member, Span)> {
    let vetoes = |at: usize| atoms.get(at).is_some_and(|atom| atom.key == "vetoes");
    let noun = |at: usize| matches!(&atoms[at].is, Is::Verb(verb) if verb.voice == Voice::Noun);
    let cast = |at: usize| matches!(&atoms[at].is, Is::Verb(verb) if verb.lemma == Lemma::Cast);
    let listed = |at: usize| {
        let of = atoms
            .get(at + 2)
            .is_some_and(|atom| matches!(atom.is, Is::Mark('/') | Is::When(_)) || atom.key == "of");
        // "British vetoes in the UN Security Council"
        let of = of || is_the_council_or_nothing(atoms.get(at + 2..).unwrap_or_default());
        of || atoms[..at].iter().any(|atom| atom.key == "list")
    };
    let named = atoms.iter().enumerate().find_map(|(at, atom)| {
        let Is::Who(who) = &atom.is else {
            return None;
        };
        // "Resolutions vetoed by the United States"
        let texts = |at: usize| matches!(&atoms[at].is, Is::Thing(thing) if thing.plural);
        let vetoed =
            |at: usize| matches!(&atoms[at].is, Is::Verb(verb) if verb.lemma == Lemma::Veto);
        let by = at > 1 && atoms[at - 1].key == "by";
        if by && vetoed(at - 2) && (at == 2 || texts(at - 3)) {
            return Some(&who.members);
        }
        // "Russia vetoes a text" is none.
        let before = vetoes(at + 1) && (who.adjective || noun(at + 1) || listed(at));
        let by = at > 1 && matches!(atoms[at - 1].key.as_str(), "by" | "of");
        let after = by && (vetoes(at - 2) || at > 2 && cast(at - 2) && vetoes(at - 3));
        (before || after).then_some(&who.members)
    });
    let named = named.filter(|members| are_permanent(members));
    named.cloned().unwrap_or_default()
}

/// "in the UN Security Council", ", Security Council", or nothing, and nothing else.
fn is_the_council_or_nothing(atoms: &[Atom]) -> bool {
    let [within, words @ ..] = atoms else {
        return true;
    };
    let council = |atom: &Atom| matches!(atom.is, Is::Council(_));
    let plain = |atom: &Atom| {
        council(atom)
            || matches!(atom.is, Is::Mark(':' | '*' | '#'))
            || matches!(
                atom.key.as_str(),
                "the" | "un" | "u.n." | "united" | "nations"
            )
    };
    (within.key == "in" || matches!(within.is, Is::Mark(',' | '-' | '(')))
        && words.iter().any(council)
        && words.iter().all(plain)
}

/// The year that a line is, and nothing else.
pub(crate) fn year_alone(atoms: &[Atom]) -> Option<i16> {
    match atoms {
        [one] => match &one.is {
            Is::Number(year @ 1945..2100) => i16::try_from(*year).ok(),
            Is::When(when) if when.month.is_none() => when.year,
            _ => None,
        },
        _ => None,
    }
}

/// The row of a list of one State's vetoes: "12. 10 September 1972: attacks on Lebanon", or with a score and the draft wherever it has
/// its day. The counts that it gives are read as prose.
pub(crate) fn of_one_state(
    index: usize,
    atoms: &[Atom],
    day: Day,
    vetoers: &[(Member, Span)],
) -> Option<Statement> {
    if vetoers.is_empty() {
        return None;
    }
    // In a list by year, the line above gives it.
    let by_year = day.published.is_none() && day.year.is_some();
    let dated = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.day.is_some() && (when.year.is_some() || by_year));
    let numbered = |atom: &Atom| {
        matches!(
            atom.is,
            Is::Number(_) | Is::Mark('.' | ')' | '-' | '*' | '•')
        )
    };
    let at = atoms.iter().position(dated);
    let heads = at.is_some_and(|at| at < 4 && atoms[..at].iter().all(numbered));
    let draft = atoms.iter().find_map(draft);
    let scored = atoms.iter().any(|atom| matches!(atom.is, Is::Score(_)));
    // "1956: Suez"
    let year = year_first(atoms).filter(|_| at.is_none() && !is_prose(atoms));
    if !(heads || year.is_some() || scored && draft.is_some() && !is_prose(atoms)) {
        return None;
    }
    let mut facts: Vec<Stated<Fact>> = draft.into_iter().collect();
    if let Some(Is::When(when)) = at.map(|at| &atoms[at].is)
        && let Some(date) = day.of(when)
    {
        facts.push(stated(Fact::Date(date), atoms[at?].span));
    }
    for (member, span) in vetoers.iter().chain(joined(atoms)) {
        facts.push(stated(Fact::Veto(*member), *span));
        facts.push(stated(Fact::Outcome(Outcome::NotAdopted), *span));
    }
    let period = Period {
        year,
        ..Period::default()
    };
    Some(Statement {
        sentence: index,
        facts,
        period,
        looks_back: year.is_some(),
        apart: year.is_some(),
        ours: true,
        ..Statement::default()
    })
}

/// "1956: Suez": the year that a row begins with.
fn year_first(atoms: &[Atom]) -> Option<i16> {
    let mark = |atom: &&Atom| matches!(atom.is, Is::Mark('-' | '*' | '•'));
    let rest = atoms.get(atoms.iter().take_while(mark).count()..)?;
    match rest {
        [year, mark, _, ..] if matches!(mark.is, Is::Mark(':' | '-')) => {
            year_alone(std::slice::from_ref(year))
        }
        _ => None,
    }
}

/// "possible", "threatened", "avoided", "without": whether a word says of a veto that there was none, or none yet.
fn is_to_come(atom: &Atom) -> bool {
    let unsure = matches!(
        atom.is,
        Is::Word(Some(Word::Modal | Word::Intend | Word::If | Word::Not))
    );
    unsure
        || matches!(
            atom.key.as_str(),
            "possible"
                | "potential"
                | "likely"
                | "expected"
                | "threatened"
                | "threats"
                | "threat"
                | "feared"
                | "planned"
                | "upcoming"
                | "avoided"
                | "averted"
                | "withdrawn"
                | "without"
                | "escaped"
                | "survived"
                | "no"
                | "may"
        )
}

fn are_texts(atom: &Atom) -> bool {
    matches!(&atom.is, Is::Thing(thing) if thing.plural)
        || matches!(atom.key.as_str(), "drafts" | "texts" | "resolutions")
}

/// Whether all members named have a veto.
fn are_permanent(members: &[(Member, Span)]) -> bool {
    members.iter().all(|(member, _)| is_permanent(*member))
}

/// "together with China", "vetoed by Russia and China": who else vetoed the text of a row.
fn joined<'a>(atoms: &'a [Atom]) -> impl Iterator<Item = &'a (Member, Span)> {
    let joins = |atoms: &[Atom]| match atoms {
        [.., how, with] => {
            matches!(
                (how.key.as_str(), with.key.as_str()),
                ("together" | "along" | "jointly", "with") | ("joined" | "vetoed", "by")
            )
        }
        _ => false,
    };
    let whole = atoms.iter().enumerate();
    let members = whole.filter_map(move |(at, atom)| match &atom.is {
        Is::Who(who) if joins(&atoms[..at]) && are_permanent(&who.members) => Some(&who.members),
        _ => None,
    });
    members.flatten()
}

/// The draft that an atom names by its symbol.
fn draft(atom: &Atom) -> Option<Stated<Fact>> {
    match &atom.is {
        Is::Symbol(symbol) if symbol.is_draft() => {
            Some(stated(Fact::Draft(symbol.clone()), atom.span))
        }
        Is::Thing(thing) => {
            let (symbol, span) = thing.draft.as_ref()?;
            Some(stated(Fact::Draft(symbol.clone()), *span))
        }
        _ => None,
    }
}

/// Whether words are those of a sentence, and not of a row.
fn is_prose(atoms: &[Atom]) -> bool {
    let verb = |atom: &Atom| matches!(atom.is, Is::Word(Some(Word::Be | Word::Have)));
    atoms.iter().any(verb)
}
