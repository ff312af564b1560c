"""Writing what was made: the output folder as a whole or not at all, and the manifest beside it."""
