"""The grammar of English running text: sentences, clauses, and what a figure does in them."""
