"""Language models that write summaries, on the organisation's own machines."""
