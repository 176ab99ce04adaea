"""Composition in English sentences: $111.8 million consisted of $72.8 million of one thing and $39.0 million of another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from validator.extraction.english.sums import Part, amounts_behind, parts_behind
from validator.extraction.english.vocabulary import pattern
from validator.extraction.evidence import adds_up, one_slip_away
from validator.extraction.recording import Values, place_of
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
WHOLE, WEAK = 8.0, 3.5
HEADS = (Role.LEVEL, Role.DELTA)
# for a total of, for a total consideration of
TOTAL = r"(?:<totalling>(?:\s+\w+){0,3}|\b(?:total|aggregate)\s+(?:[\w-]+\s+){0,3}(?:of|was|were|is))\s*$"
# Of our $350.0 million facility, $125.0 million was outstanding and
OPENING = re.compile(r"\s*of\s+(?:(?:our|the|its|this|these|those|total|approximately)\s+)*", re.IGNORECASE)
CUES = (("consists", r"<consists>"), ("contains", r"<contains>"), ("bracket", r"\("))


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every amount that a sentence takes apart; only words that say that the parts are all the parts accuse, and only of a slip."""
    for sentence in analysis.english:
        for head, parts, wording in (*_taken_apart(analysis, sentence), *_opened(analysis, sentence), *_added_up(analysis, sentence)):
            figures = tuple(part.figure(head.sign) for part in parts)
            likely = wording == "consists" and one_slip_away(head.figure, figures)
            whole = adds_up(head.figure, figures) or likely
            bits = WHOLE if wording == "consists" and whole else WEAK
            values: Values = {"total": head.figure, "parts": figures}
            claim = f"m{head.index}-m{parts[0].mention.index}"
            yield Record(f"core/{FAMILY}", values, place_of(sentence), claim, bits, f"english {wording}", whole)


def _taken_apart(analysis: Analysis, sentence: Sentence) -> Iterator[tuple[Mention, Sequence[Part], str]]:
    """Give each total with the parts behind its cue; a cue belongs to the figure before it."""
    for wording, source in CUES:
        for cue in pattern(source).finditer(sentence.string, sentence.start, sentence.end):
            before = [m for m in sentence.mentions if m.end <= cue.start()]
            if not before or before[-1].role not in HEADS:
                continue
            head = before[-1]
            parts = (
                list(_bracketed(sentence, cue.start(), head))
                if wording == "bracket"
                else list(parts_behind(analysis, sentence, cue.end(), head))
            )
            if len(parts) > 1:
                yield head, parts, wording


def _opened(analysis: Analysis, sentence: Sentence) -> Iterator[tuple[Mention, Sequence[Part], str]]:
    """Give the total with which a sentence opens, with the amounts behind it: Of our $350.0 million facility, $125.0 million was."""
    first = next(iter(sentence.mentions), None)
    if first and first.role in HEADS and OPENING.fullmatch(first.gap):
        parts = list(parts_behind(analysis, sentence, first.end, first))
        if len(parts) > 1:
            yield first, parts, "opening"


def _bracketed(sentence: Sentence, at: int, head: Mention) -> Iterator[Part]:
    """Give the amounts of a bracket directly behind a total."""
    if sentence.string[head.end : at].strip():
        return
    inside = (m for m in sentence.mentions if m.brackets and m.brackets[-1] == at and m.role in HEADS and m.dimension == head.dimension)
    yield from (Part(mention, 1, head.figure.unit) for mention in inside)


def _added_up(analysis: Analysis, sentence: Sentence) -> Iterator[tuple[Mention, Sequence[Part], str]]:
    """Give each total told behind its parts: $3 million and $2 million, totaling $5 million."""
    for mention in sentence.mentions:
        if mention.role in HEADS and pattern(TOTAL).search(mention.lead):
            before = [m for m in amounts_behind(analysis, sentence, sentence.start, mention) if m.index < mention.index]
            stop = next((m.index for m in reversed(sentence.mentions) if m.index < mention.index and re.search(";", m.gap)), -1)
            parts = [Part(m, 1, mention.figure.unit) for m in before if m.index >= stop]
            if len(parts) > 1:
                yield mention, parts, "totalling"
