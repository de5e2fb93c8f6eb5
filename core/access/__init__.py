"""Staff, their roles, and the guards that alone hand out permissions."""
