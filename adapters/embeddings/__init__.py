"""Models that make vectors of texts, each behind the port of core.embeddings, in a process of their own."""
