"""What a redline is worth: pairs of Word files with known truth, engines side by side, judges that are not ours.

`python -m benchmarks.compare` prints everything. Read: `corpus` (the pairs) → `engines` → `scores`, which asks the
judges `own`, `text`, `pandoc`, `libreoffice` and `audit` → `tables`. `speed` measures cold processes,
`aligning` the links between clauses, `telling` what is said of them: firmer, softer, other numbers.
"""
