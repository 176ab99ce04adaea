"""Relations that no word of a table states, found because they hold in line after line: sums, means, quotients and changes.

What arithmetic alone has found may verify a figure, and never accuses a report: evidence is counted in bits, and a relation is kept only if
so much agreement is not to be had by chance among all the relations that were tried.
"""
