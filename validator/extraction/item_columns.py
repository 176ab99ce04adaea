"""What numbered items tell of the same kind, one figure each, and the totals that these may add to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import islice
from operator import itemgetter

from validator.extraction.outline import Series, item_series, paragraph_series
from validator.extraction.statements import likeness, told
from validator.extraction.structure import Analysis, Mention, Role, Sentence

__all__ = ["Column", "Total", "columns"]

ANNOUNCED, FULL_MARKS, ALIKE, NEAR, OVERVIEW, HEADING = 8.0, 6.0, 3.9, 3.0, 2.0, 2.5
LEAST_LIKENESS, LEAST_SHARED = 0.6, 0.6
# So many sentences with figures lead to a list; so many totals of the overview are tried.
LEADING, MOST_OVERVIEW = 2, 4
# So many paragraphs that begin alike are a list, though nothing numbers or announces them.
LEAST_PARAGRAPHS = 3
VERBS = re.compile(r"(?:为|是|数|共|共计|达|达到|完成|合计|总额|总计|安排|金额|约|有|了)+$")
OPENS = re.compile(
    r"(?:其中|如下|如下所示|以下(?:几|[一二三四五六七八九十\d]+)?(?:个)?(?:方面|项目|部分|内容)?|情况是|具体为|具体是|分别为|分别是|包括|包含|构成)[：:。.]?\s*$|[：:]\s*$"
)
MARKS = re.compile("分值|满分|权重|总分")


@dataclass(frozen=True, slots=True)
class Total:
    """A figure that the items may add to, with the bits that say so; ``announced`` if the text says that the items make it up."""

    mention: Mention
    bits: float
    announced: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One figure of each item of a series, all told in the same words or each the first of its item.

    Attributes:
        mentions: in the order of the items.
        name: the words that all share; empty for the first figures.
        totals: what they may add to, the best first.
        series: the items.
    """

    mentions: tuple[Mention, ...]
    name: str
    totals: tuple[Total, ...]
    series: Series


@lru_cache(maxsize=1)  # several families ask for the columns of the one document at hand
def columns(analysis: Analysis) -> tuple[Column, ...]:
    """Find the columns of every series of items, in reading order."""
    drawn = [
        (mentions, name, series)
        for series in (*item_series(analysis), *paragraph_series(analysis))
        for mentions, name in _drawn(analysis, series).items()
    ]
    members = frozenset(mention.index for mentions, name, _ in drawn for mention in mentions if name)
    found = [
        Column(mentions, name, tuple(_totals(_Search(analysis, series, mentions, name, members))), series)
        for mentions, name, series in drawn
    ]
    return tuple(sorted(found, key=lambda column: [mention.index for mention in column.mentions]))


def _drawn(analysis: Analysis, series: Series) -> dict[tuple[Mention, ...], str]:
    """Draw the columns of a series, each with the words that its figures share: what every item tells, and what each tells first."""
    sentences = analysis.sentences
    told_of = [_levels(sentences[item.first : item.end]) for item in series.items]
    drawn: dict[tuple[Mention, ...], str] = {}
    if not all(told_of):
        return drawn
    for name in dict.fromkeys(_name(mention) for mention in told_of[0]):
        firsts = [_first(levels, name) for levels in told_of]
        if name and all(firsts):
            drawn[tuple(mention for mention in firsts if mention)] = name
    firsts_of_all = tuple(levels[0] for levels in told_of)
    names = [_name(mention) for mention in firsts_of_all]
    if len(set(names)) == len(names) or not any(names):
        drawn.setdefault(firsts_of_all, "")
    return {
        mentions: name
        for mentions, name in drawn.items()
        if len({mention.dimension for mention in mentions}) == 1 and _of_different_things(sentences, series, mentions)
    }


def _of_different_things(sentences: Sequence[Sentence], series: Series, mentions: Sequence[Mention]) -> bool:
    """Whether the items speak of different things: their words up to the figure, or their first sentence, are not the same."""
    openings = set()
    for item, mention in zip(series.items, mentions, strict=True):
        first = sentences[item.first]
        end = mention.start if mention.sentence == first.number else first.end
        openings.add(told(first.string[first.start : end]))
    return len(openings) == len(mentions)


def _first(levels: Sequence[Mention], name: str) -> Mention | None:
    """Give the figure that an item tells under a name; None if it tells several in paragraphs of their own."""
    own = [mention for mention in levels if _name(mention) == name]
    several = len({mention.figure.base for mention in own}) > 1 and len({mention.paragraph for mention in own}) > 1
    return own[0] if own and not several else None


def _levels(sentences: Sequence[Sentence]) -> list[Mention]:
    """Give the figures of an item that may be added: what stands in no bracket, and the score in the bracket of its title."""
    found = [
        mention
        for sentence in sentences
        for mention in sentence.mentions
        if mention.role is Role.LEVEL and mention.dimension != "number" and (not mention.brackets or mention.dimension == "score")
    ]
    return [mention for mention in found if not mention.figure.qualifier]


