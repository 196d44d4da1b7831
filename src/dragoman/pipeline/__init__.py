"""The one place that knows the order: gather → clean → annotate → extract → resolve → reconcile → store."""

from .adding import Added, add
from .correcting import correct, corrections_of, take_over
from .processes import read_all
from .reading import Reader, engine_name, load_reader
from .rebuilding import Rebuilt, rebuild

__all__ = [
    "Added",
    "Reader",
    "Rebuilt",
    "add",
    "correct",
    "corrections_of",
    "engine_name",
    "load_reader",
    "read_all",
    "rebuild",
    "take_over",
]
