//! Packs data/*.yaml into the program: the votes in a compact binary form, the members and the Council's seats as JSON.

#[path = "record/form.rs"]
#[allow(dead_code, missing_docs, unreachable_pub)]
mod form;

use std::borrow::Cow;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/record/form.rs");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for name in ["members", "council"] {
        let value: serde_yaml::Value =
            serde_yaml::from_str(&read(&Path::new("data").join(name).with_extension("yaml"))?)?;
        fs::write(
            out.join(name).with_extension("json"),
            serde_json::to_string(&value)?,
        )?;
    }
    let mut files: Vec<PathBuf> = fs::read_dir("data/votes")?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    let texts: Vec<String> = files
        .iter()
        .map(|file| read(file))
        .collect::<Result<_, _>>()?;
    // One vote after the other, so that they can be decoded one by one.
    let mut packed = Vec::new();
    for (file, text) in files.iter().zip(&texts) {
        let form: form::VotesForm<'_> =
            serde_yaml::from_str(text).map_err(|fault| format!("{}: {fault}", file.display()))?;
        for vote in form.votes {
            let vote = packed_vote(vote).map_err(|fault| format!("{}: {fault}", file.display()))?;
            packed.extend(postcard::to_stdvec(&vote)?);
        }
    }
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

fn packed_vote(mut form: form::VoteForm<'_>) -> Result<form::PackedVote<'_>, String> {
    let lists = [
        &mut form.in_favour,
        &mut form.against,
        &mut form.abstaining,
        &mut form.not_participating,
        &mut form.absent,
    ];
    let mut roll_call = Vec::new();
    for (digit, list) in ('0'..).zip(lists) {
        for code in std::mem::take(list) {
            roll_call.push((three_letters(code)?, digit));
        }
    }
    roll_call.sort();
    let roll_call: String = roll_call
        .iter()
        .map(|(code, digit)| format!("{digit}{code}"))
        .collect();
    let sponsors: String = std::mem::take(&mut form.sponsors)
        .into_iter()
        .map(three_letters)
        .collect::<Result<_, _>>()?;
    Ok(form::PackedVote {
        form,
        roll_call: roll_call.into(),
        sponsors: sponsors.into(),
    })
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
