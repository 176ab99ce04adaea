"""The functions of the rule language, one module each, found by folder: a new module is a new function."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import MappingProxyType

from validator.language.signatures import Function

__all__ = ["FORMULA_FUNCTIONS", "FUNCTIONS"]


def _declared() -> Iterator[Function]:
    """Give what each module declares: ``FUNCTION``, and perhaps ``FORMS``, its forms in solved formulas."""
    for module in pkgutil.iter_modules(__path__, prefix=f"{__name__}."):
        content = import_module(module.name)
        yield content.FUNCTION
        yield from getattr(content, "FORMS", ())


FORMULA_FUNCTIONS: Mapping[str, Function] = MappingProxyType({function.name: function for function in _declared()})
"""Every function by name, also those that occur in solved formulas only."""

FUNCTIONS: Mapping[str, Function] = MappingProxyType({name: function for name, function in FORMULA_FUNCTIONS.items() if name[0] != "_"})
"""The functions that rules can call, by name."""
