"""How the files of decisions are called; a module of its own, for whoever only looks whether one is there."""

from __future__ import annotations

__all__ = ["WAIVER_SUFFIX"]

WAIVER_SUFFIX = ".waivers.yaml"
"""What the name of the waiver file adds to that of its report."""
