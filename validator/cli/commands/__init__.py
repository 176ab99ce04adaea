"""The commands, found in this folder: each module is one and declares ``command``."""
