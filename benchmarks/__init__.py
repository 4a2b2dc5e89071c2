"""What the program costs beside its peers, in CPU seconds. `python -m benchmarks` prints; nothing is judged."""
