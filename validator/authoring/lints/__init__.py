"""What may be wrong with rules that can be loaded, found in this folder: each module declares ``CODE``, ``SEVERITY`` and ``look(desk)``."""
