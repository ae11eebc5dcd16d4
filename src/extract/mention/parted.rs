//! Lists of members that are two: the first members belong to the words before them, the others act.

use super::super::token::{Kind, Token};
use super::super::words::{Form, Lemma, Word};
use super::Mentions;
use super::who::{Group, Who};

impl Mentions<'_> {
    /// "condemning Syria, and China abstained", "when Iraq invaded Kuwait, Yemen abstained", "the resolution on Haiti, China and Russia
    /// abstaining": the members that belong to the words before.
    pub(super) fn parted(
        &self,
        tokens: &[Token],
        at: usize,
        (used, who): (usize, Who),
    ) -> (usize, Who) {
        // "vetoed a draft on Myanmar together with Russia": with whom, and not on whom.
        let topic = at
            .checked_sub(1)
            .is_some_and(|before| matches!(tokens[before].key.as_str(), "on" | "over" | "about"));
        let list = tokens.get(at..at + used).filter(|_| topic);
        let company = list.unwrap_or_default().windows(2).position(|two| {
            matches!(two[0].key.as_str(), "together" | "along") && two[1].key == "with"
        });
        if let Some(company) = company {
            return cut(tokens, at, at + company, who);
        }
        let end = (who.members.len() > 1)
            .then(|| self.acts(tokens, at + used))
            .flatten()
            .and_then(|form| parting(tokens, at, &who, form));
        match end {
            Some(end) => cut(tokens, at, end, who),
            None => (used, who),
        }
    }

    /// The form of the verb of voting that stands behind a list, past words like "alone" and "both".
    fn acts(&self, tokens: &[Token], at: usize) -> Option<Form> {
        let adverb = |t: &&Token| {
            matches!(
                t.key.as_str(),
                "alone" | "both" | "also" | "all" | "then" | "again"
            )
        };
        let past = tokens.get(at..)?.iter().take_while(adverb).take(2).count();
        let verb = tokens.get(at + past)?;
        // "the resolution on Palestine, Syria alone dissenting"
        match verb.key.as_str() {
            "dissenting" | "objecting" => return Some(Form::Ing),
            "dissented" => return Some(Form::Past),
            _ => {}
        }
        match self.lemma(verb)? {
            (Lemma::Abstain, form) => Some(form),
            // "To the dismay of the Americans, Britain and France cast their vetoes"
            (Lemma::Cast, Form::Base | Form::Past) => Some(Form::Past),
            // "condemning the Russian and Chinese vetoes": a noun.
            (
                Lemma::Vote | Lemma::Veto | Lemma::Oppose | Lemma::Support,
                form @ (Form::Past | Form::Ing),
            ) => Some(form),
            _ => None,
        }
    }

    /// "opposed by the USSR, Sweden abstaining": the second State begins a phrase of its own.
    pub(super) fn opposed_by(
        &self,
        tokens: &[Token],
        at: usize,
        (used, who): (usize, Who),
    ) -> (usize, Who) {
        let list = &tokens[at..at + used];
        let is_comma = |t: &Token| t.kind == Kind::Mark(',');
        let is_and = |t: &Token| matches!(t.key.as_str(), "and" | "or");
        let comma = list.iter().position(is_comma);
        // "vetoed by the Soviet Union, Yugoslavia also voting against"
        let also = tokens
            .get(at + used)
            .is_some_and(|t| matches!(t.key.as_str(), "also" | "likewise" | "too" | "alone"));
        let next = tokens
            .get(at + used + usize::from(also))
            .and_then(|t| self.lemma(t));
        let acts = matches!(next, Some((_, Form::Ing)));
        // "put forward by Morocco, Russia, China and Pakistan abstaining": who put it forward stands before the first comma.
        let absolute = matches!(
            next,
            Some((Lemma::Vote | Lemma::Abstain | Lemma::Oppose, Form::Ing))
        );
        if absolute && who.members.len() > 2 {
            let joints = joints(tokens, &who).unwrap_or_default();
            if let Some(joint) = clause_begins(&joints).filter(|joint| joint.comma) {
                return cut(tokens, at, joint.at, who);
            }
        }
        // "penned by the US and Ecuador, Russia and China abstained": another list begins behind the first.
        let first = list.iter().position(is_and);
        let second = list.iter().rposition(is_and).filter(|at| Some(*at) > first);
        let voted = matches!(next, Some((Lemma::Vote | Lemma::Abstain, Form::Past)));
        let between = first
            .zip(second)
            .and_then(|(a, b)| (a..b).find(|&i| is_comma(&list[i])));
        if let Some(end) = between.filter(|_| voted) {
            return cut(tokens, at, at + end, who);
        }
        // "tabled by Uganda, and Burkina Faso led the debate": the second State begins a clause of its own.
        let leads = comma.is_some()
            && first == comma.map(|comma| comma + 1)
            && tokens.get(at + used).is_some_and(|t| {
                t.kind == Kind::Word
                    && !t.capital
                    && !self.is(Some(t), Word::Preposition)
                    && !self.is(Some(t), Word::Adverb)
                    && !matches!(t.key.as_str(), "and" | "but" | "while" | "which" | "who")
            });
        // "Supported by Syria, Chile voted against": a clause needs a subject.
        let alone = (acts || voted) && first.is_none() || leads;
        match comma.filter(|_| alone && who.members.len() == 2) {
            Some(comma) => cut(tokens, at, at + comma, who),
            None => (used, who),
        }
    }
}

