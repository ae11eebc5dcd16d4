//! Names of fields and of sorts of records that state nothing of the Council: what is imagined or planned, and other bodies' votes.

use super::heading::words;

/// `altTimelines`, `hypothetical`, `what_if`: whether a name, or a word for a sort of records, is of what was not, or is not yet.
pub(super) fn is_imagined(name: &str) -> bool {
    const LONGEST: usize = 40;
    const HEADS: [&str; 18] = [
        "alt ",
        "alternate ",
        "alternative ",
        "hypothetical",
        "what if",
        "whatif",
        "counterfactual",
        "fiction",
        "imagined",
        "imaginary",
        "simulated",
        "simulation",
        "scenario",
        "predict",
        "forecast",
        "projected",
        "planned",
        "upcoming",
    ];
    if name.len() > LONGEST {
        return false;
    }
    let words = words(name);
    let words = words.strip_prefix("is ").unwrap_or(&words);
    HEADS.iter().any(|head| words.starts_with(head))
}

/// Whether what a name heads is of votes of another body: `UNHRC: [ … ]`.
pub(super) fn names_another_body(name: &str) -> bool {
    const OTHERS: [&str; 12] = [
        "unga",
        "ga",
        "general assembly",
        "general assembly resolutions",
        "general assembly votes",
        "ga resolutions",
        "ga votes",
        "unga resolutions",
        "unga votes",
        "unhrc",
        "hrc",
        "human rights council",
    ];
    // The capitals of "UNHRC" are no words.
    let name = if name.bytes().any(|byte| byte.is_ascii_lowercase()) {
        words(name)
    } else {
        name.to_ascii_lowercase().replace('_', " ")
    };
    OTHERS.contains(&name.as_str())
}
