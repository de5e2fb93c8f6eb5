"""Keys and codes: what keeps addresses, links and invitations unreadable at rest."""
