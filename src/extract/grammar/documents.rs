//! Phrasings of the resolution that a text became, and of a text put to the vote.

use super::Says::{IfNumbered, Named, PutToVote, Unanimous, Was};
use super::{Phrasing, row};
use crate::tally::Outcome::Adopted;

#[rustfmt::skip]
pub(super) const ROWS: &[Phrasing] = &[
    row("named", "decision|action|step|text|measure , thing=t", &[Named("t")]),
    row("named", "adoption|passage|approval of thing=t", &[Named("t"), Was(Adopted)]),
    row("named", "adoption|passage|passing|approval of the? council thing=t !would|could|might|may|will|should|can", &[IfNumbered, Named("t"), Was(Adopted)]),
    row("named", "adoption|passage|approval by the? council ~ of thing=t", &[Named("t"), Was(Adopted)]),
    row("named", "adoption|passage|approval on|in|late|early? when of the? council? thing=t", &[IfNumbered, Named("t"), Was(Adopted)]),
    row("named", "adoption|passage|approval ~ by the? council when of thing=t", &[IfNumbered, Named("t"), Was(Adopted)]),
    row("named", "including|even|most|especially|notably recently? in|with|through|by thing=t by|of the? council", &[IfNumbered, Named("t"), Was(Adopted)]),
    row("named", "demanded|required|ordered|imposed|condemned|set|spelled|laid down|out? in|by|under thing=t by the? council", &[IfNumbered, Named("t"), Was(Adopted)]),
    row("named", "@adopt ~ in|through|under the? council? 's? thing=t", &[IfNumbered, Named("t"), Was(Adopted)]),
    row("named", "thing=t , which it @adopt", &[IfNumbered, Named("t"), Was(Adopted)]),
    row("named", "thing=t ,? voted|agreed ~ when|by|on|at", &[IfNumbered, Named("t"), Was(Adopted)]),
    row("named", "thing=t , agreed|approved|voted unanimously ~", &[IfNumbered, Named("t"), Unanimous, Was(Adopted)]),
    row("named", "through thing=t", &[Named("t")]),
    row("named", "@impose.passive .. as thing=t", &[Named("t"), Was(Adopted)]),
    row("named", "by thing=t , ~ @adopt", &[Named("t"), Was(Adopted)]),
    row("put-to-the-vote", "put .. vote .. thing", &[PutToVote]),
    row("put-to-the-vote", "took|taking up", &[PutToVote]),
    row("put-to-the-vote", "council> @vote on text $", &[PutToVote]),
    row("put-to-the-vote", "put .. thing .. vote", &[PutToVote]),
    row("put-to-the-vote", "thing> ~ put|brought to the|a vote", &[PutToVote]),
    row("put-to-the-vote", "thing> ~ came|went to the|a vote", &[PutToVote]),
    row("put-to-the-vote", "@vote.hedged ~ on .. thing", &[PutToVote]),
    row("put-to-the-vote", "vote on .. thing", &[PutToVote]),
];
