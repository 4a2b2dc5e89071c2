"""Run every benchmark and print its figures."""

from benchmarks import memory, rendering, starting

if __name__ == "__main__":
    rendering.run()
    starting.run()
    memory.run()
