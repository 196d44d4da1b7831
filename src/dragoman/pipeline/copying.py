"""Which texts of a ledger new ones are copies of: looked up once for all that are kept together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from dragoman.clean.copies import bands, is_copy, sketch
from dragoman.store import Ledger
from dragoman.store.copies import keep_bands, near_documents, texts_of


class Copies:
    """The texts that some new ones may be copies of, those among them that are kept meanwhile included."""

    def __init__(self, ledger: Ledger, texts: Iterable[str]) -> None:
        self._ledger = ledger
        self._bands = {text: bands(sketch(text)) for text in texts}
        times = Counter(chain.from_iterable(self._bands.values()))
        self._near: dict[int, list[int]] = {band: [] for band, number in times.items() if number > 1}
        for band, document in near_documents(ledger, times):
            self._near.setdefault(band, []).append(document)

    def keep(self, texts: Sequence[tuple[int, str]]) -> Iterator[tuple[int, list[int]]]:
        """Keep where some of the texts are looked up, now that they are documents.

        Gives the documents that are copies, each with those before it that it is a copy of, in their order.
        """
        keep_bands(self._ledger, [(document, self._bands[text]) for document, text in texts])
        for document, text in texts:
            shared = self._shared(text)
            near = {one for band in shared for one in self._near[band]}
            copied = [one for one, other in texts_of(self._ledger, near) if is_copy(text, other)]
            if copied:
                yield document, copied
            for band in shared:
                self._near[band].append(document)

    def _shared(self, text: str) -> set[int]:
        """Return the bands of a text that others have too: few, where each text has 95."""
        return self._near.keys() & self._bands[text]
