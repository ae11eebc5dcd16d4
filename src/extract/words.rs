//! The vocabulary: the words that speak of voting, and what kind of word each is.

mod kinds;
mod units;

pub(crate) use kinds::{Form, Lemma, Word};
pub(crate) use units::{counts_days, counts_time};

/// Verbs, a line each: what it says; base, present, past, -ing.
const VERBS: &[(Lemma, &str)] = &[
    (Lemma::Veto, "veto vetoes vetoed vetoing"),
    (Lemma::Abstain, "abstain abstains abstained abstaining"),
    (Lemma::Vote, "vote votes voted voting"),
    (Lemma::Adopt, "adopt adopts adopted adopting"),
    (Lemma::Adopt, "pass passes passed passing"),
    (Lemma::Adopt, "approve approves approved approving"),
    (Lemma::Adopt, "endorse endorses endorsed endorsing"),
    (Lemma::Adopt, "enact enacts enacted enacting"),
    (Lemma::Impose, "impose imposes imposed imposing"),
    (Lemma::Impose, "extend extends extended extending"),
    (Lemma::Impose, "renew renews renewed renewing"),
    (Lemma::Impose, "authorize authorizes authorized authorizing"),
    (Lemma::Impose, "authorise authorises authorised authorising"),
    (Lemma::Decide, "condemn condemns condemned condemning"),
    (Lemma::Decide, "demand demands demanded demanding"),
    (Lemma::Impose, "lift lifts lifted lifting"),
    (
        Lemma::Decide,
        "recommend recommends recommended recommending",
    ),
    (Lemma::Reject, "reject rejects rejected rejecting"),
    (Lemma::Reject, "defeat defeats defeated defeating"),
    (
        Lemma::Impose,
        "reauthorize reauthorizes reauthorized reauthorizing",
    ),
    (Lemma::Impose, "prolong prolongs prolonged prolonging"),
    (
        Lemma::Decide,
        "establish establishes established establishing",
    ),
    (Lemma::Decide, "create creates created creating"),
    (Lemma::Decide, "call calls called calling"),
    (Lemma::Decide, "urge urges urged urging"),
    (Lemma::Decide, "deplore deplores deplored deploring"),
    (Lemma::Decide, "summon summons summoned summoning"),
    (Lemma::Decide, "request requests requested requesting"),
    (Lemma::Block, "block blocks blocked blocking"),
    (Lemma::Block, "kill kills killed killing"),
    (Lemma::Block, "stop stops stopped stopping"),
    (Lemma::Block, "thwart thwarts thwarted thwarting"),
    (Lemma::Block, "scuttle scuttles scuttled scuttling"),
    (Lemma::Block, "torpedo torpedoes torpedoed torpedoing"),
    (Lemma::Block, "bury buries buried burying"),
    (Lemma::Block, "nix nixes nixed nixing"),
    (Lemma::Block, "quash quashes quashed quashing"),
    (Lemma::Block, "derail derails derailed derailing"),
    (Lemma::Block, "scupper scuppers scuppered scuppering"),
    (Lemma::Fail, "fail fails failed failing"),
    (Lemma::Oppose, "oppose opposes opposed opposing"),
    (Lemma::Support, "support supports supported supporting"),
    (Lemma::Support, "back backs backed backing"),
    (Lemma::Support, "favour favours favoured favouring"),
    (Lemma::Support, "favor favors favored favoring"),
    (Lemma::Join, "join joins joined joining"),
    (Lemma::Cast, "cast casts cast casting"),
    (Lemma::Cast, "use uses used using"),
    (Lemma::Cast, "exercise exercises exercised exercising"),
    (Lemma::Cast, "wield wields wielded wielding"),
    (Lemma::Cast, "employ employs employed employing"),
    (Lemma::Cast, "apply applies applied applying"),
    (Lemma::Cast, "resort resorts resorted resorting"),
    (Lemma::Submit, "submit submits submitted submitting"),
    (Lemma::Submit, "sponsor sponsors sponsored sponsoring"),
    (
        Lemma::Submit,
        "cosponsor cosponsors cosponsored cosponsoring",
    ),
    (Lemma::Submit, "draft drafts drafted drafting"),
    (Lemma::Submit, "propose proposes proposed proposing"),
    (Lemma::Submit, "introduce introduces introduced introducing"),
    (
        Lemma::Submit,
        "reintroduce reintroduces reintroduced reintroducing",
    ),
    (Lemma::Submit, "table tables tabled tabling"),
    (Lemma::Submit, "pen pens penned penning"),
    (Lemma::Submit, "author authors authored authoring"),
    (Lemma::Submit, "present presents presented presenting"),
    (Lemma::Submit, "prepare prepares prepared preparing"),
    (Lemma::Submit, "circulate circulates circulated circulating"),
    (Lemma::Submit, "suggest suggests suggested suggesting"),
    (Lemma::Submit, "initiate initiates initiated initiating"),
    (Lemma::Receive, "receive receives received receiving"),
    (Lemma::Receive, "obtain obtains obtained obtaining"),
    (Lemma::Receive, "get gets got getting"),
    (Lemma::Receive, "collect collects collected collecting"),
    (Lemma::Receive, "win wins won winning"),
    (Lemma::Receive, "garner garners garnered garnering"),
    (Lemma::Receive, "secure secures secured securing"),
    (Lemma::Receive, "gather gathers gathered gathering"),
    (Lemma::Receive, "attract attracts attracted attracting"),
    (Lemma::Receive, "muster musters mustered mustering"),
    (Lemma::Receive, "command commands commanded commanding"),
    (Lemma::Receive, "draw draws drew drawing"),
    (Lemma::Receive, "gain gains gained gaining"),
    (Lemma::Receive, "score scores scored scoring"),
    (
        Lemma::Participate,
        "participate participates participated participating",
    ),
];

