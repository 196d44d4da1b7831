"""Reports that are added at the desk: one job at a time, in the background, with its progress."""

import base64
import binascii
import hashlib
import tempfile
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Literal

from litestar.di import NamedDependency

from dragoman.errors import DragomanError, QuestionError, UnknownIdError
from dragoman.gather import gather
from dragoman.model.answer import Source
from dragoman.model.page import Page
from dragoman.model.record import Skip
from dragoman.ontology import load_ontology
from dragoman.pipeline import Added, Reader, add, load_reader, read_all
from dragoman.pipeline.processes import Read
from dragoman.query import choosing
from dragoman.query.documents import last_report, reports
from dragoman.store import Ledger
from dragoman.store.runs import begin_run, finish_run

from .ledgers import Ledgers

State = Literal["waiting", "reading", "done", "failed"]
SCHEMES = ("http://", "https://")
PASTED = "pasted"
# Jobs that are over are forgotten beyond this many.
KEPT_JOBS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFile:
    """A file as the page sends it: its name, and its bytes in base 64."""

    name: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What is to be added: files, a pasted text, or an address; what is known of it beside."""

    files: tuple[GivenFile, ...] = ()
    text: str | None = None
    address: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What became of something added; `reports` are the new ones, `skips` say what was not read and why."""

    id: str
    state: State
    read: int = 0
    known: int = 0
    claims: int = 0
    reports: tuple[Source, ...] = ()
    skips: tuple[str, ...] = ()
    error: str | None = None


@cache
def _reader() -> Reader:
    return load_reader()


class Adding:
    """Adds what is given, one job after the other."""

    def __init__(self, ledgers: Ledgers) -> None:
        self.ledgers = ledgers
        self._jobs: dict[str, Job] = {}
        self._number = 0
        self._lock = threading.Lock()
        self._worker = ThreadPoolExecutor(1, "adding")

    def begin(self, given: Given) -> Job:
        """Take something in and return its job; refuse what is nothing."""
        pages = _checked(given)
        with self._lock:
            self._number += 1
            job = Job(id=str(self._number), state="waiting")
            self._jobs[job.id] = job
            for old in list(self._jobs)[:-KEPT_JOBS]:
                del self._jobs[old]
        self._worker.submit(self._run, job, pages)
        return job

    def job(self, number: str) -> Job:
        """Return a job as it stands."""
        found = self._jobs.get(number)
        if found is None:
            raise UnknownIdError(sort="job", given=number)
        return found

    def close(self) -> None:
        """Begin no more jobs, and wait for the one at work."""
        self._worker.shutdown(cancel_futures=True)

    def _run(self, job: Job, pages: Iterable[Page | Skip]) -> None:
        progress = _Progress(self._jobs, replace(job, state="reading"))
        try:
            with self.ledgers.writing() as ledger:
                before = last_report(ledger)
                run = begin_run(ledger, "desk", started=_now())
                read = progress.counted
                added = add(ledger, pages, read=read, ontology=load_ontology(), step=progress.step)
                finish_run(ledger, run, finished=_now(), counts=added.counts)
                progress.finish(added, _new(ledger, before))
        except DragomanError as error:
            progress.fail(str(error))
        except Exception:
            progress.fail("adding stopped at an error of the program; what was read before it is kept")
            raise


@dataclass(slots=True)
class _Progress:
    """Writes down how far a job is."""

    jobs: dict[str, Job]
    job: Job

    def counted(self, pages: Iterable[Page]) -> Iterator[Read]:
        self._put(self.job)
        for one in read_all(pages, load=_reader):
            self._put(replace(self.job, read=self.job.read + 1))
            yield one

    def step(self, added: Added) -> None:
        self._put(
            replace(self.job, claims=self.job.claims + added.claims, known=self.job.known + added.known)
        )

    def finish(self, added: Added, new: tuple[Source, ...]) -> None:
        skips = tuple(f"{one.source}: {one.reason}" for one in added.skips)
        self._put(replace(self.job, state="done", reports=new, skips=skips))

    def fail(self, why: str) -> None:
        self._put(replace(self.job, state="failed", error=why))

    def _put(self, job: Job) -> None:
        self.job = self.jobs[job.id] = job


def _new(ledger: Ledger, before: int) -> tuple[Source, ...]:
    return tuple(reports(ledger, choosing.Page(limit=KEPT_JOBS), after=before))


def _now() -> str:
    return datetime.now(tz=UTC).isoformat(timespec="seconds")


# ------------------------------------------------------------ what is given


def _checked(given: Given) -> Iterator[Page | Skip]:
    if given.address and not given.address.startswith(SCHEMES):
        message = f"{given.address} is no address; it begins with http:// or https://"
        raise QuestionError(message)
    if not (given.files or (given.text or "").strip() or given.address):
        message = "add what? Drop a file, paste a text or give an address"
        raise QuestionError(message)
    return _pages(given, [(one.name, _decoded(one)) for one in given.files])


def _decoded(given: GivenFile) -> bytes:
    try:
        return base64.b64decode(given.content, validate=True)
    except (binascii.Error, ValueError):
        message = f"{given.name}: the content is not in base 64"
        raise QuestionError(message) from None


def _pages(given: Given, files: Iterable[tuple[str, bytes]]) -> Iterator[Page | Skip]:
    for name, content in files:
        yield from _from_file(name, content, given)
    if (given.text or "").strip():
        yield Page(
            source=PASTED,
            name=PASTED,
            content=given.text or "",
            media_type="text/plain",
            title=given.title or None,
            publisher=given.publisher or None,
            published=given.published or None,
            url=given.address or None,
            locator=f"{PASTED}/{_digest((given.text or '').encode())}",
        )
    elif given.address:
        yield from gather(given.address, published=given.published or None)


def _from_file(name: str, content: bytes, given: Given) -> Iterator[Page | Skip]:
    """Give the pages of a file under the name that it had where it came from."""
    plain = PurePosixPath(name.replace("\\", "/").replace("\0", "")).name.strip(". ") or "report"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / plain[-120:]
        path.write_bytes(content)
        own = f"dropped/{_digest(content)}/{plain}"
        for page in gather(str(path), published=given.published or None):
            source = page.source.replace(str(path), plain)
            if isinstance(page, Skip):
                yield replace(page, source=source)
            else:
                yield replace(page, source=source, locator=(page.locator or own).replace(str(path), own))


def _digest(content: bytes) -> str:
    """Return what tells files of one name apart: they are no versions of each other."""
    return hashlib.sha256(content).hexdigest()[:12]


# As routes ask for it.
AtWork = NamedDependency[Adding]
