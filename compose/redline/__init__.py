"""Two Word files as one with tracked changes: rejecting all gives the old one, accepting all the new one."""
