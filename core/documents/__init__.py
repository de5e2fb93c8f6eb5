"""What staff write: campaign and organisation documents, and their faults with lines."""
