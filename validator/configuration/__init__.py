"""The configuration of a data repository: ``report-validator.toml``, or ``[tool.report-validator]`` in ``pyproject.toml``."""
