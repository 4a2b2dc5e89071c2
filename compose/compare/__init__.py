"""What changed from one Compact to another, clause by clause and word by word."""
