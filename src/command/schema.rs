//! `unsc schema`: the form of vote data as a JSON Schema.

use super::{Done, print};
use unsc_votes::Result;
use unsc_votes::record::schema;

#[derive(Debug, clap::Args)]
pub(crate) struct Schema {}

impl Schema {
    #[expect(clippy::unused_self, reason = "every command runs alike")]
    pub(crate) fn run(&self) -> Result<Done> {
        print(&schema::votes())?;
        Ok(Done::Clean)
    }
}
