"""Writing in registers: a row is added, and everything that stands in the file stays as it is."""
