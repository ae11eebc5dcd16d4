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

impl Phrasing {
    /// Whether it is believed only where the votes told fill the Council.
    pub(crate) fn is_tentative(&self) -> bool {
        self.says.iter().any(|says| matches!(says, Says::IfItFills))
    }

    /// Whether it is a result only where the sentence gives votes.
    pub(crate) fn needs_a_count(&self) -> bool {
        self.says.iter().any(|says| matches!(says, Says::IfCounted))
    }
}

/// What a phrasing says of the vote; names are those its pattern remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Says {
    /// The members, or as many as counted, took this position.
    Took(Position, &'static str),
    /// The members took the position that the words before give: "and so did Indonesia".
    Likewise(&'static str),
    /// The number took this position.
    Count(Position, &'static str),
    /// None took it.
    NoneTook(Position),
    /// 10-2-3: in favour, against, abstaining.
    Score(&'static str),
    /// A list after a score: of those abstaining or against, whichever number it fills.
    Listed(&'static str, &'static str),
    /// The members vetoed it.
    Vetoed(&'static str),
    /// It was adopted, or not; "unanimously" in its verb says that all were for.
    Was(Outcome),
    /// All this only if the sentence gives votes: "extended the mandate by 13 votes to none".
    IfCounted,
    /// All this only if with it the votes told fill the Council: "thirteen members asked for a truce; Britain abstained".
    IfItFills,
    /// The members took the opposite position to the one that the words before give: "voted the other way".
    Opposite(&'static str),
    /// It is said of as many votes as these States, each on the admission of one.
    OnEach(&'static str),
    /// Those who vetoed the text last spoken of vetoed it: "at the same hands".
    VetoedAgain,
    /// What came of the text last spoken of came of this one: "so was the renewal a year before".
    SameOutcome,
    /// All were for.
    Unanimous,
    /// A permanent member that blocked it vetoed it.
    StoodInTheWay(&'static str),
    /// A permanent member among those against blocked it.
    Blocked,
    /// It is the resolution of that number.
    Named(&'static str),
    /// The members submitted it.
    Submitted(&'static str),
    /// A text is now put to the vote: what follows is its result.
    PutToVote,
}

use Outcome::{Adopted, NotAdopted};
use Position::{Abstaining, Against, InFavour, NotParticipating};
use Says::{
    Blocked, Count, IfCounted, IfItFills, Likewise, Listed, Named, NoneTook, OnEach, Opposite,
    PutToVote, SameOutcome, Score, StoodInTheWay, Submitted, Took, Unanimous, Vetoed, VetoedAgain,
    Was,
};

const fn row(name: &'static str, pattern: &'static str, says: &'static [Says]) -> Phrasing {
    Phrasing {
        name,
        pattern,
        says,
    }
}

const VETOED: &[Says] = &[Vetoed("m"), Was(NotAdopted)];
const FOR: &[Says] = &[Took(InFavour, "m")];
const AGAINST: &[Says] = &[Took(Against, "m")];
const ABSTAINED: &[Says] = &[Took(Abstaining, "m")];
const STAYED_OUT: &[Says] = &[Took(NotParticipating, "m")];
const COUNT_FOR: &[Says] = &[Count(InFavour, "n")];
const COUNT_AGAINST: &[Says] = &[Count(Against, "n")];
const COUNT_ABSTAINING: &[Says] = &[Count(Abstaining, "n")];
const ADOPTED: &[Says] = &[Was(Adopted)];
const NOT_ADOPTED: &[Says] = &[Was(NotAdopted)];
const BLOCKED: &[Says] = &[Blocked, Was(NotAdopted)];
const SUBMITTED: &[Says] = &[Submitted("m")];

/// Every phrasing. Rows of one name are one phrasing in several shapes.
#[rustfmt::skip]
pub(crate) const PHRASINGS: &[Phrasing] = &[
    // Vetoes.
    row("vetoed", "who>=m @veto", VETOED),
    row("vetoed", "^ @veto .. thing .. , who=m", VETOED),
    row("vetoed-by", "@veto ~ by who=m", VETOED),
    row("vetoed-by", "@veto.passive ~ by who=m", VETOED),
    row("vetoed-by", "@veto.passive . by who=m", VETOED),
    row("admission-vetoed", "who=a @veto.passive ~ by who=m", &[Vetoed("m"), Was(NotAdopted), OnEach("a")]),
    row("was-vetoed", "thing> @veto.passive", NOT_ADOPTED),
    row("vetoing", "thereby|thus @veto.ing", BLOCKED),
    row("cast-a-veto", "who>=m @cast .. @veto.noun", VETOED),
    row("cast-a-veto", "@cast .. adj=m @veto.noun", VETOED),
    row("cast-a-veto", "who>=m @join who=n in its|their|a|the .. @veto.noun", &[Vetoed("m"), Vetoed("n"), Was(NotAdopted)]),
    row("cast-a-veto", "adj=m @veto.noun .. prevented|stopped|killed|blocked", VETOED),
    row("cast-a-veto", "who=m ~ @cast.ing .. @veto.noun", VETOED),
    row("cast-a-veto", "who>=m ~ @block .. with its|a|their .. @veto.noun", VETOED),
    row("vetoing", "who=m ~ @veto.ing", VETOED),
    row("vetoing", "main>=m , ~ @veto.ing", VETOED),
    row("vetoing", "main>=m after ~ @veto.ing", VETOED),
    row("veto-of", "adj=m 's? @veto.noun of|on", VETOED),
    row("veto-met", "met|to|by|through|with|after|over a|an|the? double|joint? adj=m 's? @veto.noun !from|power|threat", VETOED),
    row("vetoes-by", "@veto.noun by|from who=m", VETOED),
    row("vetoes-by", "vetoes of|, who=m", VETOED),
    row("amounted-to-a-veto", "adj=m vote|votes|no amounted|counted|worked .. @veto.noun", VETOED),
    // Abstentions.
    row("abstained", "who>=m @abstain", ABSTAINED),
    row("abstained", "that|who @abstain .. was|were who=m", ABSTAINED),
    row("abstained", "who=m , one of counted=n .. @abstain.hedged", &[Took(Abstaining, "m"), Count(Abstaining, "n")]),
    row("abstained", "who>=m @abstain .. along with who=n", &[Took(Abstaining, "m"), Took(Abstaining, "n")]),
    row("abstaining-members", "who=m , @abstain.ing !:|(", ABSTAINED),
    row("abstaining-members", "who=m @abstain.ing !:|(", ABSTAINED),
    row("abstaining-members", "with who=m .. @abstain.ing !(", ABSTAINED),
    row("abstaining-members", "who=m @join.ing those? abstaining|abstentions", ABSTAINED),
    row("abstaining-members", "who=m ~ in .. @join.ing abstentions", ABSTAINED),
    row("abstaining-members", "@join who=m in @abstain.ing", ABSTAINED),
    row("abstentions-counted", "num=n abstentions|abstention by|from|of who=m", &[Count(Abstaining, "n"), Took(Abstaining, "m")]),
    row("abstentions-counted", "num=n abstentions|abstention", COUNT_ABSTAINING),
    row("abstentions-counted", "num=n @abstain.ing", COUNT_ABSTAINING),
    row("abstentions-counted", "num=n @abstain", COUNT_ABSTAINING),
    row("no-abstentions", "zero abstentions|abstention", &[NoneTook(Abstaining)]),
    row("abstention-by", "abstention|abstentions by|from|of who=m", ABSTAINED),
    row("abstention-by", "abstention|abstentions was|were|came ~ that|those? of|from who=m", ABSTAINED),
    row("abstention-by", "adj=m 's? abstention|abstentions", ABSTAINED),
    row("abstention-by", "adj=m 's? decision|choice to? @abstain.hedged", ABSTAINED),
    row("abstainer", "who>=m was|were the only|sole|lone abstainer|abstainers|abstention|abstentions", ABSTAINED),
    row("abstainer", "exception|holdout ~ was|were who=m , who|which @abstain", ABSTAINED),
    row("abstainer", "who=m , the only|sole|lone abstainer|abstainers|abstention", ABSTAINED),
    row("abstainer", "@abstain.ing delegation|delegations|member|members was|were that|those? of? who=m", ABSTAINED),
    row("explained-abstention", "who=m , explaining|justifying his|her|its|their num? abstention|abstentions", ABSTAINED),
    row("withheld-support", "who>=m withheld .. support|backing|vote|votes", ABSTAINED),
    row("sat-on-the-fence", "who>=m sat on the fence", ABSTAINED),
    row("sat-on-the-fence", "who>=m sat it|this out", ABSTAINED),
    // Votes in favour, by members.
    row("voted-for", "who>=m @vote . in favour|favor", FOR),
    row("voted-for", "who>=m @vote ~ for|yes", FOR),
    row("voted-for", "who>=m @cast .. affirmative|positive|favourable|favorable|yes vote|votes", FOR),
    row("voted-for", "who=m , explaining|justifying his|her|its|their affirmative|positive vote|votes", FOR),
    row("voted-for", "who>=m said his|her|its|their affirmative|positive vote|votes", FOR),
    row("voted-for", "who=m , all|both|each of whose countries|governments|delegations @vote ~ for", FOR),
    row("voted-for", "who=m , all|both|each of whose countries|governments|delegations @vote ~ in favour|favor", FOR),
    row("voting-for", "who=m @vote.ing in favour|favor", FOR),
    row("voting-for", "who=m , @vote.ing in favour|favor", FOR),
    row("voting-for", "who=m @vote.ing for|yes", FOR),
    row("only-in-favour", "who>=m was|were the only .. @vote.hedged in favour|favor", FOR),
    row("only-in-favour", "only|with who=m supporting", FOR),
    row("only-in-favour", "zero supporter|supporters|backer|backers|taker|takers but|except|save who=m", FOR),
    row("only-in-favour", "who>=m was|were the only .. hand for|in", FOR),
    row("were-in-favour", "who>=m was|were|been|be ~ in favour|favor", FOR),
    row("were-in-favour", "who>=m was|were|been ~ for it|the|this", FOR),
    row("were-in-favour", "who>=m was|were ~ for ,", FOR),
    row("were-in-favour", "who>=m was|were .. among those in favour|favor", FOR),
    row("were-in-favour", "who>=m @join those in favour|favor", FOR),
    row("were-in-favour", "with who=m in favour|favor", FOR),
    row("raised-a-hand", "who>=m raised|put its|their|his|her|a hand|hands up? !against", FOR),
    row("raised-a-hand", "num=n hands .. in favour|favor", COUNT_FOR),
    row("supported-by", "thing> @support.passive by who=m", FOR),
    row("supported-by", "had|with|enjoyed|has|have .. support|backing of who=m", FOR),
    row("supported-by", "thing , @support ~ by who=m", FOR),
    row("supported-by", "@receive .. votes|support|backing of who=m", FOR),
    row("supported-it", "who>=m @support .. text", FOR),
    row("supported-it", "who>=m @support it", FOR),
    row("supported-it", "who>=m support|supports|back|backs .. thing", &[IfCounted, Took(InFavour, "m")]),
    row("counted-support", "counted>=m @support .. thing", FOR),
    row("counted-support", "counted=m back|backs|support|supports .. thing", FOR),
    row("counted-agreed", "counted>=m @vote ~ to", FOR),
    row("counted-agreed", "counted>=m agreed !to|that|with|on", FOR),
    // Votes against, by members.
    row("voted-against", "who>=m @vote . against", AGAINST),
    row("voted-against", "who>=m @vote ~ no", AGAINST),
    row("voted-against", "who=m , @support.passive|supported|joined|backed|followed by who=n , @vote no", &[Took(Against, "m"), Took(Against, "n")]),
    row("voting-against", "who=m ~ @vote.ing ~ against|no", AGAINST),
    row("voting-against", "who=m @vote.ing in opposition", AGAINST),
    row("voting-against", "who=m into @vote.ing ~ against|no", AGAINST),
    row("only-against", "who>=m was|were the only|lone|sole .. against", AGAINST),
    row("only-against", "who>=m was|were the only|lone|sole|one .. @vote.hedged ~ against|no", AGAINST),
    row("only-against", "with only who=m against|opposed", AGAINST),
    row("only-against", "with who=m alone|in .. opposition|against", AGAINST),
    row("only-against", "by a|one single|lone|sole|solitary member|country|nation|State|delegation , who=m", AGAINST),
    row("cast-a-vote-against", "who>=m @cast .. vote|votes .. against", AGAINST),
    row("cast-a-vote-against", "who>=m @cast .. negative|dissenting|opposing vote|votes", AGAINST),
    row("cast-a-vote-against", "who>=m @cast the only|lone|sole|single no|noes", AGAINST),
    row("negative-vote-of", "adj=m 's? vote|no against", AGAINST),
    row("negative-vote-of", "negative|dissenting|opposing vote|votes of|by|from who=m", AGAINST),
    row("negative-vote-of", "negative|dissenting|opposing|only vote|votes .. was|were that|those|from of? who=m", AGAINST),
    row("joined-in-voting", "who>=m @join who=n in @vote.ing no|against", &[Took(Against, "m"), Took(Against, "n")]),
    row("joined-in-voting", "who=m @join.ing who=n in abstention|abstaining", &[Took(Abstaining, "m"), Took(Abstaining, "n")]),
    row("joined-in-voting", "who>=m @join who=n in @vote.ing for|yes", &[Took(InFavour, "m"), Took(InFavour, "n")]),
    row("joined-in-voting", "who>=m @join who=n in @vote.ing in favour|favor", &[Took(InFavour, "m"), Took(InFavour, "n")]),
    row("joined-in-voting", "who>=m @join who=n in @abstain.ing", &[Took(Abstaining, "m"), Took(Abstaining, "n")]),
    row("joined-in-voting", "who>=m @join who=n in @veto.ing", &[Vetoed("m"), Vetoed("n"), Was(NotAdopted)]),
    row("opposed-by", "thing> @oppose.passive by who=m", AGAINST),
    row("opposed-by", "and ~ @oppose ~ by who=m", AGAINST),
    row("opposed-it", "who>=m @oppose it", AGAINST),
    row("opposed-it", "who>=m ~ @oppose $", AGAINST),
    row("opposed-it", "who>=m @oppose .. text", AGAINST),
    row("opposed-it", "who>=m oppose|opposes .. thing", &[IfCounted, Took(Against, "m")]),
    row("opposed-it", "those opposed|against was|were who=m", AGAINST),
    row("were-against", "who>=m was|were|been ~ against|opposed", AGAINST),
    row("were-against", "with who=m opposed|against !its|the|a|an|their|his|any|such", AGAINST),
    // Those who kept out of it.
    row("did-not-participate", "who>=m @participate.denied", STAYED_OUT),
    row("did-not-participate", "who ( who=m ) @participate.denied", STAYED_OUT),
    row("did-not-participate", "who>=m ~ did ~ not|n't|'t take ~ part", STAYED_OUT),
    row("did-not-participate", "who>=m took no part", STAYED_OUT),
    row("did-not-participate", "not participating : who=m", STAYED_OUT),
    row("was-absent", "who>=m was|were|being ~ absent !:", STAYED_OUT),
    row("was-absent", "absent : who=m", STAYED_OUT),
    row("voted-the-other-way", "who>=m @vote ~ the other|opposite way along|together? with? who=n?", &[Opposite("m"), Opposite("n")]),
    row("asked-for", "counted>=m wanted|asked|sought|favoured|favored|urged", &[IfItFills, Took(InFavour, "m")]),
    row("asked-for", "counted>=m agreed|assented|sided|concurred", &[IfItFills, Took(InFavour, "m")]),
    row("asked-for", "counted>=m @decide", &[IfItFills, Took(InFavour, "m")]),
    row("asked-for", "counted>=m @impose", &[IfItFills, Took(InFavour, "m")]),
    row("went-along", "who>=m went along", &[IfItFills, Took(InFavour, "m")]),
    row("kept-their-names-off", "counted=m would|did|could|chose .. : who=n", &[IfItFills, Took(Abstaining, "m"), Took(Abstaining, "n")]),
    row("supplied-the-votes", "who>=m supplied|provided|furnished the .. vote|votes", FOR),
    row("likewise", "so did|was|were who=m", &[Likewise("m")]),
    row("likewise", "as did|was|were who=m", &[Likewise("m")]),
    row("likewise", "who>=m did likewise|so|too|the", &[Likewise("m")]),
    // Counts.
    row("votes-in-favour", "num=n votes|vote|voted|voting|were? in favour|favor", COUNT_FOR),
    row("votes-in-favour", "counted=n in favour|favor", COUNT_FOR),
    row("votes-in-favour", "counted=n for ,", COUNT_FOR),
    row("votes-in-favour", "num votes , including those of who=m", FOR),
    row("votes-in-favour", "num=n votes @cast.passive in favour|favor", COUNT_FOR),
    row("votes-in-favour", "num=n votes|vote in favour|favor -|, that|those of who=m", &[Count(InFavour, "n"), Took(InFavour, "m")]),
    row("votes-in-favour", "num=n affirmative|positive|yes votes|vote", COUNT_FOR),
    row("votes-for", "num=n votes|voted|voting|members|were? for !the|a|an|its", COUNT_FOR),
    row("votes-for", "num=n votes|voted for the|it|its", COUNT_FOR),
    row("votes-for", "num=n for ,", COUNT_FOR),
    row("was-adopted", "thing> was|were accepted by num votes", ADOPTED),
    row("votes-against", "num=n votes|vote|voted|voting|were? ~ against|opposed", COUNT_AGAINST),
    row("votes-against", "counted=n against|opposed", COUNT_AGAINST),
    row("votes-against", "num=n negative|dissenting|opposing|no votes|vote", COUNT_AGAINST),
    row("votes-received", "@receive .. num=n votes|ballots !in|for|against|to|opposed|affirmative|abstentions", COUNT_FOR),
    row("votes-received", "@receive .. num=n votes in the|security|a", COUNT_FOR),
    row("votes-received", "@receive .. num=n votes , its own and who=m", &[Count(InFavour, "n"), Took(InFavour, "m")]),
    row("votes-received", "had .. num=n supporters|backers", COUNT_FOR),
    row("votes-received", "by|with .. num=n votes in the|security|a", COUNT_FOR),
    row("votes-received", ": num=n votes !in|for|against|to|-", COUNT_FOR),
    row("votes-received", "@receive only|just|but? num=n $", COUNT_FOR),
    row("votes-received", "had num=n votes !in|for|against|to|-|required", COUNT_FOR),
    row("votes-received", "by|with .. num=n votes !in|for|against|to|-", COUNT_FOR),
    row("none-against", "zero .. @vote against", &[NoneTook(Against)]),
    row("none-against", "zero @vote.ing against", &[NoneTook(Against)]),
    row("none-against", "zero votes|vote? against|opposed !the|it", &[NoneTook(Against)]),
    row("none-against", "zero negative|dissenting|opposing vote|votes", &[NoneTook(Against)]),
    row("none-against", "zero objecting|dissenting|opposing", &[NoneTook(Against)]),
    row("none-against", "without dissent|opposition|objection", &[NoneTook(Against)]),
    row("none-against", "without a .. dissenting|negative|opposing|contrary vote|voice", &[NoneTook(Against)]),
    row("none-against", "without a .. vote against", &[NoneTook(Against)]),
    row("none-in-favour", "zero votes|vote? in favour|favor", &[NoneTook(InFavour)]),
    row("votes-to", "score=s ( who=m )", &[Score("s"), Listed("s", "m")]),
    row("votes-to", "score=s against ( who=m )", &[Score("s"), Listed("s", "m")]),
    row("votes-to", "score=s", &[Score("s")]),
    row("votes-to", "by num=n votes against who=m", &[Count(InFavour, "n"), Took(Against, "m")]),
    row("votes-to", "by num=n ( who=m ) to num=k ( who=j )", &[Count(InFavour, "n"), Took(InFavour, "m"), Count(Against, "k"), Took(Against, "j")]),
    // Lists under a heading.
    row("list-in-favour", "in favour|favor : who=m", FOR),
    row("list-in-favour", "^ @vote.ing in favour|favor was|were who=m", FOR),
    row("list-against", "against : who=m", AGAINST),
    row("list-against", "^ @vote.ing against was|were who=m", AGAINST),
    row("list-against", "^ against , who=m", AGAINST),
    row("list-against", "against : zero", &[NoneTook(Against)]),
    row("list-abstaining", "abstaining|abstentions|abstained|abstain : who=m", ABSTAINED),
    row("list-abstaining", "@abstain.ing : who=m", ABSTAINED),
    row("list-abstaining", "^ @abstain.ing ,|was|were who=m", ABSTAINED),
    row("list-abstaining", "abstentions|abstaining being|were who=m", ABSTAINED),
    row("list-abstaining", "@abstain.ing : zero", &[NoneTook(Abstaining)]),
    // What was decided: adopted.
    row("council-adopted", "council> @adopt", ADOPTED),
    row("council-adopted", "counted>=m @adopt . thing", &[Took(InFavour, "m"), Was(Adopted)]),
    row("council-adopted", "counted>=m @adopt", &[Took(InFavour, "m"), Was(Adopted)]),
    row("council-adopted", "members|council-members|we @adopt", ADOPTED),
    row("council-voted-to", "council> @decide.voted", ADOPTED),
    row("council-voted-to", "council> @impose.voted", ADOPTED),
    row("council-voted-to", "council> @vote ~ to", ADOPTED),
    row("council-voted-to", "council> @vote ~ in favour|favor", ADOPTED),
    row("council-voted-to", "council> @vote ~ score to", ADOPTED),
    row("council-voted-to", "council> @vote by .. score", ADOPTED),
    row("council-imposed", "council> @impose", ADOPTED),
    row("council-decided", "council> @decide", &[IfCounted, Was(Adopted)]),
    row("was-adopted", "thing> @adopt.passive", ADOPTED),
    row("adopted-by-council", "@adopt ~ by the? council", ADOPTED),
    row("adopted-by-council", "thing> @adopt.passive ~ by the? council", ADOPTED),
    row("carried-by", "carried by who=m", &[Took(InFavour, "m"), Was(Adopted)]),
    row("was-adopted", "thing> @decide.passive", &[IfCounted, Was(Adopted)]),
    row("was-adopted", "thing> @impose.passive", &[IfCounted, Was(Adopted)]),
    row("passed", "thing> @adopt", ADOPTED),
    row("passed", "thing> scraped|went|gone|sailed|squeaked through", ADOPTED),
    row("admission-recommended", "council> @decide who=a for admission|membership", &[Was(Adopted), OnEach("a")]),
    row("admission-recommended", "who=a @decide.passive for admission|membership", &[Was(Adopted), OnEach("a")]),
    row("by-acclamation", "@decide.passive by acclamation", ADOPTED),
    row("agenda-adopted", "agenda ~ @adopt.passive", &[IfCounted, Was(Adopted)]),
    row("passed", "thing> was|were|is carried", ADOPTED),
    row("adopted", "thing , @adopt", ADOPTED),
    row("adopted", "@adopt as thing", ADOPTED),
    row("adopting", "@adopt.ing thing", ADOPTED),
    row("adopted-line", "^ @adopt", ADOPTED),
    row("became-resolution", "became .. resolution", ADOPTED),
    row("allowed-to-pass", "allowed|allowing|enabling|enabled|permitting|permitted .. @adopt.hedged", ADOPTED),
    row("allowed-to-pass", "@abstain to allow .. @adopt.hedged", ADOPTED),
    row("allowed-to-pass", "letting .. @adopt.hedged", ADOPTED),
    row("allowed-to-pass", "letting|allowing .. through", ADOPTED),
    row("unanimously", "@vote.unanimously", &[Unanimous, Was(Adopted)]),
    row("unanimous-vote", "unanimous vote|adoption|approval|support|backing", &[Unanimous, Was(Adopted)]),
    row("unanimously", "@adopt .. unanimously", &[Unanimous, Was(Adopted)]),
    row("unanimously", "@support.unanimously", &[Unanimous, Was(Adopted)]),
    row("unanimous-vote", "voted as one to|for", &[Unanimous, Was(Adopted)]),
    row("unanimous-vote", "council> ~ was|were|been unanimous in|on", &[Unanimous, Was(Adopted)]),
    // What was decided: not adopted.
    row("council-rejected", "council> @reject", NOT_ADOPTED),
    row("was-rejected", "thing> @reject.passive", NOT_ADOPTED),
    row("was-not-adopted", "thing> @adopt.undone", NOT_ADOPTED),
    row("was-not-adopted", "council> @adopt.denied", NOT_ADOPTED),
    row("was-not-adopted", "thing> was|were not carried", NOT_ADOPTED),
    row("was-not-adopted", "neither|none .. @adopt.passive", NOT_ADOPTED),
    row("were-against", "who=m against ,", AGAINST),
    row("was-not-adopted", "@adopt neither|none", NOT_ADOPTED),
    row("votes-lacking", "that was ~ not enough|sufficient", NOT_ADOPTED),
    row("votes-lacking", "num was|were ~ not enough|sufficient", NOT_ADOPTED),
    row("votes-lacking", "never|not rose|got|went|came above|beyond|past num votes", NOT_ADOPTED),
    row("fell-short", "fell|falling|fallen .. short of .. votes|majority|nine|seven|adoption|required", NOT_ADOPTED),
    row("fell-short", "thing> fell .. short", NOT_ADOPTED),
    row("fell-short", "thing> was num vote|votes? short|shy", NOT_ADOPTED),
    row("fell-short", "fell num? vote|votes short", NOT_ADOPTED),
    row("failed", "thing> @fail", NOT_ADOPTED),
    row("failed", "thing> fell !short|one|two|three|four", NOT_ADOPTED),
    row("failed", "thing> collapsed|foundered|floundered", NOT_ADOPTED),
    row("failed", "thing> was|were ~ lost|stopped|blocked|killed|scuttled|thwarted|buried|quashed|sunk|torpedoed", NOT_ADOPTED),
    row("failed-text", "the|a|'s|its|their|that @fail text", NOT_ADOPTED),
    row("failed", "suffered the same fate", NOT_ADOPTED),
    row("the-same-hands", "at the same hands|hand", &[VetoedAgain, Was(NotAdopted)]),
    row("so-was", "^ so .. was|were .. thing", &[SameOutcome]),
    row("failed", "fared no|little better", NOT_ADOPTED),
    row("failed", "all|both three? @fail", NOT_ADOPTED),
    row("failed-to-pass", "any> @adopt.failed", NOT_ADOPTED),
    row("failed-to-pass", "council> @decide.failed", NOT_ADOPTED),
    row("failed-to-pass", "council> @impose.failed", NOT_ADOPTED),
    row("voted-down", "turned|struck|voted|shot|voting|knocked ~ down", NOT_ADOPTED),
    row("voted-down", "@vote.passive down", NOT_ADOPTED),
    row("votes-lacking", "did ~ not .. nine|seven|required|necessary|enough .. votes|support|majority", NOT_ADOPTED),
    row("votes-lacking", "@receive.denied .. nine|seven|required|necessary|enough .. votes|support|majority", NOT_ADOPTED),
    row("votes-lacking", "@receive.failed .. nine|seven|required|necessary|enough .. votes|support|majority", NOT_ADOPTED),
    row("blocked", "who>=m @block !agreement .. thing", &[StoodInTheWay("m"), Was(NotAdopted)]),
    row("blocked", "thing> @block.passive ~ by who=m", &[StoodInTheWay("m"), Was(NotAdopted)]),
    row("blocked", "thing> @block.passive", NOT_ADOPTED),
    row("blocked", "who=m colleagues|counterparts , who|which @block . council", &[StoodInTheWay("m"), Was(NotAdopted)]),
    row("blocked", "who>=m ~ prevented|preventing|prevents .. adoption|passage", &[StoodInTheWay("m"), Was(NotAdopted)]),
    row("blocked", "who>=m ~ prevented|preventing|prevents . council", &[StoodInTheWay("m"), Was(NotAdopted)]),
    row("permanent-member-against", "negative|opposing|against vote|votes? of|by|being|was|were .. permanent", &[Blocked]),
    row("permanent-member-against", "votes against .. permanent", &[Blocked]),
    row("permanent-member-against", "vote|votes against .. was|is|being that of a permanent", &[Blocked]),
    row("permanent-member-against", "two|both @veto.noun holders", &[Blocked]),
    row("permanent-member-against", "opponent .. permanent", &[Blocked]),
    row("permanent-member-against", "the two|both was|were permanent members", &[Blocked]),
    row("permanent-member-against", "two|both .. permanent members", &[Blocked]),
    row("permanent-member-against", "@veto.noun of|by .. permanent", BLOCKED),
    row("negative-vote-blocked", "owing|due to the negative vote|votes of who=m", &[Took(Against, "m"), Blocked, Was(NotAdopted)]),
    // Who submitted it.
    row("drafted-by", "@submit ~ by who=m", SUBMITTED),
    row("drafted-by", "@submit.passive ~ by who=m", SUBMITTED),
    row("put-forward-by", "put|brought|picked|drawn|worked forward|together|before|up|out? .. by who=m", SUBMITTED),
    row("drafted", "adj=m - @submit", SUBMITTED),
    row("introduced", "who>=m @submit .. thing", SUBMITTED),
    row("introduced", "@submit . thing with who=m", SUBMITTED),
    row("proposed-a-change", "who>=m ~ @submit to add|insert|delete|restore|remove|change|replace|amend|bring|include|strengthen|reinstate|strike", SUBMITTED),
    row("introduced", "who=m , which|who with who=n @submit", &[Submitted("m"), Submitted("n")]),
    row("introduced", "who>=m put .. forward|before|together", SUBMITTED),
    row("introduced", "who>=m whose government|delegation|country|mission ~ @submit", SUBMITTED),
    row("draft-of", "adj=m 's? - draft|drafts|text|texts|proposal|amendment|resolution|measure|motion", SUBMITTED),
    row("draft-of", "adj=m draft|drafts|text|texts|proposal|amendment|resolution|measure|motion|initiative|version|alternative|alternatives|counter|counterproposal", SUBMITTED),
    row("draft-of", "adj=m 's draft|drafts|text|texts|proposal|amendment|resolution|measure|motion|initiative|version", SUBMITTED),
    row("prepared-by", "prepared|moved|circulated|co-drafted|co-sponsored|negotiated|authored|presented ~ by who=m", SUBMITTED),
    row("prepared-by", "prepared|moved|circulated|co-drafted|co-sponsored jointly? by who=m", SUBMITTED),
    row("bid-from", "thing from|by who=m", SUBMITTED),
    row("bid-from", "bid|effort|attempt|push from|by who=m", SUBMITTED),
    row("bid-from", "thing , by who=m", SUBMITTED),
    row("bid-from", "who=m 's attempt|bid|effort|push to|for", SUBMITTED),
    row("bid-from", "draft|text|proposal|amendment of who=m", SUBMITTED),
    row("bid-from", "written|co-written|drawn up? with|by who=m", SUBMITTED),
    row("bid-from", "who>=m picked it up", SUBMITTED),
    row("bid-from", "thing came from .. who=m", SUBMITTED),
    row("bid-from", "thing , a|an adj=m one", SUBMITTED),
    row("bid-from", "work|handiwork of who=m", SUBMITTED),
    row("author", "who=m , the author|authors|sponsor|sponsors|penholder|drafter|drafters of", SUBMITTED),
    row("author", "who>=m was|were the author|authors|sponsor|sponsors|penholder", SUBMITTED),
    row("author", "who=m , which|who held|holds|holding the pen", SUBMITTED),
    row("author", "who>=m held the pen", SUBMITTED),
    row("author", "sponsors=m", SUBMITTED),
    row("author", "who=m , one of the author|authors|sponsor|sponsors|co-sponsors|cosponsors|drafters of", SUBMITTED),
    row("author", "sponsors|authors|co-sponsors|cosponsors|co-authors was|were who=m", SUBMITTED),
    row("author", "draft|text|resolution was|were who=m 's", SUBMITTED),
    // What the text became.
    row("named", "decision|action|step|text|measure , thing=t", &[Named("t")]),
    row("named", "adoption|passage|approval of thing=t", &[Named("t"), Was(Adopted)]),
    row("named", "adoption|passage|approval by the? council ~ of thing=t", &[Named("t"), Was(Adopted)]),
    row("named", "through thing=t", &[Named("t")]),
    row("named", "@impose.passive .. as thing=t", &[Named("t"), Was(Adopted)]),
    row("named", "by thing=t , ~ @adopt", &[Named("t"), Was(Adopted)]),
    // Meeting records.
    row("put-to-the-vote", "put .. vote .. thing", &[PutToVote]),
    row("put-to-the-vote", "took|taking up", &[PutToVote]),
    row("put-to-the-vote", "put .. thing .. vote", &[PutToVote]),
    row("put-to-the-vote", "thing> ~ put to the|a vote", &[PutToVote]),
    row("put-to-the-vote", "@vote.hedged ~ on .. thing", &[PutToVote]),
    row("put-to-the-vote", "vote on .. thing", &[PutToVote]),
];
