//! Who speaks, and means his own State by "we"; whose "its" is that stands before the members it means.

use super::Reader;
use crate::council::{Member, Roster};
use crate::extract::clause;
use crate::extract::mention::{Atom, Group, Is, Present, SPEECH, Sort, Voice, Who};
use crate::extract::words::Word;
use crate::source::Span;

/// By what somebody is said to speak.
const SAYS: [&str; 12] = [
    "said",
    "says",
    "told",
    "tells",
    "explained",
    "added",
    "stated",
    "declared",
    "argued",
    "remarked",
    "wrote",
    "insisted",
];

impl Reader<'_> {
    /// "With its veto of the text, Russia …", "Explaining his vote against it, Mr. Wood (United States) said": whose "its" is that
    /// stands before the members it means.
    pub(super) fn looks_ahead(atoms: &mut [Atom]) {
        const LONGEST: usize = 24;
        let whose = |atom: &Atom| matches!(atom.key.as_str(), "its" | "their" | "his" | "her");
        let cast = |atom: &Atom| {
            matches!(
                atom.key.as_str(),
                "veto"
                    | "vetoes"
                    | "abstention"
                    | "abstentions"
                    | "vote"
                    | "votes"
                    | "negative"
                    | "affirmative"
            )
        };
        let Some(at) = (1..atoms.len().min(3)).find(|&at| {
            let threat = |atom: &Atom| matches!(atom.key.as_str(), "threat" | "power" | "right");
            whose(&atoms[at])
                && atoms.get(at + 1).is_some_and(cast)
                && !atoms.get(at + 2).is_some_and(threat)
        }) else {
            return;
        };
        let leads = matches!(
            atoms[at - 1].key.as_str(),
            "with"
                | "by"
                | "through"
                | "explaining"
                | "defending"
                | "justifying"
                | "despite"
                | "after"
                | "since"
                | "casting"
        );
        let comma =
            (at..atoms.len().min(at + LONGEST)).find(|&i| clause::leads_to_members(atoms, i));
        let Some(comma) = comma.filter(|_| leads) else {
            return;
        };
        let named = clause::ahead(atoms, comma).and_then(|members| match &atoms[members].is {
            Is::Who(who) => Some(who.clone()),
            _ => None,
        });
        let names = |atom: &Atom| atom.named().is_some();
        atoms[at].is = match named {
            Some(who) => Is::Who(Who {
                adjective: true,
                ..who
            }),
            // "China spoke. With its veto of the text, Russia would …": not China's either.
            None if atoms[comma..].iter().take(3).any(names) => Is::Word(None),
            None => return,
        };
    }

    /// "We abstained," China's ambassador said; "Mr. Wood, of the United States: We voted …": the State that says "we" in a sentence,
    /// where the sentence tells it.
    pub(super) fn speaks_here(&self, atoms: &[Atom]) -> Option<Vec<(Member, Span)>> {
        let speaker = |atom: &Atom| matches!(&atom.is, Is::Who(who) if who.group == Group::Speaker);
        let we = atoms.iter().position(speaker)?;
        let colon = atoms[..we]
            .iter()
            .rposition(|atom| matches!(atom.is, Is::Mark(':')));
        match colon {
            Some(colon) => self.speaks_before(atoms, colon),
            None => self.speaks_behind(atoms, we),
        }
    }

    /// The State that an atom names, where it is only one, and one with a seat.
    fn seated_state(&self, atom: Option<&Atom>) -> Option<Vec<(Member, Span)>> {
        let named = atom?.named_members()?;
        let members = Some(&named.members).filter(|members| members.len() == 1)?;
        let seated = |roster: &Roster| members.iter().all(|(member, _)| roster.has(*member));
        self.known
            .roster
            .is_none_or(seated)
            .then(|| members.clone())
    }

    /// "Ambassador Kimani of Kenya: We abstained", "Germany's foreign minister said in Berlin: "We abstained …"
    fn speaks_before(&self, atoms: &[Atom], colon: usize) -> Option<Vec<(Member, Span)>> {
        let state = |at: usize| self.seated_state(atoms.get(at));
        // "told China's ambassador: We abstained", "In Paris, the president said": neither speaks.
        let said = (0..colon).find(|&at| says(atoms, at));
        let placed = |at: usize| {
            at.checked_sub(1).is_some_and(|i| {
                matches!(atoms[i].is, Is::Word(Some(Word::Preposition)))
                    && !matches!(atoms[i].key.as_str(), "of" | "for")
            })
        };
        let named = (0..said.unwrap_or(colon).min(8)).find(|&at| state(at).is_some())?;
        let speaks = !placed(named) && (said.is_some() || colon <= 6);
        state(named).filter(|_| speaks)
    }

    /// ", China's ambassador told the Council", ", said Ambassador Wood of the United States"
    fn speaks_behind(&self, atoms: &[Atom], we: usize) -> Option<Vec<(Member, Span)>> {
        let state = |at: usize| self.seated_state(atoms.get(at));
        let close = (we..atoms.len()).find(|&at| {
            let quoted = matches!(atoms[at].is, Is::Mark('"'));
            let comma = at
                .checked_sub(1)
                .is_some_and(|i| matches!(atoms[i].is, Is::Mark(',')));
            comma && (quoted || says(atoms, at) || state(at).is_some() && says(atoms, at + 1))
        })?;
        let from = close + usize::from(matches!(atoms[close].is, Is::Mark('"')));
        // "said Ambassador Wood of the United States", but "told China's ambassador", "said the minister after talks with France"
        let told = matches!(atoms.get(from)?.key.as_str(), "told" | "tells");
        if says(atoms, from) && !told {
            let titles = |at: &usize| {
                matches!(
                    atoms[*at].is,
                    Is::Word(None | Some(Word::Envoy | Word::Determiner)) | Is::Mark('-')
                ) || matches!(atoms[*at].key.as_str(), "of" | "for")
            };
            let named = from + 1 + (from + 1..atoms.len()).take(8).take_while(titles).count();
            return state(named);
        }
        let speaks = (from + 1..from + 7).any(|at| says(atoms, at));
        state(from).filter(|_| speaks)
    }

    /// "Mr. Wu Haitao (China):": who speaks, and means his own State by "we".
    pub(super) fn speaker(&mut self, index: usize, atoms: &[Atom], present: Present) {
        // "Explanation of vote by Ambassador Woodward"
        let speech = index < 3 && present.has(Sort::Speech);
        if let Some(by) = speech.then(|| speech_by(atoms)).flatten() {
            self.known.speaker = by;
            return;
        }
        // "Explanation of Vote on …", and below it "Ambassador Robert Wood, Alternate U.S. Representative".
        if index < 3 && begins(atoms, 0, "explanation") {
            self.heard.speech = Some(index);
        }
        let below = self.heard.speech.is_some_and(|above| index <= above + 2);
        let acts = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun);
        if below
            && self.known.speaker.is_empty()
            && let Some(envoy) = atoms.iter().find_map(one_state)
            && !atoms.iter().any(acts)
        {
            self.known.speaker = envoy;
            return;
        }
        if index < 6
            && let Some(sender) = sender(atoms)
        {
            self.known.speaker = sender;
            self.known.sends = true;
            return;
        }
        if is_titled(atoms) {
            self.known.speaker = state_in_brackets(atoms).unwrap_or_default();
        } else if begins(atoms, 0, "the") && begins(atoms, 1, "president") {
            self.known.speaker.clear();
        }
    }
}

