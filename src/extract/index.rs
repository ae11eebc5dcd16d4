//! Which patterns may fit a sentence, and which may begin at an atom of it, so that not every phrasing is held against every word.

use super::grammar::PHRASINGS;
use super::lexicon::{Lexicon, WordId};
use super::mention::{Atom, Is};
use super::pattern::{Choice, Form, Item, Subject};
use super::words::{Lemma, Word};

/// The patterns of the grammar by what they need and what they can begin with.
#[derive(Debug)]
pub(crate) struct Index {
    /// For each word that the grammar names, by its number, the place of what it serves.
    words: Vec<u16>,
    verbs: Vec<u16>,
    marks: Vec<u16>,
    /// Of the other signs.
    others: [u16; 7],
    /// What the signs serve; nothing at first.
    serves: Vec<Serves>,
    /// What every sign serves.
    any: Serves,
}

/// The rows that a sign serves.
#[derive(Debug, Clone, Default)]
struct Serves {
    /// Those that can begin with it.
    begins: Rows,
    /// Those whose form hardest to find it may be, of the forms that they cannot do without; and whose next hardest.
    needs: [Rows; 2],
}

/// A set of rows of the grammar.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rows([u64; PHRASINGS.len().div_ceil(64)]);

/// What an atom may show itself as to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Word(WordId),
    Mark(char),
    Verb(Lemma),
    Other(Other),
}

/// A sign of which there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Other {
    Members,
    Number,
    Ordinal,
    Zero,
    Score,
    Text,
    Council,
}

impl Index {
    pub(crate) fn new(patterns: &[Vec<Item>], lexicon: &Lexicon) -> Index {
        let mut index = Index {
            words: Vec::new(),
            verbs: Vec::new(),
            marks: Vec::new(),
            others: [0; 7],
            serves: vec![Serves::default()],
            any: Serves::default(),
        };
        for (row, items) in patterns.iter().enumerate() {
            index.add(beginnings(items), row, |serves| &mut serves.begins);
            let mut required: Vec<(u8, Vec<Sign>)> = items
                .iter()
                .filter(|item| !item.optional)
                .filter_map(|item| Some((commonness(&item.form, lexicon), signs(&item.form)?)))
                .collect();
            required.sort_by_key(|(commonness, _)| *commonness);
            let mut required = required.into_iter().map(|(_, signs)| signs);
            index.add(required.next(), row, |serves| &mut serves.needs[0]);
            index.add(required.next(), row, |serves| &mut serves.needs[1]);
        }
        index
    }

    /// Notes that a row is served by any of the signs; without them, by whatever there is.
    fn add(
        &mut self,
        signs: Option<Vec<Sign>>,
        row: usize,
        rows: impl Fn(&mut Serves) -> &mut Rows,
    ) {
        let Some(signs) = signs else {
            return rows(&mut self.any).insert(row);
        };
        for sign in signs {
            let place = match sign {
                Sign::Word(word) => place(&mut self.words, usize::from(word)),
                Sign::Verb(lemma) => place(&mut self.verbs, lemma as usize),
                Sign::Mark(mark) => place(&mut self.marks, mark as usize),
                Sign::Other(other) => &mut self.others[other as usize],
            };
            if *place == 0 {
                *place = u16::try_from(self.serves.len()).unwrap_or_default();
                self.serves.push(Serves::default());
            }
            rows(&mut self.serves[usize::from(*place)]).insert(row);
        }
    }

    /// The patterns that may fit somewhere in a sentence.
    pub(crate) fn fitting(&self, atoms: &[Atom]) -> Rows {
        let [mut one, mut other] = self.any.needs.clone();
        for atom in atoms {
            for place in self.places(atom).into_iter().filter(|place| *place > 0) {
                let [first, second] = &self.serves[usize::from(place)].needs;
                one.add(first);
                other.add(second);
            }
        }
        one.and(&other)
    }

    /// Those of the rows that may begin at an atom, in the order of the grammar.
    pub(crate) fn at<'r>(&'r self, atom: &Atom, rows: &'r Rows) -> impl Iterator<Item = usize> + 'r {
        let [word, sign] = self.places(atom);
        let word = &self.serves[usize::from(word)].begins;
        let sign = &self.serves[usize::from(sign)].begins;
        let any = &self.any.begins;
        (0..rows.0.len()).flat_map(move |at| {
            let begin = (any.0[at] | word.0[at] | sign.0[at]) & rows.0[at];
            let rest = |left: &u64| Some(left & (left - 1)).filter(|left| *left > 0);
            let first = Some(begin).filter(|begin| *begin > 0);
            std::iter::successors(first, rest)
                .map(move |left| at * 64 + left.trailing_zeros() as usize)
        })
    }

