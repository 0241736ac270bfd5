# Tout ce qu'on lance à la main. `make aide` les liste ; `make check` est ce que la CI vérifie.
PY := .venv/bin/python

.PHONY: aide jouer tests check format bench faces mutants roue captures
.DEFAULT_GOAL := aide

aide: ## affiche cette liste
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

jouer: ## prépare tout et ouvre le premier scénario
	python3 demarrer.py

tests: ## prépare tout et passe les tests
	python3 demarrer.py tests

.venv/dev: pyproject.toml
	python3 demarrer.py --version
	$(PY) -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch .venv/dev

check: .venv/dev ## lint, types, couches, scénarios livrés, tests
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports
	$(PY) -m sgm_sim valider scenarios/*
	$(PY) -m sgm_sim tester scenarios/*
	$(PY) -m pytest

format: .venv/dev ## met le code en forme
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

bench: .venv/dev ## mesure les vitesses, en rapports d'un même passage
	$(PY) -m compileall -q sgm_sim
	$(PY) -m pytest tests/bench -m banc -s -p no:randomly -n 0

faces: .venv/dev ## joue au clavier tous les apprenants de tous les scénarios (des minutes)
	$(PY) -m pytest tests/faces/test_ecran_plans.py -m "campagne or not campagne" -n 2

mutants: .venv/dev ## déplace chaque nombre de droit, retourne chaque comparaison : un cas doit rougir
	$(PY) tests/droit/mutants.py

roue: .venv/dev ## construit la roue, l'installe ailleurs et joue les plans
	bash .ci/roue

captures: .venv/dev ## refait les images de docs/captures
	$(PY) docs/captures.py
