"""Who is asked: allocation, reproducible draws, rates, composition and what of a table may be shown."""