/// The members of a list that begins at a token and is to end at another.
fn cut(tokens: &[Token], at: usize, end: usize, mut who: Who) -> (usize, Who) {
    let until = tokens[end].span.start;
    who.members.retain(|(_, span)| span.end <= until);
    who.group = Group::Named;
    who.count = None;
    (end - at, who)
}

/// What stands between two members of a list.
struct Joint {
    at: usize,
    comma: bool,
    and: bool,
}

/// What the word before a list makes of its first members.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Governs {
    /// The object of a verb: "condemning Syria", "as did Britain".
    Object,
    /// What a text or a vote is on: "on Haiti".
    Topic,
    /// Whom somebody goes with: "with Russia".
    Company,
}

/// Where a list ends whose first members belong to the word before it, and whose others are the subject of a verb in a form.
fn parting(tokens: &[Token], at: usize, who: &Who, form: Form) -> Option<usize> {
    let governs = governs(tokens, at)?;
    let joints = joints(tokens, who)?;
    let joint = clause_begins(&joints)?;
    let absolute = form == Form::Ing;
    // "Bolivia siding with Moscow and China abstaining", "Poland joining Moscow and Britain and France abstaining"
    let joining = at
        .checked_sub(1)
        .is_some_and(|i| tokens[i].key == "joining");
    let siding = at.checked_sub(2).is_some_and(|i| {
        matches!(
            tokens[i].key.as_str(),
            "siding" | "sided" | "voting" | "voted"
        )
    });
    let parts = match governs {
        Governs::Company if absolute && siding => joints.len() == 1,
        Governs::Object if absolute && joining => true,
        // "voted against it with Moscow, Chad and Mexico abstained"
        Governs::Company => {
            let voted = || behind_a_vote(&tokens[..at]);
            !absolute && joint.comma && (joints.len() == 1 || joint.and || voted())
        }
        Governs::Topic => joint.comma,
        Governs::Object => joint.comma || !absolute && joints.len() == 1,
    };
    parts.then_some(joint.at)
}

/// Whether words end with how somebody voted, and with "with".
fn behind_a_vote(before: &[Token]) -> bool {
    const NEAR: usize = 6;
    let voted = |t: &Token| {
        matches!(
            t.key.as_str(),
            "voted" | "against" | "vetoed" | "abstained" | "opposed"
        )
    };
    let clause = before.iter().rev().take(NEAR);
    let mut clause = clause.take_while(|t| !matches!(t.kind, Kind::Mark(_)));
    clause.any(voted)
}

