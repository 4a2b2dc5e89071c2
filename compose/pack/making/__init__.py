"""From the words of a paper to its document."""
