//! The form of vote data as a JSON Schema, for editors: made from the types below, which say it key by key.
#![expect(
    dead_code,
    reason = "the types are never made: the schema is made from them"
)]

use schemars::{JsonSchema, schema_for};

/// The JSON Schema (draft 2020-12) of a file of votes, as text that ends with a line break.
#[must_use]
pub fn votes() -> String {
    let mut schema = schema_for!(VoteData);
    schema.insert("$id".to_owned(), ID.into());
    let json = serde_json::to_string_pretty(&schema).unwrap_or_default();
    format!("{json}\n")
}

/// What the schema is called. The program prints it: nothing need be fetched.
const ID: &str = "urn:unsc-votes:votes:1";

/// Votes of the United Nations Security Council.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Votes of the UN Security Council")]
struct VoteData {
    /// The votes, oldest first.
    votes: Vec<VoteEntry>,
}

/// One vote.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct VoteEntry {
    /// The day of the vote in New York: 2017-04-12.
    #[schemars(regex(pattern = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"))]
    date: String,
    /// The symbol of the meeting record (S/PV.7922); for votes in writing (2020–21) that of the letter with the result.
    #[schemars(regex(pattern = r"^S/(PV\.)?[1-9]"))]
    meeting: Option<String>,
    /// The symbol of the draft put to the vote: S/2017/315, before 1994 S/26182.
    #[schemars(regex(pattern = r"^S/[1-9]"))]
    draft: Option<String>,
    /// The number of the resolution adopted.
    resolution: Option<Resolution>,
    /// What was put to the vote, where it is no draft resolution. On procedural matters there is no veto.
    question: Option<Question>,
    /// How the decision was taken, where no vote was.
    without_vote: Option<WithoutVote>,
    /// What the text is about.
    title: Option<String>,
    /// The item of the Council's agenda.
    agenda_item: Option<String>,
    /// A plain search word: a State, a region or a theme.
    topic: Option<String>,
    /// The members that voted for.
    in_favour: Option<Vec<Member>>,
    /// The members that voted against.
    against: Option<Vec<Member>>,
    /// The members that abstained.
    abstaining: Option<Vec<Member>>,
    /// The members that took no part in the vote.
    not_participating: Option<Vec<Member>>,
    /// The members that were not in the room.
    absent: Option<Vec<Member>>,
    /// How many members took each position; needed only where the names are not known.
    tally: Option<Counts>,
    /// What came of it; checked against the votes.
    outcome: Option<Outcome>,
    /// Why it was not adopted; checked against the votes.
    reason: Option<Reason>,
    /// The permanent members that vetoed it; checked against the votes.
    vetoed_by: Option<Vec<Member>>,
    /// The States that submitted the text.
    sponsors: Option<Vec<Member>>,
    /// How well the vote is attested.
    status: Option<Status>,
    /// A word on a correction, a dispute or a derivation.
    note: Option<String>,
    /// Where the facts come from: undl:280453, sciencespo:3, dgacm, an address, or plain words.
    sources: Option<Vec<String>>,
}

/// A State: its ISO 3166-1 alpha-3 code (a former State's former code), or its name of that day.
#[derive(JsonSchema)]
#[schemars(transparent)]
struct Member(#[schemars(length(min = 2))] String);

/// A number (2334), or a symbol with its year (S/RES/2334 (2016)).
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Resolution {
    Number(#[schemars(range(min = 1))] u32),
    Symbol(#[schemars(regex(pattern = r"^S/RES/[1-9]"))] String),
}

/// Counts of members. Those absent count among those not participating.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Counts {
    in_favour: Option<Count>,
    against: Option<Count>,
    abstaining: Option<Count>,
    not_participating: Option<Count>,
}

/// A number of members.
#[derive(JsonSchema)]
#[schemars(transparent)]
struct Count(#[schemars(range(min = 0, max = 15))] u32);

#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum Question {
    DraftResolution,
    Amendment,
    Paragraph,
    Admission,
    Procedural,
    Preliminary,
}

/// `true` says no more than that there was no vote; the words say how.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum WithoutVote {
    Flag(bool),
    Manner(Manner),
}

#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum Manner {
    InParts,
    NoObjection,
    Acclamation,
    Consensus,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum Outcome {
    Adopted,
    NotAdopted,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum Reason {
    Veto,
    InsufficientVotes,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum Status {
    Agreed,
    Corrected,
    Derived,
    SingleSource,
    Disputed,
    Unknown,
}
