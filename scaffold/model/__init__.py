"""The nouns: immutable plain data, standard library only, no input or output."""
