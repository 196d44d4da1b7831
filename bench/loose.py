"""JSON as it comes in files: lists that may be single values, objects whose keys are not yet checked."""

from typing import Any, TypeAlias

# Gold files, records and research sets are foreign JSON: what they hold is checked where it is used.
Json: TypeAlias = dict[str, Any]


def as_list(value: object) -> list[Any]:
    """Give a field that holds one value, several or none as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
