"""Free text grouped into themes: computed, named by its own words, corrected by staff, and stable as replies come."""
