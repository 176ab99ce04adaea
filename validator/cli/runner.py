"""The settings of each file of a run: what the user and the configuration say together."""

from __future__ import annotations

import json
from collections.abc import Callable

from validator.cli.caching import Cache, key_of
from validator.cli.jobs import Jobs
from validator.settings import Settings

__all__ = ["Runner"]


class Runner:
    """Gives every file its settings, each kind of settings once.

    Args:
        settings: of a file by its name.
        key: of the rules in the cache; empty: results are not kept.
        cache: of results.
        processes: how many work at once.
    """

    def __init__(self, settings: Callable[[str], Settings], key: str, cache: Cache, processes: int = 1) -> None:
        self.settings = settings
        self._key = key
        self._cache = cache
        self._processes = processes
        self._numbers: dict[tuple[object, ...], int] = {}
        self._known: list[tuple[Settings, str]] = []

    def number(self, file: str) -> int:
        """Give the number of the settings of a file in those of :meth:`how`."""
        settings = self.settings(file)
        named = (settings.chosen, settings.encoding, settings.shape, settings.unit)
        if named not in self._numbers:
            self._numbers[named] = len(self._known)
            self._known.append((settings, self._entry(settings)))
        return self._numbers[named]

    def how(self) -> Jobs:
        """Give the settings of all files asked about so far, and how to check them."""
        return Jobs(tuple(self._known), self._cache, self._processes)

    def with_prior(self, settings: Callable[[str], Settings]) -> Runner:
        """Give a runner whose files are compared with last year's: their results are not kept."""
        return Runner(settings, "", self._cache, self._processes)

    def _entry(self, settings: Settings) -> str:
        if not self._key or settings.prior is not None:
            return ""
        said = [sorted(settings.chosen or ()), settings.chosen is None, settings.encoding, settings.shape, settings.unit]
        return key_of([self._key.encode(), json.dumps(said).encode()])