def _name(mention: Mention) -> str:
    return _verbless(told(mention.lead))


@lru_cache(4096)  # each total that is looked for asks for the names of the same figures
def _verbless(name: str) -> str:
    return VERBS.sub("", name)


@dataclass(frozen=True)
class _Search:
    """What totals are looked for: those of a column, and not among the figures that are members of any."""

    analysis: Analysis
    series: Series
    parts: tuple[Mention, ...]
    name: str
    members: frozenset[int]

    @cached_property
    def names(self) -> frozenset[str]:
        """What the parts of a nameless column are called: a figure of the same name is one of them, told twice."""
        return frozenset() if self.name else frozenset(_name(part) for part in self.parts) - {""}

    @cached_property
    def largest(self) -> Decimal:
        """The largest part: a total is no smaller."""
        return max(part.figure.base for part in self.parts)

    def fitting(self, sentence: Sentence) -> list[Mention]:
        """Give the figures of a sentence that may be the total, the last first."""
        return [mention for mention in reversed(sentence.mentions) if not mention.brackets and _is_level(mention) and self.fits(mention)]

    def fits(self, mention: Mention) -> bool:
        """Whether a level may be the total."""
        return (
            mention.dimension == self.parts[0].dimension
            and mention.index not in self.members
            and mention.figure.base >= self.largest
            and _name(mention) not in self.names
        )

    def earlier(self) -> Iterator[Mention]:
        """Give the figures told before the items that may be the total, brackets included, the last first."""
        told_before = _levels_told(self.analysis).get(self.parts[0].dimension, ())
        end = bisect_left(told_before, self.series.items[0].first, key=itemgetter(0))
        return (mention for _, mention in reversed(told_before[:end]) if self.fits(mention))


def _is_level(mention: Mention) -> bool:
    return mention.role is Role.LEVEL and not mention.figure.qualifier


@lru_cache(maxsize=1)  # every column looks through them
def _levels_told(analysis: Analysis) -> dict[str, list[tuple[int, Mention]]]:
    """Give the plain levels of each dimension in reading order, each with the number of its sentence."""
    found: dict[str, list[tuple[int, Mention]]] = {}
    for number, sentence in enumerate(analysis.sentences):
        for mention in filter(_is_level, sentence.mentions):
            found.setdefault(mention.dimension, []).append((number, mention))
    return found


def _totals(search: _Search) -> Iterator[Total]:
    """Give the figures told before the items that they may add to: those that lead to the list, then those of the report's overview."""
    sentences, first = search.analysis.sentences, search.series.items[0].first
    leading = list(islice((s for s in reversed(sentences[search.series.parent : first]) if search.fitting(s)), LEADING))
    opened = first > 0 and OPENS.search(_text(sentences[first - 1])) is not None
    near = [_near(total, search.name, opened=opened) for sentence in leading for total in search.fitting(sentence)]
    near = [total for total in near if total.announced or search.series.numbered or len(search.parts) >= LEAST_PARAGRAPHS]
    yield from sorted(near, key=lambda total: -total.bits)
    if not search.series.numbered and len(search.parts) < LEAST_PARAGRAPHS:
        return
    known = {total.mention.index for total in near}
    title = told(_text(sentences[search.series.parent]))
    earlier = (mention for mention in search.earlier() if mention.index not in known)
    distant = [total for mention in earlier if (total := _distant(mention, search.name, title))]
    yield from sorted(distant, key=lambda total: -total.bits)[:MOST_OVERVIEW]


def _text(sentence: Sentence) -> str:
    return sentence.string[sentence.start : sentence.end].rstrip()


def _near(total: Mention, name: str, *, opened: bool) -> Total:
    """Weigh a total that stands just before the items."""
    if total.dimension == "score" and MARKS.search(total.lead):
        return Total(total, FULL_MARKS, announced=True)
    alike = not name or likeness(_name(total), name) >= LEAST_LIKENESS
    return Total(total, ANNOUNCED if opened and alike else ALIKE if alike and name else NEAR, announced=opened and alike)


def _distant(total: Mention, name: str, title: str) -> Total | None:
    """Weigh a total told earlier in the report: called like its parts, or like the section that the items divide."""
    if name and likeness(_name(total), name) >= LEAST_LIKENESS:
        return Total(total, OVERVIEW)
    own = _name(total)
    pairs = {own[at : at + 2] for at in range(len(own) - 1)}
    shared = [pair for pair in pairs if pair in title]
    return Total(total, HEADING) if len(pairs) > 1 and (len(shared) >= LEAST_SHARED * len(pairs) or own[:2] in title) else None
