"""Word documents: one module per kind of thing in them."""
