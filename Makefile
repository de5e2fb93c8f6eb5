# `make` prints what there is; each is one line of ./run.
.PHONY: help serve demo test test-faults test-long lint format types imports schema check

help: ## print this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | awk -F'|' '{printf "make %-12s %s\n", $$1, $$2}'

serve: ## start everything that is configured
	./run serve

demo: ## play the demonstration and stay up
	./run demo

test: ## run the default suite
	./run test

test-faults: ## kill processes and see that nothing is lost
	./run test faults

test-long: ## run the heavier suite
	./run test long

lint: ## check style
	./run dev .venv/bin/ruff check . && ./run dev .venv/bin/ruff format --check .

format: ## put style right
	./run dev .venv/bin/ruff check --fix . && ./run dev .venv/bin/ruff format .

types: ## check types
	./run dev .venv/bin/mypy && ./run dev .venv/bin/mypy migrations tests

imports: ## check who may import whom
	./run dev .venv/bin/lint-imports

schema: ## write a revision from what the tables declare and the last one doesn't
	./run dev .venv/bin/alembic upgrade head
	./run dev .venv/bin/alembic revision --autogenerate -m "Say what changes"

check: ## all that CI runs
	bash .ci/run
