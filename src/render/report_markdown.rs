//! A report as GitHub's Markdown: figures as the sentences that describe them, all else as it stands.

use super::markdown::{escape, paragraph, written};
use crate::report::{Part, Passage, Report, RollCall, Stretch};

pub(super) fn report(report: &Report) -> String {
    let mut blocks = vec![
        format!("# {}\n", escape(&report.title)),
        format!("{}\n", paragraph(&report.subtitle)),
    ];
    for section in &report.sections {
        blocks.push(format!("## {}\n", escape(&section.title)));
        blocks.extend(section.parts.iter().map(part));
    }
    blocks.join("\n")
}

fn part(part: &Part) -> String {
    let points = |points: Vec<String>| {
        let points = points.into_iter().map(|point| format!("- {point}\n"));
        points.collect::<String>()
    };
    match part {
        Part::Line(text) => format!("{}\n", paragraph(text)),
        Part::Points(texts) => points(texts.iter().map(|text| paragraph(text)).collect()),
        Part::Numbers(numbers) => points(
            numbers
                .iter()
                .map(|headline| {
                    format!(
                        "**{}** {}",
                        escape(&headline.number),
                        escape(&headline.counted)
                    )
                })
                .collect(),
        ),
        Part::Figure(figure) => {
            let mut text = format!(
                "**{}** {}\n",
                escape(&figure.title),
                escape(&figure.description)
            );
            for note in &figure.notes {
                text += &format!("\n{}\n", paragraph(note));
            }
            text
        }
        Part::Table(table) => written(table),
        Part::List(list) => written(&list.table),
        Part::Passages(passages) => {
            let passages: Vec<String> = passages.iter().map(passage).collect();
            passages.join("\n")
        }
        Part::RollCalls(roll_calls) => {
            let roll_calls: Vec<String> = roll_calls.iter().map(roll_call).collect();
            roll_calls.join("\n")
        }
    }
}

fn roll_call(roll_call: &RollCall) -> String {
    let mut text = format!("### {}\n\n", escape(&roll_call.title));
    if !roll_call.subject.is_empty() {
        text += &format!("{}\n\n", paragraph(&roll_call.subject));
    }
    text += &format!("{}\n\n", paragraph(&roll_call.outcome));
    for (position, members) in &roll_call.positions {
        text += &format!("- {}: {}\n", position.words(), escape(members));
    }
    text
}

fn passage(passage: &Passage) -> String {
    let stretch = |stretch: &Stretch| {
        let words = escape(&stretch.words);
        // Emphasis holds on to the words, not to the spaces around them.
        match words.trim() {
            bare if stretch.read && !bare.is_empty() => {
                words.replacen(bare, &format!("**{bare}**"), 1)
            }
            _ => words,
        }
    };
    let words: String = passage.stretches.iter().map(stretch).collect();
    format!("> Line {}: … {} …\n", passage.line, words.trim())
}
