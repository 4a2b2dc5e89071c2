"""An earlier Compact, in whatever file a group has it, as a document tree with its own numbers."""
