"""Which texts of a ledger new ones are copies of: looked up once for all that are kept together."""

from collections import defaultdict
from collections.abc import Iterable

from dragoman.clean.copies import bands, is_copy, sketch
from dragoman.store import Ledger, documents


class Copies:
    """The texts that some new ones may be copies of, those among them that are kept meanwhile included."""

    def __init__(self, ledger: Ledger, texts: Iterable[str]) -> None:
        self._ledger = ledger
        self._bands = {text: bands(sketch(text)) for text in texts}
        self._near: defaultdict[int, list[int]] = defaultdict(list)
        everywhere = (band for found in self._bands.values() for band in found)
        for band, document in documents.near_documents(ledger, everywhere):
            self._near[band].append(document)

    def of(self, text: str) -> list[int]:
        """Return the documents that one of the texts is a copy of, in their order."""
        near = {document for band in self._bands[text] for document in self._near.get(band, ())}
        return [one for one, other in documents.texts_of(self._ledger, near) if is_copy(text, other)]

    def keep(self, text: str, document: int) -> None:
        """Keep where one of the texts is looked up, now that it is a document."""
        documents.keep_bands(self._ledger, self._bands[text], document)
        for band in self._bands[text]:
            self._near[band].append(document)
