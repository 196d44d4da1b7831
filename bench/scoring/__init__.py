"""Scores records against gold records: which items are found, missed and spurious, field by field."""
