//! The axis of time: where each period stands and which of them are written out.

use super::frame::coordinate;
use crate::tally::summary::Period;

/// Periods side by side, each with a slot of the same width.
pub(super) struct Axis<'p> {
    periods: &'p [Period],
    from: f64,
    slot: f64,
}

/// A period written below the axis.
pub(super) struct Tick {
    pub(super) x: String,
    pub(super) text: String,
}

impl<'p> Axis<'p> {
    /// The axis of these periods between two coordinates. A few periods stand in slots no wider than looks well.
    pub(super) fn new(periods: &'p [Period], from: f64, to: f64) -> Axis<'p> {
        #[expect(clippy::cast_precision_loss, reason = "a few hundred years")]
        let number = periods.len().max(1) as f64;
        Axis {
            periods,
            from,
            slot: ((to - from) / number).min(80.0),
        }
    }

    /// The width of a slot.
    pub(super) fn slot(&self) -> f64 {
        self.slot
    }

    /// The width of a bar in it.
    pub(super) fn bar(&self) -> f64 {
        (self.slot * 0.78).min(40.0)
    }

    /// The middle of a period's slot.
    pub(super) fn middle(&self, at: usize) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a few hundred years")]
        let at = at as f64;
        self.from + (at + 0.5) * self.slot
    }

    /// The periods to write out: as many as have room, at round years.
    pub(super) fn ticks(&self) -> impl Iterator<Item = Tick> {
        let room = 44.0;
        let years = |period: &Period| i32::from(period.last() - period.first()) + 1;
        let length = self.periods.first().map_or(1, years);
        let step = [1, 2, 5, 10, 20, 50, 100]
            .into_iter()
            .find(|step| f64::from(*step) / f64::from(length) * self.slot >= room)
            .unwrap_or(100);
        self.periods
            .iter()
            .enumerate()
            .filter(move |(_, period)| i32::from(period.first()) % step.max(length) == 0)
            .map(|(at, period)| Tick {
                x: coordinate(self.middle(at)),
                text: period.to_string(),
            })
    }
}
