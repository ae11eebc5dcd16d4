//! The few forms a phrasing's pattern has, and the matcher that lays them on a sentence.
//!
//! A pattern is words separated by spaces, read left to right over what a sentence mentions:
//!
//! | form | matches |
//! |---|---|
//! | `against`, `favour\|favor` | the word (or mark), or one of them |
//! | `,` `:` `(` `)` `-` | the mark |
//! | `who` `counted` `num` `many` `ord` `zero` `score` `thing` `text` `council` `adj` `sponsors` | members; a number of them; a number up to 15, of any size; first; none; 13-0; a text; a draft or resolution; the Council; a State's adjective; "its authors, X and Y," |
//! | `@veto` `@veto.passive` `@vote.ing` `@veto.noun` | a verb that asserts, in that voice |
//! | `@adopt.failed` `@adopt.denied` | a verb that says it did not happen |
//! | `@vote.hedged` | an infinitive or a verb that leaves it open |
//! | `who>` `counted>` `thing>` `council>` `any>` | the subject of the verb that follows, wherever it stands before it |
//! | `main>` | the first members that the sentence names, whose a participle after a comma is |
//! | `..` | up to eight words that are no verb and no stop |
//! | `.` | up to five words that are no verb, no mark, no member and no number |
//! | `~` | words of time and adverbs |
//! | `@vote.unanimously` `@decide.voted` | a verb with "unanimously"; one after "voted to" |
//! | `^` `$` | the beginning of the sentence; a mark or its end |
//! | `!:` `!in\|to` | nothing, where that mark or word does not follow |
//! | `x?` | the form x or nothing |
//! | `x=name` | the form x, remembered under a name |

use super::clause;
use super::mention::{Atom, Group, Is, Status, Verb, Voice};
use super::words::{Lemma, Word};

/// One form of a pattern.
#[derive(Debug)]
pub(crate) struct Item {
    form: Form,
    optional: bool,
    name: Option<&'static str>,
}

