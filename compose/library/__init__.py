"""The clause library: loaded, checked, and chosen from."""