/// Where a new clause begins in a list: at ", and" behind another "and" or first of all, else at the first comma.
fn clause_begins(joints: &[Joint]) -> Option<&Joint> {
    let first = joints.first()?;
    let mut seen = false;
    let mut clause = None;
    for (i, joint) in joints.iter().enumerate() {
        if joint.comma && (joint.and && i == 0 || seen) {
            clause = Some(joint);
        }
        seen |= joint.and;
    }
    clause.or(Some(first))
}

/// What the word before a list governs, if it may govern its first members alone.
fn governs(tokens: &[Token], at: usize) -> Option<Governs> {
    /// Words in -ing and -ed behind which a list is told as one.
    const LEADS_A_LIST: [&str; 18] = [
        "including",
        "comprising",
        "excluding",
        "being",
        "having",
        "saying",
        "adding",
        "noting",
        "leaving",
        "noted",
        "added",
        "reported",
        "announced",
        "confirmed",
        "recorded",
        "stated",
        "showed",
        "revealed",
    ];
    let key = |back: usize| at.checked_sub(back).map_or("", |i| tokens[i].key.as_str());
    let before = key(1);
    let acts = before.len() > 4
        && (before.ends_with("ing") || before.ends_with("ed"))
        && !LEADS_A_LIST.contains(&before)
        && tokens[at - 1].kind == Kind::Word
        && !tokens[at - 1].capital;
    let did = matches!(before, "did" | "does") && key(2) == "as";
    // "In addition to ourselves Norway, Peru and Chad voted for it"
    let pronoun = matches!(before, "ourselves" | "us" | "them" | "itself" | "these");
    let infinitive = key(2) == "to" && at > 1 && tokens[at - 1].kind == Kind::Word && !pronoun;
    if acts || did || infinitive || matches!(before, "struck" | "hit" | "fought" | "told" | "met") {
        return Some(Governs::Object);
    }
    // "Together with Russia, Bolivia voted against it", "In addition to Russia, Bolivia did": both did.
    let opens = |length: usize| {
        at == length
            || (at.checked_sub(length + 1)).is_some_and(|i| tokens[i].kind == Kind::Mark('.'))
    };
    if before == "with" && matches!(key(2), "together" | "along") && opens(2)
        || before == "to" && key(2) == "addition" && opens(3)
    {
        return None;
    }
    // "To the astonishment of the Americans, Britain and France cast their vetoes"
    if before == "of" && key(4) == "to" && key(3) == "the" && opens(4) {
        return Some(Governs::Topic);
    }
    match before {
        "on" | "in" | "against" | "about" | "over" | "into" | "towards" | "toward" | "between"
        | "near" | "for" => Some(Governs::Topic),
        // "while this was expected from Moscow, China and India abstained"
        "from" if within_a_clause(&tokens[..at]) => Some(Governs::Topic),
        "with" | "like" | "unlike" | "to" | "from" | "of" | "alongside" => Some(Governs::Company),
        _ => None,
    }
}

/// Whether words belong to a clause that another one follows: "while this was expected".
fn within_a_clause(before: &[Token]) -> bool {
    let begins = |t: &Token| {
        matches!(
            t.key.as_str(),
            "while" | "as" | "although" | "though" | "after" | "when" | "because" | "since"
        )
    };
    let clause = before.iter().rev();
    let mut clause = clause.take_while(|t| t.kind != Kind::Mark(','));
    clause.any(begins)
}

/// What stands between the members of a list, one after the other.
fn joints(tokens: &[Token], who: &Who) -> Option<Vec<Joint>> {
    let place = |offset: usize| tokens.partition_point(|t| t.span.start < offset);
    who.members
        .windows(2)
        .map(|two| {
            let (from, to) = (place(two[0].1.end), place(two[1].1.start));
            let between = tokens.get(from..to)?;
            let comma = between.iter().position(|t| t.kind == Kind::Mark(','));
            let and = between
                .iter()
                .position(|t| matches!(t.key.as_str(), "and" | "but" | "or"));
            Some(Joint {
                at: from + comma.into_iter().chain(and).min()?,
                comma: comma.is_some(),
                and: and.is_some(),
            })
        })
        .collect()
}
