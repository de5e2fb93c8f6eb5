"""Who did what: rows without personal data, and the chain that shows any later change."""
