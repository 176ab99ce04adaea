"""Rule files to rules: loading, the expression language and the printed forms of figures."""
