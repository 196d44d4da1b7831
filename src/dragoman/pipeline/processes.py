"""Pages read one after the other, or by several processes, and given back in their order."""

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Protocol

from dragoman.model.filing import Filing
from dragoman.model.page import Page
from dragoman.model.record import Skip

from .reading import load_reader

Read = tuple[Page, Filing | Skip]
# How many pages may be read ahead of one that takes long, for each process.
AHEAD = 8
DIED = "the process that read it ended; the other pages were read on"


class Files(Protocol):
    """What reads a page into a filing."""

    def file(self, page: Page) -> Filing | Skip:
        """Return what a page says, or why it was not read."""


Load = Callable[[], Files]


def read_all(pages: Iterable[Page], *, processes: int = 1, load: Load = load_reader) -> Iterator[Read]:
    """Give every page with its record or the reason why it has none, in the order of the pages.

    `load` is called once in each process, when there is something to read; a reader takes about 400 MB. A
    page at which a process dies becomes a skip.
    """
    if processes > 1:
        yield from _read_beside(pages, processes, load)
        return
    reader = None
    for page in pages:
        reader = reader or load()
        yield page, reader.file(page)


def _read_beside(pages: Iterable[Page], processes: int, load: Load) -> Iterator[Read]:
    crew = _Crew(processes, load)
    numbered = enumerate(pages)
    is_over = False
    try:
        while not is_over or crew.is_busy:
            while not is_over and crew.has_room:
                number, page = next(numbered, (-1, None))
                is_over = page is None
                if page is not None:
                    crew.give(number, page)
            yield from crew.take()
    finally:
        crew.dismiss()


@dataclass(slots=True)
class _Worker:
    """A reading process, its line to us, and the page that it has in hand with its place in the order."""

    process: BaseProcess
    line: Connection
    task: tuple[int, Page] | None = None


@dataclass(slots=True)
class _Crew:
    """Processes that read pages; what they have read waits here until it is due."""

    size: int
    load: Load
    workers: list[_Worker] = field(default_factory=list)
    read: dict[int, Read] = field(default_factory=dict)
    given: int = 0
    due: int = 0

    @property
    def is_busy(self) -> bool:
        """Tell whether a page that was given has not been handed on."""
        return self.due < self.given

    @property
    def has_room(self) -> bool:
        """Tell whether some process is free, and not too much is read ahead."""
        is_free = len(self.workers) < self.size or any(worker.task is None for worker in self.workers)
        return is_free and self.given - self.due < self.size * AHEAD

    def give(self, number: int, page: Page) -> None:
        """Hand a page to a free process; start one where there are fewer than there may be."""
        worker = next((one for one in self.workers if one.task is None), None)
        if worker is None:
            worker = _start(self.load)
            self.workers.append(worker)
        worker.task = (number, page)
        self.given = number + 1
        worker.line.send(page)

    def take(self) -> Iterator[Read]:
        """Wait until a page is read, and give those whose turn it is."""
        at_work = {worker.line: worker for worker in self.workers if worker.task is not None}
        for line in wait(list(at_work)) if at_work else ():
            worker = next(one for one in at_work.values() if one.line is line)
            self._receive(worker)
        while self.due in self.read:
            yield self.read.pop(self.due)
            self.due += 1

    def _receive(self, worker: _Worker) -> None:
        if worker.task is None:
            return
        number, page = worker.task
        worker.task = None
        try:
            self.read[number] = (page, worker.line.recv())
        except (EOFError, OSError):
            self.workers.remove(worker)
            self.read[number] = (page, Skip(source=page.source, stage="annotate", reason=DIED))

    def dismiss(self) -> None:
        """End the processes; they end by themselves when we do."""
        for worker in self.workers:
            worker.line.close()
        for worker in self.workers:
            worker.process.join()


def _start(load: Load) -> _Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, load), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _serve(line: Connection, load: Load) -> None:
    """Read the pages that come along a line until its other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    reader = load()
    try:
        while True:
            line.send(reader.file(line.recv()))
    except (EOFError, OSError):
        return
