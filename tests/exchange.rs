//! Import and export: what is written is read back the same, whatever the votes and whatever the text.
#![expect(clippy::expect_used, reason = "a test may insist")]

use std::sync::LazyLock;
use unsc_votes::record::{Data, undl, write};
use unsc_votes::source::Source;
use unsc_votes::vote::Vote;

static DATA: LazyLock<Data> =
    LazyLock::new(|| Data::shipped().expect("the shipped data are whole"));

#[test]
fn the_record_written_is_the_record_shipped() {
    for year in 1946..=2026 {
        let path = format!("{}/data/votes/{year}.yaml", env!("CARGO_MANIFEST_DIR"));
        let shipped = std::fs::read_to_string(&path).expect("a file of the record");
        let comment = shipped.lines().next().expect("a first line");
        let comment = comment.strip_prefix("# ").expect("a comment");
        let votes = DATA.record.votes().iter();
        let votes: Vec<&Vote> = votes.filter(|vote| vote.date().year() == year).collect();
        let written = write::yaml(&votes, comment);
        for (written, shipped) in written.lines().zip(shipped.lines()) {
            assert_eq!(written, shipped, "{year}");
        }
        assert_eq!(written.len(), shipped.len(), "{year}");
    }
}

#[test]
fn what_is_written_for_the_library_is_read_without_a_finding() {
    let votes: Vec<&Vote> = DATA.record.votes().iter().collect();
    let csv = undl::write(&votes, &DATA);
    let ledger = undl::read(Source::new("votes.csv", csv), &DATA.council).expect("a voting CSV");
    assert_eq!(ledger.findings, []);
    assert_eq!(ledger.entries.len(), votes.len());
    for (entry, vote) in ledger.entries.iter().zip(&votes) {
        let text = |text: &Option<unsc_votes::record::entry::Text>| {
            text.as_ref().map(|text| text.value.clone())
        };
        assert_eq!(text(&entry.title).as_deref(), vote.title());
        assert_eq!(text(&entry.agenda_item).as_deref(), vote.agenda_item());
        assert_eq!(text(&entry.note).as_deref(), vote.note());
        let members = vote.roll_call().map_or(0, |roll| roll.iter().count());
        assert_eq!(entry.cast.len(), members, "{:?}", entry.date);
    }
}
