//! What a column of a table or a field of a record holds, told by its name.

mod names;

use super::Column;
use super::values::is_a_document;
use names::NAMES;

/// The names of that which tells how one member voted: {"country": "China", "vote": "abstain"}.
const MEMBERS: [&str; 6] = [
    "country",
    "state",
    "member",
    "member state",
    "nation",
    "name",
];

/// How long a name is at most: most of what commas part is prose.
const LONGEST: usize = 48;

/// What a name says that its column holds.
pub(super) fn column(name: &str) -> Column {
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

/// Whether a field's value is how a member voted.
pub(super) fn names_a_position(name: &str) -> bool {
    matches!(
        words(name).as_str(),
        "position" | "voted" | "cast" | "choice"
    )
}

/// Whether a field's value is a word for the sort of its record.
pub(super) fn names_a_sort(name: &str) -> bool {
    matches!(
        words(name).as_str(),
        "type" | "kind" | "status" | "category" | "genre" | "mode" | "branch" | "timeline"
    )
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
    if name.len() > LONGEST {
        return false;
    }
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
pub(super) fn words(name: &str) -> String {
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
    use crate::vote::Position;

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
        assert_eq!(column("inFavour"), Column::Count(Position::InFavour));
        assert_eq!(column("whatHappened"), Column::Remarks);
    }
}
