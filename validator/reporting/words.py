"""The words of the program in Chinese and English, looked up by key. The words themselves are data in ``catalogue/``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from validator.language.files import package_yaml
from validator.reporting.languages import LANGUAGES

__all__ = ["LANGUAGES", "Words", "words"]

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]{}]*\{(\w+)\}[^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Words:
    """All messages of one language.

    Attributes:
        language: ``zh`` or ``en``.
        entries: dotted key (``cause.decimal-slip``) → words with ``{placeholders}``; a part in square brackets is said
            only if its first placeholder is not empty: ``unknown name {name}[; did you mean {near}?]``.
    """

    language: str
    entries: Mapping[str, str]

    def has(self, key: str) -> bool:
        """Whether the catalogue knows the key."""
        return key in self.entries

    def text(self, key: str, **detail: object) -> str:
        """Give the words of a key with its placeholders filled.

        An unknown key must not take a run down: it is shown as it is, with its details.
        """
        template = self.entries.get(key)
        if template is None:
            return " ".join([key, *(f"{name}={value}" for name, value in detail.items())])
        said = _OPTIONAL.sub(lambda match: match.group(1) if detail.get(match.group(2)) else "", template)
        return _PLACEHOLDER.sub(lambda match: str(detail.get(match.group(1), match.group())), said)

    def join(self, parts: Iterable[str]) -> str:
        """Enumerate: ``a、b`` or ``a, b``."""
        return self.text("join").join(parts)


@cache
def words(language: str) -> Words:
    """Load the catalogue of a language, ``zh`` or ``en``, once."""
    return Words(language, dict(_flat(package_yaml(f"reporting/catalogue/{language}.yaml"))))


def _flat(data: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value
