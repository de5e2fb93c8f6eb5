"""Ways by which letters go out, each behind the port of core.campaigns.post."""
