"""`dragoman backup`: a ledger is copied while it is in use."""

from dragoman.store import Ledger

from .arguments import LedgerPath, ledger_path


def backup_command(file: str, *, ledger: LedgerPath = None) -> int:
    """Copy the ledger as it is now to a new file; others may write to it meanwhile.

    Parameters
    ----------
    file
        The copy; a file that is there is not written over.
    ledger
        The ledger's file.
    """
    with Ledger(ledger_path(ledger), is_read_only=True) as opened:
        opened.back_up(file)
    print(f"{file}: a copy of {ledger_path(ledger)}")
    return 0
