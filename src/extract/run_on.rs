//! Roll calls whose cells ran together when a page became text: "`China YesFrance YesRussia No`", also without any blank.

use crate::source::Span;

/// What stands in the cells for the votes.
const VOTES: [&str; 9] = [
    "Yes",
    "No",
    "Abstain",
    "Abstained",
    "Abstaining",
    "Abstention",
    "Against",
    "For",
    "Absent",
];

/// Whether a text may have one: a vote in favour without a blank before or behind it.
pub(super) fn may_be_in(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memmem::find_iter(bytes, "Yes").any(|at| {
        let before = at.checked_sub(1).and_then(|at| bytes.get(at));
        let behind = bytes.get(at + "Yes".len());
        before.is_some_and(u8::is_ascii_lowercase) || behind.is_some_and(u8::is_ascii_uppercase)
    })
}

/// The cells of a sentence that ran together; where few did, it is one.
pub(super) fn cells(text: &str, sentence: Span) -> Vec<Span> {
    const FEWEST: usize = 3;
    let words = &text[sentence.start..sentence.end];
    let bytes = words.as_bytes();
    let joins = |at: usize| {
        let joined = bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase();
        joined && (ends_with_a_vote(&bytes[..at]) || begins_with_a_vote(&bytes[at..]))
    };
    let cuts: Vec<usize> = (1..bytes.len()).filter(|at| joins(*at)).collect();
    if cuts.len() < FEWEST {
        return vec![sentence];
    }
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([bytes.len()]);
    let cell = |(from, to): (usize, usize)| Span::new(sentence.start + from, sentence.start + to);
    starts.zip(ends).map(cell).collect()
}

fn ends_with_a_vote(before: &[u8]) -> bool {
    VOTES.iter().any(|vote| {
        let rest = before.strip_suffix(vote.as_bytes());
        // "Kosovo", "Burkina Faso" end with no vote; "RussiaNo" does.
        rest.is_some_and(|rest| rest.last().is_none_or(|byte| !byte.is_ascii_uppercase()))
    })
}

fn begins_with_a_vote(behind: &[u8]) -> bool {
    VOTES.iter().any(|vote| {
        let rest = behind.strip_prefix(vote.as_bytes());
        rest.is_some_and(|rest| rest.first().is_none_or(|byte| !byte.is_ascii_lowercase()))
    })
}
