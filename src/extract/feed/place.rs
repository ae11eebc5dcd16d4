//! Where the stamps of a feed stand among the lines of its items.

use super::Line;

/// Where the stamps stand among the lines of their items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// At the head.
    Above,
    /// At the end.
    Below,
    /// Between others, in a paragraph that is the item or begins it.
    Within,
    /// Under a headline.
    UnderHeadline,
}

/// Where all stamps of a text stand; none where they stand here and there.
pub(super) fn place(lines: &[Line], stamps: &[usize]) -> Option<Place> {
    let (first, last) = (*stamps.first()?, *stamps.last()?);
    let line = |at: usize| lines.get(at);
    let leads = |at: usize| {
        line(at)
            .and_then(|line| line.stamp)
            .is_some_and(|stamp| stamp.leads)
    };
    if stamps.iter().all(|at| leads(*at)) {
        return Some(Place::Above);
    }
    let begins = |at: usize| line(at).is_none_or(|line| line.paragraph);
    let of_paragraph = |at: &usize| match (begins(*at), begins(at + 1)) {
        (true, false) => Some(Place::Above),
        (false, true) => Some(Place::Below),
        (false, false) => Some(Place::Within),
        (true, true) => None,
    };
    let paragraphs = stamps.windows(2).all(|two| {
        let (from, to) = (two[0] + 1, two[1]);
        (from..=to).any(begins)
    });
    if paragraphs
        && let Some(place) = of_paragraph(&first)
        && stamps.iter().all(|at| of_paragraph(at) == Some(place))
    {
        return Some(place);
    }
    // No paragraphs hold the lines of an item together.
    if stamps.windows(2).any(|two| two[0] + 1 >= two[1]) {
        return None;
    }
    if last + 1 == lines.len() {
        return (first > 0).then_some(Place::Below);
    }
    // A headline has no full stop.
    let headline = |at: &usize| {
        let above = at.checked_sub(1).and_then(line);
        above.is_some_and(|line| !line.stops)
    };
    if stamps.iter().all(headline) {
        return Some(Place::UnderHeadline);
    }
    // A name of the feed may stand above all.
    (first < 2).then_some(Place::Above)
}
