//! Votes → the Library's CSV: one row a member of the Council on the day, in the order in which the members sit.

use super::{COLUMNS, LINK, MODALITIES, code_on, description, letter, name_on};
use crate::record::{Data, formula};
use crate::vote::{Position, Vote};
use std::borrow::Cow;

/// The CSV of votes: UTF-8 without a mark at its beginning, lines ended by CR LF, free text safe from being run as a formula.
///
/// What the layout has no place for is left out: question, topic, sponsors, status and all sources but the Library's record.
/// A vote that is not in the Library has its identifier in the project as `undl_id`. Members absent and not participating
/// are both X, and so are all members of a vote whose roll call is not known.
#[must_use]
pub fn write(votes: &[&Vote], data: &Data) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    // Writing to memory does not fail.
    let _ = writer.write_record(COLUMNS);
    for vote in votes {
        for row in rows(vote, data) {
            let _ = writer.write_record(row.iter().map(AsRef::as_ref));
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn rows<'v>(vote: &'v Vote, data: &Data) -> Vec<[Cow<'v, str>; COLUMNS.len()]> {
    let council = &data.council;
    let date = vote.date();
    let Some(roster) = council.on(date) else {
        return Vec::new();
    };
    let (id, link) = record_of(vote, data);
    let resolution = vote.resolution().map(|number| (number, date.year()));
    let free = |text: Option<&'v str>| formula::guarded(text.unwrap_or_default());
    let symbol = |symbol: Option<&'v crate::symbol::Symbol>| {
        Cow::Borrowed(symbol.map_or("", crate::symbol::Symbol::as_str))
    };
    let title = description(vote.title().unwrap_or_default(), resolution);
    let title = match title {
        Cow::Borrowed("") => title,
        title => Cow::Owned(formula::guarded(&title).into_owned()),
    };
    let seats = u32::try_from(roster.members.len()).unwrap_or(u32::MAX);
    let counts = vote.tally();
    let count = |position: Position| {
        let unknown = if position == Position::NotParticipating {
            seats
        } else {
            0
        };
        Cow::Owned(
            counts
                .map_or(unknown, |tally| tally.count(position))
                .to_string(),
        )
    };
    let modality = MODALITIES
        .iter()
        .find(|(_, manner)| *manner == vote.manner())
        .map_or("", |(word, _)| word);
    let row = |member: crate::council::Member| {
        let position = vote.roll_call().and_then(|roll| roll.position(member));
        let position = position.unwrap_or(Position::NotParticipating);
        let permanent = if roster.is_permanent(member) {
            "True"
        } else {
            "False"
        };
        [
            Cow::Owned(id.clone()),
            code_on(member, date, council),
            name_on(member, date, council),
            Cow::Borrowed(permanent),
            Cow::Borrowed(letter(position)),
            Cow::Owned(date.to_string()),
            Cow::Owned(
                resolution
                    .map(|(number, year)| format!("S/RES/{number} ({year})"))
                    .unwrap_or_default(),
            ),
            symbol(vote.draft()),
            symbol(vote.meeting()),
            title.clone(),
            free(vote.agenda_item()),
            Cow::Borrowed(""),
            free(vote.note()),
            count(Position::InFavour),
            count(Position::Against),
            count(Position::Abstaining),
            count(Position::NotParticipating),
            Cow::Owned(counts.map_or(seats, |tally| tally.total()).to_string()),
            Cow::Borrowed(modality),
            Cow::Owned(link.clone()),
        ]
    };
    roster.members.iter().map(|&member| row(member)).collect()
}

/// The Library's number of the vote and its page; else the vote's identifier here and the first page among its sources.
fn record_of(vote: &Vote, data: &Data) -> (String, String) {
    let sources = || vote.sources().iter();
    if let Some(id) = sources().find_map(|source| source.strip_prefix("undl:")) {
        return (id.to_owned(), format!("{LINK}{id}"));
    }
    let page = sources().find(|source| source.starts_with("https://"));
    let page = page.map(ToString::to_string).unwrap_or_default();
    (data.record.id(vote), page)
}
