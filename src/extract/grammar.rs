//! The table of phrasings: name, pattern, what it says. To teach a phrasing, add a row here and a case file of its name.

use crate::tally::Outcome;
use crate::vote::Position;

/// A way to state facts of a vote: its name, its pattern (see `pattern`), and what it says.
#[derive(Debug)]
pub(crate) struct Phrasing {
    pub(crate) name: &'static str,
    pub(crate) pattern: &'static str,
    pub(crate) says: &'static [Says],
}

/// What a phrasing says of the vote; names are those its pattern remembers.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Says {
    /// The members, or as many as counted, took this position.
    Took(Position, &'static str),
    /// The number took this position.
    Count(Position, &'static str),
    /// None took it.
    NoneTook(Position),
    /// 10-2-3: in favour, against, abstaining.
    Score(&'static str),
    /// The members vetoed it.
    Vetoed(&'static str),
    /// It was adopted, or not; "unanimously" in its verb says that all were for.
    Was(Outcome),
    /// All were for.
    Unanimous,
    /// A permanent member among those against blocked it.
    Blocked,
    /// The members submitted it.
    Submitted(&'static str),
    /// The text named is now put to the vote: what follows is its result.
    PutToVote(&'static str),
}

use Outcome::{Adopted, NotAdopted};
use Position::{Abstaining, Against, InFavour, NotParticipating};
use Says::{Blocked, Count, NoneTook, PutToVote, Score, Submitted, Took, Unanimous, Vetoed, Was};

const fn row(name: &'static str, pattern: &'static str, says: &'static [Says]) -> Phrasing {
    Phrasing {
        name,
        pattern,
        says,
    }
}

/// Every phrasing. Rows of one name are one phrasing in several shapes.
pub(crate) const PHRASINGS: &[Phrasing] = &[
    // Vetoes.
    row("vetoed", "who>=m @veto", &[Vetoed("m"), Was(NotAdopted)]),
    row(
        "vetoed-by",
        "@veto ~ by who=m",
        &[Vetoed("m"), Was(NotAdopted)],
    ),
    row(
        "vetoed-by",
        "@veto.passive ~ by who=m",
        &[Vetoed("m"), Was(NotAdopted)],
    ),
    row("was-vetoed", "thing> @veto.passive", &[Was(NotAdopted)]),
    row(
        "cast-a-veto",
        "who>=m @cast .. @veto.noun",
        &[Vetoed("m"), Was(NotAdopted)],
    ),
    row(
        "vetoing",
        "with who=m @veto.ing",
        &[Vetoed("m"), Was(NotAdopted)],
    ),
    row(
        "veto-of",
        "adj=m 's? @veto.noun of|on",
        &[Vetoed("m"), Was(NotAdopted)],
    ),
    row(
        "vetoes-by",
        "@veto.noun by who=m",
        &[Vetoed("m"), Was(NotAdopted)],
    ),
    // Abstentions.
    row("abstained", "who>=m @abstain", &[Took(Abstaining, "m")]),
    row(
        "abstained",
        "who>=m @abstain .. along with who=n",
        &[Took(Abstaining, "m"), Took(Abstaining, "n")],
    ),
    row(
        "abstaining-members",
        "who=m @abstain.ing !:",
        &[Took(Abstaining, "m")],
    ),
    row(
        "abstentions-counted",
        "num=n abstentions|abstention ( who=m )",
        &[Count(Abstaining, "n"), Took(Abstaining, "m")],
    ),
    row(
        "abstentions-counted",
        "num=n abstentions|abstention by|from|of who=m",
        &[Count(Abstaining, "n"), Took(Abstaining, "m")],
    ),
    row(
        "abstentions-counted",
        "num=n abstentions|abstention",
        &[Count(Abstaining, "n")],
    ),
    row(
        "abstentions-counted",
        "num=n @abstain.ing ( who=m )",
        &[Count(Abstaining, "n"), Took(Abstaining, "m")],
    ),
    row(
        "abstentions-counted",
        "num=n @abstain.ing",
        &[Count(Abstaining, "n")],
    ),
    row(
        "abstentions-counted",
        "num=n @abstain",
        &[Count(Abstaining, "n")],
    ),
    row(
        "no-abstentions",
        "zero abstentions|abstention",
        &[NoneTook(Abstaining)],
    ),
    row(
        "abstention-by",
        "abstention|abstentions by|from|of who=m",
        &[Took(Abstaining, "m")],
    ),
    row(
        "abstention-by",
        "adj=m 's? abstention",
        &[Took(Abstaining, "m")],
    ),
    // Votes for and against, by members.
    row(
        "voted-for",
        "who>=m @vote .. in favour|favor",
        &[Took(InFavour, "m")],
    ),
    row("voted-for", "who>=m @vote for|yes", &[Took(InFavour, "m")]),
    row(
        "voting-for",
        "who=m @vote.ing in favour|favor",
        &[Took(InFavour, "m")],
    ),
    row(
        "voting-for",
        "who=m @vote.ing for|yes",
        &[Took(InFavour, "m")],
    ),
    row(
        "voted-against",
        "who>=m @vote .. against",
        &[Took(Against, "m")],
    ),
    row("voted-against", "who>=m @vote no", &[Took(Against, "m")]),
    row(
        "voting-against",
        "who=m @vote.ing against",
        &[Took(Against, "m")],
    ),
    row(
        "voting-against",
        "who=m @vote.ing no",
        &[Took(Against, "m")],
    ),
    row(
        "only-against",
        "who=m was|were the only|lone|sole .. @vote.hedged against",
        &[Took(Against, "m")],
    ),
    row(
        "cast-a-vote-against",
        "who>=m @cast .. vote|votes .. against",
        &[Took(Against, "m")],
    ),
    row(
        "cast-a-vote-against",
        "who>=m @cast .. negative|dissenting|opposing vote|votes",
        &[Took(Against, "m")],
    ),
    row(
        "joined-in-voting",
        "who>=m @join who=n in @vote.ing no|against",
        &[Took(Against, "m"), Took(Against, "n")],
    ),
    row(
        "joined-in-voting",
        "who>=m @join who=n in @vote.ing for|yes",
        &[Took(InFavour, "m"), Took(InFavour, "n")],
    ),
    row(
        "joined-in-voting",
        "who>=m @join who=n in @vote.ing in favour|favor",
        &[Took(InFavour, "m"), Took(InFavour, "n")],
    ),
    row(
        "joined-in-voting",
        "who>=m @join who=n in @abstain.ing",
        &[Took(Abstaining, "m"), Took(Abstaining, "n")],
    ),
    row(
        "joined-in-voting",
        "who>=m @join who=n in @veto.ing",
        &[Vetoed("m"), Vetoed("n"), Was(NotAdopted)],
    ),
    row(
        "did-not-participate",
        "who>=m @participate.denied",
        &[Took(NotParticipating, "m")],
    ),
    row(
        "did-not-participate",
        "who ( who=m ) @participate.denied",
        &[Took(NotParticipating, "m")],
    ),
    row(
        "supported-by",
        "thing> @support.passive by who=m",
        &[Took(InFavour, "m")],
    ),
    row(
        "supported-it",
        "who>=m @support it|the .. thing",
        &[Took(InFavour, "m")],
    ),
    row("supported-it", "who>=m @support it", &[Took(InFavour, "m")]),
    row(
        "opposed-by",
        "thing> @oppose.passive by who=m",
        &[Took(Against, "m")],
    ),
    row("opposed-by", "and @oppose by who=m", &[Took(Against, "m")]),
    row("opposed-it", "who>=m @oppose it", &[Took(Against, "m")]),
    row(
        "were-in-favour",
        "who=m was|were in favour|favor",
        &[Took(InFavour, "m")],
    ),
    row(
        "were-in-favour",
        "who=m ) was|were in favour|favor",
        &[Took(InFavour, "m")],
    ),
    row(
        "were-against",
        "who=m was|were against",
        &[Took(Against, "m")],
    ),
    row(
        "were-against",
        "who=m ) was|were against",
        &[Took(Against, "m")],
    ),
    // Counts.
    row(
        "votes-in-favour",
        "num=n votes|vote|voted? in favour|favor ( who=m )",
        &[Count(InFavour, "n"), Took(InFavour, "m")],
    ),
    row(
        "votes-in-favour",
        "num=n votes|vote|voted? in favour|favor",
        &[Count(InFavour, "n")],
    ),
    row(
        "votes-in-favour",
        "num=n affirmative|positive votes",
        &[Count(InFavour, "n")],
    ),
    row(
        "votes-for",
        "num=n votes|voted|members? for",
        &[Count(InFavour, "n")],
    ),
    row(
        "votes-against",
        "num=n votes|vote|voted? against|opposed ( who=m )",
        &[Count(Against, "n"), Took(Against, "m")],
    ),
    row(
        "votes-against",
        "num=n votes|vote|voted? against|opposed",
        &[Count(Against, "n")],
    ),
    row(
        "votes-against",
        "num=n negative|dissenting votes|vote",
        &[Count(Against, "n")],
    ),
    row(
        "votes-received",
        "@receive .. num=n votes !in|for|against|to|-",
        &[Count(InFavour, "n")],
    ),
    row(
        "votes-received",
        "by .. num=n votes !in|for|against|to|-",
        &[Count(InFavour, "n")],
    ),
    row("none-against", "zero @vote against", &[NoneTook(Against)]),
    row(
        "none-against",
        "zero votes|vote? against|opposed",
        &[NoneTook(Against)],
    ),
    row(
        "none-in-favour",
        "zero votes|vote? in favour|favor",
        &[NoneTook(InFavour)],
    ),
    row(
        "votes-to",
        "score=s ( who=m )",
        &[Score("s"), Took(Against, "m")],
    ),
    row("votes-to", "score=s", &[Score("s")]),
    // Lists under a heading.
    row(
        "list-in-favour",
        "in favour|favor : who=m",
        &[Took(InFavour, "m")],
    ),
    row("list-against", "against : who=m", &[Took(Against, "m")]),
    row("list-against", "against : zero", &[NoneTook(Against)]),
    row(
        "list-abstaining",
        "abstaining|abstentions|abstained : who=m",
        &[Took(Abstaining, "m")],
    ),
    row(
        "list-abstaining",
        "@abstain.ing : who=m",
        &[Took(Abstaining, "m")],
    ),
    row(
        "list-abstaining",
        "@abstain.ing : zero",
        &[NoneTook(Abstaining)],
    ),
    // What was decided.
    row("council-adopted", "council> @adopt", &[Was(Adopted)]),
    row(
        "council-voted-to",
        "council> @decide.voted",
        &[Was(Adopted)],
    ),
    row("council-voted-to", "council> @vote ~ to", &[Was(Adopted)]),
    row("was-adopted", "thing> @adopt.passive", &[Was(Adopted)]),
    row("passed", "thing> @adopt", &[Was(Adopted)]),
    row("adopted", "thing , @adopt", &[Was(Adopted)]),
    row("adopting", "@adopt.ing thing", &[Was(Adopted)]),
    row("adopted-line", "^ @adopt", &[Was(Adopted)]),
    row(
        "unanimously",
        "@vote.unanimously",
        &[Unanimous, Was(Adopted)],
    ),
    row(
        "unanimous-vote",
        "unanimous vote|adoption|approval",
        &[Unanimous, Was(Adopted)],
    ),
    row("council-rejected", "council> @reject", &[Was(NotAdopted)]),
    row("was-rejected", "thing> @reject.passive", &[Was(NotAdopted)]),
    row(
        "was-not-adopted",
        "thing> @adopt.undone",
        &[Was(NotAdopted)],
    ),
    row("failed", "thing> @fail", &[Was(NotAdopted)]),
    row("failed-to-pass", "any> @adopt.failed", &[Was(NotAdopted)]),
    row("voted-down", "turned|struck|voted down", &[Was(NotAdopted)]),
    row("voted-down", "@vote.passive down", &[Was(NotAdopted)]),
    row(
        "permanent-member-against",
        "negative vote|votes of|by .. permanent",
        &[Blocked],
    ),
    row(
        "permanent-member-against",
        "@veto.noun of|by .. permanent",
        &[Blocked, Was(NotAdopted)],
    ),
    row(
        "permanent-member-against",
        "negative votes|vote being that of a permanent",
        &[Blocked],
    ),
    row("fell-short", "fell .. short", &[Was(NotAdopted)]),
    row("blocked", "who> @block .. thing", &[Was(NotAdopted)]),
    // Who submitted it.
    row("drafted-by", "@submit by who=m", &[Submitted("m")]),
    row("drafted-by", "@submit.passive by who=m", &[Submitted("m")]),
    row("put-forward-by", "put forward by who=m", &[Submitted("m")]),
    row("drafted", "adj=m - @submit", &[Submitted("m")]),
    row("introduced", "who>=m @submit .. thing", &[Submitted("m")]),
    row(
        "draft-of",
        "adj=m - draft|drafts|text|proposal|amendment",
        &[Submitted("m")],
    ),
    row(
        "draft-of",
        "adj=m draft|drafts|text|proposal|amendment",
        &[Submitted("m")],
    ),
    row(
        "prepared-by",
        "prepared|moved|circulated by who=m",
        &[Submitted("m")],
    ),
    row(
        "bid-from",
        "bid|text|draft|proposal from|by who=m",
        &[Submitted("m")],
    ),
    // Meeting records.
    row(
        "put-to-the-vote",
        "put .. vote .. thing=t",
        &[PutToVote("t")],
    ),
    row("put-to-the-vote", "vote on .. thing=t", &[PutToVote("t")]),
];
