"""The sources of a site in the form that each generator reads."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tools.bench.sites.corpus import SECTIONS, Article

HERE: Final = Path(__file__).parent


def plant_ours(tree: Path) -> None:
    """Write what stands around our articles: the sections."""
    sections = "".join(f"  - name: {_quoted(name)}\n    slug: {slug}\n" for name, slug in SECTIONS.items())
    _write(tree / "sections.yaml", f"sections:\n{sections}")


def plant_hugo(tree: Path) -> None:
    """Write what stands around Hugo's articles: settings, layouts, the sections."""
    shutil.copytree(HERE / "hugo", tree, dirs_exist_ok=True)
    for name, slug in SECTIONS.items():
        _write(tree / "content" / slug / "_index.md", _front_matter({"title": name}))


def plant_eleventy(tree: Path) -> None:
    """Write what stands around Eleventy's articles: settings, layouts, the sections."""
    shutil.copytree(HERE / "eleventy", tree, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.json"))
    _write(tree / "src" / "_data" / "sections.json", json.dumps(list(SECTIONS)))
    _write(tree / "src" / "news" / "news.json", json.dumps({"layout": "article.njk", "tags": "news"}))


def write_ours(tree: Path, article: Article) -> None:
    """Write an article for ours."""
    head = {
        "title": article.title,
        "date": f"{article.date:%Y-%m-%d %H:%M}",
        "category": article.section,
        "tags": article.tags,
        "authors": [article.author],
        "slug": article.slug,
        "summary": article.lead,
    }
    _write(tree / "articles" / f"{article.date:%Y}" / article.slug / "index.md", _front_matter(head) + article.body)


def write_hugo(tree: Path, article: Article) -> None:
    """Write an article for Hugo."""
    head = {
        "title": article.title,
        "date": f"{article.date.isoformat()}+07:00",
        "tags": article.tags,
        "author": article.author,
        "lead": article.lead,
    }
    _write(tree / "content" / SECTIONS[article.section] / f"{article.slug}.md", _front_matter(head) + article.body)


def write_eleventy(tree: Path, article: Article) -> None:
    """Write an article for Eleventy, whose own `tags` would be slower than `labels`."""
    head = {
        "title": article.title,
        "date": f"{article.date.isoformat()}+07:00",
        "section": article.section,
        "labels": article.tags,
        "author": article.author,
        "lead": article.lead,
    }
    _write(tree / "src" / "news" / f"{article.slug}.md", _front_matter(head) + article.body)


def _front_matter(values: Mapping[str, object]) -> str:
    # JSON is YAML too.
    lines = (f"{name}: {_quoted(value)}" for name, value in values.items())
    return "\n".join(("---", *lines, "---", "", ""))


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
