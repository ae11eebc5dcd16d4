//! Phrasings that say any position in the same way: who cast such a vote, who was joined in voting so, who chose to.
//!
//! A line here is a frame. What stands for `*` in it is a vote of each position in turn, so that what can be said of an abstention
//! can be said of a vote for or against as well.

use super::Says::{Count, Took};
use super::{Phrasing, row};
use crate::vote::Position::{Abstaining, Against, InFavour};

/// Rows for each position of frames in which a vote of it is named: "no vote", "votes in favour", "abstention".
macro_rules! ballots {
    ($($name:literal: $before:literal * $after:literal => $($says:ident($($part:literal),+))+;)+) => {
        &[$(
            row($name, concat!($before, "no|nay|negative|dissenting|opposing|contrary vote|votes ", $after), &[$($says(Against, $($part),+)),+]),
            row($name, concat!($before, "\" no|nay|nyet|non \" vote|votes? ", $after), &[$($says(Against, $($part),+)),+]),
            row($name, concat!($before, "vote|votes against !a|an|the|its|their ", $after), &[$($says(Against, $($part),+)),+]),
            row($name, concat!($before, "yes|aye|affirmative|positive|favourable|favorable|supporting vote|votes ", $after), &[$($says(InFavour, $($part),+)),+]),
            row($name, concat!($before, "\" yes|aye \" vote|votes? ", $after), &[$($says(InFavour, $($part),+)),+]),
            row($name, concat!($before, "vote|votes in-favour ", $after), &[$($says(InFavour, $($part),+)),+]),
            row($name, concat!($before, "abstention|abstentions ", $after), &[$($says(Abstaining, $($part),+)),+]),
        )+]
    };
}

/// Rows for each position of frames in which members are said to be voting so: "voting against", "abstaining".
macro_rules! voting {
    ($($name:literal: $before:literal * $after:literal => $($says:ident($($part:literal),+))+;)+) => {
        &[$(
            row($name, concat!($before, "@vote.ing ~ against|no|nay ", $after), &[$($says(Against, $($part),+)),+]),
            row($name, concat!($before, "@oppose.ing ", $after), &[$($says(Against, $($part),+)),+]),
            row($name, concat!($before, "@vote.ing ~ for|yes|aye ", $after), &[$($says(InFavour, $($part),+)),+]),
            row($name, concat!($before, "@vote.ing in-favour ", $after), &[$($says(InFavour, $($part),+)),+]),
            row($name, concat!($before, "@abstain.ing ", $after), &[$($says(Abstaining, $($part),+)),+]),
        )+]
    };
}

/// Rows for each position of frames in which members are said to have chosen it: "to vote against", "to abstain".
macro_rules! to_vote {
    ($($name:literal: $before:literal * $after:literal => $($says:ident($($part:literal),+))+;)+) => {
        &[$(
            row($name, concat!($before, "@vote.hedged ~ against|no|nay !if|unless|provided|should ", $after), &[$($says(Against, $($part),+)),+]),
            row($name, concat!($before, "@vote.hedged ~ for|yes|aye !if|unless|provided|should ", $after), &[$($says(InFavour, $($part),+)),+]),
            row($name, concat!($before, "@vote.hedged in-favour !if|unless|provided|should ", $after), &[$($says(InFavour, $($part),+)),+]),
            row($name, concat!($before, "@abstain.hedged !if|unless|provided|should ", $after), &[$($says(Abstaining, $($part),+)),+]),
        )+]
    };
}

#[rustfmt::skip]
pub(super) const BALLOTS: &[Phrasing] = ballots! {
    "cast-a-ballot": "who>=m @cast a|an|its|his|her|their|the only|lone|sole|single|solitary? " * "" => Took("m");
    "cast-a-ballot": "who>=m registered|recorded|entered|delivered|returned a|an|its|his|her|their|the only|lone|sole|single|solitary? " * "" => Took("m");
    "cast-a-ballot": "who>=m was|were the? only|lone|sole|single|solitary " * "" => Took("m");
    "cast-a-ballot": "who=m ~ registering|recording|entering|providing|supplying a|an|its|their|the only|lone|sole|single|solitary? " * "" => Took("m");
    "ballots-of": "" * "came ~ from who=m" => Took("m");
    "ballots-of": "" * "was|were ~ that|those? of|from? who=m $" => Took("m");
    "ballots-of": "" * "was|were ~ registered|recorded|entered ~ by who=m" => Took("m");
    "ballots-of": "" * "@cast.passive ~ by who=m" => Took("m");
    "ballots-of": "adj=m 's? " * "" => Took("m");
    "ballots-of": "" * "belonged to who=m" => Took("m");
    "ballots-counted": "num=n " * ": who=m" => Count("n") Took("m");
    "ballots-counted": "num=n " * "( from|by|of who=m" => Count("n") Took("m");
    "ballots-counted": "num=n " * ",|- from|by|of who=m" => Count("n") Took("m");
    "ballots-counted": "num=n " * ",|- that|those of who=m" => Count("n") Took("m");
    "ballots-counted": "num=n " * "came ~ from who=m" => Count("n") Took("m");
    "ballots-counted": "who>=m was|were num? among|of the? num=n " * "" => Took("m") Count("n");
    "ballots-counted": "who>=m was|were one of num=n " * "" => Took("m") Count("n");
};

#[rustfmt::skip]
pub(super) const VOTING: &[Phrasing] = voting! {
    "joined-in-voting": "who>=m @join who=n ~ in " * "" => Took("m") Took("n");
    "joined-in-voting": "who>=m @join them|it|him|her ~ in " * "" => Took("m");
    "joined-in-voting": "who=m @join.passive by who=n ~ in " * "" => Took("m") Took("n");
    "joined-in-voting": "who>=m sided with who=n ~ in " * "" => Took("m") Took("n");
    "joined-in-voting": "who>=m followed|copied|matched who=n ~ in " * "" => Took("m") Took("n");
    "joined-in-voting": "who>=m followed its|his|her|their? suit|example|lead ~ ,|by|in? " * "" => Took("m");
    "stood-out": "who>=m was|were|stood|stands|remained|found itself|themselves? alone|isolated ~ in " * "" => Took("m");
    "stood-out": "who>=m surprised|stunned|shocked|astonished|angered|infuriated|dismayed|pleased|delighted .. by " * "" => Took("m");
    "stood-out": "who>=m broke .. by " * "" => Took("m");
    "stood-out": "who>=m showed|signalled|signaled|registered|expressed|marked|underlined|voiced its|his|her|their .. by " * "" => Took("m");
};

#[rustfmt::skip]
pub(super) const TO_VOTE: &[Phrasing] = to_vote! {
    "chose-to-vote": "who>=m was|were content|moved|obliged|compelled|forced|driven|led " * "" => Took("m");
    "chose-to-vote": "who>=m saw|had no|little choice|option|alternative but " * "" => Took("m");
    "chose-to-vote": "who>=m chose|opted|elected|preferred " * "" => Took("m");
    "chose-to-vote": "who>=m broke ranks|away|with .. " * "" => Took("m");
    "chose-to-vote": "who>=m crossed the floor|aisle " * "" => Took("m");
    "chose-to-vote": "who>=m ~ raised|raises|put|puts|lifted his|her|its|their|a hand|hands up? " * "" => Took("m");
};