    /// Where what an atom serves stands: by its word, and by what it is.
    fn places(&self, atom: &Atom) -> [u16; 2] {
        let place = |places: &[u16], at: usize| places.get(at).copied().unwrap_or_default();
        let sign = match &atom.is {
            Is::Verb(verb) => place(&self.verbs, verb.lemma as usize),
            Is::Mark(mark) => place(&self.marks, *mark as usize),
            Is::Who(_) => self.others[Other::Members as usize],
            Is::Number(_) => self.others[Other::Number as usize],
            Is::Zero => self.others[Other::Zero as usize],
            Is::Score(_) => self.others[Other::Score as usize],
            Is::Thing(_) => self.others[Other::Text as usize],
            Is::Council(_) => self.others[Other::Council as usize],
            Is::Word(Some(Word::Ordinal(_))) => self.others[Other::Ordinal as usize],
            _ => 0,
        };
        // Words that are not known have no number; nor do the marks.
        [place(&self.words, usize::from(atom.word)), sign]
    }
}

impl Rows {
    fn insert(&mut self, row: usize) {
        self.0[row / 64] |= 1 << (row % 64);
    }

    fn add(&mut self, other: &Rows) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine |= theirs;
        }
    }

    fn and(mut self, other: &Rows) -> Rows {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine &= theirs;
        }
        self
    }
}

fn place(places: &mut Vec<u16>, at: usize) -> &mut u16 {
    if places.len() <= at {
        places.resize(at + 1, 0);
    }
    &mut places[at]
}

/// What a pattern can begin with: its first forms, up to the first that may not be left out. None: with anything.
fn beginnings(items: &[Item]) -> Option<Vec<Sign>> {
    let mut found = Vec::new();
    for item in items {
        // A subject, the beginning and what must not follow take no atom themselves.
        if matches!(item.form, Form::Subject(_) | Form::Start | Form::Unless(_)) {
            continue;
        }
        found.extend(signs(&item.form)?);
        if !item.optional {
            return Some(found);
        }
    }
    Some(found)
}

/// What must stand in a sentence for a form to fit: one of these signs. None: nothing.
fn signs(form: &Form) -> Option<Vec<Sign>> {
    Some(match form {
        Form::Words(Choice { words, marks }) => {
            let words = words.iter().copied().map(Sign::Word);
            words.chain(marks.iter().copied().map(Sign::Mark)).collect()
        }
        Form::Verb(lemma, ..) | Form::Unanimously(lemma) | Form::Voted(lemma) => {
            vec![Sign::Verb(*lemma)]
        }
        Form::Mark(mark) => vec![Sign::Mark(*mark)],
        Form::Who | Form::Adjective | Form::Counted | Form::Sponsors => vec![Sign::Other(Other::Members)],
        Form::Number | Form::Many => vec![Sign::Other(Other::Number)],
        Form::Ordinal => vec![Sign::Other(Other::Ordinal)],
        Form::Zero => vec![Sign::Other(Other::Zero)],
        Form::Score => vec![Sign::Other(Other::Score)],
        Form::Thing | Form::Text => vec![Sign::Other(Other::Text)],
        Form::Council => vec![Sign::Other(Other::Council)],
        Form::Subject(Subject::Main | Subject::Who | Subject::Counted) => vec![Sign::Other(Other::Members)],
        Form::Subject(Subject::Thing) => vec![Sign::Other(Other::Text), Sign::Other(Other::Members)],
        Form::Subject(Subject::Council) => vec![Sign::Other(Other::Council)],
        Form::Subject(Subject::Any) => vec![Sign::Other(Other::Text), Sign::Other(Other::Council), Sign::Other(Other::Members)],
        Form::Gap | Form::ShortGap | Form::Time | Form::Start | Form::End | Form::Unless(_) => {
            return None;
        }
    })
}

/// How common what a form matches is in prose, least first.
fn commonness(form: &Form, lexicon: &Lexicon) -> u8 {
    const COMMON: [&str; 18] = [
        "the", "a", "an", "of", "in", "to", "by", "and", "on", "with", "for", "was", "were",
        "that", "its", "at", "from", "who",
    ];
    match form {
        Form::Words(Choice { words, marks }) => {
            let common = |word: &&str| words.contains(&lexicon.of(word).id);
            if COMMON.iter().any(common) || marks.contains(&',') {
                6
            } else {
                1
            }
        }
        Form::Score | Form::Zero | Form::Ordinal => 0,
        Form::Verb(..) | Form::Unanimously(_) | Form::Voted(_) => 1,
        Form::Number | Form::Many => 3,
        Form::Council | Form::Subject(Subject::Council) => 4,
        Form::Thing | Form::Text => 5,
        Form::Mark(',') => 8,
        Form::Mark(_) => 3,
        _ => 7,
    }
}
