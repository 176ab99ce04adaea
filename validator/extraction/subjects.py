"""Which project a figure is told of: that of its form, of a heading above it, or of the report within the report that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from validator.extraction.names import core_of_subject
from validator.extraction.statements import Statement, told
from validator.extraction.structure import Analysis, Sentence

__all__ = ["with_subjects"]

# Shorter names are words of other names.
LEAST_SUBJECT = 6


def with_subjects(analysis: Analysis, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Give statements the project that each is told of, of those that a form of the report names; empty where none is."""
    known = _known(analysis)
    if not known:
        return tuple(statements)
    under = dict(_under(analysis, known))
    places = {(each.context, each.section) for each in statements}
    above = {place: _named(place[0], known) or _named("".join(map(told, place[1])), known) for place in places}
    found = ((each, above[each.context, each.section] or under.get(each.sentence, "")) for each in statements)
    return tuple(replace(each, subject=subject) if subject else each for each, subject in found)


def _known(analysis: Analysis) -> tuple[str, ...]:
    """Give the projects that forms are filled in for, longest name first."""
    subjects = ({figure.subject for figure in table.printed} for table in analysis.tables)
    cores = {core_of_subject(told(subject)) for of in subjects if len(of) == 1 for subject in of}
    return tuple(sorted((core for core in cores if len(core) >= LEAST_SUBJECT), key=lambda core: (-len(core), core)))


def _named(words: str, known: tuple[str, ...]) -> str:
    """Give the project that words name last."""
    found = [(words.rfind(core) + len(core), core) for core in known if core in words]
    return max(found, key=lambda each: (each[0], len(each[1])), default=(0, ""))[1]


def _under(analysis: Analysis, known: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Give the sentences that stand under a title that names a project, however many titles of its chapters stand between.

    The title holds as long as the headings over it do, and until another one names a project.
    """
    subject = ""
    above: tuple[str, ...] = ()
    for sentence in analysis.sentences:
        if not sentence.section:
            words = told(sentence.string[sentence.start : sentence.end])
            if found := _named(words, known):
                subject, above = found, _over(analysis, sentence, words)
        elif subject and above and sentence.section[: len(above)] == above:
            yield sentence.number, subject


def _over(analysis: Analysis, title: Sentence, words: str) -> tuple[str, ...]:
    """Give the headings over a title, from the section of the first sentence under it."""
    section = next((each.section for each in analysis.sentences[title.number + 1 :] if each.section), ())
    names = [told(name) for name in section]
    return section[: names.index(words)] if words in names else ()
