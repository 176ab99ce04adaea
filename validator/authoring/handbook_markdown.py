"""The handbook as one page of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from validator.authoring.handbook import Chapter, Entry
from validator.authoring.worked import Worked
from validator.reporting.display import visible
from validator.reporting.words import Words

__all__ = ["handbook_markdown"]

_MARKUP = re.compile(r"([\\`*_\[\]<>|~])")


def handbook_markdown(chapters: Iterable[Chapter], spoken: Words) -> str:
    """Write the handbook: a heading for each pack and each rule, a table for each example."""
    return "\n".join([f"# {spoken.text('list.page')}", *(row for chapter in chapters for row in _chapter(chapter, spoken)), ""])


def _chapter(chapter: Chapter, spoken: Words) -> Iterator[str]:
    yield from ("", f"## {_plain(chapter.title)} (`{chapter.name}`)", "")
    yield from (f"- [`{entry.name}`](#{_anchor(entry.name)}): {_plain(entry.purpose)}" for entry in chapter.entries)
    for entry in chapter.entries:
        yield from _entry(entry, spoken)


def _entry(entry: Entry, spoken: Words) -> Iterator[str]:
    yield from ("", f"### {entry.name}", "")
    for heading, texts in entry.topics:
        if len(texts) == 1:
            yield f"- **{heading}**: {_plain(texts[0])}"
        else:
            yield f"- **{heading}**:"
            yield from (f"  - {_plain(text)}" for text in texts)
    if entry.examples:
        yield from ("", f"#### {spoken.text('explain.worked')}")
    for example in entry.examples:
        yield from _example(example, spoken)


def _example(example: Worked, spoken: Words) -> Iterator[str]:
    yield from ("", f"**{spoken.text(f'explain.{example.outcome}')}**", "")
    if example.text:
        yield from ("```text", example.text, "```", "")
    if example.given:
        yield f"| {' | '.join(_plain(role) for role, _ in example.given)} |"
        yield f"|{' --- |' * len(example.given)}"
        yield f"| {' | '.join(_plain(text) for _, text in example.given)} |"
        yield ""
    yield from (f"- {_plain(step)}" for step in example.steps if step)


def _anchor(name: str) -> str:
    return re.sub(r"[^\w-]", "", name.lower())


def _plain(text: str) -> str:
    """Give a text in which Markdown sees no markup."""
    return _MARKUP.sub(r"\\\1", visible(text))
