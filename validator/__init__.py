"""Check that the figures of a report agree with each other.

>>> import validator
>>> result = validator.check_text("总支出1000.00万元，其中基本支出703.50万元，占73.05%。")
>>> [(finding.cause, finding.repair.text) for file in result.files for finding in file.findings]
[('digits-transposed', '70.35%')]
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as typing has it: typing takes as long to load as the interpreter, and `import validator` costs nothing
if TYPE_CHECKING:
    from typing import Any

    from validator.api import check_file, check_files, check_records, check_text
    from validator.language.loading import PackError
    from validator.model.check import Check
    from validator.model.figure import Figure
    from validator.model.finding import Finding
    from validator.model.record import Record
    from validator.model.result import Result
    from validator.model.rule import Severity
    from validator.packs import load_rules

__all__ = [
    "Check",
    "Figure",
    "Finding",
    "PackError",
    "Record",
    "Result",
    "Severity",
    "check_file",
    "check_files",
    "check_records",
    "check_text",
    "load_rules",
]

__version__ = "0.1.0"

# Imported when first asked for: `import validator` costs nothing.
_MODULES = {
    "Check": "validator.model.check",
    "Figure": "validator.model.figure",
    "Finding": "validator.model.finding",
    "PackError": "validator.language.loading",
    "Record": "validator.model.record",
    "Result": "validator.model.result",
    "Severity": "validator.model.rule",
    "check_file": "validator.api",
    "check_files": "validator.api",
    "check_records": "validator.api",
    "check_text": "validator.api",
    "load_rules": "validator.packs",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 (each name has its own type, told above)
    """Import a public name from where it lives (PEP 562)."""
    if name not in _MODULES:
        raise AttributeError(f"module 'validator' has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)


def __dir__() -> list[str]:
    """Give the public names."""
    return [*__all__, "__version__"]
