//! Which patterns may fit a sentence, and which may begin at an atom of it, so that not every phrasing is held against every word.

mod sets;

use super::lexicon::{Lexicon, WordId};
use super::mention::{Atom, Is};
use super::pattern::{Choice, Form, Item, Subject};
use super::words::{Lemma, Word};
use sets::{Places, Rows};

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
    /// For each row, of each other form that it cannot do without, the next hardest first, the places of the signs it may be.
    others: Vec<Vec<Vec<u16>>>,
    /// For each row, the places of the signs that it can begin with.
    beginnings: Vec<Vec<u16>>,
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
    /// The atoms that rows can begin with, and where those rows stand, by the atom's word and by what it is.
    begun: Vec<(usize, [u16; 2])>,
}

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
            single: [Serves::default(); 7],
            begins: vec![Rows::default()],
            hardest: vec![Vec::new()],
            others: Vec::new(),
            beginnings: Vec::new(),
        };
        for (row, items) in patterns.iter().enumerate() {
            let begins = beginnings(items).unwrap_or_else(|| {
                index.begins[0].insert(row);
                Vec::new()
            });
            let begins = begins.into_iter().map(|sign| index.begin(sign, row));
            let begins = begins.collect();
            index.beginnings.push(begins);
            let mut required: Vec<(u8, Vec<Sign>)> = items
                .iter()
                .filter(|item| !item.optional)
                .filter_map(|item| Some((commonness(&item.form, lexicon), signs(&item.form)?)))
                .collect();
            required.sort_by_key(|(commonness, _)| *commonness);
            let mut required = required.into_iter().map(|(_, signs)| {
                let places = signs.into_iter().map(|sign| index.needed(sign));
                places.collect::<Vec<u16>>()
            });
            let hardest = required.next().unwrap_or_else(|| vec![0]);
            let others: Vec<Vec<u16>> = required.collect();
            let glance = |form: usize| {
                others
                    .get(form)
                    .map_or(u64::MAX, |signs| Places::glance_at(signs))
            };
            let next = [glance(0), glance(1)];
            for place in hardest {
                index.hardest[usize::from(place)].push(Candidate { row, next });
            }
            index.others.push(others);
        }
        debug_assert!(
            index.hardest.len().max(index.begins.len()) <= Places::MOST,
            "more signs than places"
        );
        index
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
        let mut begun = Vec::with_capacity(atoms.len());
        let anything_begins = !self.begins[0].is_empty();
        for (at, atom) in atoms.iter().enumerate() {
            let unknown = atom.word == 0 && matches!(atom.is, Is::Word(None));
            if unknown && !anything_begins {
                continue;
            }
            let [word, sign] = self.of(atom);
            for needed in [word.needs, sign.needs] {
                if needed > 0 {
                    seen.insert(needed);
                }
            }
            if anything_begins || word.begins + sign.begins > 0 {
                begun.push((at, [word.begins, sign.begins]));
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
                let stands = |signs: &Vec<u16>| signs.iter().any(|place| seen.has(*place));
                if self.others[candidate.row].iter().all(stands) {
                    rows.insert(candidate.row);
                    let begin = self.beginnings[candidate.row].iter();
                    begin.for_each(|place| beginnings.insert(*place));
                }
            }
        });
        let anywhere = rows.among([&self.begins[0]]);
        Fitting {
            anywhere: Some(anywhere).filter(|rows| !rows.is_empty()),
            rows: Some(rows).filter(|rows| !rows.is_empty()),
            beginnings,
            begun,
        }
    }

    /// The atoms at which fitting rows may begin, and those rows.
    pub(crate) fn beginnings<'f>(
        &'f self,
        fitting: &'f Fitting,
    ) -> impl Iterator<Item = (usize, Rows)> + 'f {
        let rows = fitting.rows.as_ref();
        let begun = rows.map_or(&[][..], |_| &fitting.begun);
        begun.iter().filter_map(move |(at, [word, sign])| {
            if !fitting.beginnings.has(*word) && !fitting.beginnings.has(*sign) {
                return fitting.anywhere.clone().map(|rows| (*at, rows));
            }
            let [word, sign] = [word, sign].map(|place| &self.begins[usize::from(*place)]);
            let rows = rows?.among([&self.begins[0], word, sign]);
            (!rows.is_empty()).then_some((*at, rows))
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
        Form::Who | Form::Adjective | Form::Counted | Form::Sponsors => {
            vec![Sign::Other(Other::Members)]
        }
        Form::Number | Form::Many => vec![Sign::Other(Other::Number)],
        Form::Ordinal => vec![Sign::Other(Other::Ordinal)],
        Form::Zero => vec![Sign::Other(Other::Zero)],
        Form::Score => vec![Sign::Other(Other::Score)],
        Form::Thing | Form::Text => vec![Sign::Other(Other::Text)],
        Form::Council => vec![Sign::Other(Other::Council)],
        Form::Subject(Subject::Main | Subject::Who | Subject::Counted) => {
            vec![Sign::Other(Other::Members)]
        }
        Form::Subject(Subject::Thing) => {
            vec![Sign::Other(Other::Text), Sign::Other(Other::Members)]
        }
        Form::Subject(Subject::Council) => vec![Sign::Other(Other::Council)],
        Form::Subject(Subject::Any) => vec![
            Sign::Other(Other::Text),
            Sign::Other(Other::Council),
            Sign::Other(Other::Members),
        ],
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
