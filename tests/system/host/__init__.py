"""The host's side of the test machine: builds it, starts it, runs commands in it."""
