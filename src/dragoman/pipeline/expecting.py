"""Two persons at once: a correction of what is not any more as its maker saw it is refused."""

from dragoman.errors import CorrectionConflictError
from dragoman.model.correction import Amendment
from dragoman.model.filing import Detail
from dragoman.store import Ledger
from dragoman.store.corrections import about_claim
from dragoman.store.keys import packed


def expect(ledger: Ledger, amendment: Amendment, claim: int, value: tuple[Detail] | None) -> None:
    """Refuse a correction whose maker saw another value of the field, or another last correction.

    `value` holds what stands there, where a field is corrected.
    """
    if amendment.expected is None:
        return
    last = next((one.correction.key for one in about_claim(ledger, claim)), "")
    seen: list[Detail] = [last]
    if value is not None:
        seen += [value[0], packed(value[0]), in_words(value[0])]
    if amendment.expected not in seen:
        found = in_words(value[0]) if value is not None else last
        raise CorrectionConflictError(
            amendment.target,
            expected=packed(in_words(amendment.expected) or "not corrected"),
            found=packed(found or "not corrected"),
        )


def in_words(value: Detail) -> str:
    """Return a value as it is given to be corrected: a date by its ends, a place or an actor by its name."""
    if value is None:
        return "none"
    if isinstance(value, list):
        return "; ".join(map(in_words, value)) or "none"
    if not isinstance(value, dict):
        return str(value)
    if "precision" in value:
        start, end = (str(value.get(name) or "..") for name in ("start", "end"))
        return start if start == end else f"{start}/{end}"
    names = value.get("names")
    if isinstance(names, list) and names:
        return str(names[0])
    return str(value["name"]) if "name" in value else packed(value)
