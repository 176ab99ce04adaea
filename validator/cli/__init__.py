"""The command line: the outermost ring."""
