"""The web chat: its channel, its live streams and its pages."""
