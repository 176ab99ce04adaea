"""Failed checks to causes and repairs."""
