"""Reading + claims → Resolution: who and where is meant, inside one report."""

from .directory import Directory
from .resolution import Resolution, resolve

__all__ = ["Directory", "Resolution", "resolve"]
