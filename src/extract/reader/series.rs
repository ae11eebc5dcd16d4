//! A sentence that tells of resolutions one after the other, each with its own day or score.

use super::Reader;
use crate::extract::mention::{Atom, Is, Status, Voice};
use crate::extract::said::Said;
use crate::extract::series::{Series, Told, days, series};
use crate::extract::statement::stated;
use crate::extract::votes::Statement;
use crate::extract::words::Lemma;
use crate::reported::{Fact, Stated};
use crate::tally::Outcome;

/// The phrasing of what stands beside each.
const SERIES: &str = "resolution-number";

impl Reader<'_> {
    /// Tells the votes of a series of resolutions that a sentence says were adopted; what it says of others is handed back, with where
    /// their words begin.
    pub(super) fn series(
        &mut self,
        index: usize,
        atoms: &[Atom],
        mut found: Vec<Said>,
    ) -> (Vec<Said>, usize) {
        /// How far the verb is from the list.
        const NEAR: usize = 7;
        let Some(series) = series(atoms) else {
            return (self.dated_vetoes(index, atoms, found), 0);
        };
        let adopted = |fact: &&Stated<Fact>| fact.value == Fact::Outcome(Outcome::Adopted);
        let near = |said: &Said| said.first <= series.to + NEAR && series.from <= said.last + NEAR;
        let told = found.iter().filter(|said| !said.tentative && near(said));
        let decided = told.filter(|said| said.facts.iter().any(|fact| adopted(&fact)));
        let first = decided.min_by_key(|said| said.first);
        let outcome = first.and_then(|said| said.facts.iter().find(adopted).cloned());
        // "resolutions 1680 (13-0-2) and 1747 (15-0-0) passed": the scores stand between.
        let scored = found
            .iter()
            .any(|said| (series.from..series.to).contains(&said.first));
        let outcome = outcome.or_else(|| passed(atoms, series.to).filter(|_| scored));
        let shared = match &outcome {
            Some(_) => Vec::new(),
            None => shared_score(atoms, &series, &found),
        };
        if outcome.is_none() && shared.is_empty() {
            return (found, 0);
        }
        let unanimous = found
            .iter()
            .filter(|said| outcome.is_some() && near(said) && said.first < series.to)
            .flat_map(|said| &said.facts)
            .find(|fact| fact.value == Fact::Unanimous)
            .cloned();
        let council = atoms.iter().any(|atom| matches!(atom.is, Is::Council(_)));
        for told in &series.told {
            let number = stated(Fact::Resolution(told.number), told.span, SERIES);
            let of_all = outcome.iter().chain(&shared).cloned();
            let mut vote = self.one_of_series(index, told, of_all.chain([number]).collect());
            vote.facts.extend(unanimous.clone());
            vote.ours = council || !shared.is_empty();
            self.votes.add(vote);
        }
        // "respectively, the first unanimously, the second by 10-0-5"
        let verb = outcome.map(|outcome| outcome.span);
        found.retain(|said| {
            let own = said.facts.iter().any(|fact| Some(fact.span) == verb);
            said.first > series.to && !own
        });
        (found, series.to + 1)
    }

    /// "It vetoed drafts on 25 February 2022 (11-1-3) and 30 September 2022 (10-1-4)": tells a veto for each day; what is said of others
    /// is handed back.
    fn dated_vetoes(&mut self, index: usize, atoms: &[Atom], mut found: Vec<Said>) -> Vec<Said> {
        let veto = |fact: &Stated<Fact>| matches!(fact.value, Fact::Veto(_));
        let vetoed = found
            .iter()
            .find(|said| !said.tentative && said.facts.iter().any(veto));
        let Some(vetoed) = vetoed else {
            return found;
        };
        let Some((told, to)) = days(atoms, vetoed.last) else {
            return found;
        };
        let (from, facts) = (vetoed.first, vetoed.facts.clone());
        for told in &told {
            let mut vote = self.one_of_series(index, told, facts.clone());
            vote.ours = true;
            vote.apart = true;
            self.votes.add(vote);
        }
        found.retain(|said| said.last < from || said.first >= to);
        found
    }

    /// One of the votes.
    fn one_of_series(&self, index: usize, told: &Told, facts: Vec<Stated<Fact>>) -> Statement {
        let mut vote = Statement {
            sentence: index,
            facts,
            item: self.line.item,
            ..Statement::default()
        };
        if let Some((when, span)) = told.when {
            match self.day.of(&when).filter(|_| when.day.is_some()) {
                Some(date) => {
                    vote.facts.push(stated(Fact::Date(date), span, "date"));
                    vote.dated = self.day.published.is_none();
                }
                None => vote.period = self.day.period(&when),
            }
        }
        if let Some((score, span)) = &told.score {
            let counts = Fact::of_score(score);
            vote.facts
                .extend(counts.map(|count| stated(count, *span, "votes-to")));
        }
        let unanimous = told.unanimous;
        vote.facts
            .extend(unanimous.map(|span| stated(Fact::Unanimous, span, "unanimously")));
        vote
    }
}

/// "Four resolutions, all 15-0-0: 822 (30 April 1993), 853 (29 July 1993)": the score that all of a list have, right before it.
fn shared_score(atoms: &[Atom], series: &Series, found: &[Said]) -> Vec<Stated<Fact>> {
    const NEAR: usize = 2;
    let of_all = |said: &&Said| {
        let all = said.first.checked_sub(1).map(|at| atoms[at].key.as_str());
        matches!(all, Some("all" | "each"))
            && said.last < series.from
            && series.from <= said.last + NEAR
            && matches!(atoms[said.last].is, Is::Score(_))
    };
    let score = found.iter().find(of_all);
    score.map_or_else(Vec::new, |said| said.facts.clone())
}

/// "… passed", "… were adopted": what the verb right behind a list says.
fn passed(atoms: &[Atom], at: usize) -> Option<Stated<Fact>> {
    const NEAR: usize = 2;
    atoms
        .iter()
        .skip(at)
        .take(NEAR)
        .find_map(|atom| match &atom.is {
            Is::Verb(verb)
                if verb.lemma == Lemma::Adopt
                    && verb.status == Status::Asserted
                    && matches!(verb.voice, Voice::Active | Voice::Passive) =>
            {
                Some(stated(Fact::Outcome(Outcome::Adopted), atom.span, "passed"))
            }
            _ => None,
        })
}
