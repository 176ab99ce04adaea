"""The review page: the report with its figures coloured by what is known of them, beside the findings."""
