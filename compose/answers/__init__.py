"""What the group decided: read from its folder, checked, never guessed."""
