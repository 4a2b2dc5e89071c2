# The tasks of this project. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# The tests start the program hundreds of times; without compiled files each start compiles all of it again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test test-clients lint bench bench-compare clean

help:  ## list the tasks
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

demo: $(VENV)/.installed  ## build the worked examples and say where the files are
	@$(BIN)/local-compact demo
	@echo "In every new terminal, before local-compact: source $(BIN)/activate"

test: $(VENV)/.dev  ## run the tests (under 3 minutes)
	$(BIN)/python -m pytest

test-clients: $(VENV)/.clients  ## run the tests against LibreOffice, Chromium and validators (under 10 minutes)
	sh tests/clients/install.sh
	$(BIN)/python -m pytest -m clients --timeout 300

lint: $(VENV)/.dev  ## style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.bench  ## measure against other programs; prints, never judges
	$(BIN)/python -m benchmarks

bench-compare: $(VENV)/.bench  ## measure redlines against other programs and validators; prints, never judges
	$(BIN)/python -m pip install --quiet --editable '.[dev,bench,clients]'
	$(BIN)/python -m benchmarks.compare

clean:  ## remove what the tasks made
	rm -rf $(VENV) demo dist examples/*/out

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

$(VENV)/.clients: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --editable '.[dev,clients]'
	@touch $@

$(VENV)/.bench: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --editable '.[dev,bench]'
	@touch $@
