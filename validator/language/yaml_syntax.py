"""What the YAML parser complains of, in terms that an author can act on."""

from __future__ import annotations

import re

import yaml

from validator.language.sources import Source
from validator.model.result import Problem

__all__ = ["control_character", "syntax_problem"]

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# Words of libyaml and of PyYAML's own scanner, most telling first. "opening": the place to show is where the construct began.
_KINDS = (
    ("tab character", "yaml-tab", False),
    ("mapping values are not allowed", "yaml-colon", False),
    ("found unexpected end of stream", "yaml-unclosed-quote", True),
    ("unknown escape character", "yaml-escape", False),
    ("cannot start any token", "yaml-needs-quotes", False),
    ("expected ',' or", "yaml-unclosed-bracket", True),
    ("did not find expected key", "yaml-indentation", False),
    ("expected '-' indicator", "yaml-indentation", False),
    ("could not find expected ':'", "yaml-indentation", False),
    ("expected <block end>", "yaml-indentation", False),
)


def syntax_problem(error: yaml.MarkedYAMLError, source: Source) -> Problem:
    """Say what is wrong with a source that is not YAML, and where."""
    words = str(error.problem)
    key, opening = next(((key, opening) for part, key, opening in _KINDS if part in words), ("yaml-syntax", False))
    mark = (error.context_mark if opening else None) or error.problem_mark
    index = mark.index if mark else 0
    if key == "yaml-indentation" and _after_bracket(source.text[:index]):
        key = "yaml-needs-quotes"
        index = max(source.text.rfind(opener, 0, index) for opener in "{[")
    character = source.text[index : index + 1]
    if character == "\t":
        key = "yaml-tab"
    detail = {"yaml-syntax": {"problem": words}, "yaml-needs-quotes": {"character": character}}.get(key, {})
    return source.problem(key, source.position(index), **detail)


def control_character(source: Source) -> Problem | None:
    """Find the first character that YAML does not allow (control characters, half of a surrogate pair)."""
    match = _FORBIDDEN.search(source.text)
    if match is None:
        return None
    return source.problem("yaml-control-character", source.position(match.start()), character=f"U+{ord(match.group()):04X}")


def _after_bracket(text: str) -> bool:
    """Whether a value began with a bracket and goes on after it: ``zh: {part} of {whole}`` wants quotes."""
    return bool(re.search(r"[}\]][ ]*\Z", text.rsplit("\n", 1)[-1]))
