//! The number and the symbol behind the word for a text: "resolution 2334 (2016)", "draft (document S/2017/315)".

use super::Thing;
use crate::extract::mention::ahead::Ahead;
use crate::extract::mention::numbered::{further, listed};
use crate::extract::token::Kind;
use crate::extract::words::counts_time;
use crate::symbol::{Symbol, SymbolKind};

impl Ahead<'_> {
    /// "2334 (2016)", "242, 338 and 425": the number behind the word for a resolution, those listed with it, and how far they go.
    pub(super) fn numbered(&self, used: usize, thing: &mut Thing) -> usize {
        let next = self.lead_to_number(used, thing.plural);
        let at = self.at + next;
        let (Some(token), Some(n @ 1..10_000)) = (self.token(next), self.figure(next)) else {
            return used;
        };
        let may_be_years = thing.plural && (1940..=2030).contains(&n);
        if self.mark(next + 1, '-')
            || may_be_years && !listed(self.tokens, at)
            || self.mentions.counts_votes(self.tokens, at)
            || next == used && n <= 60 && is_counted(self.key(next + 1))
        {
            return used;
        }
        thing.resolution = Some((n, token.span));
        let mut used = next + 1;
        if let (true, Some(year), true) = (
            self.mark(used, '('),
            self.figure(used + 1),
            self.mark(used + 2, ')'),
        ) {
            thing.year = i16::try_from(year).ok();
            used += 3;
        }
        if thing.plural {
            let (more, numbers) = further(self.tokens, self.at + used);
            thing.further = numbers;
            used += more;
        }
        used
    }

    /// ", number", "#", "(UNSCR)": where the number stands, behind what may lead to it.
    fn lead_to_number(&self, used: usize, plural: bool) -> usize {
        let mut next = used;
        // "an earlier resolution, 2712, passed": no year stands there.
        let apposed = matches!(self.figure(next + 1), Some(100..1940 | 2031..4000))
            && self.mark(next + 2, ',');
        // "the resolution, number 1973,"
        let named = matches!(self.key(next + 1), "no." | "number" | "numbered");
        if self.mark(next, ',') && (named || apposed && !plural) {
            next += 1;
        }
        // "UNSC Resolution #1973"
        next += usize::from(self.mark(next, '#'));
        // "Security Council Resolution (UNSCR) 1551"
        if self.key(next + 1) == "unscr" && self.mark(next + 2, ')') {
            next += 3;
        }
        let number = matches!(
            self.key(next),
            "no." | "no" | "number" | "numbered" | "nos." | "nr"
        );
        next + usize::from(number)
    }

    /// "draft resolution S/2017/315", "contained in document S/…": the symbol soon behind a text, and how far it goes.
    pub(super) fn with_symbol(&self, used: usize, thing: &mut Thing) -> usize {
        const NEAR: usize = 6;
        for i in used..used + NEAR {
            let Some(token) = self.token(i) else { break };
            // "two draft resolutions: document S/2023/772 and document S/2023/773"
            if thing.plural && self.mark(i, ':') {
                break;
            }
            // A mark has no word.
            let leads = matches!(
                token.key.as_str(),
                "contained" | "in" | "document" | "doc." | ""
            );
            if !leads && !token.key.starts_with("s/") {
                break;
            }
            let written = &self.mentions.text[token.span.start..token.span.end];
            let Ok(symbol) = written.parse::<Symbol>() else {
                continue;
            };
            match symbol.kind() {
                SymbolKind::Resolution => {
                    thing.resolution = symbol.number().map(|n| (n, token.span));
                }
                SymbolKind::Document => thing.draft = Some((symbol, token.span)),
                SymbolKind::Meeting | SymbolKind::Statement => break,
            }
            return i + 1;
        }
        used
    }

    /// A number in digits.
    pub(super) fn figure(&self, i: usize) -> Option<u32> {
        match self.token(i)?.kind {
            Kind::Number(n) => Some(n),
            _ => None,
        }
    }
}

/// What is counted behind a text that has no number: "rejected the resolution 10 minutes later", "vetoed the draft 3 times".
fn is_counted(word: &str) -> bool {
    counts_time(word) || matches!(word, "seconds" | "times")
}
