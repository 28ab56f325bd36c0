# Two commands do everything: `make serve` (or `make site`) and `make test`.
PYTHON ?= python3
BIN := .venv/bin
# The other site generators that `make bench` compares with.
PEERS := .venv-bench
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve check check-github check-gitlab check-forgejo pakketten uitrol stuur haak test lint bench bench-lezers bench-zoeken bench-importeren bench-privacy bench-verwant beelden lock clean

# The folder that the site is made in.
SITE ?= site

site: check
	$(BIN)/python scripts/adressen.py
	$(BIN)/python -m mkdocs build --strict --site-dir $(SITE)

serve: .venv/site
	$(BIN)/mkdocs serve

check: .venv/site
	$(BIN)/python scripts/controleer.py $(OPTIES)

# The same with findings for the web pages of a forge. The workflow files take these very lines.
check-github: .venv/site
	$(BIN)/python scripts/controleer.py --formaat github $(OPTIES)

check-gitlab: .venv/site
	$(BIN)/python scripts/controleer.py --formaat gitlab > meldingen.json || { $(BIN)/python scripts/controleer.py; exit 1; }

check-forgejo: .venv/site
	$(BIN)/python scripts/controleer.py --formaat forgejo $(OPTIES) > meldingen.json || true

# What a workflow needs and no more; thousands of icons take no part in the site.
pakketten:
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --no-compile -r requirements-site.txt
	rm -rf .venv/lib/python3*/site-packages/material/templates/.icons

# For a web server of one's own: its settings in uitrol/, and small files beside those of the site.
uitrol: site
	$(BIN)/python scripts/uitrol.py

# Send the site to a web server, as in: make stuur DOEL=site@www.voorbeeld.nl:/var/www/raadsvragen/
stuur:
	rsync --recursive --checksum --perms --chmod=D755,F644 --delay-updates --delete-after --exclude=/.well-known/acme-challenge/ $(SITE)/ "$(DOEL)"

# Git then checks what is committed, before it is. A hook that is there already stays.
haak: HOOK = $(shell git rev-parse --git-path hooks)/pre-commit
haak: .venv/site
	test ! -e "$(HOOK)" || cmp .ci/pre-commit "$(HOOK)"
	mkdir -p "$(dir $(HOOK))"
	install -m 755 .ci/pre-commit "$(HOOK)"

# Tests wait for builds and browsers; by file they run beside each other, and share what is built.
test: lint
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

lint: .venv/test
	$(BIN)/ruff format --check scripts tests
	$(BIN)/ruff check scripts tests
	$(BIN)/mypy scripts/archive scripts/*.py
	$(BIN)/node tests/node_modules/typescript/bin/tsc --project tests

# Options stand in OPTIES, as in: make bench OPTIES="--groot --bewaar"
bench: .venv/site $(PEERS)/ready .venv/bench-lezers
	$(BIN)/python tests/bench/snelheid/measure.py --omgeving $(PEERS) $(OPTIES)
	$(BIN)/python tests/bench/lezers/measure.py $(filter --bewaar,$(OPTIES))

# How light and how good pages are for readers, by Lighthouse; this takes minutes.
bench-lezers: .venv/bench-lezers
	$(BIN)/python tests/bench/lezers/measure.py $(OPTIES)

bench-zoeken: .venv/bench-zoeken
	$(BIN)/python tests/bench/zoeken/measure.py $(OPTIES)

# How well old forms are read, and how fast; with LibreOffice installed .odt, .rtf and .doc take
# part too, and with OPTIES="--kamervragen DIR" the parliamentary questions that are kept in DIR.
bench-importeren: .venv/test
	$(BIN)/python tests/bench/importeren/measure.py $(OPTIES)
	$(BIN)/python tests/bench/importeren/speed.py

# How well the privacy guard finds; with OPTIES="--toon" also what it finds in real texts.
bench-privacy: .venv/test
	$(BIN)/python tests/bench/privacy.py $(OPTIES)

# How well questions that are alike are found, beside simpler ways, with a judged sample.
bench-verwant: .venv/test
	$(BIN)/python tests/bench/verwant/measure.py $(OPTIES)

# Each environment is made anew only when its list of packages changes.
.venv/site: requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/test: .venv/site requirements-dev.txt tests/package-lock.json
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	command -v chromium >/dev/null || command -v chromium-browser >/dev/null || tests/install-package.sh chromium
	cd tests && ../$(BIN)/npm ci --silent --no-audit --no-fund
	touch $@

.venv/bench-lezers: .venv/test tests/bench/lezers/package-lock.json
	cd tests/bench/lezers && ../../../$(BIN)/npm ci --silent --no-audit --no-fund
	touch $@

.venv/bench-zoeken: .venv/test tests/bench/requirements-zoeken.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r tests/bench/requirements-zoeken.txt
	touch $@

# Without Hugo the others are still measured; the result then tells what is missing.
$(PEERS)/ready: tests/bench/requirements-snelheid.txt
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check -r tests/bench/requirements-snelheid.txt
	-command -v hugo >/dev/null || tests/install-package.sh hugo
	touch $@

# The pictures of the handbook, and those of how each type of page looks, of the fictional archive;
# tests say when they are stale.
beelden: .venv/test
	$(BIN)/python tests/pictures.py
	RAADSVRAGEN_BEELDEN=1 $(BIN)/python -m pytest tests/test_looks.py

# The newest versions that fit; run by hand, then run `make test`.
lock: .venv/test
	$(BIN)/pip-compile --quiet --upgrade --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-options -o requirements.txt requirements.in
	$(BIN)/pip-compile --quiet --upgrade --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-options -c requirements.txt -o requirements-site.txt requirements-site.in
	$(BIN)/pip-compile --quiet --upgrade --strip-extras --no-header --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-options -o requirements-dev.txt requirements-dev.in
	$(BIN)/pip-compile --quiet --upgrade --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-options -o tests/bench/requirements-zoeken.txt tests/bench/requirements-zoeken.in
	$(BIN)/pip-compile --quiet --upgrade --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-options -o tests/bench/requirements-snelheid.txt tests/bench/requirements-snelheid.in

clean:
	rm -rf .venv $(PEERS) site tests/node_modules tests/bench/lezers/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis
