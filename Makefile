# setup, run, test, lint, bench: each sets up what it needs.

PYTHON := .venv/bin/python
SHOTS := build/shots
TEST_ARGUMENTS ?=

.PHONY: setup run test lint bench

setup:
	@packaging/setup.sh

run: setup
ifneq ($(DISPLAY)$(WAYLAND_DISPLAY),)
	@.venv/bin/hmi emulator
else
	@.venv/bin/hmi emulator --headless --scenario commute --time-scale 120 --shots $(SHOTS)/commute --report build/commute.json
endif

test: lint
	@$(PYTHON) -m pytest -n 2 --dist loadgroup $(TEST_ARGUMENTS)

lint: setup
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@.venv/bin/lint-imports
	@$(PYTHON) tests/qml/lint.py

bench: setup
	@.venv/bin/hmi bench
