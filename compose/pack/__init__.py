"""The papers that go with a Compact: one module each, a function from answers and library to a document."""
