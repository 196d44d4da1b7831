"""The desk served at an address of this machine."""

import secrets
import socket
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from dragoman.errors import DeskError
from dragoman.store import Ledger

from .application import make_application

HOST, LAST_PORT = "127.0.0.1", 65_535


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk that is ready to be served; `address` holds the token that opens it."""

    path: Path
    port: int
    token: str
    listening: socket.socket

    @property
    def address(self) -> str:
        """Return the address to open."""
        return f"http://{HOST}:{self.port}/?token={self.token}"


def prepare(path: str | Path, *, port: int = 0) -> Desk:
    """Open the ledger, making it where there is none, and take a port of this machine, any where it is 0.

    Refuses a port that is taken, or none.
    """
    if not 0 <= port <= LAST_PORT:
        raise DeskError(port, f"there is no such port; they go up to {LAST_PORT}")
    with Ledger(path):
        pass
    try:
        listening = socket.create_server((HOST, port))
    except OSError as error:
        raise DeskError(port, (error.strerror or "cannot be taken").partition(" (")[0].lower()) from error
    taken: int = listening.getsockname()[1]
    return Desk(Path(path), taken, secrets.token_urlsafe(24), listening)


def make_server(desk: Desk) -> uvicorn.Server:
    """Return what serves a desk when it is run."""
    application = make_application(desk.path, token=desk.token, port=desk.port)
    settings = uvicorn.Config(
        application,
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="on",
    )
    return uvicorn.Server(settings)


def serve(desk: Desk) -> None:
    """Serve a desk until the program is told to stop."""
    make_server(desk).run(sockets=[desk.listening])
