//! Whether a resolution's number can be of a year: the Council numbers its resolutions as it adopts them, from 1 in 1946.

/// The number of the last resolution of a year.
const LAST_OF: [(i16, u32); 18] = [
    (1945, 0),
    (1950, 89),
    (1955, 110),
    (1960, 160),
    (1965, 219),
    (1970, 291),
    (1975, 384),
    (1980, 484),
    (1985, 580),
    (1990, 683),
    (1995, 1035),
    (2000, 1334),
    (2005, 1651),
    (2010, 1966),
    (2015, 2259),
    (2020, 2560),
    (2025, 2811),
    (2030, 3061),
];

/// How far a number may be from those that its year is reckoned to have had.
const MARGIN: u32 = 100;

/// Whether a resolution of that number may have been adopted in a year; far from the numbers of the year, it was not.
pub(in crate::extract) fn may_be_of(number: u32, year: i16) -> bool {
    let (Some(before), Some(last)) = (reckoned(year - 1), reckoned(year)) else {
        return true;
    };
    number + MARGIN > before && number < last + MARGIN
}

/// Whether a resolution of that number was adopted in a year, as nearly as the numbers of the years before tell.
pub(super) fn is_of(number: u32, year: i16) -> bool {
    const NEAR: u32 = 30;
    let (Some(before), Some(last)) = (reckoned(year - 1), reckoned(year)) else {
        return false;
    };
    number + NEAR > before && number < last + NEAR
}

/// About how many resolutions there were by the end of a year.
fn reckoned(year: i16) -> Option<u32> {
    let later = LAST_OF.iter().position(|(known, _)| *known >= year)?;
    let (to, last) = LAST_OF[later];
    let Some((from, first)) = later.checked_sub(1).map(|i| LAST_OF[i]) else {
        return (to == year).then_some(last);
    };
    let years = u32::try_from(year - from).ok()?;
    let span = u32::try_from(to - from).ok()?;
    Some(first + (last - first) * years / span)
}

#[cfg(test)]
mod tests {
    use super::may_be_of;

    #[test]
    fn a_number_is_of_about_its_year() {
        for (number, year) in [
            (2, 1946),
            (242, 1967),
            (678, 1990),
            (1701, 2006),
            (2728, 2024),
        ] {
            assert!(may_be_of(number, year), "{number} of {year}");
        }
        for (number, year) in [(1718, 2024), (242, 1990), (2334, 2011)] {
            assert!(!may_be_of(number, year), "{number} of {year}");
        }
    }
}
