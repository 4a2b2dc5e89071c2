"""Tables and blocks built from answers, one function an insert."""
