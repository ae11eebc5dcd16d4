//! Reads the votes of the UN Security Council out of prose, counts and checks them by the Council's own rules.
//!
//! Prose goes through [`extract`] to a [`reported::ReportedVote`], through [`resolve`] to a roll call in which every cell
//! says how it is known, past the law in [`tally`], onto a [`page`] that [`render`] prints.
//!
//! ```
//! use unsc_votes::document::Document;
//! use unsc_votes::extract::Extractor;
//! use unsc_votes::record::Data;
//! use unsc_votes::resolve::Basis;
//! use unsc_votes::source::Source;
//!
//! let data = Data::shipped()?;
//! let extractor = Extractor::new(&data.council);
//! let text = "The Security Council did not adopt S/2017/315: 10 votes in favour, 2 against (Bolivia, Russian \
//!             Federation) and 3 abstentions (China, Ethiopia, Kazakhstan).";
//! let document = Document::read(Source::new("a text", text), &extractor, &data, None);
//! let vote = &document.votes[0].resolved;
//! let of = |basis| vote.roll_call.iter().filter(|cell| cell.position.as_ref().is_some_and(|p| p.basis == basis)).count();
//! assert_eq!((of(Basis::Stated), of(Basis::Inferred)), (5, 10));
//! # Ok::<(), unsc_votes::Error>(())
//! ```

pub mod council;
pub mod counts;
pub mod document;
mod error;
pub mod extract;
pub mod figure;
pub mod filter;
pub mod finding;
mod html;
pub mod in_order;
pub mod journal;
pub mod mend;
pub mod merge;
pub mod output;
pub mod page;
pub mod record;
pub mod render;
pub mod report;
pub mod reported;
pub mod resolve;
pub mod source;
mod symbol;
pub mod tally;
pub mod texts;
pub mod verify;
pub mod vote;
mod wiki;

pub use council::{Council, Member};
pub use error::{Error, Fault, Result};
pub use symbol::{Symbol, SymbolFault, SymbolKind};
