"""Many questions to one open search page, through its own form."""

from collections.abc import Iterable

from playwright.sync_api import Page

_LOAD = """import(document.querySelector('script[type="module"]').src.replace("start.js", "page.js"))"""

_ASK = """async (queries) => {
  const form = document.getElementById("tim");
  const list = document.getElementById("ket-qua");
  const answers = [];
  for (const query of queries) {
    form.elements.q.value = query;
    form.requestSubmit();
    while (list.getAttribute("aria-busy") !== "false") await new Promise((done) => setTimeout(done, 5));
    answers.push([...list.querySelectorAll("a")].map((link) => link.getAttribute("href")));
  }
  return answers;
}"""


def load(page: Page) -> None:
    """Let the open search page fetch its script, as it does when somebody turns to the form."""
    page.evaluate(f"async () => {{ await {_LOAD} }}")


def ask(page: Page, queries: Iterable[str]) -> dict[str, list[str]]:
    """The addresses of the answers to each query, in the order in which the page shows them."""
    asked = list(queries)
    load(page)
    return dict(zip(asked, page.evaluate(_ASK, asked), strict=True))
