"""One module per family of statement: each declares ``FAMILY`` and ``read(analysis) -> Iterator[Record]``."""
