# Every target's line of help stands after its "##"; `make help` prints them.
CONTENT ?= content
OUTPUT ?= output
CACHE ?= .cache
VISITS ?=
PORT ?= 8000
PYTHON ?= python3
STATE ?=
PHOTOS ?= 400
SITES ?= 1000 10000 30000

VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input --require-hashes
export CONTENT OUTPUT CACHE VISITS

.DEFAULT_GOAL := help
.PHONY: help html serve new photos paste gone hooks editor check import test lint bench lighthouse screenshots lock clean-cache clean
.PHONY: publish due deploy rollback visits

help:  ## print this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */\1\t/' | expand -t 13

html: $(VENV)/.runtime  ## build the site: [CONTENT=dir] [OUTPUT=dir] [CACHE=dir] [SEARCH=0]
	@test -d "$(CONTENT)" || { echo "Không có thư mục $(CONTENT). Viết: make html CONTENT=thư-mục"; exit 2; }
	@$(BIN)/python -m plugins.incremental.build "$(CONTENT)" --settings pelicanconf.py --output "$(OUTPUT)"

serve: $(VENV)/.runtime  ## show the site on http://127.0.0.1:8000 while it is written, drafts and contact sheets too: [PORT=8000]
	@$(BIN)/python -m plugins.desk.serve --content "$(CONTENT)" --output "$(OUTPUT)" --cache "$(CACHE)" --port "$(PORT)"

new: $(VENV)/.runtime  ## make the folder of a new article: [TITLE=...] [SECTION=...] [DATE=...] [CONTENT=dir]
	@$(BIN)/python -m plugins.desk.new --content "$(CONTENT)"

photos: $(VENV)/.runtime  ## take photos from phones and Zalo into an article: ARTICLE=folder FROM=folder-or-zip [YES=1]
	@$(BIN)/python -m plugins.desk.photos --content "$(CONTENT)"

paste: $(VENV)/.runtime  ## paste text of Word or Zalo into an article: ARTICLE=folder [FROM=file.docx, else what is piped in]
	@$(BIN)/python -m plugins.desk.paste --content "$(CONTENT)"

gone: $(VENV)/.runtime  ## enter what was taken down into gone.yaml: [CONTENT=dir]
	@$(BIN)/python -m plugins.desk.gone --content "$(CONTENT)"

hooks: $(VENV)/.runtime  ## let git check what you commit
	@git config core.hooksPath tools/hooks
	@echo "Từ nay git kiểm tra nội dung trước mỗi lần commit."

editor: $(VENV)/.runtime  ## renew the schema and the snippets of .vscode/ from the types that check the front matter
	@$(BIN)/python -m plugins.desk.editor_files .vscode

check: $(VENV)/.runtime  ## list every mistake in the content, the gravest first: [CONTENT=dir] [CACHE=dir] [JSON=1]
	@$(BIN)/python -m plugins.desk.check --content "$(CONTENT)" --cache "$(CACHE)"

publish: $(VENV)/.runtime  ## build the public site, unless something is wrong with it: SITEURL=https://... [DEST=where it stands now]
	@$(BIN)/python -m plugins.publishing.publish --content "$(CONTENT)" --output "$(OUTPUT)" --cache "$(CACHE)" \
		--site-url "$(SITEURL)" --dest "$(DEST)"

due: $(VENV)/.runtime  ## tell whether a timed change is waiting since the last publication: [DEST=...]; exit 3 if none
	@$(BIN)/python -m plugins.publishing.due --output "$(OUTPUT)" --dest "$(DEST)"

deploy: $(VENV)/.runtime  ## bring the published site to readers: DEST=folder, user@host:folder or s3://bucket/prefix
	@$(BIN)/python -m plugins.publishing.deploy --output "$(OUTPUT)" --dest "$(DEST)"

visits: $(VENV)/.runtime  ## count what is new in the server's access log: LOG=file COUNTED=file VISITS=file
	@$(BIN)/python -m plugins.publishing.count_visits --log "$(LOG)" --state "$(COUNTED)" --visits "$(VISITS)"

rollback: $(VENV)/.runtime  ## show readers the release before, or another: DEST=... [RELEASE=name]
	@$(BIN)/python -m plugins.publishing.rollback --dest "$(DEST)" --release "$(RELEASE)"

import: $(VENV)/.runtime  ## bring an old site, or one article of it, into the content: URL=address [CONTENT=dir] [STATE=dir] [OPTIONS=...]
	@test -n "$(URL)" || { echo 'usage: make import URL=https://old.site/'; exit 2; }
	@$(BIN)/python -m plugins.scrape_import "$(URL)" --content "$(CONTENT)" $(if $(STATE),--state "$(STATE)") $(OPTIONS)

test: $(VENV)/.test  ## lint, type-check and run all tests
	@sh tests/install-programs
	@$(MAKE) --no-print-directory lint
	@$(BIN)/python -m pytest --numprocesses 2 --dist worksteal $(PYTEST_ARGS)

lint: $(VENV)/.test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: $(VENV)/.runtime  ## measure imports, photos, and whole sites beside Hugo and Eleventy: [PHOTOS=400] [SITES="1000 10000 30000"]
	@$(BIN)/python -m tools.bench.importing
	@$(BIN)/python -m tools.bench --photos $(PHOTOS) --cache "$(CACHE)"
	@$(BIN)/python -m tools.bench.sites --articles $(SITES) --cache "$(CACHE)"

lighthouse: $(VENV)/.test html  ## judge the built pages on a phone: [OUTPUT=dir] [CACHE=dir]
	@sh tests/install-programs
	@$(BIN)/python -m tools.lighthouse "$(OUTPUT)" --cache "$(CACHE)"

screenshots: $(VENV)/.test html  ## photograph every page type and the desk into screenshots/, docs/images/ and docs/bien-tap/anh/: [OUTPUT=dir]
	@sh tests/install-browser
	@$(BIN)/python -m tools.screenshots "$(OUTPUT)"
	@$(BIN)/python -m tools.screenshots.desk --cache "$(CACHE)"

lock: $(VENV)/.test  ## pin the dependencies of pyproject.toml anew, with hashes
	@for set in "runtime" "test --extra test"; do \
		$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
			--custom-compile-command "make lock" pyproject.toml \
			--output-file requirements/$${set%% *}.txt $${set#$${set%% *}}; \
	done

clean-cache: $(VENV)/.runtime  ## remove from the cache what no photo needs any more: [CONTENT=dir] [CACHE=dir]
	@$(BIN)/python -m plugins.desk.clean_cache --content "$(CONTENT)" --cache "$(CACHE)"

clean:  ## delete the built site and the cache
	rm -rf "$(OUTPUT)" "$(CACHE)"

# Debian's own pip is too old to check lxml's hashes, so a pinned one comes first.
$(VENV)/.pip: requirements/pip.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP_INSTALL) -r requirements/pip.txt
	@touch $@

$(VENV)/.runtime: requirements/runtime.txt $(VENV)/.pip
	@echo "Installing the pinned packages into $(VENV) ..."
	@$(PIP_INSTALL) -r requirements/runtime.txt
	@touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.runtime
	@echo "Installing the pinned test packages into $(VENV) ..."
	@$(PIP_INSTALL) -r requirements/test.txt
	@touch $@
