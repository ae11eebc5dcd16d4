//! Phrasings of what the Council decided by a resolution that is named by its number.

use super::Says::{IfNumbered, Named, Unanimous, Was};
use super::{Phrasing, Says, row};
use crate::tally::Outcome::Adopted;

/// The resolution named is the one by which it was decided.
const BY_IT: &[Says] = &[IfNumbered, Named("t"), Was(Adopted)];
const BY_IT_UNANIMOUSLY: &[Says] = &[IfNumbered, Named("t"), Was(Adopted), Unanimous];

#[rustfmt::skip]
pub(super) const ROWS: &[Phrasing] = &[
    row("by-resolution", "^ by|with|in|through|via the|its? council? 's? thing=t (? when? )? of|on? when? ,? the? council ~ @decide", BY_IT),
    row("by-resolution", "^ by|with|in|through|via the|its? council? 's? thing=t (? when? )? of|on? when? ,? the? council ~ @impose", BY_IT),
    row("by-resolution", ",|;|and|but by|with|in|through|via its? thing=t (? when? )? of|on? when? ,? the? council ~ @decide", BY_IT),
    row("by-resolution", ",|;|and|but by|with|in|through|via its? thing=t (? when? )? of|on? when? ,? the? council ~ @impose", BY_IT),
    row("by-resolution", "when ,? by|with|in|through|via its? thing=t (? when? )? ,? the? council ~ @decide", BY_IT),
    row("by-resolution", "when ,? by|with|in|through|via its? thing=t (? when? )? ,? the? council ~ @impose", BY_IT),
    row("by-resolution", "^ by|in|through|via its? thing=t (? when? )? of|on? when? ,? it ~ @impose", BY_IT),
    row("by-resolution", "^ when ,? by|with|in|through|via its? thing=t (? when? )? ,? it banned|barred|lifted|imposed|extended|renewed|authorized|authorised|established|created|condemned|demanded", BY_IT),
    row("by-resolution", ",|;|and|but by|in|through its? thing=t (? when? )? ,? it? established|created|condemned|demanded the|a|an|all|that|its|their", BY_IT),
    row("by-resolution", ",|;|and|but by|in|through its? thing=t (? when? )? ,? it? ~ imposed|extended|renewed|authorized|authorised|lifted|prolonged", BY_IT),
    row("by-resolution", "council> @impose . by|in|through|with the|its? council? 's? thing=t", BY_IT),
    row("by-resolution", "council> decided|agreed|resolved|determined|ruled ,? by|in|through|under|with its? thing=t", BY_IT),
    row("by-resolution", "council> responded|reacted|replied|acted|answered ~ with|by|through the? council? thing=t", BY_IT),
    row("by-resolution", "council> @impose .. most|more recently|lately ,? in|by|through|with its? thing=t", BY_IT),
    row("by-resolution", "council> ~ gave|set up|referred|sent|ordered|banned .. in|by|through its|the? council? thing=t", BY_IT),
    row("resolution-imposed", "thing=t (? when? )? imposed|extended|renewed|authorized|authorised|lifted|prolonged !in|on|by|under|through|until|to|for|pursuant|,|.|;|)|(|when", BY_IT),
    row("resolution-imposed", "thing=t (? when? )? placed|slapped|levied|lifted economic|trade|arms|sanctions|an|a|the|further|new|travel|curbs", BY_IT),
    row("resolution-imposed", "thing=t (? when? )? followed .. , which|that authorized|authorised|imposed|extended|established|created|set|lifted", BY_IT),
    row("resolution-imposed", "thing=t (? when? )? established|created|condemned|demanded !in|on|by|under|through|until|to|for|pursuant|,|.|;|)|(|when", BY_IT),
    row("resolution-imposed", "council|it|un|u.n.|nations ~ @impose .. through|via|by ~ council? 's? thing=t", BY_IT),
    row("resolution-imposed", "thing=t (? when? )? ,? which|that @decide.unanimously", BY_IT_UNANIMOUSLY),
    row("resolution-imposed", "@impose.passive ~ by|in|through the|its? council 's? thing=t", BY_IT),
    row("resolution-imposed", "@impose.passive ~ by|in|through thing=t", BY_IT),
    row("resolution-imposed", "@impose.passive ~ by the? council in|by|through|under its thing=t", BY_IT),
    row("resolution-imposed", "court|tribunal|mission|force|operation|commission|committee|panel|body|fund|regime|zone|administration ~ @decide.passive ~ by|in|through the|its? council? 's? thing=t", BY_IT),
    row("acted-to-adopt", "members|countries|states|nations|delegations that|which|who @adopt.voted the? council? thing=t", BY_IT),
    row("acted-to-adopt", "council> acted|moved|proceeded|met|took|needed|gathered|convened|came|rushed|raced|hastened|hurried|scrambled|managed !no|steps|up|close|measures .. @adopt.hedged the? council? thing=t", BY_IT),
    row("acted-to-adopt", "council> acted|voted with .. unanimity .. @adopt.hedged the? council? thing=t", &[IfNumbered, Named("t"), Unanimous, Was(Adopted)]),
    row("acted-to-adopt", "council has|have|had? ~ agreed|settled ~ on|upon the? council? thing=t", BY_IT),
    row("acted-to-adopt", "council> managed .. to agree|settle on|upon the? council? thing=t", BY_IT),
    row("acted-to-adopt", "council> was able .. to agree|settle on|upon the? council? thing=t", BY_IT),
];
