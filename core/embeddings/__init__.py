"""Vectors of texts: the port that makes them, how they are kept, and which are near."""
