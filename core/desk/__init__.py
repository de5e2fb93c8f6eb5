"""The moderators' desk: one queue of all that people wrote, whatever the thing is and whose feature it belongs to."""
