"""English sentences → their figures, each with label, period and role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from validator.extraction.brackets import open_brackets
from validator.extraction.english.clauses import Clause, clause_of, masked
from validator.extraction.english.naming import Name, name_of, per_share, subject_before
from validator.extraction.english.roles import role_of
from validator.extraction.english.turns import told_in_turn
from validator.extraction.english.when import PRIOR, period_of
from validator.extraction.roles import Reading
from validator.extraction.structure import Mention, Role
from validator.extraction.tokens import Token, TokenKind
from validator.model.figure import Figure

__all__ = ["Spot", "english_mentions"]

# … (a bracket) were: the subject stands before the bracket, whatever figure stands in it
BEING = re.compile(r"\s*(?:was|were|is|are|totaled|totalled|amounted)\b", re.IGNORECASE)
# an increase of, which was a, or: what changed was named before
FOLLOWING = (Role.DELTA, Role.GROWTH, Role.PRIOR, Role.OTHER)


@dataclass(frozen=True, slots=True)
class Spot:
    """A sentence in the document.

    Attributes:
        string: the folded text of its paragraph; ``start`` and ``end`` its span.
        heading: the title above it that names a period, if any.
        year: the report's own.
        paragraph, sentence: their numbers; ``index`` that of its first figure.
    """

    string: str
    start: int
    end: int
    heading: str
    year: str
    paragraph: int
    sentence: int
    index: int


def english_mentions(spot: Spot, tokens: Sequence[Token]) -> tuple[Mention, ...]:
    """Give the figures of a sentence among the words around them; ``tokens`` are the numbers found in it."""
    figures = [token for token in tokens if token.kind is TokenKind.FIGURE and token.figure]
    sentence = masked(spot.string[spot.start : spot.end])
    clauses = list(_clauses(sentence, spot.start, figures))
    mentions = tuple(_mentions(spot, figures, clauses))
    told = told_in_turn(mentions, sentence, spot.start)
    return tuple(_of_own_year(mention, spot.year) for mention in told)


def _clauses(sentence: str, start: int, figures: Sequence[Token]) -> Iterator[Clause]:
    previous = 0
    for position, token in enumerate(figures):
        following = figures[position + 1].start - start if position + 1 < len(figures) else len(sentence)
        yield clause_of(sentence, previous, token.start - start, token.end - start, following)
        previous = token.end - start


def _mentions(spot: Spot, figures: Sequence[Token], clauses: Sequence[Clause]) -> Iterator[Mention]:
    told, last = _Told(), Reading(Role.OTHER)
    for position, (token, clause) in enumerate(zip(figures, clauses, strict=True)):
        assert token.figure is not None
        reading = role_of(token.figure, clause, last)
        name = _name(clause, token.figure, reading.role, told)
        gap = spot.string[token.start - len(clause.gap) : token.start]
        yield Mention(
            figure=replace(token.figure, label=name.label, subject=name.subject, period=_period(clause, reading.role, spot.heading)),
            start=token.start, end=token.end, lead=gap[len(gap) - len(clause.lead) :], gap=gap,
            tail=spot.string[token.end : token.end + len(clause.tail)],
            role=reading.role, sign=reading.sign, base=reading.base,
            brackets=open_brackets(spot.string, spot.start, token.start),
            group=len(re.findall(";", spot.string[spot.start : token.start])),
            paragraph=spot.paragraph, sentence=spot.sentence, index=spot.index + position,
        )  # fmt: skip
        last = reading


def _period(clause: Clause, role: Role, heading: str) -> str:
    """Give the period of a figure; of one compared with, if nothing names it, the one before."""
    if role is not Role.PRIOR:
        return period_of(clause, heading)
    return period_of(replace(clause, head="", gap=clause.lead if "(" not in clause.gap else clause.gap), "") or PRIOR


UNNAMED = Name("")


@dataclass(slots=True)
class _Told:
    """The names that a sentence has told so far: the last one, that for each kind of unit, and that of an amount per share."""

    last: Name = UNNAMED
    of_kind: dict[str, Name] = field(default_factory=dict)
    each: str = ""

    def before(self, figure: Figure, role: Role) -> Name:
        """Give the name that a figure without one goes on with: what it is compared with has its own unit."""
        return self.of_kind.get(figure.unit.kind, self.last) if role is Role.PRIOR else self.last

    def tell(self, figure: Figure, name: Name) -> Name:
        """Keep a name."""
        self.last = self.of_kind[figure.unit.kind] = name
        return name


def _name(clause: Clause, figure: Figure, role: Role, told: _Told) -> Name:
    """Give the name of a figure: that of its clause, else of the subject before its verb, else of what was told before it."""
    name, before = name_of(clause, figure, role), told.before(figure, role)
    if figure.unit.kind == "money" and (each := per_share(clause, name.label or before.label or told.each)):
        told.each = each
        return Name(each)
    if name.label and not (before.label and role in FOLLOWING and not clause.lead.strip()):
        return told.tell(figure, name)
    if BEING.match(clause.lead):
        return told.tell(figure, Name(subject_before(clause.head)))
    return told.tell(figure, before if before.label else Name(subject_before(clause.head)))


def _of_own_year(mention: Mention, year: str) -> Mention:
    """Give a mention whose period is the report's own an empty period."""
    return replace(mention, figure=replace(mention.figure, period="")) if year and mention.figure.period == year else mention
