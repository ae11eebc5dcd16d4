//! Which patterns may fit a sentence, and which may begin at an atom of it, so that not every phrasing is held against every word.

mod sets;

use super::lexicon::{Lexicon, WordId};
use super::mention::{Atom, Is};
use super::pattern::{Choice, Form, Item, One, Subject};
use super::words::{Lemma, Word};
use sets::{Places, Rows};
use std::ops::Range;

/// The patterns of the grammar by what they need and what they can begin with.
#[derive(Debug)]
pub(crate) struct Index {
    /// For each word that the grammar names, by its number, what it serves.
    words: Vec<Serves>,
    verbs: Vec<Serves>,
    marks: Vec<Serves>,
    /// Of the signs of which there is one.
    single: [Serves; 7],
    /// The rows that can begin with a sign, by the place it has; those that can begin with any at first.
    begins: Vec<Rows>,
    /// The rows whose form hardest to find a sign may be, of the forms that they cannot do without, by the place it has; those
    /// that need none at first.
    hardest: Vec<Vec<Candidate>>,
    /// For each row, where the other forms that it cannot do without stand, the next hardest first.
    others: Vec<Range<usize>>,
    /// For each of these forms, where the places of the signs it may be stand.
    forms: Vec<Range<usize>>,
    /// For each row, where the places of the signs that it can begin with stand.
    beginnings: Vec<Range<usize>>,
    places: Vec<u16>,
}

/// A row whose hardest form stands in a sentence.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    row: usize,
    /// The signs that its next hardest forms may be, at a glance: most rows that do not fit are told from others by these.
    next: [u64; 2],
}

/// Where the rows that a sign serves stand; at 0 where there are none.
#[derive(Debug, Clone, Copy, Default)]
struct Serves {
    begins: u16,
    needs: u16,
}

/// The rows that may fit somewhere in a sentence; none where none may.
#[derive(Debug)]
pub(crate) struct Fitting {
    rows: Option<Rows>,
    /// Those of them that can begin with anything.
    anywhere: Option<Rows>,
    /// The places of the signs that the others can begin with.
    beginnings: Places,
}

/// What an atom may show itself as to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Word(WordId),
    Mark(char),
    Verb(Lemma),
    Other(Other),
}

