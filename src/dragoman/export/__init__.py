"""Records → bytes: one module a format, and the proof that a record stands on its text."""
