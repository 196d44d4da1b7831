"""Scripts that derive the tables of `src/dragoman/data` from their sources; no part of the package."""
