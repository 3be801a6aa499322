// How this reader likes to read: text size and contrast, kept in this browser alone and put on <html> before the first paint.
// Loaded without defer, so that nothing on the page jumps or flashes; that is why it is tiny.
(() => {
  const root = document.documentElement;
  const names = ["text", "contrast"];

  // A browser may forbid storage; then a choice lasts as long as the page.
  const stored = (change) => {
    try {
      return change(localStorage);
    } catch {
      return null;
    }
  };

  const choose = (name, value) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  };

  const tell = () => {
    for (const button of document.querySelectorAll("button[data-reading]"))
      button.setAttribute("aria-pressed", (root.dataset[button.dataset.reading] ?? "") === button.value);
  };

  // What only works with a script is shown only now.
  root.dataset.script = navigator.share ? "share" : "";
  for (const name of names) choose(name, stored((store) => store.getItem(name)));

  document.addEventListener("DOMContentLoaded", tell);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-reading]");
    if (!button) return;
    const name = button.dataset.reading;
    // Pressing a pressed button takes the choice back.
    const value = root.dataset[name] === button.value ? "" : button.value;
    choose(name, value);
    stored((store) => (value ? store.setItem(name, value) : store.removeItem(name)));
    tell();
  });
})();
