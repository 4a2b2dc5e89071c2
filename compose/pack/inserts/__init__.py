"""Tables, lists and pictures of the papers that are built from answers, one function an insert."""
