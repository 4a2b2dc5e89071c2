"""Run every benchmark and print its figures."""

from benchmarks import by_pandoc, intake, lapsed, loading, matching, memory, pack, rendering, starting, wizard

if __name__ == "__main__":
    rendering.run()
    starting.run()
    loading.run()
    memory.run()
    wizard.run()
    intake.run()
    by_pandoc.run()
    matching.run()
    lapsed.run()
    pack.run()
