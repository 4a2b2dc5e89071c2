"""Run every benchmark and print its figures."""

from benchmarks import loading, memory, rendering, starting, wizard

if __name__ == "__main__":
    rendering.run()
    starting.run()
    loading.run()
    memory.run()
    wizard.run()
