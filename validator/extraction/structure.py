"""Paragraphs as sentences, and sentences as figures among the words around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from itertools import groupby

from validator.extraction.matrix import Matrix
from validator.model.figure import Figure
from validator.model.text import Text

__all__ = ["Analysis", "Mention", "Role", "Sentence", "TableFigures"]


class Role(StrEnum):
    """What a figure does in its clause."""

    LEVEL = "level"
    """An amount or count that stands for itself."""
    DELTA = "delta"
    """An amount by which something changed: 减少D万元."""
    GROWTH = "growth"
    """A percentage or points by which something changed: 下降p%."""
    SHARE = "share"
    """A percentage of a whole: 占p%."""
    COMPLETION = "completion"
    """A percentage of a plan: 完成预算的p%."""
    RATE = "rate"
    """A percentage with a name of its own: 覆盖率p%."""
    BASE = "base"
    """The whole, printed inside the clause of its percentage: 占B万元的p%."""
    STANDARD = "standard"
    """A set amount for each: 每人s元."""
    LIMIT = "limit"
    """A threshold or target: 不低于85%, 50万元以上."""
    PRIOR = "prior"
    """What something is compared with: 较2020年的75%."""
    OTHER = "other"


@dataclass(frozen=True)
class Mention:
    """A figure where it stands in a sentence.

    Attributes:
        figure: with its label, subject and period.
        start, end: span in the text of the paragraph.
        lead: the folded words from the nearest separator or figure up to it.
        gap: the folded text from the previous figure (or the start of the sentence) up to it, separators included.
        tail: the folded words from it to the next separator or figure.
        role: see :class:`Role`.
        sign: -1 for a decrease, 1 for an increase, 0 for no change.
        base: for a SHARE or COMPLETION: the words that name its whole; empty if none do.
        brackets: positions of the open brackets around it, outermost first.
        group: number of the ；-separated group within the sentence.
        paragraph, sentence: where it stands in the document.
        index: number among all mentions of the document, in reading order.
    """

    figure: Figure
    start: int
    end: int
    lead: str
    gap: str
    tail: str
    role: Role
    sign: int = 0
    base: str = ""
    brackets: tuple[int, ...] = ()
    group: int = 0
    paragraph: int = 0
    sentence: int = 0
    index: int = 0

    @cached_property
    def dimension(self) -> str:
        """The dimension of its unit."""
        return self.figure.unit.dimension


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its figures.

    Attributes:
        text: the paragraph's text; ``string`` is its folded form.
        start, end: its span in the paragraph.
        mentions: its figures in reading order.
        paragraph: number of the paragraph in the document.
        number: number of the sentence in the document.
        section: the headings above.
        item: the item marker that opens the paragraph (``1.``, ``（二）``, ``一是``), if this is its first sentence.
        next_index: the index of the first mention behind it.
        english: whether it was read by the English grammar.
    """

    text: Text
    string: str
    start: int
    end: int
    mentions: tuple[Mention, ...]
    paragraph: int
    number: int
    section: tuple[str, ...] = ()
    item: str = ""
    next_index: int = 0
    english: bool = False


@dataclass(frozen=True, slots=True)
class TableFigures:
    """The figures of one table by grid position, each with its row path (label), column path (scope), period and unit.

    ``matrices`` are its panels as named lines that cross: what the families of tables read. ``texts`` are all cells that are not blank.
    ``factors`` are the factors of cells that print a product (280元*30%).
    """

    number: int
    figures: dict[tuple[int, int], Figure] = field(default_factory=dict)
    rows: int = 0
    columns: int = 0
    row_labels: tuple[str, ...] = ()
    column_labels: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    caption: str = ""
    matrices: tuple[Matrix, ...] = ()
    texts: dict[tuple[int, int], Text] = field(default_factory=dict)
    factors: dict[tuple[int, int], tuple[Figure, ...]] = field(default_factory=dict)

    @property
    def printed(self) -> tuple[Figure, ...]:
        """All its figures, factors included, in reading order of their cells."""
        cells = {**{at: (figure,) for at, figure in self.figures.items()}, **self.factors}
        return tuple(figure for at in sorted(cells) for figure in cells[at])


@dataclass(frozen=True, eq=False)
class Analysis:
    """A document, read: what the families work on. Two analyses are equal only if they are the same.

    Attributes:
        sentences: in reading order, those without figures included.
        tables: in reading order.
        year: the report's own year; empty if unknown.
    """

    sentences: tuple[Sentence, ...]
    tables: tuple[TableFigures, ...] = ()
    year: str = ""

    @cached_property
    def chinese(self) -> tuple[Sentence, ...]:
        """The sentences that the Chinese grammar reads."""
        return tuple(sentence for sentence in self.sentences if not sentence.english)

    @cached_property
    def english(self) -> tuple[Sentence, ...]:
        """The sentences that the English grammar reads."""
        return tuple(sentence for sentence in self.sentences if sentence.english)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All figures of the prose in reading order."""
        return tuple(mention for sentence in self.sentences for mention in sentence.mentions)

    @cached_property
    def paragraphs(self) -> tuple[tuple[Mention, ...], ...]:
        """The figures of each paragraph that has any, in reading order."""
        return tuple(tuple(of) for _, of in groupby(self.mentions, key=lambda mention: mention.paragraph))

    @cached_property
    def levels(self) -> Mapping[tuple[Decimal, str], tuple[Mention, ...]]:
        """The amounts and counts of the prose by value (in base units) and dimension, in reading order."""
        found: dict[tuple[Decimal, str], list[Mention]] = {}
        for mention in self.mentions:
            if mention.role is Role.LEVEL:
                found.setdefault((mention.figure.base, mention.dimension), []).append(mention)
        return {value: tuple(mentions) for value, mentions in found.items()}

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """All figures, those of the prose first, then those of the tables."""
        return (*(mention.figure for mention in self.mentions), *(figure for table in self.tables for figure in table.printed))
