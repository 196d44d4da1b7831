"""Whatever is asked, as the interface describes it or not, no answer is undescribed or a failure."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode, checks
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.desk.serving import serving

EXAMPLES = 10
CHECKS = (
    checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
)
STEADY = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_the_description_is_kept_to(kabul_file, tmp_path, mode):
    path = tmp_path / "own.db"
    path.write_bytes(kabul_file.read_bytes())
    with serving(path) as desk:
        headers = {"Authorization": f"Bearer {desk.token}"}
        described = schemathesis.openapi.from_url(f"{desk.base}/api/openapi.json", headers=headers)
        operations = [one.ok() for one in described.get_all_operations()]
        assert len(operations) > 40
        untried = [one.label for one in operations if not is_tried(one, mode, headers)]
        # What takes nothing, or any word, cannot be asked wrongly.
        assert len(untried) < (1 if mode is GenerationMode.POSITIVE else 8), untried


def is_tried(operation, mode, headers):
    try:
        _try(operation, mode, headers)
    except Unsatisfiable:
        return False
    return True


def _try(operation, mode, headers):
    @STEADY
    @given(case=operation.as_strategy(generation_mode=mode))
    def run(case):
        case.call_and_validate(headers=headers, checks=CHECKS)

    run()
