"""The desk as an application: its routes, its description, and what guards it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from litestar import Litestar, Router
from litestar.config.compression import CompressionConfig
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.types import ASGIApp

from dragoman.errors import DragomanError
from dragoman.version import VERSION

from . import asking, correcting, downloading, pages
from .adding import Adding
from .answers import refuse, refuse_request
from .filters import view
from .guard import Guard
from .ledgers import Ledgers

# Files come in base 64, a third longer than they are.
LARGEST_REQUEST = 60_000_000


def make_application(path: str | Path, *, token: str, port: int) -> ASGIApp:
    """Return the desk of a ledger, answering whoever has the token at a port of this machine."""
    ledgers = Ledgers(path)
    adding = Adding(ledgers)

    @asynccontextmanager
    async def lifespan(_: Litestar) -> AsyncIterator[None]:
        try:
            yield
        finally:
            adding.close()
            ledgers.close()

    application = Litestar(
        [_interface(), *pages.ROUTES],
        dependencies={
            "ledgers": Provide(lambda: ledgers, use_cache=True, sync_to_thread=False),
            "adding": Provide(lambda: adding, use_cache=True, sync_to_thread=False),
            "view": Provide(view, sync_to_thread=False),
        },
        exception_handlers={DragomanError: refuse, HTTPException: refuse_request},
        openapi_config=_description(),
        compression_config=CompressionConfig(backend="gzip", minimum_size=1000),
        lifespan=[lifespan],
        request_max_body_size=LARGEST_REQUEST,
        logging_config=None,
    )
    return Guard(application, token=token, port=port)


def _interface() -> Router:
    routes = [*asking.ROUTES, *correcting.ROUTES, *downloading.ROUTES]
    return Router("/api", route_handlers=routes, response_headers={"cache-control": "no-store"})


def _description() -> OpenAPIConfig:
    return OpenAPIConfig(
        title="The desk of a Dragoman ledger",
        version=VERSION,
        path="/api/openapi.json",
        # As JSON alone: pages that show it load from outside.
        render_plugins=[JsonRenderPlugin(path="/")],
        use_handler_docstrings=True,
    )
