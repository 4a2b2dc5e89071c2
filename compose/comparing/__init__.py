"""What is compared, and everything that comes of it: the redline, the report, the page."""