#[derive(Debug)]
enum Form {
    Words(Vec<&'static str>),
    Mark(char),
    Who,
    Adjective,
    /// "its authors, France and Germany,": those who submitted the text, by name.
    Sponsors,
    Number,
    /// A number of any size.
    Many,
    /// first, 12th.
    Ordinal,
    Zero,
    Score,
    Thing,
    /// A text that can only be one put to the vote: a draft, a resolution, an amendment.
    Text,
    Council,
    /// A number of members: "eleven members".
    Counted,
    Verb(Lemma, Voice, Status),
    /// "voted unanimously", in any voice.
    Unanimously(Lemma),
    /// "voted to …": decided by a vote.
    Voted(Lemma),
    Time,
    Subject(&'static str),
    Gap,
    ShortGap,
    Start,
    End,
    Unless(Vec<&'static str>),
}

/// A pattern laid on a sentence: the first and last atom it covers, and what it remembers.
#[derive(Debug, Clone)]
pub(crate) struct Match {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) named: Vec<(&'static str, usize)>,
    /// The texts that its forms matched.
    pub(crate) things: Vec<usize>,
}

impl Match {
    /// The atom remembered under a name.
    pub(crate) fn get(&self, name: &str) -> Option<usize> {
        self.named
            .iter()
            .find(|(given, _)| *given == name)
            .map(|&(_, at)| at)
    }
}

/// What a pattern can begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beginning {
    Word(&'static str),
    Verb(Lemma),
    Mark(char),
    Members,
    Number,
    Zero,
    Score,
    Text,
    Council,
    /// Anything: the pattern is tried everywhere.
    Any,
}

/// What a pattern can begin with: its first forms, up to the first that may not be left out.
pub(crate) fn beginnings(items: &[Item]) -> Vec<Beginning> {
    let mut found = Vec::new();
    for item in items {
        match &item.form {
            // A subject, the beginning and what must not follow take no atom themselves.
            Form::Subject(_) | Form::Start | Form::Unless(_) => continue,
            Form::Words(words) => found.extend(words.iter().map(|word| {
                let mut chars = word.chars();
                match (chars.next(), chars.next()) {
                    (Some(mark), None) if !mark.is_alphanumeric() => Beginning::Mark(mark),
                    _ => Beginning::Word(word),
                }
            })),
            Form::Verb(lemma, ..) | Form::Unanimously(lemma) | Form::Voted(lemma) => {
                found.push(Beginning::Verb(*lemma));
            }
            Form::Mark(mark) => found.push(Beginning::Mark(*mark)),
            Form::Who | Form::Adjective | Form::Counted | Form::Sponsors => {
                found.push(Beginning::Members);
            }
            Form::Number | Form::Many => found.push(Beginning::Number),
            Form::Zero => found.push(Beginning::Zero),
            Form::Score => found.push(Beginning::Score),
            Form::Thing | Form::Text => found.push(Beginning::Text),
            Form::Council => found.push(Beginning::Council),
            Form::Ordinal | Form::Gap | Form::ShortGap | Form::Time | Form::End => {
                found.push(Beginning::Any);
            }
        }
        if !item.optional {
            return found;
        }
    }
    found
}

/// Reads a pattern. An unknown verb or voice reads as a word, which the test over the grammar finds.
pub(crate) fn parse(pattern: &'static str) -> Vec<Item> {
    pattern
        .split(' ')
        .map(|word| {
            let (word, name) = word
                .split_once('=')
                .map_or((word, None), |(form, name)| (form, Some(name)));
            let (word, optional) = match word.strip_suffix('?') {
                Some(word) => (word, true),
                None => (word, false),
            };
            let (name, optional) = match name.and_then(|name| name.strip_suffix('?')) {
                Some(name) => (Some(name), true),
                None => (name, optional),
            };
            Item {
                form: form(word),
                optional,
                name,
            }
        })
        .collect()
}

fn form(word: &'static str) -> Form {
    match word {
        "who" => Form::Who,
        "adj" => Form::Adjective,
        "sponsors" => Form::Sponsors,
        "num" => Form::Number,
        "many" => Form::Many,
        "ord" => Form::Ordinal,
        "zero" => Form::Zero,
        "score" => Form::Score,
        "thing" => Form::Thing,
        "text" => Form::Text,
        "council" => Form::Council,
        "counted" => Form::Counted,
        ".." => Form::Gap,
        "." => Form::ShortGap,
        "~" => Form::Time,
        "^" => Form::Start,
        "$" => Form::End,
        _ => {
            if let Some(words) = word.strip_prefix('!') {
                return Form::Unless(words.split('|').collect());
            }
            if let Some(kind) = word.strip_suffix('>') {
                return Form::Subject(kind);
            }
            if let Some(verb) = word.strip_prefix('@') {
                let (lemma, rest) = verb.split_once('.').unwrap_or((verb, ""));
                if let Some(lemma) = lemma_named(lemma) {
                    match rest {
                        "unanimously" => return Form::Unanimously(lemma),
                        "voted" => return Form::Voted(lemma),
                        _ => {}
                    }
                    let (voice, status) = match rest {
                        "passive" => (Voice::Passive, Status::Asserted),
                        "ing" => (Voice::Ing, Status::Asserted),
                        "noun" => (Voice::Noun, Status::Asserted),
                        "failed" => (Voice::Active, Status::Failed),
                        "denied" => (Voice::Active, Status::Denied),
                        "hedged" => (Voice::Active, Status::Hedged),
                        "undone" => (Voice::Passive, Status::Denied),
                        _ => (Voice::Active, Status::Asserted),
                    };
                    return Form::Verb(lemma, voice, status);
                }
            }
            let mut chars = word.chars();
            match (chars.next(), chars.next()) {
                (Some(mark), None) if !mark.is_alphanumeric() => Form::Mark(mark),
                _ => Form::Words(word.split('|').collect()),
            }
        }
    }
}

fn lemma_named(name: &str) -> Option<Lemma> {
    Some(match name {
        "veto" => Lemma::Veto,
        "abstain" => Lemma::Abstain,
        "vote" => Lemma::Vote,
        "adopt" => Lemma::Adopt,
        "decide" => Lemma::Decide,
        "impose" => Lemma::Impose,
        "reject" => Lemma::Reject,
        "block" => Lemma::Block,
        "fail" => Lemma::Fail,
        "oppose" => Lemma::Oppose,
        "support" => Lemma::Support,
        "join" => Lemma::Join,
        "cast" => Lemma::Cast,
        "submit" => Lemma::Submit,
        "receive" => Lemma::Receive,
        "participate" => Lemma::Participate,
        _ => return None,
    })
}

/// Lays a pattern on the atoms from `at`.
pub(crate) fn matches(items: &[Item], atoms: &[Atom], at: usize) -> Option<Match> {
    let mut found = Match {
        first: at,
        last: at,
        named: Vec::new(),
        things: Vec::new(),
    };
    let end = lay(items, atoms, at, &mut found)?;
    found.last = end.checked_sub(1)?.max(at);
    (end > at).then_some(found)
}

fn lay(items: &[Item], atoms: &[Atom], at: usize, found: &mut Match) -> Option<usize> {
    let Some((item, rest)) = items.split_first() else {
        return Some(at);
    };
    if item.optional && !fits(item, atoms, at) {
        return lay(rest, atoms, at, found);
    }
    match &item.form {
        Form::Gap | Form::ShortGap => {
            let short = matches!(item.form, Form::ShortGap);
            for skip in 0..=if short { 5 } else { 8 } {
                let (kept, texts) = (found.named.len(), found.things.len());
                if let Some(end) = lay(rest, atoms, at + skip, found) {
                    return Some(end);
                }
                found.named.truncate(kept);
                found.things.truncate(texts);
                let passable = atoms.get(at + skip).is_some_and(|atom| match &atom.is {
                    Is::Verb(verb) => verb.voice == Voice::Noun && !short,
                    Is::Mark(_) | Is::Who(_) | Is::Number(_) | Is::Zero | Is::Score(_) if short => {
                        false
                    }
                    Is::Mark(mark) => !matches!(mark, '.' | ';' | ':'),
                    _ => true,
                });
                if !passable {
                    return None;
                }
            }
            None
        }
        Form::Unless(words) => {
            let follows = atoms.get(at).is_some_and(|atom| match atom.is {
                Is::Mark(mark) => words.iter().any(|word| word.chars().eq([mark])),
                _ => words.contains(&atom.key.as_str()),
            });
            if follows {
                None
            } else {
                lay(rest, atoms, at, found)
            }
        }
        Form::Time => {
            let passes = |atom: &Atom| match &atom.is {
                Is::When(_) | Is::Mark(',') | Is::Word(Some(Word::Adverb)) => true,
                _ => matches!(
                    atom.key.as_str(),
                    "on" | "in" | "late" | "night" | "evening" | "morning"
                ),
            };
            let skip = atoms[at.min(atoms.len())..]
                .iter()
                .take(4)
                .take_while(|atom| passes(atom))
                .count();
            (0..=skip).rev().find_map(|skip| {
                let (kept, texts) = (found.named.len(), found.things.len());
                let end = lay(rest, atoms, at + skip, found);
                if end.is_none() {
                    found.named.truncate(kept);
                    found.things.truncate(texts);
                }
                end
            })
        }
        Form::End => {
            let ends = atoms.get(at).is_none_or(|atom| {
                matches!(atom.is, Is::Mark('.' | ',' | ';' | ':' | ')' | '-' | '"'))
            });
            if ends {
                lay(rest, atoms, at, found)
            } else {
                None
            }
        }
        Form::Start => {
            if at == 0 {
                lay(rest, atoms, at, found)
            } else {
                None
            }
        }
        Form::Subject(kind) => {
            let subject = match *kind {
                "main" => atoms[..at]
                    .iter()
                    .position(|atom| matches!(&atom.is, Is::Who(who) if !who.adjective)),
                _ => clause::subject(atoms, at),
            };
            let fits = subject.is_some_and(|subject| match (*kind, &atoms[subject].is) {
                ("main", Is::Who(_)) => true,
                ("who", Is::Who(who)) => !who.adjective || subject + 1 == at,
                ("counted", Is::Who(who)) => {
                    matches!(who.group, Group::Counted | Group::Rest | Group::All)
                }
                ("thing", Is::Thing(_)) | ("council", Is::Council(_)) => true,
                ("thing", Is::Who(_)) => atoms[subject].key == "it" && opens_clause(atoms, subject),

                ("any", Is::Thing(_) | Is::Council(_) | Is::Who(_)) => true,
                _ => false,
            });
            let subject = subject.filter(|_| fits)?;
            if clause::supposes(atoms, at) {
                return None;
            }
            found.first = found.first.min(subject);
            if matches!(atoms[subject].is, Is::Thing(_)) {
                found.things.push(subject);
            }
            if let Some(name) = item.name {
                found.named.push((name, subject));
            }
            lay(rest, atoms, at, found)
        }
        _ => {
            if !fits(item, atoms, at) {
                return None;
            }
            if let Some(name) = item.name {
                found.named.push((name, at));
            }
            if matches!(atoms[at].is, Is::Thing(_)) {
                found.things.push(at);
            }
            lay(rest, atoms, at + 1, found)
        }
    }
}

/// Whether a clause begins at an atom, so that "it" there is its subject and not what something before was done to.
fn opens_clause(atoms: &[Atom], at: usize) -> bool {
    const OPENERS: [&str; 12] = [
        "and", "but", "that", "when", "as", "because", "though", "although", "while", "so", "then",
        "before",
    ];
    at.checked_sub(1).is_none_or(|i| {
        matches!(atoms[i].is, Is::Mark(_) | Is::When(_)) || OPENERS.contains(&atoms[i].key.as_str())
    })
}

fn fits(item: &Item, atoms: &[Atom], at: usize) -> bool {
    let Some(atom) = atoms.get(at) else {
        return matches!(item.form, Form::Gap | Form::ShortGap);
    };
    match (&item.form, &atom.is) {
        (Form::Words(words), Is::Mark(mark)) => words.iter().any(|word| word.chars().eq([*mark])),
        (Form::Words(words), Is::Word(_) | Is::Zero | Is::Number(_) | Is::Thing(_)) => {
            words.contains(&atom.key.as_str())
        }
        (Form::Words(words), Is::Who(who)) => {
            matches!(who.group, Group::Before | Group::Speaker)
                && words.contains(&atom.key.as_str())
        }
        (Form::Words(words), Is::Verb(verb)) => {
            verb.status == Status::Asserted && words.contains(&atom.key.as_str())
        }
        (Form::Mark(mark), Is::Mark(here)) => mark == here,
        (Form::Who, Is::Who(who)) => !who.adjective,
        (Form::Sponsors, Is::Who(who)) => who.group == Group::Sponsors && !who.members.is_empty(),
        (Form::Adjective, Is::Who(who)) => who.adjective || who.group == Group::Named,
        (Form::Number, Is::Number(n)) => *n <= 15,
        (Form::Many, Is::Number(_)) | (Form::Ordinal, Is::Word(Some(Word::Ordinal(_)))) => true,
        (Form::Text, Is::Thing(thing)) => !thing.loose,
        (Form::Counted, Is::Who(who)) => matches!(who.group, Group::Counted | Group::Rest),
        (Form::Zero, Is::Zero)
        | (Form::Score, Is::Score(_))
        | (Form::Thing, Is::Thing(_))
        | (Form::Council, Is::Council(_)) => true,
        (Form::Unanimously(lemma), Is::Verb(verb)) => {
            verb.lemma == *lemma && verb.unanimously && verb.status == Status::Asserted
        }
        (Form::Voted(lemma), Is::Verb(verb)) => {
            verb.lemma == *lemma && verb.voted && verb.status == Status::Asserted
        }
        (Form::Verb(lemma, voice, status), Is::Verb(verb)) => {
            fits_verb((*lemma, *voice, *status), *verb)
        }
        _ => false,
    }
}

fn fits_verb((lemma, voice, status): (Lemma, Voice, Status), verb: Verb) -> bool {
    let voice = match status {
        Status::Failed => true,
        _ => verb.voice == voice,
    };
    // "supports the text" is a view; "supported" in a report of a vote is a vote.
    let done = !matches!(lemma, Lemma::Support | Lemma::Oppose)
        || verb.past
        || verb.voice != Voice::Active;
    // "was not adopted unanimously" denies unanimity, not adoption.
    let denied = verb.status == Status::Denied && verb.unanimously;
    verb.lemma == lemma && verb.status == status && voice && done && !denied
}
