"""The handbook as one page of HTML that needs nothing beside it: no script, font or style from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from validator.authoring.handbook import Chapter, Entry
from validator.authoring.worked import Worked
from validator.language.files import package_data
from validator.reporting.display import visible
from validator.reporting.words import Words

__all__ = ["handbook_html"]


def handbook_html(chapters: Sequence[Chapter], spoken: Words) -> str:
    """Write the handbook: a list of the rules at the side, with a field to find one, and a section for each."""
    title = spoken.text("list.page")
    body = [
        "<!doctype html>",
        f'<html lang="{"zh-CN" if spoken.language == "zh" else "en"}">',
        f'<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{_text(title)}</title>',
        f"<style>\n{package_data('authoring/assets/handbook.css')}</style></head>",
        "<body>",
        *_side(chapters, title, spoken),
        "<main>",
        *(row for chapter in chapters for row in _chapter(chapter, spoken)),
        "</main>",
        f"<script>\n{package_data('authoring/assets/handbook.js')}</script>",
        "</body></html>",
    ]
    return "\n".join(body) + "\n"


def _side(chapters: Iterable[Chapter], title: str, spoken: Words) -> Iterator[str]:
    find = _text(spoken.text("handbook.find"))
    yield f'<nav><h1>{_text(title)}</h1><input type="search" id="find" placeholder="{find}" aria-label="{find}">'
    for chapter in chapters:
        yield f"<h2>{_text(chapter.title)}</h2><ul>"
        for entry in chapter.entries:
            short = entry.name.partition("/")[2]
            yield f'<li class="{entry.severity}"><a href="#{_text(entry.name)}">{_text(short)}</a></li>'
        yield "</ul>"
    yield "</nav>"


def _chapter(chapter: Chapter, spoken: Words) -> Iterator[str]:
    yield f"<h2>{_text(chapter.title)} <code>{_text(chapter.name)}</code></h2>"
    for entry in chapter.entries:
        yield from _entry(entry, spoken)


def _entry(entry: Entry, spoken: Words) -> Iterator[str]:
    yield f'<section id="{_text(entry.name)}"><h3>{_text(entry.name)}</h3>'
    yield f'<p class="purpose">{_text(entry.purpose)}</p><dl>'
    for heading, texts in entry.topics:
        yield f"<dt>{_text(heading)}</dt>"
        yield from (f"<dd>{_text(text)}</dd>" for text in texts)
    yield "</dl>"
    if entry.examples:
        yield f"<h4>{_text(spoken.text('explain.worked'))}</h4>"
    for example in entry.examples:
        yield from _example(example, spoken)
    yield "</section>"


def _example(example: Worked, spoken: Words) -> Iterator[str]:
    yield f'<figure class="{example.outcome}"><figcaption>{_text(spoken.text(f"explain.{example.outcome}"))}</figcaption>'
    if example.text:
        yield f"<pre>{escape(example.text)}</pre>"
    if example.given:
        yield f"<table><tr>{''.join(f'<th>{_text(role)}</th>' for role, _ in example.given)}</tr>"
        yield f"<tr>{''.join(f'<td>{_text(text)}</td>' for _, text in example.given)}</tr></table>"
    yield from (f"<p>{_text(step)}</p>" for step in example.steps if step)
    yield "</figure>"


def _text(text: str) -> str:
    return escape(visible(text))
