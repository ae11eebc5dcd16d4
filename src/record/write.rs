//! Votes → the YAML of `data/votes`: keys in their order, lists of codes on one line, strings that every reader reads as strings.

use super::form::{TallyForm, VoteForm};
use crate::vote::{Ballot, Position, Question, Status, Vote};
use std::borrow::Cow;

/// The YAML of votes, in the order given, under a comment (its lines without their `#`).
///
/// Read again it makes the same votes. What is computed (outcome, reason, vetoes) is not written.
#[must_use]
pub fn yaml(votes: &[&Vote], comment: &str) -> String {
    file(votes.iter().map(|vote| form(vote)), comment)
}

/// The YAML of votes as forms.
pub(super) fn file<'a>(forms: impl Iterator<Item = VoteForm<'a>>, comment: &str) -> String {
    let mut yaml: String = comment.lines().map(|line| format!("# {line}\n")).collect();
    let mut forms = forms.peekable();
    // A key with nothing under it would be no list.
    yaml.push_str(if forms.peek().is_some() {
        "votes:\n"
    } else {
        "votes: []\n"
    });
    for form in forms {
        vote(&form, &mut yaml);
    }
    yaml
}

/// The form of a vote.
fn form(vote: &Vote) -> VoteForm<'_> {
    let members = |position: Position| {
        let listed = vote.roll_call().into_iter();
        let listed = listed.flat_map(move |roll_call| roll_call.members(position));
        listed
            .map(|member| Cow::Owned(member.to_string()))
            .collect()
    };
    let symbol = |symbol: &crate::symbol::Symbol| Cow::Owned(symbol.to_string());
    let draft_resolution = Question::default();
    VoteForm {
        date: Cow::Owned(vote.date().to_string()),
        meeting: vote.meeting().map(symbol),
        draft: vote.draft().map(symbol),
        resolution: vote.resolution(),
        question: (vote.question() != draft_resolution)
            .then(|| Cow::Borrowed(vote.question().key())),
        without_vote: vote.manner().key().map(str::to_owned),
        title: vote.title().map(Cow::Borrowed),
        agenda_item: vote.agenda_item().map(Cow::Borrowed),
        topic: vote.topic().map(Cow::Borrowed),
        in_favour: members(Position::InFavour),
        against: members(Position::Against),
        abstaining: members(Position::Abstaining),
        not_participating: members(Position::NotParticipating),
        absent: members(Position::Absent),
        tally: match vote.ballot() {
            Ballot::Counts(tally) => Some(TallyForm {
                in_favour: tally.in_favour,
                against: tally.against,
                abstaining: tally.abstaining,
                not_participating: tally.not_participating,
            }),
            Ballot::RollCall(_) | Ballot::Unrecorded => None,
        },
        sponsors: vote
            .sponsors()
            .iter()
            .map(|sponsor| Cow::Owned(sponsor.to_string()))
            .collect(),
        status: (vote.status() != Status::default() || is_unknown(vote))
            .then(|| Cow::Borrowed(vote.status().key())),
        note: vote.note().map(Cow::Borrowed),
        sources: vote
            .sources()
            .iter()
            .map(|source| Cow::Borrowed(&**source))
            .collect(),
    }
}

/// Whether it is worth saying that nothing is known of who voted how.
fn is_unknown(vote: &Vote) -> bool {
    vote.roll_call().is_none()
}

fn vote(form: &VoteForm<'_>, yaml: &mut String) {
    yaml.push_str(&format!("  - date: {}\n", form.date));
    let number = form.resolution.map(|number| number.to_string());
    let tally = form.tally.map(|tally| {
        let unless_none = match tally.not_participating {
            0 => String::new(),
            count => format!(", not_participating: {count}"),
        };
        format!(
            "{{in_favour: {}, against: {}, abstaining: {}{unless_none}}}",
            tally.in_favour, tally.against, tally.abstaining
        )
    });
    let text = |text: &Option<Cow<'_, str>>| text.as_deref().map(|text| scalar(text, false));
    let list = |values: &[Cow<'_, str>]| {
        let values: Vec<String> = values.iter().map(|value| scalar(value, true)).collect();
        (!values.is_empty()).then(|| format!("[{}]", values.join(", ")))
    };
    let without_vote = form.without_vote.as_deref().map(|manner| match manner {
        "true" => manner.to_owned(),
        manner => scalar(manner, false),
    });
    for (key, value) in [
        ("meeting", text(&form.meeting)),
        ("draft", text(&form.draft)),
        ("resolution", number),
        ("question", text(&form.question)),
        ("without_vote", without_vote),
        ("title", text(&form.title)),
        ("agenda_item", text(&form.agenda_item)),
        ("topic", text(&form.topic)),
        ("in_favour", list(&form.in_favour)),
        ("against", list(&form.against)),
        ("abstaining", list(&form.abstaining)),
        ("not_participating", list(&form.not_participating)),
        ("absent", list(&form.absent)),
        ("tally", tally),
        ("sponsors", list(&form.sponsors)),
        ("status", text(&form.status)),
        ("note", text(&form.note)),
        ("sources", list(&form.sources)),
    ] {
        if let Some(value) = value {
            yaml.push_str(&format!("    {key}: {value}\n"));
        }
    }
}

