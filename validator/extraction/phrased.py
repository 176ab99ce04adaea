"""Records told by a literal sentence, for the exception: a pack writes the sentence with its fields in braces.

``全县{people}参保，人均缴费{each}`` is found where these words stand around two figures, whatever their width and blanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from validator.extraction.characters import fold
from validator.extraction.field_labels import fits
from validator.extraction.structure import Analysis, Mention, Sentence
from validator.language.values import TEXT_TYPES
from validator.model.figure import Figure
from validator.model.record import Printed, Record
from validator.model.shape import Field, Shape

__all__ = ["phrased"]

LITERAL = 12.0
"""Bits of structure: nobody writes the very sentence of a pack by chance."""

_MASK = 0xE000
_MOST_FIGURES = 0x1000
"""Signs for private use stand for the figures of a sentence while its words are looked at."""
_FIGURE = "[\ue000-\uefff]"
_WORDS = "[^\ue000-\uefff，。；：、,;:!?！？]+?"
_END = "(?=[，。；：、,;:!?！？.\ue000-\uefff]|$)"
_SIGNS = {sign: f"[{pair}]" for pair in ("，,", "；;", "：:", "（(", "）)") for sign in pair}
"""Signs that are written wide or narrow as it comes."""
_BRACES = re.compile(r"\{\{|\}\}|\{(\w+)\}")


def phrased(analysis: Analysis, shape: Shape) -> Iterator[Record]:
    """Read the records of a shape that stand in one of its literal sentences, in reading order; of several phrases the first that fits."""
    forms = [_form(shape, phrase) for phrase in shape.phrases]
    for sentence in analysis.sentences if forms else ():
        if len(sentence.mentions) <= _MOST_FIGURES:
            yield from _in_sentence(sentence, shape, forms)


def _in_sentence(sentence: Sentence, shape: Shape, forms: list[re.Pattern[str]]) -> Iterator[Record]:
    masked, starts = _masked(sentence)
    taken = 0
    while found := min((match for form in forms if (match := form.search(masked, taken))), key=lambda match: match.start(), default=None):
        values = {name: value for name in found.groupdict() if (value := _value(sentence, shape, found, name, starts)) is not None}
        if len(values) == len(found.groupdict()):
            place = sentence.text.place(starts[found.start()], starts[found.end()])
            yield Record(shape.name, _ordered(shape, values), place, structure=LITERAL, wording="phrase")
        taken = max(found.end(), taken + 1)


def _masked(sentence: Sentence) -> tuple[str, list[int]]:
    """Give a sentence with one sign for each of its figures, and where each sign of it begins in the paragraph."""
    signs: list[str] = []
    starts: list[int] = []
    at = sentence.start
    for index, mention in enumerate(sentence.mentions):
        signs += [*sentence.string[at : mention.start], chr(_MASK + index)]
        starts += [*range(at, mention.start), mention.start]
        at = mention.end
    signs += sentence.string[at : sentence.end]
    starts += range(at, sentence.end + 1)
    return "".join(signs), starts


def _value(sentence: Sentence, shape: Shape, found: re.Match[str], name: str, starts: list[int]) -> Figure | Printed | None:
    """Give what stands in the place of a field; None of a figure that is not of its type."""
    field = shape.field(name)
    assert field is not None, "the names of a phrase are fields"
    if field.type in TEXT_TYPES:
        begin, end = starts[found.start(name)], starts[found.end(name)]
        return Printed(sentence.text.string[begin:end].strip(), sentence.text.place(begin, end))
    mention: Mention = sentence.mentions[ord(found[name]) - _MASK]
    figure = replace(mention.figure, set=True) if field.set else mention.figure
    return figure if fits(field, figure) else None


def _ordered(shape: Shape, values: Mapping[str, Figure | Printed]) -> dict[str, Figure | Printed]:
    return {field.name: values[field.name] for field in shape.fields if field.name in values}


@lru_cache(maxsize=256)
def _form(shape: Shape, phrase: str) -> re.Pattern[str]:
    """Turn a sentence with fields in braces into what finds it."""
    parts: list[str] = []
    at = 0
    named: set[str] = set()
    for brace in _BRACES.finditer(phrase):
        parts.append(_literal(phrase[at : brace.start()]))
        field = shape.field(brace[1]) if brace[1] else None
        slot = _slot(field, last=brace.end() == len(phrase)) if field else re.escape(brace[0][0])
        # a field that comes again is told again: the first counts
        parts.append(slot.replace(f"(?P<{brace[1]}>", "(?:") if brace[1] in named else slot)
        named.add(brace[1])
        at = brace.end()
    return re.compile("".join((*parts, _literal(phrase[at:]))))


def _slot(field: Field, *, last: bool) -> str:
    if field.type not in TEXT_TYPES:
        return f"(?P<{field.name}>{_FIGURE})"
    return f"(?P<{field.name}>{_WORDS}){_END if last else ''}"


def _literal(text: str) -> str:
    """Give words as they are found: folded, with any blanks or none where the author has a blank or none."""
    return (
        r"\s*".join(["", *(_SIGNS.get(sign, re.escape(sign)) for sign in fold(text) if not sign.isspace()), ""]) if text.strip() else r"\s*"
    )
