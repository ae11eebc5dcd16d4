//! YAML → votes as written, every value with its place; every fault of form a finding, never only the first.

mod comment;
mod tree;

use super::entry::{Cast, Entry, Ledger, Placed, StatedTally, Text};
use crate::finding::{Check, Edit, Finding, Severity};
use crate::source::{Source, Span};
use crate::vote::Position;
use tree::{Kind, Node, Tree};

/// Reads a file of votes.
///
/// Whatever the file is, the work is proportional to its length: nothing is expanded, and what is nested deeper than any
/// vote is passed over.
#[must_use]
pub fn read(source: Source) -> Ledger {
    let text = source.text();
    let mut tree = Tree::of(text);
    let mut reader = Reader {
        broken_at: tree.broken_at,
        findings: std::mem::take(&mut tree.findings),
        entries: Vec::new(),
    };
    if let Some(byte) = source.first_invalid() {
        // What else is wrong with a file in another encoding follows from that.
        let message = format!("byte {byte} is not UTF-8");
        reader.findings.retain(|finding| finding.check != &NOT_YAML);
        let at = Span::new(byte, byte + 1);
        reader.findings.push(Finding::new(&NOT_UTF8, at, message));
    }
    if let Some(root) = &tree.root {
        reader.file(root);
    } else if reader.findings.is_empty() {
        let message = "no votes in this file: it is empty";
        let nowhere = Span::new(0, 0);
        reader
            .findings
            .push(Finding::new(&ANOTHER_SHAPE, nowhere, message));
    }
    let ignores = comment::ignores(text, &tree.scalars, &reader.entries);
    Ledger {
        entries: reader.entries,
        findings: reader.findings,
        ignores,
        source,
    }
}

/// The keys of a vote, in the order of the record's files.
pub const KEYS: [&str; 22] = [
    "date",
    "meeting",
    "draft",
    "resolution",
    "question",
    "without_vote",
    "title",
    "agenda_item",
    "topic",
    "in_favour",
    "against",
    "abstaining",
    "not_participating",
    "absent",
    "tally",
    "outcome",
    "reason",
    "vetoed_by",
    "sponsors",
    "status",
    "note",
    "sources",
];

struct Reader {
    broken_at: Option<usize>,
    findings: Vec<Finding>,
    entries: Vec<Entry>,
}

impl Reader {
    fn find(&mut self, check: &'static Check, span: Span, message: impl Into<String>) {
        self.findings.push(Finding::new(check, span, message));
    }

    fn file(&mut self, root: &Node) {
        let votes = match &root.kind {
            Kind::Map(pairs) => {
                let mut votes = None;
                let mut seen = Vec::new();
                for (key, value) in pairs {
                    let Some(name) = self.key(key, &["votes"], &mut seen) else {
                        continue;
                    };
                    if name == "votes" {
                        votes = Some(value);
                    }
                }
                if votes.is_none() && self.findings.is_empty() {
                    self.find(
                        &ANOTHER_SHAPE,
                        first_line(root.span),
                        "no key `votes` in this file",
                    );
                }
                votes
            }
            Kind::Refused => None,
            _ => {
                self.find(
                    &ANOTHER_SHAPE,
                    first_line(root.span),
                    format!("{} where the key `votes` should stand", shape(root)),
                );
                Some(root).filter(|root| matches!(root.kind, Kind::List(_)))
            }
        };
        let Some(votes) = votes else { return };
        match &votes.kind {
            Kind::List(nodes) => {
                for node in nodes {
                    self.entry(node);
                }
            }
            Kind::Null => self.find(&ANOTHER_SHAPE, votes.span, "`votes` has no votes"),
            Kind::Refused => {}
            Kind::Scalar(_) | Kind::Map(_) => self.find(
                &ANOTHER_SHAPE,
                first_line(votes.span),
                format!("`votes` is {}, not a list", shape(votes)),
            ),
        }
    }

