"""The residents' dialogues, a file each: what is read from a reply and what is asked next (pure)."""
