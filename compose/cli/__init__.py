"""The command line: one module a verb; it calls the library and prints."""
