//! What a column of a table or a field of a record holds, told by its name: one list of words, to which a newcomer adds a line.

use super::Column;
use crate::vote::Position;

use Position::{Abstaining, Against, InFavour, NotParticipating};

/// The names, in small letters and with blanks between words.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Count(InFavour),
        &[
            "yes",
            "y",
            "for",
            "in favour",
            "in favor",
            "votes for",
            "votes in favour",
            "votes in favor",
            "for votes",
            "favour",
            "favor",
            "members in favour",
            "members in favor",
            "countries in favour",
            "countries in favor",
            "votes yes",
            "yes votes",
            "yes count",
            "voted for",
            "voted yes",
            "voted in favour",
            "voted in favor",
            "ayes",
            "yeas",
            "affirmative",
            "approved by",
            "supported",
            "supporting",
            "in support",
        ],
    ),
    (
        Column::Count(Against),
        &[
            "no",
            "n",
            "against",
            "votes against",
            "against votes",
            "members against",
            "countries against",
            "votes no",
            "no votes",
            "no count",
            "voted against",
            "voted no",
            "noes",
            "nays",
            "negative",
            "opposed",
            "opposing",
        ],
    ),
    (
        Column::Count(Abstaining),
        &[
            "votes abstaining",
            "votes abstain",
            "votes abstained",
            "votes abstention",
            "votes abstentions",
            "abstain votes",
            "abstention votes",
            "members abstaining",
            "countries abstaining",
            "abstained by",
            "voted abstain",
            "abstain",
            "abstained",
            "abstains",
            "abstaining",
            "abstainers",
            "abstention",
            "abstentions",
            "abstain count",
            "abstention count",
            "abst.",
            "abs",
            "abs.",
        ],
    ),
    (
        Column::Count(NotParticipating),
        &[
            "not voting",
            "did not vote",
            "not participating",
            "did not participate",
            "absent",
            "non voting",
        ],
    ),
    (
        Column::Score,
        &[
            "vote",
            "votes",
            "voting",
            "tally",
            "vote tally",
            "vote count",
            "vote result",
            "vote record",
            "voting result",
            "voting results",
            "vote breakdown",
            "vote split",
            "vote totals",
            "vote score",
            "final vote",
            "voting record",
            "result of vote",
            "score",
        ],
    ),
    (
        Column::Vetoed,
        &[
            "veto",
            "vetoes",
            "vetoed by",
            "vetoes by",
            "veto by",
            "veto cast by",
            "vetoes cast by",
            "veto power",
            "vetoer",
            "veto countries",
            "veto states",
            "veto members",
            "vetoers",
            "vetoing",
            "vetoing member",
            "vetoing members",
            "vetoing state",
            "vetoing states",
            "vetoing country",
            "vetoing countries",
            "vetoing power",
            "vetoing powers",
            "vetoing member(s)",
            "vetoing state(s)",
            "vetoing country(ies)",
        ],
    ),
    (
        Column::Outcome,
        &[
            "result",
            "outcome",
            "status",
            "decision",
            "vote outcome",
            "voting outcome",
            "final outcome",
            "final result",
            "final status",
        ],
    ),
    (
        Column::Passed,
        &[
            "passed",
            "adopted",
            "approved",
            "carried",
            "is adopted",
            "is passed",
            "was adopted",
            "was passed",
        ],
    ),
    (
        Column::Day,
        &[
            "date",
            "day",
            "vote date",
            "voted on",
            "voting date",
            "date of vote",
            "day of vote",
            "date of the vote",
            "meeting date",
            "date voted",
            "date adopted",
            "date passed",
            "date of veto",
            "veto date",
            "vetoed on",
            "rejected on",
            "passed on",
            "adopted on",
            "adoption date",
            "date of adoption",
        ],
    ),
    (
        Column::Number,
        &[
            "no.",
            "number",
            "resolution",
            "res.",
            "res",
            "resolution no",
            "resolution no.",
            "resolution number",
            "resolution id",
            "resolution symbol",
            "unsc resolution",
            "unscr",
        ],
    ),
    (
        Column::Draft,
        &[
            "draft",
            "draft no",
            "draft no.",
            "draft number",
            "draft symbol",
            "draft resolution",
            "draft document",
            "draft text",
            "draft res",
            "draft id",
            "document",
            "document symbol",
            "document no.",
            "doc",
            "doc.",
            "symbol",
            "un symbol",
            "code",
        ],
    ),
    (
        Column::Meeting,
        &[
            "meeting",
            "meeting no",
            "meeting no.",
            "meeting number",
            "meeting symbol",
            "meeting record",
            "meeting id",
            "meeting ref",
            "record",
            "verbatim record",
            "written record",
            "pv",
        ],
    ),
    (
        Column::Sponsors,
        &[
            "sponsor",
            "sponsors",
            "sponsor(s)",
            "sponsored by",
            "sponsoring states",
            "sponsoring countries",
            "sponsoring members",
            "authors",
            "co authors",
            "coauthors",
            "co sponsor",
            "cosponsor",
            "cosponsors",
            "co sponsors",
            "submitted by",
            "proposed by",
            "drafted by",
            "tabled by",
            "introduced by",
        ],
    ),
    (
        Column::Body,
        &[
            "organ",
            "body",
            "un body",
            "un organ",
            "voting body",
            "adopting body",
            "council",
            "forum",
            "chamber",
            "committee",
        ],
    ),
];

