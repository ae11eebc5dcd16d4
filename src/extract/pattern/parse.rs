//! Reads a pattern as the grammar writes it.

use super::{Choice, Form, Item, Subject};
use crate::extract::lexicon::Lexicon;
use crate::extract::mention::{Status, Voice};
use crate::extract::words::Lemma;

/// Reads a pattern. An unknown verb or voice reads as a word, which the test over the grammar finds.
pub(crate) fn parse(pattern: &'static str, lexicon: &mut Lexicon) -> Vec<Item> {
    let spaces = pattern.bytes().filter(|byte| *byte == b' ').count();
    let mut items = Vec::with_capacity(spaces + 1);
    for word in parts(pattern.trim_end(), b' ') {
        match said_so(word) {
            Some(forms) => items.extend(parts(forms, b' ').map(|form| item(form, lexicon))),
            None => items.push(item(word, lexicon)),
        }
    }
    items
}

fn item(word: &'static str, lexicon: &mut Lexicon) -> Item {
    let (word, name) = cut(word, b'=').map_or((word, None), |(form, name)| (form, Some(name)));
    let (word, optional) = match word.strip_suffix('?') {
        Some(word) => (word, true),
        None => (word, false),
    };
    let (name, optional) = match name.and_then(|name| name.strip_suffix('?')) {
        Some(name) => (Some(name), true),
        None => (name, optional),
    };
    Item {
        form: form(word, lexicon),
        optional,
        name,
    }
}

/// The forms that a word of a pattern stands for, where many patterns have them.
fn said_so(word: &str) -> Option<&'static str> {
    Some(match word {
        "in-favour" => "in the? favour|favor|affirmative",
        "those-that" => "countries|members|nations|states|those that|who",
        _ => return None,
    })
}

fn form(word: &'static str, lexicon: &mut Lexicon) -> Form {
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
        "when" => Form::When,
        "^" => Form::Start,
        "$" => Form::End,
        _ => {
            if let Some(words) = word.strip_prefix('!') {
                return Form::Unless(Choice::of(words, lexicon));
            }
            if let Some(subject) = word.strip_suffix('>').and_then(subject_named) {
                return Form::Subject(subject);
            }
            if let Some(verb) = word.strip_prefix('@').and_then(verb_form) {
                return verb;
            }
            mark(word).map_or_else(|| Form::Words(Choice::of(word, lexicon)), Form::Mark)
        }
    }
}

/// "veto", "adopt.passive", "vote.hedged": a verb, in a voice and as it is said.
fn verb_form(verb: &str) -> Option<Form> {
    let (lemma, rest) = cut(verb, b'.').unwrap_or((verb, ""));
    let lemma = lemma_named(lemma)?;
    let (voice, status) = match rest {
        "unanimously" => return Some(Form::Unanimously(lemma)),
        "voted" => return Some(Form::Voted(lemma)),
        "passive" => (Voice::Passive, Status::Asserted),
        "ing" => (Voice::Ing, Status::Asserted),
        "passive.hedged" => (Voice::Passive, Status::Hedged),
        "ing.denied" => (Voice::Ing, Status::Denied),
        "noun" => (Voice::Noun, Status::Asserted),
        "failed" => (Voice::Active, Status::Failed),
        "denied" => (Voice::Active, Status::Denied),
        "hedged" => (Voice::Active, Status::Hedged),
        "undone" => (Voice::Passive, Status::Denied),
        _ => (Voice::Active, Status::Asserted),
    };
    Some(Form::Verb(lemma, voice, status))
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

fn subject_named(name: &str) -> Option<Subject> {
    Some(match name {
        "main" => Subject::Main,
        "coming" => Subject::Coming,
        "who" => Subject::Who,
        "counted" => Subject::Counted,
        "thing" => Subject::Thing,
        "council" => Subject::Council,
        "any" => Subject::Any,
        _ => return None,
    })
}

/// What stands before and after the first of these bytes of ASCII. The words of patterns are so short that no faster search for it
/// pays.
fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let place = text.bytes().position(|byte| byte == at)?;
    Some((&text[..place], &text[place + 1..]))
}

/// What stands between these bytes.
pub(super) fn parts(text: &str, at: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let (part, after) = cut(text, at).map_or((text, None), |(part, rest)| (part, Some(rest)));
        rest = after;
        Some(part)
    })
}

pub(super) fn mark(word: &str) -> Option<char> {
    let mut chars = word.chars();
    match (chars.next(), chars.next()) {
        (Some(mark), None) if !mark.is_alphanumeric() => Some(mark),
        _ => None,
    }
}
