"""What the documentation shows is what the program does."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
spec = importlib.util.spec_from_file_location("refresh", ROOT / "docs" / "refresh.py")
assert spec is not None
assert spec.loader is not None
refresh = importlib.util.module_from_spec(spec)
spec.loader.exec_module(refresh)

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [pair for block in refresh.BLOCK.findall(TEXT) for pair in refresh.commands_in(block)]
RUN = [pair for pair in COMMANDS if refresh.is_run(pair[0])]


@pytest.mark.parametrize(("command", "shown"), RUN, ids=[command for command, _ in RUN])
def test_a_command_of_the_readme_prints_what_stands_there(command: str, shown: list[str]) -> None:
    real = refresh.output_of(command)
    assert refresh.agrees(shown, real), "\n".join(real)


def test_the_readme_shows_three_commands_and_their_output() -> None:
    assert len([shown for _, shown in RUN if shown]) >= 3


def test_the_python_of_the_readme_runs_and_prints_what_stands_there() -> None:
    block = re.search(r"```python\n(.*?)```\s*```text\n(.*?)```", TEXT, re.DOTALL)
    assert block is not None
    done = subprocess.run(
        [sys.executable, "-c", block.group(1)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout == block.group(2), done.stderr


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "how-to").glob("*.md")), ids=lambda page: page.stem)
def test_the_python_of_a_how_to_runs(page: Path) -> None:
    for block in re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
        done = subprocess.run(
            [sys.executable, "-c", block], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


def test_comparing_outputs_can_fail() -> None:
    assert refresh.agrees(["a", "…", "d"], ["a", "b", "c", "d"])
    assert not refresh.agrees(["a", "…", "d"], ["a", "b", "c"])
    assert not refresh.agrees(["a"], ["b"])
