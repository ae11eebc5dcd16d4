//! Parts of a text by their number or letter: "paragraph 2", "part (b)".

use super::super::super::token::{Kind, Token};

/// "part (a)", "part B": how many words name a part of a text by its letter.
pub(super) fn labelled_part(tokens: &[Token]) -> Option<usize> {
    let (part, behind) = tokens.split_first()?;
    let label = label(behind);
    (part.key == "part" && label > 0).then_some(1 + label)
}

/// "2", "one", "(b)", "B": how many words are the number or the letter of a part of a text.
pub(super) fn label(tokens: &[Token]) -> usize {
    let letter = |token: &Token| {
        token.kind == Kind::Word
            && token.key.len() < 4
            && (token.key.len() == 1 || token.key.bytes().all(|byte| b"ivx".contains(&byte)))
            && token.key != "a"
    };
    let number = |token: &Token| matches!(token.kind, Kind::Number(1..=30));
    let spelt = |token: &Token| {
        matches!(
            token.key.as_str(),
            "one" | "two" | "three" | "four" | "five" | "six"
        )
    };
    let stands = |token: &Token| match token.kind {
        Kind::Word => spelt(token) || letter(token) && token.capital,
        _ => number(token),
    };
    match tokens {
        [open, inner, close, ..]
            if open.kind == Kind::Mark('(')
                && close.kind == Kind::Mark(')')
                && (number(inner) || letter(inner) || inner.key == "a") =>
        {
            3
        }
        // "paragraph 3 votes" counts none, and "paragraph 2-1" no label.
        [first, next, ..] if stands(first) && next.kind != Kind::Mark('-') => 1,
        [first] if stands(first) => 1,
        _ => 0,
    }
}