/// The signs of which a form takes one.
#[derive(Debug, Clone, Copy)]
enum Signs<'f> {
    Choice(&'f Choice),
    One(Sign),
    Others(&'static [Other]),
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
            single: [Serves::default(); 7],
            begins: vec![Rows::default()],
            hardest: vec![Vec::new()],
            others: Vec::with_capacity(patterns.len()),
            forms: Vec::new(),
            beginnings: Vec::with_capacity(patterns.len()),
            places: Vec::new(),
        };
        let common = COMMON.map(|word| lexicon.of(word).id);
        let mut required = Vec::new();
        for (row, items) in patterns.iter().enumerate() {
            index.begin_with(items, row);
            required.clear();
            required.extend(
                items
                    .iter()
                    .filter(|item| !item.optional)
                    .filter_map(|item| Some((commonness(&item.form, &common), signs(&item.form)?))),
            );
            required.sort_by_key(|(commonness, _)| *commonness);
            let mut required = required.iter().map(|(_, signs)| signs);
            let hardest = required.next();
            let first = index.forms.len();
            for signs in required {
                let from = index.places.len();
                signs.each(|sign| {
                    let place = index.needed(sign);
                    index.places.push(place);
                });
                index.forms.push(from..index.places.len());
            }
            index.others.push(first..index.forms.len());
            let glance = |form: usize| {
                let form = index.forms.get(first + form);
                form.map_or(u64::MAX, |form| {
                    Places::glance_at(&index.places[form.clone()])
                })
            };
            let next = [glance(0), glance(1)];
            let candidate = Candidate { row, next };
            match hardest {
                Some(signs) => signs.each(|sign| {
                    let place = index.needed(sign);
                    index.hardest[usize::from(place)].push(candidate);
                }),
                None => index.hardest[0].push(candidate),
            }
        }
        debug_assert!(
            index.hardest.len().max(index.begins.len()) <= Places::MOST,
            "more signs than places"
        );
        index
    }

    /// Notes what a row can begin with: its first forms, up to the first that may not be left out.
    fn begin_with(&mut self, items: &[Item], row: usize) {
        // A subject, the beginning and what must not follow take no atom themselves.
        let takes_none =
            |form: &Form| matches!(form, Form::Subject(_) | Form::Start | Form::Unless(_));
        let items = items.iter().filter(|item| !takes_none(&item.form));
        let last = items.clone().position(|item| !item.optional);
        let firsts = items.take(last.map_or(usize::MAX, |at| at + 1));
        let firsts = firsts.map(|item| signs(&item.form));
        if firsts.clone().any(|signs| signs.is_none()) {
            self.begins[0].insert(row);
            self.beginnings.push(0..0);
            return;
        }
        let from = self.places.len();
        for signs in firsts.flatten() {
            signs.each(|sign| {
                let place = self.begin(sign, row);
                self.places.push(place);
            });
        }
        self.beginnings.push(from..self.places.len());
    }

    /// Notes that a row can begin with a sign, whose place it gives.
    fn begin(&mut self, sign: Sign, row: usize) -> u16 {
        let next = place(self.begins.len());
        let at = &mut self.serves(sign).begins;
        if *at == 0 {
            *at = next;
        }
        let place = *at;
        if place == next {
            self.begins.push(Rows::default());
        }
        self.begins[usize::from(place)].insert(row);
        place
    }

    /// The place of a sign among those that rows need.
    fn needed(&mut self, sign: Sign) -> u16 {
        let next = place(self.hardest.len());
        let at = &mut self.serves(sign).needs;
        if *at == 0 {
            *at = next;
            self.hardest.push(Vec::new());
            return next;
        }
        *at
    }

    fn serves(&mut self, sign: Sign) -> &mut Serves {
        match sign {
            Sign::Word(word) => grown(&mut self.words, usize::from(word)),
            Sign::Verb(lemma) => grown(&mut self.verbs, lemma as usize),
            Sign::Mark(mark) => grown(&mut self.marks, mark as usize),
            Sign::Other(other) => &mut self.single[other as usize],
        }
    }

    /// The patterns that may fit somewhere in a sentence.
    pub(crate) fn fitting(&self, atoms: &[Atom]) -> Fitting {
        let mut seen = Places::default();
        // Where the rows stand that need no sign.
        seen.insert(0);
        let unknown = |atom: &Atom| atom.word == 0 && matches!(atom.is, Is::Word(None));
        for atom in atoms.iter().filter(|atom| !unknown(atom)) {
            for serves in self.of(atom) {
                seen.insert(serves.needs);
            }
        }
        let glance = seen.glance();
        let mut rows = Rows::default();
        let mut beginnings = Places::default();
        seen.each(|place| {
            for candidate in self.hardest.get(place).into_iter().flatten() {
                let [next, last] = candidate.next;
                if next & glance == 0 || last & glance == 0 {
                    continue;
                }
                let stands = |form: &Range<usize>| {
                    let mut places = self.places[form.clone()].iter();
                    places.any(|place| seen.has(*place))
                };
                if self.forms[self.others[candidate.row].clone()]
                    .iter()
                    .all(stands)
                {
                    rows.insert(candidate.row);
                    let begin = self.places[self.beginnings[candidate.row].clone()].iter();
                    begin.for_each(|place| beginnings.insert(*place));
                }
            }
        });
        let anywhere = rows.among([&self.begins[0]]);
        Fitting {
            anywhere: Some(anywhere).filter(|rows| !rows.is_empty()),
            rows: Some(rows).filter(|rows| !rows.is_empty()),
            beginnings,
        }
    }

    /// The atoms at which fitting rows may begin, and those rows.
    pub(crate) fn beginnings<'f>(
        &'f self,
        fitting: &'f Fitting,
        atoms: &'f [Atom],
    ) -> impl Iterator<Item = (usize, Rows)> + 'f {
        let rows = fitting.rows.as_ref();
        // Few sentences have any.
        let atoms = rows.map_or(&[][..], |_| atoms).iter().enumerate();
        atoms.filter_map(move |(at, atom)| {
            let [word, sign] = self.of(atom).map(|serves| serves.begins);
            if !fitting.beginnings.has(word) && !fitting.beginnings.has(sign) {
                return fitting.anywhere.clone().map(|rows| (at, rows));
            }
            let [word, sign] = [word, sign].map(|place| &self.begins[usize::from(place)]);
            let rows = rows?.among([&self.begins[0], word, sign]);
            (!rows.is_empty()).then_some((at, rows))
        })
    }

    /// What an atom serves: by its word, and by what it is.
    #[inline]
    fn of(&self, atom: &Atom) -> [Serves; 2] {
        let of = |all: &[Serves], at: usize| all.get(at).copied().unwrap_or_default();
        let sign = match &atom.is {
            Is::Verb(verb) => of(&self.verbs, verb.lemma as usize),
            Is::Mark(mark) => of(&self.marks, *mark as usize),
            Is::Who(_) => self.single[Other::Members as usize],
            Is::Number(_) => self.single[Other::Number as usize],
            Is::Zero => self.single[Other::Zero as usize],
            Is::Score(_) => self.single[Other::Score as usize],
            Is::Thing(_) => self.single[Other::Text as usize],
            Is::Council(_) => self.single[Other::Council as usize],
            Is::Word(Some(Word::Ordinal(_))) => self.single[Other::Ordinal as usize],
            _ => Serves::default(),
        };
        // Words that are not known have no number; nor do the marks.
        [of(&self.words, usize::from(atom.word)), sign]
    }
}

