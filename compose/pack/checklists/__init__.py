"""A checklist for each partner, made from what its side undertakes."""

from compose.pack.checklists.document import checklist
from compose.pack.checklists.tasks import Task, key, tasks

__all__ = ["Task", "checklist", "key", "tasks"]