/// The names of that which tells how one member voted: {"country": "China", "vote": "abstain"}.
const MEMBERS: [&str; 6] = [
    "country",
    "state",
    "member",
    "member state",
    "nation",
    "name",
];

/// What a name says that its column holds.
pub(super) fn column(name: &str) -> Column {
    const LONGEST: usize = 48;
    // Most of what commas part is prose.
    if name.len() > LONGEST {
        return Column::Remarks;
    }
    let name = words(name);
    let name = name.as_str();
    let listed = NAMES.iter().find(|(_, names)| names.contains(&name));
    match listed {
        Some((column, _)) => *column,
        // "Permanent member(s) casting negative vote"
        None if name.starts_with("permanent member") && name.ends_with("negative vote") => {
            Column::Vetoed
        }
        None if is_score(name) => Column::Score,
        None => counted(name).map_or(Column::Remarks, column),
    }
}

/// "Approved (10)": the name before a number in brackets.
fn counted(name: &str) -> Option<&str> {
    let (name, number) = name.strip_suffix(')')?.split_once(" (")?;
    number
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(name)
}

/// "Vote (Y/N/A)", "For-Against-Abstain": whether a name is that of those for and those against at once.
fn is_score(name: &str) -> bool {
    let words = || {
        name.split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
    };
    let favour = |word: &str| matches!(word, "y" | "yes" | "for" | "favour" | "favor" | "yea");
    let against = |word: &str| matches!(word, "n" | "no" | "against" | "nay");
    let other = |word: &str| {
        matches!(word, "a" | "in" | "vote" | "votes" | "voting" | "result")
            || word.starts_with("abs")
    };
    words().any(favour)
        && words().any(against)
        && words().all(|word| favour(word) || against(word) || other(word))
}

/// What a name says that a field of a record holds; there "number" may be of anything, and a long "body" is that of an article.
pub(super) fn field(name: &str, value: &str) -> Column {
    const LONG: usize = 60;
    const PROSE: usize = 160;
    match column(name) {
        Column::Body if value.len() > LONG => Column::Remarks,
        // A "document", a "record" or a "resolution" may be a whole article.
        Column::Number | Column::Draft | Column::Meeting if value.len() > PROSE => Column::Remarks,
        Column::Number if !words(name).starts_with("res") && !words(name).starts_with("unsc") => {
            Column::Remarks
        }
        // "id": "S/RES/2712 (2023)", "who": "Resolution 2817"
        Column::Remarks if is_a_document(value) => Column::Draft,
        // Of a bill, a governor may have vetoed it.
        Column::Remarks
            if matches!(words(name).as_str(), "vetoed" | "was vetoed" | "is vetoed") =>
        {
            Column::Vetoed
        }
        column => column,
    }
}

/// The position that a value is, and nothing else: "yes", "abstained".
pub(super) fn position(value: &str) -> Option<Position> {
    match column(value) {
        Column::Count(position) => Some(position),
        _ => None,
    }
}

/// Whether a field's value is how a member voted.
pub(super) fn names_a_position(name: &str) -> bool {
    matches!(
        words(name).as_str(),
        "position" | "voted" | "cast" | "choice"
    )
}

/// Whether a value says that a member vetoed it, and no more.
pub(super) fn is_a_veto(value: &str) -> bool {
    matches!(
        words(value).as_str(),
        "veto" | "vetoed" | "no (veto)" | "against (veto)"
    )
}

/// "S/RES/2712 (2023)", "S/2015/508", "Resolution 2817": whether a value is a text of the Council's and nothing else. "Resolution 12"
/// may be anybody's.
pub(super) fn is_a_document(value: &str) -> bool {
    const LONGEST: usize = 40;
    const HEADS: [&str; 5] = [
        "S/RES/",
        "UNSC Resolution ",
        "UNSCR ",
        "UN Security Council Resolution ",
        "Security Council Resolution ",
    ];
    let digits = |rest: &str| rest.bytes().take_while(u8::is_ascii_digit).count();
    let figures = |rest: &str| {
        let behind = rest.get(digits(rest)..).unwrap_or_default();
        let year = behind.trim_start_matches([' ', '(', '/']);
        let year = year.trim_end_matches(')');
        digits(rest) > 0 && year.bytes().all(|byte| byte.is_ascii_digit())
    };
    let numbered = HEADS.iter().find_map(|head| value.strip_prefix(head));
    let alone = || {
        let rest = value.strip_prefix("Resolution ")?;
        (digits(rest) > 2).then_some(rest)
    };
    let draft = || {
        let rest = value.strip_prefix("S/").filter(|rest| digits(rest) > 2);
        let mut parts = rest.into_iter().flat_map(|rest| rest.split(['/', '.']));
        rest.is_some()
            && parts
                .all(|part| part.len() == digits(part) || matches!(part, "Rev" | "Corr" | "Add"))
    };
    value.len() <= LONGEST && (numbered.or_else(alone).is_some_and(figures) || draft())
}

