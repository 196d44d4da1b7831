"""Reading + claims → Resolution: who and where is meant, inside one report."""

from .resolution import Directory, Resolution, resolve

__all__ = ["Directory", "Resolution", "resolve"]
