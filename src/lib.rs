//! Reads the votes of the UN Security Council out of prose, counts and checks them by the Council's own rules.

pub mod council;
pub mod document;
mod error;
pub mod extract;
pub mod filter;
pub mod page;

pub mod record;
pub mod render;
pub mod reported;
pub mod resolve;
pub mod source;
mod symbol;
pub mod tally;
pub mod texts;
pub mod vote;

pub use council::{Council, Member};
pub use error::{Error, Result};
pub use symbol::{Symbol, SymbolFault, SymbolKind};
