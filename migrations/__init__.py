"""The schema's history: one revision a change, forward only."""


class NoWayBackError(Exception):
    """Migrations only go forward; restore a backup instead."""
