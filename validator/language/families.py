"""The families of statements that code can read from a report, with the roles that each fills."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["FAMILIES"]

FAMILIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "share": ("part", "whole", "percent"),
        "composition": ("total", "parts"),
        "inclusion": ("part", "whole"),
        "shares": ("percents",),
        "change": ("current", "previous", "delta", "percent"),
        "points": ("current", "previous", "delta"),
        "average": ("average", "items"),
        "quotient": ("dividend", "divisor", "quotient"),
        "growth": ("whole", "parts", "amount", "amounts"),
        "completion": ("budget", "executed", "rate", "excuse"),
        "product": ("count", "each", "share", "total"),
        "rate": ("percent",),
        "target": ("target", "actual"),
        "fact": ("values",),
        "amounts": ("odd", "others"),
        "listed": ("stated", "listed"),
        "comparison": ("left", "relation", "right"),
        "standing": ("rate", "relation"),
        "excess": ("executed", "budget", "excess", "rate"),
        "direction": ("change", "relation"),
        "malformed": ("printed", "meant"),
        "leftover": ("printed", "chosen"),
        "year": ("printed", "meant"),
    }
)
"""Family (``from:`` of a shape) → the fields that it can fill. A shape of a family declares the ones its rules speak of."""