const KINDS: &[(Word, &str)] = &[
    (Word::None, "none no nil zero nobody nought nothing"),
    (
        Word::Modal,
        "will would could can cannot may might should shall must 'll ought",
    ),
    (Word::Have, "has have had having"),
    (Word::Be, "is are was were be been being"),
    (Word::Do, "did does do"),
    (Word::Not, "not never 't n't without"),
    (
        Word::Intend,
        "expected expects expect threatened threatens threaten threatening planned plans plan planning promised promises promise \
         vowed vows vow pledged pledges pledge intends intended intend intending sought seeks seek seeking tried tries try trying urged urges urge \
         wants wanted want hopes hoped hope likely ready prepared set due poised about able willing scheduled unlikely asked asks ask \
         refused refuses refuse declined declines decline failed fails fail failing want attempt attempted attempts considering going called calls call \
         need needed needs reluctant inclined required thought believed rumoured rumored understood presumed assumed",
    ),
    (Word::If, "if unless whether"),
    (
        Word::Thing,
        "draft drafts resolution resolutions text texts measure proposal proposals initiative initiatives document motion motions",
    ),
    (
        Word::Loose,
        "decision action version versions alternative alternatives counterproposal counterproposals paper formula plan renewal \
         application request attempt counter-proposal demand appeal recommendation",
    ),
    (Word::Amendment, "amendment amendments"),
    (
        Word::Paragraph,
        "paragraph paragraphs preamble preambles para paras para. paras. clause clauses",
    ),
    (
        Word::Envoy,
        "ambassador ambassadors envoy envoys representative representatives delegate delegates delegation delegations government governments diplomat \
         diplomats administration officials minister colleague colleagues counterpart counterparts",
    ),
    (
        Word::Voter,
        "countries country members member nations nation states state council-members delegations delegation powers power governments member-state member-states",
    ),
    (
        Word::Adverb,
        "again also both all then since once twice already unanimously overwhelmingly repeatedly formally finally narrowly just only even still \
         subsequently consistently jointly promptly effectively together alone ever thus therefore later earlier recently now instead each \
         not-surprisingly nonetheless nevertheless likewise too also so again afterwards immediately eventually simply actually previously nearly otherwise indeed",
    ),
    (
        Word::Preposition,
        "by with of from to in for against between among on at during after before under over despite since as into upon through against about \
         without including except besides",
    ),
    (
        Word::Determiner,
        "a an the this that these those its their his her our another any",
    ),
    (Word::Relative, "which who that whose"),
];

/// How cables and minutes shorten words: the word in full, and its short forms.
const SHORTENED: &[(&str, &str)] = &[
    ("resolution", "res res. resn reso"),
    ("resolutions", "resns"),
    ("amendment", "amdt amdt. amendt"),
    ("amendments", "amdts"),
    ("paragraph", "para para."),
    ("paragraphs", "paras paras."),
    ("abstaining", "abst abst. absts absts. abstg"),
    ("against", "agst agst."),
    ("unanimously", "unan unan."),
];

const NUMBERS: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
const TENS: &str = "thirty forty fifty sixty seventy eighty ninety";
const ORDINALS: &str =
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth";
const MONTHS: &str =
    "january february march april may june july august september october november december";
const SHORT_MONTHS: &str = "jan. feb. mar. apr. may jun. jul. aug. sept. oct. nov. dec.";
const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";

/// Whether a word takes something from the one after it: "almost unanimously".
pub(crate) fn falls_short(word: &str) -> bool {
    matches!(
        word,
        "near" | "nearly" | "almost" | "virtually" | "practically" | "quasi"
    )
}

/// Tells each word of the vocabulary that is also written short, and the short form.
pub(crate) fn shortened(mut add: impl FnMut(&'static str, &'static str)) {
    for (word, short) in SHORTENED {
        short.split(' ').for_each(|short| add(short, word));
    }
}

/// Tells each word of the vocabulary and what it is; a word may be of several kinds ("no" is none and a vote against).
pub(crate) fn vocabulary(mut add: impl FnMut(&'static str, Word)) {
    for (lemma, forms) in VERBS {
        for (form, word) in [Form::Base, Form::Present, Form::Past, Form::Ing]
            .into_iter()
            .zip(forms.split(' '))
        {
            add(word, Word::Verb(*lemma, form));
        }
    }
    for (kind, list) in KINDS {
        list.split_whitespace().for_each(|word| add(word, *kind));
    }
    for (number, word) in (0..).zip(NUMBERS.split(' ')) {
        add(word, Word::Number(number));
    }
    for (tens, word) in (3..).zip(TENS.split(' ')) {
        add(word, Word::Number(10 * tens));
    }
    for (number, word) in (0..).zip(ORDINALS.split(' ')) {
        add(word, Word::Ordinal(number));
    }
    for list in [MONTHS, SHORT_MONTHS] {
        for (number, word) in (1..).zip(list.split(' ')) {
            add(word, Word::Month(number));
            add(word.trim_end_matches('.'), Word::Month(number));
        }
    }
    for word in ["sep.", "sep"] {
        add(word, Word::Month(9));
    }
    for (number, word) in (1..).zip(WEEKDAYS.split(' ')) {
        add(word, Word::Weekday(number));
    }
}