    fn entry(&mut self, node: &Node) {
        let pairs = match &node.kind {
            Kind::Map(pairs) => pairs,
            Kind::Refused => return,
            _ => {
                let message = format!("{} where a vote should stand", shape(node));
                return self.find(&ANOTHER_SHAPE, node.span, message);
            }
        };
        // What a broken file has of its last vote is not the whole of it.
        if self.broken_at.is_some_and(|at| node.span.end >= at)
            || self.broken_at.is_some()
                && pairs
                    .last()
                    .is_some_and(|(_, v)| matches!(v.kind, Kind::Null))
        {
            return;
        }
        let mut entry = Entry {
            span: node.span,
            ..Entry::default()
        };
        let faults = self.findings.len();
        let mut seen = Vec::new();
        for (key, value) in pairs {
            let Some(name) = self.key(key, &KEYS, &mut seen) else {
                continue;
            };
            match name {
                "date" => entry.date = self.text(name, value),
                "meeting" => entry.meeting = self.text(name, value),
                "draft" => entry.draft = self.text(name, value),
                "resolution" => entry.resolution = self.text(name, value),
                "question" => entry.question = self.text(name, value),
                "without_vote" => entry.without_vote = self.text(name, value),
                "title" => entry.title = self.text(name, value),
                "agenda_item" => entry.agenda_item = self.text(name, value),
                "topic" => entry.topic = self.text(name, value),
                "tally" => entry.tally = self.tally(value),
                "outcome" => entry.outcome = self.text(name, value),
                "reason" => entry.reason = self.text(name, value),
                "vetoed_by" => {
                    entry.vetoed_by = Some(Placed::new(self.list(name, value), value.span));
                }
                "sponsors" => entry.sponsors = self.list(name, value),
                "status" => entry.status = self.text(name, value),
                "note" => entry.note = self.text(name, value),
                "sources" => entry.sources = self.list(name, value),
                position => {
                    let Some(position) = Position::named(position) else {
                        continue;
                    };
                    entry.lists.push(Placed::new(position, key.span));
                    let cast = self.list(name, value).into_iter().map(|member| Cast {
                        position: Placed::new(position, member.span),
                        member,
                    });
                    entry.cast.extend(cast);
                }
            }
        }
        entry.is_partial = self.findings.len() > faults;
        self.entries.push(entry);
    }

    /// The name of a key that is known and new here.
    fn key<'k>(
        &mut self,
        key: &Node,
        known: &[&'k str],
        seen: &mut Vec<(&'k str, Span)>,
    ) -> Option<&'k str> {
        let Kind::Scalar(text) = &key.kind else {
            if !matches!(key.kind, Kind::Refused) {
                self.find(
                    &ANOTHER_SHAPE,
                    key.span,
                    format!("{} where a key should stand", shape(key)),
                );
            }
            return None;
        };
        let Some(&name) = known.iter().find(|name| *name == text) else {
            let nearest = known
                .iter()
                .map(|name| (strsim::damerau_levenshtein(&short(text), name), name))
                .min()
                .filter(|(distance, name)| distance * 2 <= name.len());
            let message = format!("`{}` is no key here", short(text));
            let finding = Finding::new(&UNKNOWN_KEY, key.span, message);
            self.findings.push(match nearest {
                Some((_, name)) => finding.advising(format!("Did you mean `{name}`?")),
                None => finding.advising(format!("The keys are {}.", known.join(", "))),
            });
            return None;
        };
        if let Some(&(_, first)) = seen.iter().find(|(before, _)| *before == name) {
            let message = format!("`{name}` stands here a second time");
            let finding = Finding::new(&REPEATED_KEY, key.span, message);
            self.findings
                .push(finding.related(0, first, "first here; this value is read"));
            return None;
        }
        seen.push((name, key.span));
        Some(name)
    }

    fn text(&mut self, key: &str, value: &Node) -> Option<Text> {
        match &value.kind {
            Kind::Scalar(text) => Some(Placed::new(text.clone(), value.span)),
            Kind::Null | Kind::Refused => None,
            Kind::List(_) | Kind::Map(_) => {
                let message = format!("`{key}` is {}, not one value", shape(value));
                self.find(&ANOTHER_SHAPE, value.span, message);
                None
            }
        }
    }

