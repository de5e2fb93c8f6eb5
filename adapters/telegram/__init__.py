"""Telegram: two libraries as codec and client behind one engine; order, checkpoint and pace are ours."""
