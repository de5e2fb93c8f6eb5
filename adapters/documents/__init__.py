"""Documents on paper: letters, slips, square codes."""