    fn list(&mut self, key: &str, value: &Node) -> Vec<Text> {
        match &value.kind {
            Kind::List(items) => items
                .iter()
                .filter_map(|item| match &item.kind {
                    Kind::Scalar(text) => Some(Placed::new(text.clone(), item.span)),
                    Kind::Refused => None,
                    Kind::Null => {
                        let message =
                            format!("nothing where a member of the list `{key}` should stand");
                        self.find(&ANOTHER_SHAPE, item.span, message);
                        None
                    }
                    Kind::List(_) | Kind::Map(_) => {
                        let message = format!("{} in the list `{key}`", shape(item));
                        self.find(&ANOTHER_SHAPE, item.span, message);
                        None
                    }
                })
                .collect(),
            Kind::Scalar(text) => {
                let message = format!("`{key}` is {}, not a list", shape(value));
                let edit = |at, text: &str| Edit {
                    span: Span::new(at, at),
                    text: text.to_owned(),
                };
                let mut finding = Finding::new(&ANOTHER_SHAPE, value.span, message)
                    .advising(format!("Write a list: `[{}]`.", short(text)));
                if !text.contains([',', '[', ']', ':', '#', '\n', '"', '\'']) {
                    finding = finding
                        .mended_by(vec![edit(value.span.start, "["), edit(value.span.end, "]")]);
                }
                self.findings.push(finding);
                vec![Placed::new(text.clone(), value.span)]
            }
            Kind::Null | Kind::Refused => Vec::new(),
            Kind::Map(_) => {
                let message = format!("`{key}` is {}, not a list", shape(value));
                self.find(&ANOTHER_SHAPE, value.span, message);
                Vec::new()
            }
        }
    }

    fn tally(&mut self, value: &Node) -> Option<StatedTally> {
        const COUNTS: [&str; 4] = ["in_favour", "against", "abstaining", "not_participating"];
        let pairs = match &value.kind {
            Kind::Map(pairs) => pairs,
            Kind::Null | Kind::Refused => return None,
            Kind::Scalar(_) | Kind::List(_) => {
                let message = format!("`tally` is {}, not counts by position", shape(value));
                let finding = Finding::new(&ANOTHER_SHAPE, value.span, message)
                    .advising("Write `tally: {in_favour: 10, against: 2, abstaining: 3}`.");
                self.findings.push(finding);
                return None;
            }
        };
        let mut tally = StatedTally {
            span: value.span,
            ..StatedTally::default()
        };
        let mut seen = Vec::new();
        for (key, value) in pairs {
            let Some(name) = self.key(key, &COUNTS, &mut seen) else {
                continue;
            };
            let count = self.text(name, value);
            if let (Some(position), Some(count)) = (Position::named(name), count) {
                tally.counts.push((position, count));
            }
        }
        Some(tally)
    }
}

