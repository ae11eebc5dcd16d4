//! Why the job could not be done: a file that cannot be read, a shape that is not the one asked for, an argument without meaning.
//!
//! Wrong *data* is never an error; it is a [`crate::finding::Finding`].

use std::path::PathBuf;

/// A reason why the job could not be done. Its message says what happened, where, and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder could not be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file could not be written.
    #[error("{}: cannot be written: {source}", path.display())]
    Unwritable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said, or why it was refused.
        source: std::io::Error,
    },
    /// A folder was given and nothing in it could be read as a text.
    #[error("{}: no text in this folder (looked for .txt, .text, .md, .html, .htm, .pdf, .jsonl, .ndjson, .warc, .zip, .tar, .gz and .zst files; for .csv and .tsv with --text-field)", path.display())]
    NoTexts {
        /// The folder.
        path: PathBuf,
    },
    /// A folder was given and nothing in it could be vote data.
    #[error("{}: no vote data in this folder (looked for .yaml, .yml and .csv files)", path.display())]
    NoVoteData {
        /// The folder.
        path: PathBuf,
    },
    /// A document is longer than the limit.
    #[error("{}: longer than the limit of {limit} bytes; cut it into documents", path.display())]
    TooLong {
        /// The file, or the place in an archive.
        path: PathBuf,
        /// The longest document read, in bytes.
        limit: u64,
    },
    /// Something in an archive that cannot be read.
    #[error("{place}: {fault}")]
    Record {
        /// The archive, or the line or address in it.
        place: String,
        /// What is wrong.
        fault: Fault,
    },
    /// A PDF whose text could not be taken out.
    #[error("{}: no text could be taken out of this PDF: {fault}", path.display())]
    NoPdf {
        /// The file.
        path: PathBuf,
        /// What was wrong.
        fault: String,
    },
    /// A value given by the user means nothing here.
    #[error("{0}")]
    Argument(String),
    /// Data that should describe the Council or its votes do not have that form.
    #[error("{0}")]
    Data(String),
}

impl Error {
    /// The kind of failure in a few words, the same for all of a kind: by which many failures are counted.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Error::Unreadable { .. } => "could not be read",
            Error::Unwritable { .. } => "could not be written",
            Error::NoTexts { .. } => "folder without a text",
            Error::NoVoteData { .. } => "folder without vote data",
            Error::TooLong { .. } => "longer than the limit",
            Error::Record { fault, .. } => fault.kind(),
            Error::NoPdf { .. } => "PDF without text",
            Error::Argument(_) => "argument without meaning",
            Error::Data(_) => "data of another form",
        }
    }
}

/// What is wrong with something in an archive.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// A line of JSON Lines is no JSON object.
    #[error("no JSON object on one line: {0}")]
    Json(String),
    /// A record has none of the fields in which a text was looked for.
    #[error("no field holds a text (looked for {0}); name it with --text-field")]
    NoField(String),
    /// The field of the text holds something else.
    #[error("the field of the text holds no string")]
    NotText,
    /// A table that cannot be read on.
    #[error("not to be read as a table: {0}")]
    Table(String),
    /// A web archive that cannot be read on.
    #[error("not to be read as a web archive: {0}")]
    Warc(String),
    /// A server's answer in a web archive.
    #[error("an answer that cannot be read: {0}")]
    Http(String),
    /// A zip file.
    #[error("not to be read as a zip file: {0}")]
    Archive(String),
    /// Packed too often.
    #[error(
        "packed in more than {} layers; unpack it first",
        crate::texts::NESTING
    )]
    Nested,
    /// The program itself broke off.
    #[error(
        "its reading broke off, which is a fault of this program; please report it with this text"
    )]
    Broken,
    /// An archive of too many entries.
    #[error("more than {0} entries; unpack it into a folder first")]
    Entries(usize),
}

impl Fault {
    fn kind(&self) -> &'static str {
        match self {
            Fault::Json(_) => "no JSON object",
            Fault::NoField(_) | Fault::NotText => "without a text",
            Fault::Table(_) => "broken table",
            Fault::Warc(_) => "broken web archive",
            Fault::Http(_) => "broken answer",
            Fault::Archive(_) => "broken zip file",
            Fault::Broken => "reading broke off",
            Fault::Nested => "packed too often",
            Fault::Entries(_) => "too many entries",
        }
    }
}

/// The result of a job that may not be possible.
pub type Result<T> = std::result::Result<T, Error>;
