//! Which State a code or name in vote data means: a table made once for a whole run.

use crate::council::{Council, Member, State, UnknownState, Usage};
use jiff::civil::Date;
use std::cell::Cell;
use std::collections::HashMap;

/// The names and codes of all States, for many look-ups.
pub(crate) struct StateNames<'c> {
    council: &'c Council,
    by_name: HashMap<String, Vec<Member>>,
    /// For how many more unknown names the nearest is looked for, which is the dear part.
    searches: Cell<u32>,
}

/// How a State was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Naming {
    /// By its code.
    Code,
    /// By a name.
    Name,
    /// By a name that was not its own that day.
    NameOfAnotherTime,
}

impl<'c> StateNames<'c> {
    pub(crate) fn new(council: &'c Council) -> StateNames<'c> {
        let mut by_name: HashMap<String, Vec<Member>> = HashMap::new();
        for state in council.states() {
            for spelling in state.spellings() {
                if spelling.usage == Usage::Name {
                    let states = by_name.entry(folded(&spelling.text)).or_default();
                    if !states.contains(&state.code()) {
                        states.push(state.code());
                    }
                }
            }
        }
        StateNames {
            council,
            by_name,
            searches: Cell::new(200),
        }
    }

    /// The State that a text means, on a day where the day is known.
    pub(crate) fn find(
        &self,
        text: &str,
        on: Option<Date>,
    ) -> Result<(Member, Naming), UnknownState> {
        if let Ok(code) = Member::from_code(text)
            && self.council.state(code).is_some()
        {
            return Ok((code, Naming::Code));
        }
        let wanted = folded(text);
        let states = self.by_name.get(&wanted).map_or(&[][..], Vec::as_slice);
        let meant = |&&member: &&Member| {
            let state = self.council.state(member);
            on.is_some_and(|on| state.is_some_and(|state| names_on(state, &wanted, on)))
        };
        let mut then = states.iter().filter(meant);
        match (then.next(), then.next(), states) {
            (Some(&only), None, _) => Ok((only, Naming::Name)),
            (None, _, &[only]) if on.is_some() => Ok((only, Naming::NameOfAnotherTime)),
            (None, _, &[only]) => Ok((only, Naming::Name)),
            _ => Err(self.unknown(text)),
        }
    }

    /// No State has this name: with the nearest name, where one is near.
    fn unknown(&self, text: &str) -> UnknownState {
        let left = self.searches.get();
        let start: String = text.chars().take(40).collect();
        if left > 0 && start.len() == text.len() {
            self.searches.set(left - 1);
            if let Err(unknown) = self.council.find(text) {
                return unknown;
            }
        }
        UnknownState {
            name: start,
            nearest: None,
        }
    }
}

/// Whether a State went by this name on a day. Names of `names:` hold for their time, other spellings as their own dates say.
fn names_on(state: &State, wanted: &str, on: Date) -> bool {
    let is_name = |text: &str| folded(text) == wanted;
    let of_names = state
        .names()
        .iter()
        .any(|name| is_name(&name.name) || is_name(&name.short));
    if of_names {
        let name = state.name_on(on);
        return is_name(&name.name) || is_name(&name.short);
    }
    let spellings = state.spellings().iter();
    spellings
        .filter(|spelling| spelling.usage == Usage::Name && is_name(&spelling.text))
        .any(|spelling| spelling.holds_on(on))
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}
