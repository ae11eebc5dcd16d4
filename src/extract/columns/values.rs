//! What the value of a cell or a field is by itself: a position, a veto, a document, a yes or no, the Council's name.

use super::Column;
use super::heading::{column, words};
use crate::vote::Position;

/// The position that a value is, and nothing else: "yes", "abstained".
pub(super) fn position(value: &str) -> Option<Position> {
    match column(value) {
        Column::Count(position) => Some(position),
        _ => None,
    }
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
