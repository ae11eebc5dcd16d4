//! How documents are told: one after another while others are read, where the format lets them stand so; else as pages kept to the end.

use super::reading::{Read, Reading};
use super::{Done, names, printed};
use crate::cli::{Format, Shared};
use unsc_votes::document::Document;
use unsc_votes::page::{Names, Page};
use unsc_votes::record::Data;
use unsc_votes::{Result, render};

/// What a command says of each document.
pub(super) struct Told {
    /// As JSON: one object a line, or one object of them all.
    pub(super) json: fn(&[Document<'_>], bool) -> String,
    /// As a page.
    pub(super) page: fn(&[Document<'_>], &Names<'_>) -> Page,
    /// Whether something in it is wrong.
    pub(super) wrong: fn(&Document<'_>) -> bool,
}

/// What stands before, between and after documents told one by one; and where there are none.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around {
    pub(super) before: &'static str,
    pub(super) between: &'static str,
    pub(super) after: &'static str,
    pub(super) none: &'static str,
}

impl Around {
    /// That of a format. None where it must know all documents before it can write the first: the columns of CSV are those
    /// in which tables differ, and HTML and LaTeX are one template.
    fn of(format: Format) -> Option<Around> {
        match format {
            Format::Jsonl => Some(Around::default()),
            Format::Json => Some(Around {
                before: render::LIST_BEGINS,
                between: render::LIST_GOES_ON,
                after: render::LIST_ENDS,
                none: render::NO_LIST,
            }),
            Format::Markdown | Format::Table => Some(Around {
                between: "\n",
                ..Around::default()
            }),
            Format::Csv | Format::Tsv | Format::Html | Format::Latex | Format::Svg => None,
        }
    }
}

impl Told {
    /// Reads all texts and tells of each.
    pub(super) fn run(
        &self,
        command: &str,
        reading: &Reading,
        shared: &Shared,
        data: &Data,
    ) -> Result<Done> {
        let names = names(shared, data);
        let around = Around::of(shared.format);
        let read = |document: Document<'_>| {
            let wrong = (self.wrong)(&document);
            let document = std::slice::from_ref(&document);
            let (said, kept) = match shared.format {
                Format::Jsonl => ((self.json)(document, true), None),
                Format::Json => {
                    let list = (self.json)(document, false);
                    (render::listed(&list).to_owned(), None)
                }
                _ => {
                    let page = (self.page)(document, &names);
                    match &around {
                        // Only a page as a figure cannot be printed, and that is not told one by one.
                        Some(_) => (printed(shared, &page).unwrap_or_default(), None),
                        None => (String::new(), Some(page)),
                    }
                }
            };
            Read { said, kept, wrong }
        };
        reading.run(command, shared, data, around, read, |pages: Vec<Page>| {
            if around.is_some() {
                return Ok(String::new());
            }
            let blocks = pages.into_iter().flat_map(|page| page.blocks).collect();
            printed(shared, &Page { blocks })
        })
    }
}
