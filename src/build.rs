//! Packs data/*.yaml into the program: the votes, the members and the Council's seats in a compact binary form.

#[path = "council/form.rs"]
#[allow(dead_code, missing_docs, unreachable_pub)]
mod council;
#[path = "record/form.rs"]
#[allow(missing_docs)]
mod form;
#[path = "record/packed.rs"]
#[allow(missing_docs)]
mod packed;
#[path = "symbol.rs"]
#[allow(dead_code, unreachable_pub)]
mod symbol;

use form::{VoteForm, VotesForm};
use packed::{Details, PackedVote};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};
use symbol::Symbol;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data");
    for file in [
        "council/form.rs",
        "record/form.rs",
        "record/packed.rs",
        "symbol.rs",
    ] {
        println!("cargo::rerun-if-changed=src/{file}");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let members: council::MembersForm = serde_yaml::from_str(&read("data/members.yaml".as_ref())?)?;
    fs::write(out.join("members.bin"), postcard::to_stdvec(&members)?)?;
    let council: council::CouncilForm = serde_yaml::from_str(&read("data/council.yaml".as_ref())?)?;
    fs::write(out.join("council.bin"), postcard::to_stdvec(&council)?)?;
    let mut files: Vec<PathBuf> = fs::read_dir("data/votes")?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    // One vote after the other, oldest first, so that each can be read alone; before them their texts.
    let mut votes: Vec<(Day, String, Vec<u8>)> = Vec::new();
    for file in &files {
        let told = |fault: &dyn Error| format!("{}: {fault}", file.display());
        let text = read(file)?;
        let form: VotesForm<'_> = serde_yaml::from_str(&text).map_err(|fault| told(&fault))?;
        for vote in form.votes {
            votes.push(packed(vote).map_err(|fault| told(&*fault))?);
        }
    }
    votes.sort_by_key(|(day, ..)| *day);
    let texts: String = votes.iter().map(|(_, texts, _)| texts.as_str()).collect();
    let mut packed = postcard::to_stdvec(&texts)?;
    packed.extend(votes.into_iter().flat_map(|(.., vote)| vote));
    fs::write(out.join("votes.bin"), packed)?;
    // The files themselves, which `unsc check` looks at: as a list of Rust, each text included where it stands.
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let item = |file: &PathBuf| {
        let name = file.display().to_string().replace('\\', "/");
        format!(
            "({name:?}, include_str!({:?})),\n",
            format!("{root}/{name}")
        )
    };
    let list: String = files.iter().map(item).collect();
    fs::write(out.join("data_files.rs"), format!("&[\n{list}]\n"))?;
    Ok(())
}

/// A day as the files have it: the program reads it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Date(String);

/// A year, month and day.
type Day = (i16, i8, i8);

fn day(date: &str) -> Result<Day, String> {
    let read = || {
        let (year, rest) = date.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
    };
    read().ok_or_else(|| format!("`{date}` is no day"))
}

/// A vote as it is shipped, its day and its texts.
fn packed(form: VoteForm<'_>) -> Result<(Day, String, Vec<u8>), Box<dyn Error>> {
    let date = day(&form.date)?;
    let symbol = |text: Option<Cow<'_, str>>| text.map(|text| text.parse::<Symbol>()).transpose();
    let (meeting, draft) = (symbol(form.meeting)?, symbol(form.draft)?);
    let lists = [
        form.against,
        form.abstaining,
        form.not_participating,
        form.absent,
    ];
    let mut others = Vec::new();
    for (digit, list) in ('1'..).zip(lists) {
        for code in list {
            others.push((three_letters(code)?, digit));
        }
    }
    others.sort();
    let cell = |(code, digit): &(Cow<'_, str>, char)| format!("{digit}{code}");
    let others: String = others.iter().map(cell).collect();
    let (in_favour, sponsors) = (codes(form.in_favour)?, codes(form.sponsors)?);
    let details = postcard::to_stdvec(&Details {
        question: form.question.as_deref(),
        without_vote: form.without_vote.as_deref(),
        title: form.title.as_deref(),
        agenda_item: form.agenda_item.as_deref(),
        topic: form.topic.as_deref(),
        tally: form.tally.map(|tally| {
            [
                tally.in_favour,
                tally.against,
                tally.abstaining,
                tally.not_participating,
            ]
        }),
        in_favour: &in_favour,
        sponsors: &sponsors,
        status: form.status.as_deref(),
        note: form.note.as_deref(),
        sources: form.sources.iter().map(|source| &**source).collect(),
    })?;
    let meeting = meeting.as_ref().map_or("", Symbol::as_str);
    let draft = draft.as_ref().map_or("", Symbol::as_str);
    let vote = postcard::to_stdvec(&PackedVote {
        date,
        meeting: u8::try_from(meeting.len())?,
        draft: u8::try_from(draft.len())?,
        resolution: form.resolution,
        others: u8::try_from(others.len())?,
        details: &details,
    })?;
    Ok((date, [meeting, draft, &others].concat(), vote))
}

fn codes(list: Vec<Cow<'_, str>>) -> Result<String, String> {
    list.into_iter().map(three_letters).collect()
}

fn three_letters(code: Cow<'_, str>) -> Result<Cow<'_, str>, String> {
    if code.len() == 3 {
        return Ok(code);
    }
    Err(format!("`{code}` is not a code of three capital letters"))
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|fault| format!("{}: {fault}", file.display()))
}
