"""Document → sentences with their figures, each with label, period and role."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from validator.extraction.borrowed_units import with_borrowed_units
from validator.extraction.brackets import open_brackets
from validator.extraction.characters import fold
from validator.extraction.english.mentions import Spot, english_mentions
from validator.extraction.english.own_year import heading_of, own_year
from validator.extraction.english.script import is_english
from validator.extraction.english.sentences import sentence_spans
from validator.extraction.flattened import with_tables
from validator.extraction.labels import label_of, period_of
from validator.extraction.lexing import lex
from validator.extraction.roles import Reading, beside, role_of
from validator.extraction.runs import JOINED, named_apart
from validator.extraction.structure import Analysis, Mention, Role, Sentence, TableFigures
from validator.extraction.tables import read_table
from validator.extraction.tokens import Token, TokenKind
from validator.extraction.vocabulary import words
from validator.model.document import Document, Heading, Paragraph, Table
from validator.model.text import Text
from validator.model.unit import Unit

__all__ = ["analyse"]

SEPARATORS = "，,；;、：:。（()）！？!?"
SEPARATOR = re.compile(f"[{SEPARATORS}]")
# English is written in words; signs that a picture of a text was misread as (NESH6786) are none
LATIN_WORD = re.compile(r"\b[a-z]{2,}\b|\b[A-Z][a-z]{2,}\b")
# A full stop ends a sentence; closing quotes and brackets behind it belong to it. A Latin stop needs a blank and a capital.
# The title of a document behind a full stop (。《…通知》（…号）；) belongs to what was said before it.
SENTENCE = re.compile(
    r"(?:[^。！？!?.\n]+|\n(?!\Z)|。(?=\s*[《（(〔])|(?<![a-z)%\d])\.|\.(?!\s+[A-Z“(]))*+"
    r"(?:(?:。(?!\s*[《（(〔])|[！？!?])+[”’」』）)】]*|\.|$)"
)
# Brackets that hold no figure are part of the name they stand in: 因公出国（境）费, 教育支出（类）
ASIDE = re.compile(r"[（(][^（()）\d]{0,12}[)）]")
ITEM = re.compile(
    r"^\s*(?:\*\*)?((?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．](?!\d)|[一二三四五六七八九十]是|[①-⑳]))"
)
YEAR = re.compile(r"((?:19|20)\d{2})\s*年")
COMPARED = re.compile(r"(?:比|较|与|和|同)\s*(?:19|20)\d{2}\s*年(?:度|同期)?(?:相比|决算数?|预算数?)?")
CITED = re.compile(r"[〔\[（(【]\s*(?:19|20)\d{2}\s*[〕\]）)】]|《[^》]*》")
# A cell holds running text if it is so long and has the marks of sentences.
LEAST_PASSAGE = 15
# A year in a title counts as if it were named so often.
HEADING = 5
LEAST_ENGLISH = 60
PASSAGE, ENGLISH_PASSAGE, DIGIT = re.compile("[，。；]"), re.compile(r"[a-z][.,;](?:\s|$)"), re.compile(r"\d")


def analyse(document: Document) -> Analysis:
    """Read the figures of a document in their sentences and tables."""
    document = with_tables(document)
    year = _report_year(document)
    tables = {number: read_table(block, number, year) for number, block in enumerate(document.blocks) if isinstance(block, Table)}
    sentences: list[Sentence] = []
    for paragraph, (text, section) in enumerate(_runs(document, tables)):
        index = sentences[-1].next_index if sentences else 0
        sentences.extend(_sentences(text, _Place(paragraph, section, year), len(sentences), index))
    return Analysis(tuple(sentences), tuple(tables.values()), year)


def _runs(document: Document, tables: dict[int, TableFigures]) -> Iterator[tuple[Text, tuple[str, ...]]]:
    """Give the runs of text of a document, each with the headings above it: titles, paragraphs, and what tables hold of running text."""
    for number, block in enumerate(document.blocks):
        if isinstance(block, Table):
            yield from _passages(block, tables[number])
        else:
            yield block.text, block.section if isinstance(block, Paragraph) else ()


def _passages(table: Table, read: TableFigures) -> Iterator[tuple[Text, tuple[str, ...]]]:
    """Give the cells of a table that hold running text with figures (年度目标), under the headings above it and what the table is about."""
    subject = next((figure.subject for figure in read.printed if figure.subject), "")
    for cell in table.cells:
        string = cell.text.string
        if (cell.row, cell.column) not in read.figures and _is_passage(string):
            yield cell.text, (*table.section, subject) if subject else table.section


def _is_passage(string: str) -> bool:
    """Whether a cell holds running text with figures: long enough, and with the marks of sentences."""
    least, marks = (LEAST_ENGLISH, ENGLISH_PASSAGE) if is_english(string) else (LEAST_PASSAGE, PASSAGE)
    return len(string) >= least and marks.search(string) is not None and DIGIT.search(string) is not None


def _report_year(document: Document) -> str:
    """Give the year that the report names most often, a title counting five times; the latest of equals."""
    years: Counter[str] = Counter()
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            weight = HEADING if isinstance(block, Heading) else 1
            years.update({found[1]: weight for found in YEAR.finditer(fold(block.text.string))})
    return max(years, key=lambda year: (years[year], year), default="") or _english_year(document)


def _english_year(document: Document) -> str:
    texts = [block.text.string for block in document.blocks if isinstance(block, Heading | Paragraph)]
    if not is_english("".join(texts)):
        return ""
    cells = [cell.text.string for block in document.blocks if isinstance(block, Table) for cell in block.cells]
    titles = [block.text.string for block in document.blocks if isinstance(block, Heading)]
    return own_year(fold(string) for string in (*texts, *cells, *titles * HEADING))


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph's number, its section and the year of the report it stands in."""

    paragraph: int
    section: tuple[str, ...]
    year: str


