//! YAML → votes as written, every value with its place; every fault of form a finding, never only the first.

mod comment;
mod faults;
mod tree;
mod value;

pub(crate) use faults::CHECKS;

use super::entry::{Cast, Entry, Ledger, Placed};
use crate::finding::{Check, Finding};
use crate::source::{Source, Span};
use crate::vote::Position;
use faults::{ANOTHER_SHAPE, NOT_UTF8, NOT_YAML, REPEATED_KEY, UNKNOWN_KEY};
use tree::{Kind, Node, Tree};
use value::{first_line, shape, short};

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
}
