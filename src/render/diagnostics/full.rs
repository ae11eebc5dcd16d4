//! Findings for people: the lines of the file, a mark under the words at fault, related places, and what to do.

use super::Shown;
use crate::finding::{Finding, Severity};
use crate::render::visible_lines;
use crate::source::Span;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// The longest stretch of a line that is shown, in bytes on either side of the words at fault.
const WINDOW: usize = 400;

pub(super) fn print(shown: &Shown<'_>, colour: bool, ascii: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.decor_style(if ascii {
        DecorStyle::Ascii
    } else {
        DecorStyle::Unicode
    });
    let mut text = String::new();
    for finding in shown.findings() {
        text += &renderer.render(&[report(shown, finding)]);
        text += "\n\n";
    }
    text + &shown.summary() + "\n"
}

fn report<'s>(shown: &Shown<'s>, finding: &'s Finding) -> Group<'s> {
    let level = match finding.check.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level
        .primary_title(visible_lines(&finding.message).replace('\n', " "))
        .id(finding.check.code);
    let mut snippets = vec![Excerpt::of(shown, finding.file, finding.span)];
    let mut marks = vec![vec![(finding.span, AnnotationKind::Primary, None)]];
    for related in &finding.related {
        let mark = (
            related.span,
            AnnotationKind::Context,
            Some(related.message.as_str()),
        );
        let excerpt = Excerpt::of(shown, related.file, related.span);
        // A place in the lines already shown is marked there.
        let mut shown_now = snippets.iter_mut().zip(&mut marks);
        if let Some((snippet, marks)) = shown_now.find(|(near, _)| near.takes(&excerpt)) {
            snippet.widen(shown, &excerpt);
            marks.push(mark);
        } else {
            snippets.push(excerpt);
            marks.push(vec![mark]);
        }
    }
    let snippets = snippets.into_iter().zip(marks).map(|(excerpt, marks)| {
        let text = shown.diagnosis.sources[excerpt.file].text();
        let annotations = marks.into_iter().map(|(span, kind, label)| {
            let span = excerpt.within(span);
            let label = label.map(|label| visible_lines(label).replace('\n', " "));
            kind.span(span.start..span.end).label(label)
        });
        Snippet::source(&text[excerpt.span.start..excerpt.span.end])
            .path(shown.name(excerpt.file))
            .line_start(excerpt.first_line)
            .annotations(annotations.collect::<Vec<_>>())
    });
    title
        .elements(snippets)
        .element(Level::HELP.message(visible_lines(&finding.help)))
}

/// Some lines of a file, cut where a line is very long.
struct Excerpt {
    file: usize,
    first_line: usize,
    last_line: usize,
    span: Span,
}

impl Excerpt {
    fn of(shown: &Shown<'_>, file: usize, span: Span) -> Excerpt {
        let (start, _) = shown.places(file, span);
        let mut excerpt = Excerpt {
            file,
            first_line: start.line,
            last_line: start.line,
            span,
        };
        if let Some(lines) = shown.lines.get(file) {
            let (from, to) = lines.line(start.line);
            let text = shown.diagnosis.sources[file].text();
            let from = from.max(boundary(text, span.start.saturating_sub(WINDOW)));
            let to = to.min(boundary(text, span.end.min(to) + WINDOW));
            excerpt.span = Span::new(from, to.max(from));
        }
        excerpt
    }

    /// Whether another excerpt is near enough to be shown as one.
    fn takes(&self, other: &Excerpt) -> bool {
        let (above, below) = if self.first_line <= other.first_line {
            (self, other)
        } else {
            (other, self)
        };
        let short = other.span.to(self.span);
        self.file == other.file
            && below.first_line - above.last_line.min(below.first_line) <= 30
            && short.end - short.start < 20 * WINDOW
    }

    fn widen(&mut self, shown: &Shown<'_>, other: &Excerpt) {
        self.first_line = self.first_line.min(other.first_line);
        self.last_line = self.last_line.max(other.last_line);
        self.span = self.span.to(other.span);
        // Lines in between are shown from their beginning.
        if let Some(lines) = shown.lines.get(self.file)
            && self.first_line != self.last_line
        {
            self.span.start = lines.line(self.first_line).0;
            self.span.end = lines.line(self.last_line).1;
        }
    }

    /// A stretch of the file as one of the excerpt; of several lines the first.
    fn within(&self, span: Span) -> Span {
        let start = span.start.clamp(self.span.start, self.span.end);
        let end = span.end.clamp(start, self.span.end);
        Span::new(start - self.span.start, end - self.span.start)
    }
}

/// The nearest place at or before an offset where a character begins.
fn boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