/// The State that an atom names, where it is only one.
fn one_state(atom: &Atom) -> Option<Vec<(Member, Span)>> {
    let who = atom.members().filter(|who| who.members.len() == 1);
    who.map(|who| who.members.clone())
}

/// "Statement by the Ambassador of Peru": whose speech a heading is of.
fn speech_by(atoms: &[Atom]) -> Option<Vec<(Member, Span)>> {
    const FAR: usize = 8;
    let from = atoms
        .iter()
        .position(|atom| SPEECH.contains(&atom.key.as_str()))?;
    let by = (from..atoms.len().min(from + FAR)).find(|&i| atoms[i].key == "by")?;
    atoms[by..].iter().take(5).find_map(one_state)
}

/// "Mr. Wu Haitao": whether a sentence begins with a title.
fn is_titled(atoms: &[Atom]) -> bool {
    matches!(
        atoms.first().map(|atom| atom.key.as_str()),
        Some("mr." | "mrs." | "ms." | "miss" | "sir" | "dame" | "dr." | "mr" | "lord")
    )
}

/// "(China)": the State in brackets behind the name of who speaks for it.
fn state_in_brackets(atoms: &[Atom]) -> Option<Vec<(Member, Span)>> {
    atoms
        .windows(3)
        .take(10)
        .find_map(|three| match (&three[0].is, &three[1].is, &three[2].is) {
            (Is::Mark('('), Is::Who(who), Is::Mark(')')) if who.members.len() == 1 => {
                Some(who.members.clone())
            }
            _ => None,
        })
}

fn begins(atoms: &[Atom], at: usize, word: &str) -> bool {
    atoms.get(at).is_some_and(|atom| atom.key == word)
}

/// "Australian Delegation, United Nations, to Department of External Affairs", "From the Mission at the United Nations to the Department
/// of State": the State of the one who sends a cable, by the line that heads it.
fn sender(atoms: &[Atom]) -> Option<Vec<(Member, Span)>> {
    const LONGEST: usize = 30;
    const OFFICES: [&str; 6] = [
        "department",
        "foreign",
        "external",
        "secretary",
        "ministry",
        "minister",
    ];
    if atoms.len() > LONGEST {
        return None;
    }
    let to = atoms.iter().position(|atom| atom.key == "to")?;
    let (from, behind) = (&atoms[..to], &atoms[to + 1..]);
    let office = behind
        .iter()
        .take(4)
        .position(|atom| OFFICES.contains(&atom.key.as_str()))?;
    let acts = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun);
    if atoms.iter().any(acts) {
        return None;
    }
    // Whoever serves elsewhere takes no part in the votes.
    let named = |word: &str| from.iter().any(|atom| atom.key == word);
    if named("embassy") || named("consulate") {
        return None;
    }
    // Only the United States has a Department of State.
    if named("nations")
        && let [department, of, state, ..] = &behind[office..]
        && department.key == "department"
        && of.key == "of"
        && state.key == "state"
    {
        let member = Member::from_code("USA").ok()?;
        return Some(vec![(member, department.span)]);
    }
    // "the Embassy in Israel" is not Israel's.
    let (at, who) = from
        .iter()
        .enumerate()
        .find_map(|(at, atom)| match &atom.is {
            Is::Who(who) if who.members.len() == 1 => Some((at, who)),
            _ => None,
        })?;
    let abroad = |i: usize| matches!(from[i].key.as_str(), "in" | "at" | "to");
    (!at.checked_sub(1).is_some_and(abroad)).then(|| who.members.clone())
}

fn says(atoms: &[Atom], at: usize) -> bool {
    atoms
        .get(at)
        .is_some_and(|atom| SAYS.contains(&atom.key.as_str()))
}
