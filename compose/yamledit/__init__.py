"""Changing YAML files that people wrote, line by line, so that all they typed besides stays as it is."""

from compose.yamledit.edit import edited

__all__ = ["edited"]
