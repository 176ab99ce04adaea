"""Documents to figures to records: one module per family of statement."""
