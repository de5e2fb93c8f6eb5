"""The simulator: a campaign played to its end on the real code, by invented residents, before anyone is asked."""
