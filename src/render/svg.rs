//! Figures as SVG: one file a figure lays out its numbers on the plane, its template draws them; no arithmetic of votes, no script.

mod agreement;
mod axis;
mod frame;
mod outcomes;
mod roll_call;
mod vetoes;

use crate::figure::{Drawing, Figure};
use frame::Placement;

/// The style of every figure, in light and dark.
pub(super) const STYLE: &str = include_str!("templates/figure.css");

/// The figure as an SVG file that ends with a line break. It brings its own style, which is right on light and on dark
/// screens; it names itself to screen readers; it is the same bytes on every run.
#[must_use]
pub fn svg(figure: &Figure) -> String {
    drawn(figure, &Placement::Alone) + "\n"
}

/// The figure as an element of a page that has [`STYLE`]; `id` begins the ids of its parts and must be the page's own.
pub(super) fn inline(figure: &Figure, id: &str) -> String {
    drawn(figure, &Placement::Inline(id))
}

fn drawn(figure: &Figure, placement: &Placement<'_>) -> String {
    let drawn = match &figure.drawing {
        Drawing::RollCall(roll_call) => roll_call::draw(roll_call, figure, placement),
        Drawing::Vetoes(timeline) => vetoes::draw(timeline, figure, placement),
        Drawing::Agreement(map) => agreement::draw(map, figure, placement),
        Drawing::Outcomes(outcomes) => outcomes::draw(outcomes, figure, placement),
    };
    // A template writes to memory, and none of its values fails to print.
    drawn.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may insist")]

    use super::{inline, svg};
    use crate::figure::{
        AgreementMap, Drawing, Figure, RollCallFigure, Seat, VetoBar, VetoRow, VetoTimeline,
    };
    use crate::tally::summary::{Period, PeriodLength, Share};
    use crate::vote::Position;
    use jiff::civil::date;

    /// Markup, an end of a section, a handler, a direction turned, a control character that no XML may have.
    const HOSTILE: &str = "</title><script>alert(1)</script>]]>\"'><img src=x onerror=alert(1)>&lt;\u{202e}\u{0}\u{1b}";

    fn figures() -> Vec<Figure> {
        let hostile = || HOSTILE.to_owned();
        let seats: Vec<Seat> = [None]
            .into_iter()
            .chain(Position::ALL.map(Some))
            .map(|position| Seat {
                name: hostile(),
                permanent: true,
                position,
                vetoed: position == Some(Position::Against),
            })
            .collect();
        let period = Period::of(date(2017, 4, 12), PeriodLength::Year);
        let drawings = [
            Drawing::RollCall(RollCallFigure {
                seats,
                counts: Position::ALL.map(|position| (position, 1)).to_vec(),
                outcome: Some(hostile()),
                reason: Some(hostile()),
            }),
            Drawing::Vetoes(VetoTimeline {
                periods: vec![period],
                rows: vec![VetoRow {
                    name: hostile(),
                    vetoes: 2,
                    joint: 1,
                    bars: vec![VetoBar {
                        at: 0,
                        period,
                        alone: 1,
                        joint: 1,
                    }],
                }],
                most: 2,
            }),
            Drawing::Agreement(AgreementMap {
                names: vec![hostile(), hostile()],
                rows: vec![
                    Vec::new(),
                    vec![Some([true, false].into_iter().collect::<Share>())],
                ],
            }),
        ];
        let figure = |drawing| Figure {
            title: hostile(),
            description: hostile(),
            notes: vec![hostile()],
            drawing,
        };
        drawings.map(figure).to_vec()
    }

    #[test]
    fn hostile_text_stays_text() {
        for figure in figures() {
            for drawn in [svg(&figure), inline(&figure, "figure-1")] {
                let document = roxmltree::Document::parse(&drawn).expect("well-formed XML");
                for node in document.descendants().filter(roxmltree::Node::is_element) {
                    let name = node.tag_name().name();
                    assert!(
                        !matches!(name, "script" | "img" | "image" | "a"),
                        "{name} in {drawn}"
                    );
                    let handler = node.attributes().find(|it| it.name().starts_with("on"));
                    assert!(handler.is_none(), "{handler:?}");
                }
                let title = document
                    .descendants()
                    .find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")));
                let title = title.and_then(|title| title.text()).unwrap_or_default();
                assert!(title.starts_with("</title><script>alert(1)</script>]]>\"'><img"));
                assert!(title.ends_with("&lt;\u{fffd}\u{2400}\u{241b}"), "{title}");
            }
        }
    }

    #[test]
    fn a_figure_names_itself_and_brings_its_style_where_it_stands_alone() {
        for figure in figures() {
            let alone = svg(&figure);
            let inside = inline(&figure, "figure-7");
            for (drawn, id) in [(&alone, "figure"), (&inside, "figure-7")] {
                assert!(drawn.contains("role=\"img\""));
                assert!(
                    drawn.contains(&format!("aria-labelledby=\"{id}-title {id}-description\""))
                );
                assert!(drawn.contains(&format!("<title id=\"{id}-title\">")));
                assert!(drawn.contains(&format!("<desc id=\"{id}-description\">")));
            }
            assert!(alone.contains("<style>") && !inside.contains("<style>"));
        }
    }

    #[test]
    fn a_table_of_any_number_of_seats_is_drawn() {
        let mut figure = figures().remove(0);
        for seats in 0..20 {
            if let Drawing::RollCall(roll_call) = &mut figure.drawing {
                roll_call.seats.truncate(0);
                roll_call.seats.extend((0..seats).map(|_| Seat {
                    name: String::from("Bolivia"),
                    permanent: false,
                    position: Some(Position::InFavour),
                    vetoed: false,
                }));
            }
            let drawn = svg(&figure);
            assert!(!drawn.contains("NaN") && !drawn.contains("inf"));
            assert_eq!(drawn.matches(">Bolivia<").count(), seats);
        }
    }
}