/// `altTimelines`, `hypothetical`, `what_if`: whether a name, or a word for a sort of records, is of what was not, or is not yet.
pub(super) fn is_imagined(name: &str) -> bool {
    const LONGEST: usize = 40;
    const HEADS: [&str; 18] = [
        "alt ",
        "alternate ",
        "alternative ",
        "hypothetical",
        "what if",
        "whatif",
        "counterfactual",
        "fiction",
        "imagined",
        "imaginary",
        "simulated",
        "simulation",
        "scenario",
        "predict",
        "forecast",
        "projected",
        "planned",
        "upcoming",
    ];
    if name.len() > LONGEST {
        return false;
    }
    let words = words(name);
    let words = words.strip_prefix("is ").unwrap_or(&words);
    HEADS.iter().any(|head| words.starts_with(head))
}

/// Whether a field's value is a word for the sort of its record.
pub(super) fn names_a_sort(name: &str) -> bool {
    matches!(
        words(name).as_str(),
        "type" | "kind" | "status" | "category" | "genre" | "mode" | "branch" | "timeline"
    )
}

/// Whether what a name heads is of votes of another body: `UNHRC: [ … ]`.
pub(super) fn names_another_body(name: &str) -> bool {
    const OTHERS: [&str; 12] = [
        "unga",
        "ga",
        "general assembly",
        "general assembly resolutions",
        "general assembly votes",
        "ga resolutions",
        "ga votes",
        "unga resolutions",
        "unga votes",
        "unhrc",
        "hrc",
        "human rights council",
    ];
    // The capitals of "UNHRC" are no words.
    let name = if name.bytes().any(|byte| byte.is_ascii_lowercase()) {
        words(name)
    } else {
        name.to_ascii_lowercase().replace('_', " ")
    };
    OTHERS.contains(&name.as_str())
}

/// "UN Security Council", "SC": whether a body named is the Council.
pub(in crate::extract) fn is_council(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.contains("security council")
        || name.contains("unsc")
        || matches!(name.trim(), "sc" | "un sc" | "un-sc" | "s.c.")
}

/// "true", "Yes": whether a value says yes or no, and nothing else.
pub(in crate::extract) fn affirms(value: &str) -> Option<bool> {
    let is = |words: &[&str]| words.iter().any(|word| value.eq_ignore_ascii_case(word));
    is(&["true", "yes", "y"])
        .then_some(true)
        .or(is(&["false", "no", "n"]).then_some(false))
}

/// Whether a name is of a field that articles have.
pub(super) fn is_of_an_article(name: &str) -> bool {
    matches!(
        words(name).as_str(),
        "author"
            | "byline"
            | "publisher"
            | "published"
            | "published at"
            | "pub date"
            | "publish date"
            | "headline"
            | "slug"
            | "content"
            | "article"
            | "excerpt"
    )
}

/// Whether a column is of the names of members, one a row.
pub(super) fn names_members(name: &str) -> bool {
    let words = words(name);
    let words = words.as_str();
    MEMBERS.contains(&words.strip_suffix('s').unwrap_or(words))
        || matches!(
            words,
            "countries" | "council member" | "council members" | "delegation"
        )
}

/// Whether a field's value is the name of a member.
pub(super) fn names_a_member(name: &str) -> bool {
    MEMBERS.contains(&words(name).as_str())
}

/// A name as the list has it: `vetoedBy`, `vetoed_by` and **Vetoed by** are "vetoed by".
fn words(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    let mut small = false;
    for letter in name.trim_matches(['*', '_', ' ', '"', '\'', '`']).chars() {
        let blank = matches!(letter, '_' | '-' | ' ');
        if (blank || small && letter.is_uppercase()) && !words.ends_with(' ') {
            words.push(' ');
        }
        if !blank {
            words.extend(letter.to_lowercase());
        }
        small = letter.is_lowercase();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_however_their_words_are_joined() {
        for name in [
            "vetoedBy",
            "vetoed_by",
            "Vetoed by",
            "**Vetoed By**",
            "VETOED BY",
        ] {
            assert_eq!(column(name), Column::Vetoed, "{name}");
        }
        assert_eq!(column("inFavour"), Column::Count(InFavour));
        assert_eq!(column("whatHappened"), Column::Remarks);
    }
}
