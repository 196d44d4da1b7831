"""The pages and their files, as the front end's build left them in the package."""

import mimetypes
from functools import cache
from importlib import resources

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

# Their names hold a digest of what is in them.
FOREVER = "public, max-age=31536000, immutable"
PAGES = (
    "/",
    "/timeline",
    "/record/{key:str}",
    "/report/{key:str}",
    "/actors",
    "/actor/{name:str}",
    "/dyad",
    "/aid",
    "/conflicts",
    "/map",
    "/network",
    "/statements",
    "/search",
    "/review",
    "/history",
    "/add",
    "/downloads",
)
mimetypes.add_type("text/javascript", ".js")


@cache
def load_static(name: str) -> bytes | None:
    """Return a file of the built front end, or None."""
    folder = resources.files("dragoman.desk") / "static"
    known = {one.name: one for part in (folder, folder / "assets") if part.is_dir() for one in part.iterdir()}
    found = known.get(name)
    return found.read_bytes() if found is not None and found.is_file() else None


@get([*PAGES], sync_to_thread=False, include_in_schema=False)
def get_page() -> Response[bytes]:
    """Give the page; what it shows is in its address."""
    page = load_static("index.html")
    if page is None:
        raise NotFoundException(detail="The front end is not built: run `make desk`.")
    return Response(page, media_type="text/html; charset=utf-8", headers={"cache-control": "no-cache"})


@get("/assets/{name:str}", sync_to_thread=False, include_in_schema=False)
def get_asset(name: FromPath[str]) -> Response[bytes]:
    """Give a script, a style sheet or the base map."""
    content = load_static(name)
    if content is None:
        raise NotFoundException
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Response(content, media_type=media_type, headers={"cache-control": FOREVER})


ROUTES = (get_page, get_asset)
