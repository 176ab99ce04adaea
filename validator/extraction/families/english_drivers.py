"""The reasons of a change in English paragraphs: an increase of $60.1 million due to $103.7 million, partially offset by $43.6 million.

The amounts need not be all the reasons, and what counts against what is told by few words: such a reading verifies and never accuses.
"""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.english.events import changes_told
from validator.extraction.english.naming import CHANGE_OF, named
from validator.extraction.english.sums import Part, parts_behind
from validator.extraction.english.vocabulary import pattern
from validator.extraction.english.words import word_set
from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
WEAK = 3.0
OPENING = r"\s*(?:the|this|these|such)\s+(?:\w+\s+){0,2}?(?:<rise>|<fall>|changes?)\b"
HEADS = (Role.LEVEL, Role.DELTA)
MOST_SENTENCES, MOST_PARTS, REACH = 5, 12, 60


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every change with the figures that the words behind it give as its reasons, up to each following sentence of the paragraph."""
    for sentence in analysis.english:
        if not sentence.mentions:
            continue
        cues = [found.span() for found in pattern(r"<causes>").finditer(sentence.string, sentence.start, sentence.end)]
        opening = pattern(OPENING).match(sentence.string, sentence.start, sentence.mentions[0].start)
        if opening and pattern(r"<offsets>").search(sentence.string, opening.end(), sentence.mentions[0].start):
            continue
        for start, end in cues or ([opening.span()] if opening else []):
            head = _own(analysis, sentence, start) or _named(analysis, sentence, start) or _before(analysis, sentence, start)
            if head:
                options = list(_options(analysis, sentence, end, head))
                claim = f"m{head.index}-s{sentence.number}-reasons"
                yield from readings(f"core/{FAMILY}", claim, place_of(sentence), "english reasons", options, complete=False)
                break


def _own(analysis: Analysis, sentence: Sentence, at: int) -> Mention | None:
    """Give the amount of change that the sentence tells before it gives reasons."""
    told = [m for event in changes_told(analysis).get(sentence.number, ()) for m in (event.delta or event.percent,) if m and m.end <= at]
    return told[-1] if told else None


def _named(analysis: Analysis, sentence: Sentence, at: int) -> Mention | None:
    """Give the change that is named: The increase in Solid Capacitors net sales was driven by."""
    found = pattern(CHANGE_OF).match(sentence.string[sentence.start : at])
    name = word_set(named(found["name"])) if found else frozenset()
    if not name:
        return None
    earlier = (
        m for other in reversed(analysis.sentences[max(0, sentence.number - REACH) : sentence.number]) for m in reversed(other.mentions)
    )
    return next((m for m in earlier if m.role in HEADS and m.figure.unit.kind == "money" and word_set(m.figure.label) == name), None)


def _before(analysis: Analysis, sentence: Sentence, at: int) -> Mention | None:
    """Give the change of the sentence before: The increase was attributable to."""
    opening = pattern(OPENING).match(sentence.string, sentence.start, sentence.end)
    if opening is None or not sentence.number or any(m.end <= at for m in sentence.mentions):
        return None
    previous = analysis.sentences[sentence.number - 1]
    return _own(analysis, previous, previous.end) if previous.paragraph == sentence.paragraph else None


def _options(analysis: Analysis, sentence: Sentence, at: int, head: Mention) -> Iterator[tuple[Values, float]]:
    """Give the sums of the amounts up to the end of each sentence, those that count against each other told by "offset by" alone or by direction too."""
    parts: list[Part] = list(parts_behind(analysis, sentence, at, head))
    following = [s for s in analysis.sentences[sentence.number + 1 : sentence.number + MOST_SENTENCES] if s.paragraph == sentence.paragraph]
    for other in (None, *following):
        added = (
            list(parts_behind(analysis, other, other.start, head))
            if other and not pattern(r"<consists>").search(other.string, other.start, other.end)
            else []
        )
        parts += added
        if (other and not added) or not 1 < len(parts) <= MOST_PARTS:
            continue
        for figures in dict.fromkeys(tuple(part.figure(towards) for part in parts) for towards in (0, head.sign)):
            yield {"total": head.figure, "parts": figures}, WEAK
