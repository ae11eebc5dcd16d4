//! A State: its one code, and the names, adjectives and capitals that meant it over time.

use super::Member;
use super::form::{NameForm, SpellingForm, StateForm};
use crate::error::{Error, Result};
use jiff::civil::Date;

/// The group of Member States that a State is elected from (General Assembly resolution 1991 (XVIII) and practice since).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// African States.
    African,
    /// Asia-Pacific States.
    AsiaPacific,
    /// Eastern European States.
    EasternEuropean,
    /// Latin American and Caribbean States.
    LatinAmericanCaribbean,
    /// Western European and other States.
    WesternEuropeanOther,
}

/// A name and the days it was in use, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name in the records of the United Nations.
    pub name: String,
    /// The ordinary English name.
    pub short: String,
    pub(super) from: Option<Date>,
    pub(super) to: Option<Date>,
}

/// How a spelling stands for a State.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Usage {
    /// A name: "Bolivia".
    Name,
    /// An adjective: "Bolivian".
    Adjective,
    /// Its people: "the Bolivians".
    People,
    /// Its seat of government: "La Paz".
    Capital,
    /// One who spoke for it in the Council: "Sacha Llorenti".
    Envoy,
}

/// A way that prose writes a State, and the days on which it means it, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    /// The words.
    pub text: String,
    /// How they stand for the State.
    pub usage: Usage,
    pub(super) from: Option<Date>,
    pub(super) to: Option<Date>,
}

impl Spelling {
    /// Whether it means the State on that day.
    #[must_use]
    pub fn holds_on(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }
}

/// A State that is or was a Member of the United Nations.
#[derive(Debug, Clone)]
pub struct State {
    code: Member,
    region: Option<Region>,
    observer: bool,
    names: Vec<Name>,
    spellings: Vec<Spelling>,
}

/// No State, or more than one, goes by this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{name}` is no member's name or code{}", nearest.as_ref().map(|near| format!("; did you mean {near}?")).unwrap_or_default())]
pub struct UnknownState {
    /// What was asked for.
    pub name: String,
    /// The nearest name, if one is near.
    pub nearest: Option<String>,
}

impl State {
    pub(super) fn new(form: StateForm) -> Result<State> {
        let code = Member::from_code(&form.code)
            .map_err(|fault| Error::Data(format!("members: {fault}")))?;
        let region = form
            .region
            .as_deref()
            .map(|region| region_named(region, code))
            .transpose()?;
        let mut names: Vec<Name> = form.names.into_iter().map(name).collect();
        names.sort_by_key(|name| name.from);
        if names.is_empty() {
            return Err(Error::Data(format!("members: {code} has no name")));
        }
        let overlap = names.windows(2).any(|pair| {
            pair[0]
                .to
                .is_none_or(|to| pair[1].from.is_none_or(|from| from <= to))
        });
        if overlap {
            return Err(Error::Data(format!(
                "members: two names of {code} hold on one day"
            )));
        }
        let lists = [
            (form.spellings, Usage::Name),
            (form.adjectives, Usage::Adjective),
            (form.people, Usage::People),
            (form.capitals, Usage::Capital),
            (form.envoys, Usage::Envoy),
        ];
        let listed: usize = lists.iter().map(|(forms, _)| forms.len()).sum();
        let mut spellings = Vec::with_capacity(1 + 2 * names.len() + listed);
        spellings.push(Spelling {
            text: form.code,
            usage: Usage::Name,
            from: None,
            to: None,
        });
        for name in &names {
            spellings.extend([&name.name, &name.short].map(|text| Spelling {
                text: text.clone(),
                usage: Usage::Name,
                from: None,
                to: None,
            }));
        }
        for (forms, usage) in lists {
            spellings.extend(
                forms
                    .into_iter()
                    .map(|SpellingForm { text, from, to }| Spelling {
                        text,
                        usage,
                        from,
                        to,
                    }),
            );
        }
        Ok(State {
            code,
            region,
            observer: form.observer,
            names,
            spellings,
        })
    }

    /// Its code.
    #[must_use]
    pub fn code(&self) -> Member {
        self.code
    }

    /// Whether it only observes: it has no vote, and submits no text.
    #[must_use]
    pub fn is_observer(&self) -> bool {
        self.observer
    }

    /// The group it is elected from.
    #[must_use]
    pub fn region(&self) -> Option<Region> {
        self.region
    }

    /// Its name on a day; the nearest in time where it had none then.
    #[must_use]
    pub fn name_on(&self, date: Date) -> &Name {
        let begun = self
            .names
            .iter()
            .rfind(|name| name.from.is_none_or(|from| from <= date));
        begun.unwrap_or(&self.names[0])
    }

    /// All its names, oldest first.
    #[must_use]
    pub fn names(&self) -> &[Name] {
        &self.names
    }

    /// All the ways that prose writes it.
    #[must_use]
    pub fn spellings(&self) -> &[Spelling] {
        &self.spellings
    }
}

fn name(form: NameForm) -> Name {
    let short = form.short.unwrap_or_else(|| form.name.clone());
    Name {
        name: form.name,
        short,
        from: form.from,
        to: form.to,
    }
}

fn region_named(name: &str, code: Member) -> Result<Region> {
    Ok(match name {
        "african" => Region::African,
        "asia_pacific" => Region::AsiaPacific,
        "eastern_european" => Region::EasternEuropean,
        "latin_american_caribbean" => Region::LatinAmericanCaribbean,
        "western_european_other" => Region::WesternEuropeanOther,
        other => {
            return Err(Error::Data(format!(
                "members: {code} is of the region `{other}`, which is none"
            )));
        }
    })
}

/// The one State among `states` that a name means.
pub(super) fn find<'a>(
    states: impl Iterator<Item = &'a State> + Clone,
    name: &str,
) -> std::result::Result<Member, UnknownState> {
    let wanted = name.trim().to_lowercase();
    let mut found = states
        .clone()
        .filter(|state| {
            state
                .spellings
                .iter()
                .any(|s| s.usage != Usage::Envoy && s.text.to_lowercase() == wanted)
        })
        .map(State::code);
    if let (Some(only), None) = (found.next(), found.next()) {
        Ok(only)
    } else {
        let near = |text: &str| strsim::damerau_levenshtein(&text.to_lowercase(), &wanted);
        let nearest = states
            .flat_map(|state| state.spellings.iter().filter(|s| s.usage == Usage::Name))
            .map(|spelling| (near(&spelling.text), &spelling.text))
            .min()
            .filter(|(distance, text)| *distance * 3 <= text.chars().count().max(3))
            .map(|(_, text)| text.clone());
        Err(UnknownState {
            name: name.to_owned(),
            nearest,
        })
    }
}
