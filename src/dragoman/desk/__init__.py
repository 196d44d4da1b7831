"""The web desk: pages and an interface that ask `query`, add reports and judge them through `pipeline`."""

from .serving import Desk, make_server, prepare, serve

__all__ = ["Desk", "make_server", "prepare", "serve"]
