"""Our own sentences for the event coder: TSV files, the rules they illustrate, and the check of both."""
