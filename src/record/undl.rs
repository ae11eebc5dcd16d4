//! The layout of the UN Digital Library's "Security Council Voting Data" CSV: its columns, codes, names and words.
//!
//! One row is one member's vote; what is true of the whole vote stands in each of its rows. [`read`] makes of it votes as
//! written, [`write()`] makes it of votes.

mod cells;
mod columns;
mod faults;
mod read;
mod write;

pub use faults::CHECKS;
pub(super) use faults::NO_PLACE;
pub use read::read;
pub use write::write;

use crate::council::{Council, Member};
use crate::vote::{Manner, Position};
use jiff::civil::Date;
use std::borrow::Cow;
use std::ops::Range;

/// The columns, in the Library's order.
pub const COLUMNS: [&str; 20] = [
    "undl_id",
    "ms_code",
    "ms_name",
    "permanent_member",
    "ms_vote",
    "date",
    "resolution",
    "draft",
    "meeting",
    "description",
    "agenda",
    "subjects",
    "vote_note",
    "total_yes",
    "total_no",
    "total_abstentions",
    "total_non_voting",
    "total_ms",
    "modality",
    "undl_link",
];

/// Where a record of the Library stands, before its number.
const LINK: &str = "https://digitallibrary.un.org/record/";

/// The Library's codes that are not those of ISO 3166 for the State today: the code, and the State's name while it had it.
const OLD_CODES: [(&str, &str); 3] = [
    ("SUN", "Union of Soviet Socialist Republics"),
    ("GER", "Germany, Federal Republic of"),
    ("ZAR", "Zaire"),
];

/// The Library's names that are not those of the time in capitals: the name of the time, and the Library's.
const NAMES: [(&str, &str); 12] = [
    ("Byelorussian Soviet Socialist Republic", "BELARUS"),
    ("Ceylon", "SRI LANKA"),
    ("China (Republic of China)", "CHINA"),
    ("Iran", "IRAN (ISLAMIC REPUBLIC OF)"),
    ("Libyan Arab Republic", "LIBYAN ARAB JAMAHIRIYA"),
    ("Syria", "SYRIAN ARAB REPUBLIC"),
    ("Ukrainian Soviet Socialist Republic", "UKRAINE"),
    ("Union of Soviet Socialist Republics", "USSR"),
    (
        "United Kingdom of Great Britain and Northern Ireland",
        "UNITED KINGDOM",
    ),
    ("United States of America", "UNITED STATES"),
    ("Upper Volta", "BURKINA FASO"),
    ("Zaire", "ZAIRE"),
];

/// The State that one of the Library's own codes means, and the name that it had as long as the code was its own.
fn of_old_code(code: &str, council: &Council) -> Option<(Member, &'static str)> {
    let &(_, name) = OLD_CODES.iter().find(|(old, _)| *old == code)?;
    let had = |state: &&crate::council::State| state.names().iter().any(|had| had.name == name);
    Some((council.states().find(had)?.code(), name))
}

/// The code that the Library gives a State on a day.
fn code_on(member: Member, on: Date, council: &Council) -> Cow<'static, str> {
    let name = council.name(member, on);
    match OLD_CODES.iter().find(|(_, of)| *of == name) {
        Some((code, _)) => Cow::Borrowed(code),
        None => Cow::Owned(member.to_string()),
    }
}

/// The name that the Library gives a State on a day.
fn name_on(member: Member, on: Date, council: &Council) -> Cow<'static, str> {
    let name = council.name(member, on);
    match NAMES.iter().find(|(of, _)| *of == name) {
        Some((_, name)) => Cow::Borrowed(name),
        None => Cow::Owned(name.to_uppercase()),
    }
}

/// The position that a letter stands for. The Library leaves the cell empty, and some copies have an X, for a member that
/// took no part.
fn position(letter: &str) -> Option<Position> {
    Some(match letter {
        "Y" => Position::InFavour,
        "N" => Position::Against,
        "A" => Position::Abstaining,
        "X" | "" => Position::NotParticipating,
        _ => return None,
    })
}

/// The letter of a position; one for all that took no part.
fn letter(position: Position) -> &'static str {
    match position {
        Position::InFavour => "Y",
        Position::Against => "N",
        Position::Abstaining => "A",
        Position::NotParticipating | Position::Absent => "X",
    }
}

/// The word of `modality` for each manner of deciding.
const MODALITIES: [(&str, Manner); 6] = [
    ("Vote", Manner::Vote),
    ("Without vote", Manner::WithoutVote),
    ("In parts", Manner::InParts),
    ("No objection", Manner::NoObjection),
    ("Acclamation", Manner::Acclamation),
    ("Consensus", Manner::Consensus),
];

/// Where in a description the title stands: `[…]` of `resolution 2334 (2016) […]`, for this very resolution. None where it has
/// another form; then all of it is the title.
fn title_in(description: &str, resolution: &str) -> Option<Range<usize>> {
    let named = resolution.strip_prefix("S/RES/")?;
    let rest = description
        .strip_prefix("Security Council ")
        .unwrap_or(description);
    let rest = rest.strip_prefix("resolution ")?.strip_prefix(named)?;
    let title = rest.strip_prefix(" [")?.strip_suffix(']')?;
    let from = description.len() - 1 - title.len();
    let is_plain = !title.is_empty() && title.trim() == title && !names_resolution(title);
    is_plain.then_some(from..description.len() - 1)
}

/// The description of a vote with this title.
fn description(title: &str, resolution: Option<(u32, i16)>) -> Cow<'_, str> {
    match resolution {
        Some((number, year)) if !names_resolution(title) => {
            Cow::Owned(format!("resolution {number} ({year}) [{title}]"))
        }
        _ => Cow::Borrowed(title),
    }
}

/// Whether a title is a whole description: one that begins with a resolution of its own.
fn names_resolution(title: &str) -> bool {
    let start: String = title.chars().take(28).collect::<String>().to_lowercase();
    start
        .strip_prefix("security council ")
        .unwrap_or(&start)
        .starts_with("resolution ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_comes_out_of_its_description_and_goes_back() {
        for (description, title) in [
            ("resolution 2334 (2016) [on settlements]", "on settlements"),
            (
                "resolution 2334 (2016) [on [two] things]",
                "on [two] things",
            ),
            // What names another resolution, or has another form, stays whole.
            ("resolution 2333 (2016) [on settlements]", ""),
            ("resolution 2334 (2016)", ""),
            ("resolution 2334 (2016) [on settlements)", ""),
            ("resolution 2334 (2016) [resolution 5 (1946)]", ""),
        ] {
            let found = title_in(description, "S/RES/2334 (2016)");
            let found = found.and_then(|at| description.get(at));
            assert_eq!(found.unwrap_or_default(), title, "{description}");
            let title = found.unwrap_or(description);
            assert_eq!(super::description(title, Some((2334, 2016))), description);
        }
    }
}
