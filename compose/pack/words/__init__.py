"""The words of the papers round a Compact: files of `clauses/papers`, read and checked."""