def _sentences(text: Text, place: _Place, number: int, index: int) -> Iterator[Sentence]:
    string = fold(text.string)
    tokens = [token for token in lex(text) if token.kind is not TokenKind.ITEM]
    item, english = ITEM.match(string), is_english(string) and LATIN_WORD.search(string) is not None
    spans = sentence_spans(string) if english else (found.span() for found in SENTENCE.finditer(string) if found[0].strip())
    mentions: tuple[Mention, ...] = ()
    for count, (start, end) in enumerate(spans):
        own = [token for token in tokens if start <= token.start < end]
        frame = _Frame(string, start, end, place, number + count)
        mentions = _english(frame, own, index) if english else _chinese(frame, own, index, mentions if count else ())
        index += len(mentions)
        marker = item[1] if item and count == 0 else ""
        yield Sentence(text, string, start, end, mentions, place.paragraph, number + count, place.section, marker, index, english)


def _chinese(frame: _Frame, own: list[Token], index: int, before: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return with_borrowed_units(named_apart(tuple(_mentions(frame, own, index))), before)


def _english(frame: _Frame, own: list[Token], index: int) -> tuple[Mention, ...]:
    place = frame.place
    spot = Spot(frame.string, frame.start, frame.end, heading_of(place.section), place.year, place.paragraph, frame.number, index)
    return english_mentions(spot, own)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A sentence to be read: its paragraph's folded string and place, its span and its number."""

    string: str
    start: int
    end: int
    place: _Place
    number: int


def _mentions(frame: _Frame, tokens: list[Token], index: int) -> Iterator[Mention]:
    figures = [token for token in tokens if token.kind is TokenKind.FIGURE]
    previous_end, label = frame.start, ""
    before: Unit | None = None
    last = Reading(Role.OTHER)
    for position, token in enumerate(figures):
        figure = token.figure
        assert figure is not None
        following = figures[position + 1] if position + 1 < len(figures) else None
        gap = frame.string[previous_end : token.start]
        lead = _lead(gap)
        rest = frame.string[token.end : following.start if following else frame.end]
        tail = rest[: _first_separator(rest)]
        percent = following is not None and following.figure is not None and following.figure.unit.kind == "percent"
        reading = beside(last, gap, figure.unit.kind) or role_of(figure, lead, tail, rest if percent else None)
        if before and before.kind == figure.unit.kind and JOINED.fullmatch(gap):
            reading = last  # 增长5.1%、6.3%和7.0%: what the first figure of a run does, the others do
        label = label_of(reading.base if reading.role is Role.BASE else lead) or label
        yield Mention(
            figure=replace(figure, label=label, period=_period(frame, lead, token.start)),
            start=token.start, end=token.end, lead=lead, gap=gap, tail=tail,
            role=reading.role, sign=reading.sign, base=reading.base,
            brackets=open_brackets(frame.string, frame.start, token.start),
            group=len(re.findall("[；;]", frame.string[frame.start : token.start])),
            paragraph=frame.place.paragraph, sentence=frame.number, index=index + position,
        )  # fmt: skip
        previous_end, before, last = token.end, figure.unit, reading


def _lead(gap: str) -> str:
    """Give the words of the clause before a figure; a name that ends in a colon belongs to the bare 支出 or 金额 behind it."""
    masked = ASIDE.sub(lambda aside: "\0" * len(aside[0]), gap) if "（" in gap or "(" in gap else gap
    at = max(map(masked.rfind, SEPARATORS))
    if at > 0 and gap[at] in "：:" and label_of(gap[at + 1 :]) in words()["label_empty"]:
        at = max(map(masked[:at].rfind, SEPARATORS))
    return gap[at + 1 :]


def _period(frame: _Frame, lead: str, start: int) -> str:
    """Give the year of a figure; empty if it is the report's own."""
    period = period_of(lead) or _period_before(frame, start)
    return "" if period == frame.place.year else period


def _first_separator(rest: str) -> int:
    found = SEPARATOR.search(rest)
    while found and (aside := ASIDE.match(rest, found.start())):
        found = SEPARATOR.search(rest, aside.end())
    return found.start() if found else len(rest)


def _period_before(frame: _Frame, start: int) -> str:
    """Give the year that the sentence names before a figure, comparisons (比2020年) left out."""
    if not YEAR.search(frame.string, frame.start, start):
        return ""
    lead = COMPARED.sub("", frame.string[frame.start : start])
    years = YEAR.findall(CITED.sub("", lead))
    return years[-1] if years else ""
