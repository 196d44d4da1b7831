"""Which texts of a ledger new ones are copies of: looked up once for all that are kept together."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from dragoman.clean.copies import bands, is_copy, sketch
from dragoman.store import Ledger, documents


class Copies:
    """The texts that some new ones may be copies of, those among them that are kept meanwhile included."""

    def __init__(self, ledger: Ledger, texts: Iterable[str]) -> None:
        self._ledger = ledger
        self._bands = {text: bands(sketch(text)) for text in texts}
        times = Counter(chain.from_iterable(self._bands.values()))
        self._near: dict[int, list[int]] = {band: [] for band, number in times.items() if number > 1}
        for band, document in documents.near_documents(ledger, times):
            self._near.setdefault(band, []).append(document)

    def of(self, text: str) -> list[int]:
        """Return the documents that one of the texts is a copy of, in their order."""
        near = {document for band in self._shared(text) for document in self._near[band]}
        return [one for one, other in documents.texts_of(self._ledger, near) if is_copy(text, other)]

    def keep(self, text: str, document: int) -> None:
        """Keep where one of the texts is looked up, now that it is a document."""
        documents.keep_bands(self._ledger, self._bands[text], document)
        for band in self._shared(text):
            self._near[band].append(document)

    def _shared(self, text: str) -> set[int]:
        """Return the bands of a text that others have too: few, where each text has 95."""
        return self._near.keys() & self._bands[text]
