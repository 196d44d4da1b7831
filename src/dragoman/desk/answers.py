"""What the interface answers with: pages of values, and refusals in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import QueryParameter

from dragoman.errors import (
    CorrectionConflictError,
    DragomanError,
    LedgerError,
    UnknownIdError,
    UnknownNameError,
)
from dragoman.model.answer import Named
from dragoman.query import Answers
from dragoman.query.choosing import Page

Value = TypeVar("Value")
LONGEST_PAGE = 500
# SQLite counts in 64 bits; no ledger is as long as this.
FARTHEST = 10**12

Limit = Annotated[int, QueryParameter(ge=1, le=LONGEST_PAGE, description="How many values at most.")]
Offset = Annotated[int, QueryParameter(ge=0, le=FARTHEST, description="How many values are passed over.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[Value]):
    """A page of values; `total` counts all that fit, `left_out` those that were not asked for.

    `meant` are the actors that names were taken for; `offset` is where the next page begins, if there is one.
    """

    values: Sequence[Value]
    total: int
    left_out: int
    meant: Sequence[Named]
    next_offset: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why something was not done, in words for the person who asked."""

    error: str


def listing(answers: Answers[Value], page: Page) -> Listing[Value]:
    """Return answers with where their next page begins."""
    end = page.offset + len(answers)
    is_last = page.limit is None or end >= answers.total or not answers
    return Listing(
        values=tuple(answers),
        total=answers.total,
        left_out=answers.left_out,
        meant=answers.meant,
        next_offset=None if is_last else end,
    )


REFUSALS = {
    400: ResponseSpec(
        Refusal, description="What was asked cannot be answered as it is put.", generate_examples=False
    ),
    401: ResponseSpec(Refusal, description="The token is missing.", generate_examples=False),
    403: ResponseSpec(
        Refusal, description="The host or the origin is a foreign one.", generate_examples=False
    ),
    404: ResponseSpec(Refusal, description="There is no such thing in the ledger.", generate_examples=False),
}
CONFLICT = {409: ResponseSpec(Refusal, description="Somebody else changed it.", generate_examples=False)}
TOO_LARGE = {
    413: ResponseSpec(Refusal, description="More than is taken in at once.", generate_examples=False)
}


def refuse(request: Request[None, None, State], error: DragomanError) -> Response[Refusal]:  # noqa: ARG001
    """Answer with an error's own words."""
    status = 400
    if isinstance(error, UnknownIdError | UnknownNameError):
        status = 404
    elif isinstance(error, CorrectionConflictError):
        status = 409
    elif isinstance(error, LedgerError):
        status = 503
    return Response(Refusal(error=str(error)), status_code=status, media_type="application/json")


def refuse_request(request: Request[None, None, State], error: HTTPException) -> Response[Refusal]:  # noqa: ARG001
    """Answer a request that is none of ours in the same form, with what is wrong with which of its parts."""
    extra = error.extra if isinstance(error.extra, list) else []
    parts = [
        f"{one.get('key', 'request')}: {one.get('message', '')}" for one in extra if isinstance(one, dict)
    ]
    words = "; ".join(parts) or error.detail
    return Response(
        Refusal(error=words),
        status_code=error.status_code,
        headers=error.headers,
        media_type="application/json",
    )