/// A text cut to a length that fits a message.
fn short(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Of a long stretch, its beginning: enough to point at.
fn first_line(span: Span) -> Span {
    Span::new(span.start, span.start.saturating_add(1).min(span.end))
}

fn shape(node: &Node) -> String {
    match &node.kind {
        Kind::Scalar(text) => format!("the text `{}`", short(text).replace('\n', " ")),
        Kind::Null => String::from("nothing"),
        Kind::List(_) => String::from("a list"),
        Kind::Map(_) => String::from("a mapping of keys"),
        Kind::Refused => String::from("what cannot be read"),
    }
}

/// The checks of form.
pub(crate) static CHECKS: [&Check; 8] = [
    &NOT_YAML,
    &NOT_UTF8,
    &UNKNOWN_KEY,
    &REPEATED_KEY,
    &ANOTHER_SHAPE,
    &ANCHOR_OR_ALIAS,
    &NESTED_TOO_DEEPLY,
    &SEVERAL_DOCUMENTS,
];

static NOT_YAML: Check = Check {
    code: "F101",
    name: "not-yaml",
    severity: Severity::Error,
    defect: "the file stops being YAML here",
    why: "What follows cannot be read, and the vote it happens in is left out.",
    help: "Mend the line: often a bracket or quote is not closed, a tab indents, or a text with `: ` or `#` in it needs quotes.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    topic: Syria: chemical weapons
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    topic: \"Syria: chemical weapons\"
    status: unknown
",
};

static NOT_UTF8: Check = Check {
    code: "F102",
    name: "not-utf-8",
    severity: Severity::Error,
    defect: "the file is in another encoding than UTF-8",
    why: "Names and titles cannot be read for sure.",
    help: "Save the file as UTF-8.",
    // What cannot be shown in UTF-8: the example is that of a file in Latin-1, tested apart.
    faulty: "",
    mended: "",
};

static UNKNOWN_KEY: Check = Check {
    code: "F103",
    name: "unknown-key",
    severity: Severity::Error,
    defect: "a key that the form of votes has not",
    why: "What stands under a misspelt key is not read: votes would be missing without a word.",
    help: "Correct the key; `unsc schema` prints the form.",
    faulty: "votes:
  - date: 2016-12-23
    resolution: 2334
    infavour: [AGO, CHN, EGY, ESP, FRA, GBR, JPN, MYS, NZL, RUS, SEN, UKR, URY, VEN]
    abstaining: [USA]
    tally: {in_favour: 14, against: 0, abstaining: 1}
    status: unknown
",
    mended: "votes:
  - date: 2016-12-23
    resolution: 2334
    in_favour: [AGO, CHN, EGY, ESP, FRA, GBR, JPN, MYS, NZL, RUS, SEN, UKR, URY, VEN]
    abstaining: [USA]
    tally: {in_favour: 14, against: 0, abstaining: 1}
    status: unknown
",
};

static REPEATED_KEY: Check = Check {
    code: "F104",
    name: "repeated-key",
    severity: Severity::Error,
    defect: "a key that stands twice in one vote",
    why: "Most readers of YAML silently take one of the two values.",
    help: "Keep one of the two, or make a vote of its own of what belongs to another.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    draft: S/2017/316
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

static ANOTHER_SHAPE: Check = Check {
    code: "F105",
    name: "value-of-another-shape",
    severity: Severity::Error,
    defect: "a list, text or mapping where the form of votes has something else",
    why: "The value cannot be read.",
    help: "Write it as the form has it; `unsc schema` prints the form.",
    faulty: "votes:
  - date: 2016-12-23
    resolution: 2334
    in_favour: [AGO, CHN, EGY, ESP, FRA, GBR, JPN, MYS, NZL, RUS, SEN, UKR, URY, VEN]
    abstaining: USA
",
    mended: "votes:
  - date: 2016-12-23
    resolution: 2334
    in_favour: [AGO, CHN, EGY, ESP, FRA, GBR, JPN, MYS, NZL, RUS, SEN, UKR, URY, VEN]
    abstaining: [USA]
",
};

static ANCHOR_OR_ALIAS: Check = Check {
    code: "F106",
    name: "anchor-or-alias",
    severity: Severity::Error,
    defect: "an anchor (`&name`) or alias (`*name`)",
    why: "A vote should be read where it stands. Aliases are never followed, so that a file of a few lines cannot grow to millions.",
    help: "Write the value out.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    topic: &syria Syria
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    topic: Syria
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

static NESTED_TOO_DEEPLY: Check = Check {
    code: "F107",
    name: "nested-too-deeply",
    severity: Severity::Error,
    defect: "lists and mappings in each other, deeper than any vote needs",
    why: "It is no data of votes, and is passed over.",
    help: "Check whether this is the file you mean.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    topic: [[[[[[[[[[[[[[[[Syria]]]]]]]]]]]]]]]]
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    topic: Syria
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

static SEVERAL_DOCUMENTS: Check = Check {
    code: "F108",
    name: "several-documents",
    severity: Severity::Error,
    defect: "a second YAML document in the file (`---`)",
    why: "Only the first is read.",
    help: "Put all votes under one `votes:`, or in files of their own.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
---
votes: []
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};
