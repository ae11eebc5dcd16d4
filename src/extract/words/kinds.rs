//! What a word of the vocabulary is: a verb of voting in one of its forms, a number, a word for members …

/// What a verb of voting says, whatever its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Lemma {
    Veto,
    Abstain,
    Vote,
    /// Adopts a text: adopt, pass, approve.
    Adopt,
    /// Decides a matter, by a text or by words alone: demand, condemn, decide.
    Decide,
    /// Decides what only a resolution can: impose, extend, authorize.
    Impose,
    /// Does not adopt: reject, defeat, turn down.
    Reject,
    /// Keeps a text from adoption: block, kill.
    Block,
    Fail,
    Oppose,
    Support,
    Join,
    Cast,
    Submit,
    Receive,
    Participate,
}

/// The form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    /// veto
    Base,
    /// vetoes
    Present,
    /// vetoed: past tense or participle
    Past,
    /// vetoing
    Ing,
}

/// What kind of word a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Word {
    Verb(Lemma, Form),
    /// A number word.
    Number(u32),
    /// first, second …
    Ordinal(u32),
    /// none, no, zero
    None,
    /// will, would, could …: what follows did not happen, or not yet.
    Modal,
    /// has, had, having
    Have,
    /// was, were, been
    Be,
    /// did, does
    Do,
    /// not, never
    Not,
    /// expected, threatened, planned …: what follows "to" is not a fact.
    Intend,
    /// if, unless, whether: the clause is no fact.
    If,
    /// draft, resolution, text, measure: what is voted on.
    Thing,
    /// version, plan, request: a text, where texts are spoken of.
    Loose,
    /// amendment
    Amendment,
    /// A paragraph voted on alone.
    Paragraph,
    /// ambassador, envoy, representative: speaks for the State named beside it.
    Envoy,
    /// countries, members, nations: what votes.
    Voter,
    /// again, also, both, unanimously …: may stand inside a verb group.
    Adverb,
    /// A month, 1–12.
    Month(i8),
    /// A day of the week, Monday 1.
    Weekday(i8),
    /// by, with, of …
    Preposition,
    /// a, the, this …
    Determiner,
    /// which, who, that
    Relative,
}
