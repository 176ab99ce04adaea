"""Values as entries of the cache: packs as loaded, results of files."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # a configuration is read before there are rules
    from validator.model.rule import Pack, Rule

__all__ = ["load_value", "store_value"]


def store_value(value: object, packs: Iterable[Pack] = ()) -> bytes:
    """Write a value; the rules of ``packs`` in it are written by name: a result is small, and shares them when it is read."""
    stream = BytesIO()
    _Pickler(stream, packs).dump(value)
    return stream.getvalue()


def load_value(content: bytes | None, packs: Iterable[Pack] = ()) -> Any:  # noqa: ANN401 (whatever was stored)
    """Read a value; None if there is none, or it is broken."""
    if content is None:
        return None
    try:
        return _Unpickler(BytesIO(content), packs).load()
    except Exception:  # noqa: BLE001 (a broken entry may fail in any way; it is worked out anew)
        return None


class _Pickler(pickle.Pickler):
    def __init__(self, stream: BytesIO, packs: Iterable[Pack]) -> None:
        super().__init__(stream, pickle.HIGHEST_PROTOCOL)
        self.names = {id(rule): name for name, rule in _rules(packs).items()}

    def persistent_id(self, obj: object) -> str | None:
        """Give the name of a rule: its packs hold it meanwhile, so that nothing else can be in its place."""
        return self.names.get(id(obj))


class _Unpickler(pickle.Unpickler):
    def __init__(self, stream: BytesIO, packs: Iterable[Pack]) -> None:
        super().__init__(stream)
        self.rules = _rules(packs)

    def persistent_load(self, pid: str) -> Rule:
        """Give the rule of a name."""
        return self.rules[pid]


def _rules(packs: Iterable[Pack]) -> dict[str, Rule]:
    return {f"{pack.name}:{name}": rule for pack in packs for name, rule in pack.rules.items()}
