"""Web pages: one module per step from bytes to paragraphs and tables."""
