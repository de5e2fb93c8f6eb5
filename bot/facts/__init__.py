"""What the residents' dialogues must know, loaded for many people at once, and what they record."""
