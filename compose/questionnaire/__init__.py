"""The questions: data, loaded and checked, and the route through them."""
