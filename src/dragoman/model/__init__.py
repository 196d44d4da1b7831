"""NOUNS: frozen values of the standard library alone, without input or output."""