/// A string as a plain scalar where every reader of YAML 1.1 or 1.2 reads that same string, else in double quotes.
fn scalar(text: &str, in_list: bool) -> String {
    if is_plain(text, in_list) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

fn is_plain(text: &str, in_list: bool) -> bool {
    let breaks_a_list = |text: &str| in_list && text.contains([',', '[', ']', '{', '}', '?']);
    let starts = |text: &str| !text.starts_with(|c: char| "-?:,[]{}#&*!|>'\"%@`=<".contains(c));
    let has_marks = |text: &str| text.contains(": ") || text.contains(" #") || text.ends_with(':');
    !text.is_empty()
        && text.trim() == text
        && starts(text)
        && !has_marks(text)
        && !breaks_a_list(text)
        && !text.chars().any(is_escaped)
        && !is_word(text)
        && !is_figure(text)
}

/// Words that are no strings in YAML 1.1 or 1.2, in any letter case: `NO` is the code of no State, and "false" to YAML 1.1.
fn is_word(text: &str) -> bool {
    const WORDS: [&str; 13] = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", ".inf", ".nan", "none",
    ];
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Whether it may be read as a number, a day or a time of day: 1e5, 0x1F, `1_000`, 12:30, 2017-04-12.
fn is_figure(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || c == '+' || c == '.')
        && text
            .chars()
            .all(|c| c.is_ascii_hexdigit() || "_.:+-xXoOtTzZ ".contains(c) || c == 'i' || c == 'n')
}

fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if is_escaped(c) => quoted.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Characters that do not print, or that YAML takes for a line break or a mark at the beginning of a file.
fn is_escaped(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may insist")]
mod tests {
    use super::*;
    use crate::record::form::VotesForm;
    use proptest::prelude::*;

    #[test]
    fn strings_that_readers_take_for_something_else_are_quoted() {
        for text in [
            "NO",
            "no",
            "Yes",
            "on",
            "Null",
            "~",
            "1e5",
            "0x1F",
            "017",
            "1_000",
            "12:30",
            "2017-04-12",
            "-",
            "- a",
            "*a",
            "&a",
            "!a",
            "%a",
            "@a",
            "`a",
            "a: b",
            "a #b",
            "a:",
            "",
            " a",
            "a ",
            "a\nb",
            ".5",
            "=",
            "<<",
            "{a",
            "\u{feff}a",
            "+1",
            ".inf",
        ] {
            assert!(scalar(text, false).starts_with('"'), "{text:?}");
        }
        for text in [
            "NOR",
            "S/PV.7922",
            "undl:280453",
            "Côte d'Ivoire",
            "1 a year",
        ] {
            assert_eq!(scalar(text, true), text);
        }
        assert_eq!(scalar("a, b", true), "\"a, b\"");
        assert_eq!(scalar("a, b", false), "a, b");
    }

    proptest! {
        #[test]
        fn every_string_is_read_back(
            text in "\\PC{0,12}|[-?:,\\[\\]{}#&*!|>'\"%@`=<~ .0-9a-fxoNOT_\\n\\t\\r\u{85}\u{2028}]{0,8}",
        ) {
            let form = VoteForm {
                date: "2017-04-12".into(),
                title: Some(text.as_str().into()),
                sources: vec![text.as_str().into(), "dgacm".into()],
                ..VoteForm::default()
            };
            let yaml = file(std::iter::once(form), "A file\nof votes");
            let read: VotesForm<'_> = serde_yaml::from_str(&yaml).expect("YAML of votes");
            prop_assert_eq!(read.votes[0].title.as_deref(), Some(text.as_str()));
            prop_assert_eq!(&read.votes[0].sources[0], &text);
        }
    }
}
