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
    #[error("{}: no text in this folder (looked for .txt, .text, .md, .html, .htm, .pdf and .gz files)", path.display())]
    NoTexts {
        /// The folder.
        path: PathBuf,
    },
    /// A file is longer than the limit.
    #[error("{}: {bytes} bytes, longer than the limit of {limit}; cut it into documents", path.display())]
    TooLong {
        /// The file.
        path: PathBuf,
        /// Its length in bytes.
        bytes: u64,
        /// The longest document read, in bytes.
        limit: u64,
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

/// The result of a job that may not be possible.
pub type Result<T> = std::result::Result<T, Error>;
