"""Ways to change a rule a little, found in this folder: each module declares ``KIND`` and ``mutants(rule, shape)``."""