/// A place in a table, as it is kept for each sign.
fn place(at: usize) -> u16 {
    u16::try_from(at).unwrap_or_default()
}

fn grown(all: &mut Vec<Serves>, at: usize) -> &mut Serves {
    if all.len() <= at {
        all.resize(at + 1, Serves::default());
    }
    &mut all[at]
}

/// What must stand in a sentence for a form to fit. None: nothing.
fn signs(form: &Form) -> Option<Signs<'_>> {
    use Other::{Council, Members, Number, Ordinal, Score, Text, Zero};
    Some(match form {
        Form::Words(choice) => Signs::Choice(choice),
        Form::Verb(lemma, ..) | Form::Unanimously(lemma) | Form::Voted(lemma) => {
            Signs::One(Sign::Verb(*lemma))
        }
        Form::Mark(mark) => Signs::One(Sign::Mark(*mark)),
        Form::Who | Form::Adjective | Form::Counted | Form::Sponsors => Signs::Others(&[Members]),
        Form::Number | Form::Many => Signs::Others(&[Number]),
        Form::Ordinal => Signs::Others(&[Ordinal]),
        Form::Zero => Signs::Others(&[Zero]),
        Form::Score => Signs::Others(&[Score]),
        Form::Thing | Form::Text => Signs::Others(&[Text]),
        Form::Council => Signs::Others(&[Council]),
        Form::Subject(subject) => Signs::Others(match subject {
            Subject::Main | Subject::Who | Subject::Counted => &[Members],
            Subject::Thing => &[Text, Members],
            Subject::Council => &[Council],
            Subject::Any => &[Text, Council, Members],
        }),
        Form::Gap | Form::ShortGap | Form::Time | Form::Start | Form::End | Form::Unless(_) => {
            return None;
        }
    })
}

impl Signs<'_> {
    fn each(self, mut take: impl FnMut(Sign)) {
        match self {
            Signs::Choice(choice) => choice.iter().for_each(|one| {
                take(match one {
                    One::Word(word) => Sign::Word(word),
                    One::Mark(mark) => Sign::Mark(mark),
                });
            }),
            Signs::One(sign) => take(sign),
            Signs::Others(others) => others.iter().for_each(|other| take(Sign::Other(*other))),
        }
    }
}

/// Words that most sentences have.
const COMMON: [&str; 18] = [
    "the", "a", "an", "of", "in", "to", "by", "and", "on", "with", "for", "was", "were", "that",
    "its", "at", "from", "who",
];

/// How common what a form matches is in prose, least first; `common` are the numbers of [`COMMON`].
fn commonness(form: &Form, common: &[WordId]) -> u8 {
    match form {
        Form::Words(choice) => {
            let is_common = |one| match one {
                One::Word(word) => common.contains(&word),
                One::Mark(mark) => mark == ',',
            };
            if choice.iter().any(is_common) { 6 } else { 1 }
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
