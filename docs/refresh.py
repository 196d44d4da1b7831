"""Run the commands in README.md and compare their output with what stands there, or write it there.

`python docs/refresh.py` writes; `tests/test_docs.py` compares. A block is a fenced ```console block in
which lines that start with "$ " are commands and the lines below them their output. A line "…" in the
output stands for any number of lines.
"""

import os
import re
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
# What is long is cut in the middle when it is written: the first and the last lines stay.
LONGEST_OUTPUT, HEAD, TAIL = 60, 44, 6
ADDING, SAMPLES = "dragoman add ", "src/dragoman/data/samples/samples.jsonl"
# What asks a ledger needs one that is there.
ASKING = "timeline who said aid stands conflicts count show search sql export".split()
# Set-up commands are shown and not run: the tests stand on the environment they make.
NOT_RUN = ("make ", "pip ", "git ")


def commands_in(block: str) -> list[tuple[str, list[str]]]:
    """Return the commands of a block with the output lines shown under each."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return found


def ledger_for(command: str) -> str:
    """Return the ledger that a command uses: a new one where it adds, else one of the sample reports."""
    return f"{tempfile.mkdtemp()}/dragoman.db" if command.startswith(ADDING) else sample_ledger()


@cache
def sample_ledger() -> str:
    """Make the ledger of the sample reports and return its path."""
    path = ledger_for(ADDING)
    command = [
        sys.executable,
        "-c",
        "from dragoman.cli import main; main()",
        "add",
        SAMPLES,
        "--ledger",
        path,
    ]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)  # noqa: S603 - the project's own command
    return path


def output_of(command: str) -> list[str]:
    """Return what a command prints, in the environment that runs this, 100 columns wide."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    needs_ledger = command.startswith((ADDING, *(f"dragoman {name}" for name in ASKING)))
    ledger = {"DRAGOMAN_LEDGER": ledger_for(command)} if needs_ledger else {}
    done = subprocess.run(  # noqa: S602 - the project's own README, shell pipes included
        command,
        shell=True,
        cwd=ROOT,
        env=os.environ | ledger | {"PATH": path, "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"},
        capture_output=True,
        text=True,
        check=False,
    )
    return [line.rstrip() for line in (done.stdout + done.stderr).rstrip().splitlines()]


def agrees(shown: list[str], real: list[str]) -> bool:
    """Tell whether the real output is what is shown, "…" standing for any lines."""
    parts = "\n".join(line.rstrip() for line in shown).rstrip().split("\n…\n")
    pattern = r"\n(?:.*\n)*?".join(re.escape(part) for part in parts)
    return re.fullmatch(pattern, "\n".join(real)) is not None


def is_run(command: str) -> bool:
    """Tell whether a command of the README is run here."""
    return not command.startswith(NOT_RUN)


def rewrite(text: str) -> str:
    """Return the README with the output of its commands as it is now."""

    def fresh(match: re.Match[str]) -> str:
        lines = ["```console"]
        for command, shown in commands_in(match.group(1)):
            output = output_of(command) if is_run(command) else shown
            if len(output) > LONGEST_OUTPUT:
                output = [*output[:HEAD], "…", *output[-TAIL:]]
            lines += [f"$ {command}", *output]
        return "\n".join([*lines, "```"])

    return BLOCK.sub(fresh, text)


if __name__ == "__main__":
    README.write_text(rewrite(README.read_text(encoding="utf-8")), encoding="utf-8")
