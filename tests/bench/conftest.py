"""What the tests of the scorer share: records to change, and ways to score them."""

import copy
import json

import pytest

from bench import gold_set
from bench.__main__ import main
from bench.scoring.records import load_records
from bench.scoring.summary import summarise
from tests.bench.tarsia import GOLD, PREDICTED, TEXT


@pytest.fixture
def gold():
    return copy.deepcopy(GOLD)


@pytest.fixture
def predicted():
    return copy.deepcopy(PREDICTED)


@pytest.fixture
def written(tmp_path):
    """Write the records (or raw text) to files: (gold file, predicted file)."""

    def write(*groups):
        (tmp_path / "texts").mkdir(exist_ok=True)
        (tmp_path / "texts" / "tarsia-01.txt").write_text(TEXT, encoding="utf-8")
        paths = [tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl"]
        for path, group in zip(paths, groups, strict=True):
            rows = group if isinstance(group, list) else [group]
            content = group if isinstance(group, str) else "\n".join(map(json.dumps, rows))
            path.write_text(content, encoding="utf-8")
        return paths

    return write


@pytest.fixture
def run(written, capsys):
    """Score records by the command: (exit code, output, errors)."""

    def run_bench(gold, predicted, *options):
        gold_file, predicted_file = written(gold, predicted)
        how = "--agreement" if "--agreement" in options else "--predicted"
        rest = [option for option in options if option != "--agreement"]
        code = main(["gold", str(gold_file), how, str(predicted_file), *rest])
        return (code, *capsys.readouterr())

    return run_bench


@pytest.fixture
def outcomes(written):
    """Score records: what became of the items of each document."""

    def run_score(gold, predicted, *, is_agreement=False, doc=None):
        gold_file, predicted_file = written(gold, predicted)
        records = load_records(predicted_file, is_gold=is_agreement)
        return gold_set.outcomes(gold_set.load_gold(gold_file, doc=doc), records, is_agreement=is_agreement)

    return run_score


@pytest.fixture
def summary(outcomes):
    """Score records and sum up."""

    def run_summary(gold, predicted, **options):
        return summarise(outcomes(gold, predicted, **options))

    return run_summary


@pytest.fixture
def counts(summary):
    """(matched, missed, spurious) of one kind."""

    def run_counts(kind, gold, predicted, **options):
        scores = summary(gold, predicted, **options)
        rates = scores.record if kind == "record" else scores.kinds[kind]
        return rates.matched, rates.missed, rates.spurious

    return run_counts
