"""``check --show-settings``: what holds for a run, after the command line and the configuration are put together."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from validator.cli.runs import Begun
from validator.model.override import Override

__all__ = ["settings_json"]


def settings_json(begun: Begun) -> str:
    """Give as JSON the configuration, the packs, and the settings of each path that was named."""
    own = begun.configuration
    data = {
        "configuration": {**asdict(own), "params": dict(own.params), "overrides": [_override(each) for each in begun.overrides]},
        "language": begun.words.language,
        "packs": [{"name": pack.name, "version": pack.version, "file": pack.file} for pack in begun.loaded.packs],
        "files": [_file(begun, path) for path in begun.given["paths"]],
    }
    return json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n"


def _override(override: Override) -> dict[str, str]:
    return {"rule": override.rule, "severity": override.severity or "off", "reason": override.reason, "date": override.date}


def _file(begun: Begun, path: str) -> dict[str, Any]:
    settings = begun.settings(path)
    on = len(settings.chosen) if settings.chosen is not None else 0
    return {"path": path, "shape": settings.shape, "unit": settings.unit, "encoding": settings.encoding, "rules": on}
