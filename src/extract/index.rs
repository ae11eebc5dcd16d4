//! Which patterns may fit a sentence, and which may begin at an atom of it, so that not every phrasing is held against every word.

use super::grammar::PHRASINGS;
use super::lexicon::{Lexicon, WordId};
use super::mention::{Atom, Is};
use super::pattern::{Choice, Form, Item, Subject};
use super::words::{Lemma, Word};

/// The patterns of the grammar by what they need and what they can begin with.
#[derive(Debug)]
pub(crate) struct Index {
    begins: Table,
    /// The patterns by the form hardest to find of those that they cannot do without, and by the next hardest.
    needs: [Table; 2],
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
    Members,
    Number,
    Ordinal,
    Zero,
    Score,
    Text,
    Council,
}

/// Rows by sign.
#[derive(Debug, Default)]
struct Table {
    /// For each word that the grammar names, by its number.
    words: Vec<Rows>,
    /// For each of the other signs that the grammar names.
    signs: Vec<(Sign, Rows)>,
    verbs: Vec<Rows>,
    /// Rows that any sign serves.
    any: Rows,
}

impl Index {
    pub(crate) fn new(patterns: &[Vec<Item>], lexicon: &Lexicon) -> Index {
        let mut begins = Table::default();
        let mut needs = [Table::default(), Table::default()];
        for (row, items) in patterns.iter().enumerate() {
            match beginnings(items) {
                Some(signs) => begins.add(&signs, row),
                None => begins.any.insert(row),
            }
            let mut required: Vec<(u8, Vec<Sign>)> = items
                .iter()
                .filter(|item| !item.optional)
                .filter_map(|item| Some((commonness(&item.form, lexicon), signs(&item.form)?)))
                .collect();
            required.sort_by_key(|(commonness, _)| *commonness);
            let mut required = required.into_iter();
            for need in &mut needs {
                match required.next() {
                    Some((_, signs)) => need.add(&signs, row),
                    None => need.any.insert(row),
                }
            }
        }
        Index { begins, needs }
    }

    /// The patterns that may fit somewhere in a sentence.
    pub(crate) fn fitting(&self, atoms: &[Atom]) -> Rows {
        let [first, second] = &self.needs;
        let (mut one, mut other) = (first.any.clone(), second.any.clone());
        for atom in atoms {
            first.of(atom, &mut one);
            second.of(atom, &mut other);
        }
        one.and(&other)
    }

    /// Those of the rows that may begin at an atom.
    pub(crate) fn at(&self, atom: &Atom, rows: &Rows) -> Rows {
        let mut found = self.begins.any.clone();
        self.begins.of(atom, &mut found);
        found.and(rows)
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

impl Iterator for Rows {
    type Item = usize;

    /// The next row, in the order of the grammar.
    fn next(&mut self) -> Option<usize> {
        let at = self.0.iter().position(|word| *word != 0)?;
        let bit = self.0[at].trailing_zeros() as usize;
        self.0[at] &= self.0[at] - 1;
        Some(at * 64 + bit)
    }
}

impl Table {
    fn add(&mut self, signs: &[Sign], row: usize) {
        for &sign in signs {
            match sign {
                Sign::Word(word) => place(&mut self.words, usize::from(word)).insert(row),
                Sign::Verb(lemma) => place(&mut self.verbs, lemma as usize).insert(row),
                _ => {
                    if !self.signs.iter().any(|(known, _)| *known == sign) {
                        self.signs.push((sign, Rows::default()));
                    }
                    for (_, rows) in self.signs.iter_mut().filter(|(known, _)| *known == sign) {
                        rows.insert(row);
                    }
                }
            }
        }
    }

    /// Adds the rows that an atom serves.
    fn of(&self, atom: &Atom, found: &mut Rows) {
        if atom.word > 0
            && let Some(rows) = self.words.get(usize::from(atom.word))
        {
            found.add(rows);
        }
        let sign = match &atom.is {
            Is::Verb(verb) => {
                if let Some(rows) = self.verbs.get(verb.lemma as usize) {
                    found.add(rows);
                }
                return;
            }
            Is::Who(_) => Sign::Members,
            Is::Number(_) => Sign::Number,
            Is::Zero => Sign::Zero,
            Is::Score(_) => Sign::Score,
            Is::Thing(_) => Sign::Text,
            Is::Council(_) => Sign::Council,
            Is::Mark(mark) => Sign::Mark(*mark),
            Is::Word(Some(Word::Ordinal(_))) => Sign::Ordinal,
            _ => return,
        };
        if let Some((_, rows)) = self.signs.iter().find(|(known, _)| *known == sign) {
            found.add(rows);
        }
    }
}

fn place(rows: &mut Vec<Rows>, at: usize) -> &mut Rows {
    if rows.len() <= at {
        rows.resize(at + 1, Rows::default());
    }
    &mut rows[at]
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
        Form::Who | Form::Adjective | Form::Counted | Form::Sponsors => vec![Sign::Members],
        Form::Number | Form::Many => vec![Sign::Number],
        Form::Ordinal => vec![Sign::Ordinal],
        Form::Zero => vec![Sign::Zero],
        Form::Score => vec![Sign::Score],
        Form::Thing | Form::Text => vec![Sign::Text],
        Form::Council => vec![Sign::Council],
        Form::Subject(Subject::Main | Subject::Who | Subject::Counted) => vec![Sign::Members],
        Form::Subject(Subject::Thing) => vec![Sign::Text, Sign::Members],
        Form::Subject(Subject::Council) => vec![Sign::Council],
        Form::Subject(Subject::Any) => vec![Sign::Text, Sign::Council, Sign::Members],
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
