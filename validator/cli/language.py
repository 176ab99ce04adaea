"""Which language to speak: what the user asks for, else what the environment says."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import click

from validator.reporting.languages import LANGUAGES

if TYPE_CHECKING:  # as below
    from validator.reporting.words import Words

__all__ = ["from_environment", "language_option", "spoken"]


def from_environment(environment: Mapping[str, str]) -> str:
    """Give ``zh`` if the locale is Chinese, else ``en``. The first of LC_ALL, LC_MESSAGES and LANG that is set decides (POSIX).

    >>> from_environment({"LANG": "zh_CN.UTF-8"}), from_environment({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}), from_environment({})
    ('zh', 'en', 'en')
    """
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "zh" if locale.lower().startswith("zh") else "en"


def spoken(language: str | None) -> Words:
    """Give the words of the language that was asked for, else of the environment's."""
    from validator.reporting.words import words  # noqa: PLC0415 (an answer that is kept is in words already)

    return words(language or from_environment(os.environ))


def language_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--lang`` to a command."""
    return click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the output.  [default: of the locale, else en]")(function)
