"""A Bot API server for tests: it takes what Telegram takes, refuses what Telegram refuses, and remembers all."""
