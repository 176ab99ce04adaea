"""Notes and colours of cells in Excel files: one module per kind of mark."""
