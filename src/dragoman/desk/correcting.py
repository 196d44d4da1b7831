"""The routes that change the ledger: corrections with their history and undo, and reports that are added."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, cast

from litestar import get, post
from litestar.params import FromPath, JSONBody, QueryParameter

from dragoman.model.correction import Amendment, CorrectionVerdict
from dragoman.model.dossier import Change
from dragoman.ontology import load_ontology
from dragoman.pipeline.correcting import correct
from dragoman.query.choosing import Page
from dragoman.query.history import changes

from .adding import AtWork, Given, Job
from .answers import CONFLICT, REFUSALS, TOO_LARGE, Limit, Listing, Offset, listing
from .ledgers import Ledgers, Opened

if TYPE_CHECKING:
    from dragoman.model.filing import Detail

Key = Annotated[str | None, QueryParameter(max_length=200)]


# In words, or as the ledger holds it; what was missed is an object with its family, fields and words.
Value = str | float | bool | list[str] | dict[str, object] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a person says at the desk; `expected` is the last correction that he saw ("" for none).

    `others` are more of what `other` is, of which he says the same.
    """

    verdict: CorrectionVerdict
    target: str
    by: str
    other: str | None = None
    field: str | None = None
    value: Value = None
    why: str | None = None
    expected: str | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoing:
    """Who takes a correction back, and with it the `others` that were made in one breath."""

    by: str
    why: str | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The keys of the corrections that were made, to undo them by."""

    keys: tuple[str, ...]


@get("/corrections", sync_to_thread=True, responses=REFUSALS)
def get_corrections(
    ledgers: Opened, record: Key = None, limit: Limit = 50, offset: Offset = 0
) -> Listing[Change]:
    """Give what persons corrected, the last first; of a record what was said of its claims."""
    page = Page(limit=limit, offset=offset)
    return listing(changes(ledgers.reading(), record or None, page), page)


@post("/corrections", sync_to_thread=True, status_code=200, responses=REFUSALS | CONFLICT)
def post_correction(ledgers: Opened, data: JSONBody[Judged]) -> Kept:
    """Correct something; refuse what somebody else corrected meanwhile."""
    amendment = Amendment(
        verdict=data.verdict,
        target=data.target,
        by=data.by,
        when=_now(),
        other=data.other,
        field=data.field,
        value=cast("Detail", data.value),
        why=data.why or None,
        expected=data.expected,
        others=data.others,
    )
    return _correct(ledgers, amendment)


@post("/corrections/{key:str}/undo", sync_to_thread=True, status_code=200, responses=REFUSALS | CONFLICT)
def post_undo(ledgers: Opened, key: FromPath[str], data: JSONBody[Undoing]) -> Kept:
    """Take a correction back; that is one more correction."""
    amendment = Amendment(
        verdict="undo", target=key, others=data.others, by=data.by, when=_now(), why=data.why or None
    )
    return _correct(ledgers, amendment)


@post("/add", sync_to_thread=True, status_code=202, responses=REFUSALS | TOO_LARGE)
def post_add(adding: AtWork, data: JSONBody[Given]) -> Job:
    """Add files, a text or an address; the answer names the job that does it."""
    return adding.begin(data)


@get("/add/{number:str}", sync_to_thread=False, responses=REFUSALS)
def get_job(adding: AtWork, number: FromPath[str]) -> Job:
    """Say how far a job is."""
    return adding.job(number)


def _correct(ledgers: Ledgers, amendment: Amendment) -> Kept:
    with ledgers.writing() as ledger:
        made = correct(ledger, amendment, load_ontology())
    return Kept(keys=tuple(one.key for one in made))


def _now() -> str:
    return datetime.now(tz=UTC).isoformat(timespec="seconds")


ROUTES = (get_corrections, post_correction, post_undo, post_add, get_job)
