"""The languages that the program speaks."""

from __future__ import annotations

__all__ = ["LANGUAGES"]

LANGUAGES = ("zh", "en")
