"""The demonstration: a whole campaign played on the real code with a real conversation's votes."""
