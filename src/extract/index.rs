//! Which patterns may fit a sentence, and which may begin at an atom of it, so that not every phrasing is held against every word.

mod commonness;
mod sets;
mod signs;
#[cfg(test)]
mod tests;

use super::lexicon::Lexicon;
use super::mention::{Atom, Is};
use super::pattern::{Form, Item};
use super::words::Word;
use commonness::Commonness;
use sets::{Among, Places, Rows};
use signs::{Shape, Sign, Signs, shows_its_word};
use std::ops::Range;

/// The patterns of the grammar by what they need and what they can begin with.
#[derive(Debug)]
pub(crate) struct Index {
    /// For each word that the grammar names, by its number, what it serves.
    words: Vec<Serves>,
    marks: Vec<Serves>,
    shapes: Vec<Serves>,
    /// The rows that can begin with a sign, by the place it has; those that can begin with any at first.
    begins: Vec<Rows>,
    /// The rows whose form hardest to find a sign may be, of the forms that they cannot do without, by the place it has; those
    /// that need none at first.
    hardest: Vec<Vec<Candidate>>,
    /// The places at which there are any.
    anchors: Places,
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

/// The rows that may fit somewhere in a sentence.
#[derive(Debug, Default)]
pub(crate) struct Fitting {
    rows: Rows,
    /// Whether any of them can begin with anything.
    anywhere: bool,
    /// The places of the signs that the others can begin with.
    beginnings: Places,
}

impl Index {
    pub(crate) fn new(patterns: &[Vec<Item>], lexicon: &Lexicon) -> Index {
        let mut index = Index {
            words: Vec::new(),
            marks: Vec::new(),
            shapes: Vec::new(),
            begins: vec![Rows::default()],
            hardest: vec![Vec::new()],
            anchors: Places::default(),
            others: Vec::with_capacity(patterns.len()),
            forms: Vec::new(),
            beginnings: Vec::with_capacity(patterns.len()),
            places: Vec::new(),
        };
        let commonness = Commonness::new(lexicon);
        let mut required = Vec::new();
        for (row, items) in patterns.iter().enumerate() {
            index.begin_with(items, row);
            required.clear();
            required.extend(
                items
                    .iter()
                    .filter(|item| !item.optional)
                    .filter_map(|item| Some((commonness.of(&item.form), Signs::of(&item.form)?))),
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
            if let Some(signs) = hardest {
                signs.each(|sign| {
                    let place = index.needed(sign);
                    index.anchors.insert(place);
                    index.hardest[usize::from(place)].push(candidate);
                });
            } else {
                index.anchors.insert(0);
                index.hardest[0].push(candidate);
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
        let firsts = firsts.map(|item| Signs::of(&item.form));
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
            Sign::Mark(mark) => grown(&mut self.marks, mark as usize),
            Sign::Shape(shape) => grown(&mut self.shapes, shape.number()),
        }
    }

    /// The patterns that may fit somewhere in a sentence.
    pub(crate) fn fitting(&self, atoms: &[Atom]) -> Fitting {
        let mut seen = Places::default();
        // Where the rows stand that need no sign.
        seen.insert(0);
        for atom in atoms.iter().filter(|atom| !is_unknown(atom)) {
            for serves in self.of(atom) {
                seen.insert(serves.needs);
            }
        }
        let glance = seen.glance();
        let mut fitting = Fitting::default();
        seen.each_among(&self.anchors, |place| {
            for candidate in self.hardest.get(place).into_iter().flatten() {
                let [next, last] = candidate.next;
                if next & glance == 0 || last & glance == 0 {
                    continue;
                }
                let stands = |form: &Range<usize>| {
                    let mut places = self.places[form.clone()].iter();
                    places.any(|place| seen.has(*place))
                };
                let others = &self.forms[self.others[candidate.row].clone()];
                if others.iter().all(stands) {
                    fitting.rows.insert(candidate.row);
                    let begin = &self.places[self.beginnings[candidate.row].clone()];
                    fitting.anywhere |= begin.is_empty();
                    for place in begin {
                        fitting.beginnings.insert(*place);
                    }
                }
            }
        });
        fitting
    }

    /// The atoms at which fitting rows may begin, and those rows.
    pub(crate) fn beginnings<'f>(
        &'f self,
        fitting: &'f Fitting,
        atoms: &'f [Atom],
    ) -> impl Iterator<Item = (usize, Among<'f>)> + 'f {
        // Many sentences have none.
        let none = fitting.rows.is_empty();
        let atoms = if none { &[][..] } else { atoms };
        atoms.iter().enumerate().filter_map(move |(at, atom)| {
            if !fitting.anywhere && is_unknown(atom) {
                return None;
            }
            let [word, sign] = self.of(atom).map(|serves| serves.begins);
            let begins = &fitting.beginnings;
            if !fitting.anywhere && !begins.has(word) && !begins.has(sign) {
                return None;
            }
            let sets = [0, word, sign].map(|place| &self.begins[usize::from(place)]);
            Some((at, fitting.rows.among(sets)))
        })
    }

    /// What an atom serves: by its word, and by what it is.
    #[inline]
    fn of(&self, atom: &Atom) -> [Serves; 2] {
        let of = |all: &[Serves], at: usize| all.get(at).copied().unwrap_or_default();
        // Words that are not known have no number; nor do the marks.
        let word = || of(&self.words, usize::from(atom.word));
        let sign = match &atom.is {
            // Most are no more than a word.
            Is::Word(kind) if !matches!(kind, Some(Word::Ordinal(_))) => {
                return [word(), Serves::default()];
            }
            Is::Mark(mark) => of(&self.marks, *mark as usize),
            is => Shape::of(is).map_or(Serves::default(), |shape| of(&self.shapes, shape.number())),
        };
        if shows_its_word(&atom.is) {
            [word(), sign]
        } else {
            [Serves::default(), sign]
        }
    }
}

/// Whether an atom is a word that nobody knows, as are many: no form takes it.
#[inline]
fn is_unknown(atom: &Atom) -> bool {
    atom.word == 0 && matches!(atom.is, Is::Word(None))
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
