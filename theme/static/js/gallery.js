// Waits for the first tap on a photo, or for an address that names one (#anh-<photo>), and only then fetches the viewer.
// Whatever goes wrong, the link still leads to the photo's own page.
(() => {
  const address = document.currentScript.dataset.viewer;

  // `link` may be missing: then the viewer opens the photo that the address names.
  const open = (link) =>
    import(address)
      .then((viewer) => viewer.open(link))
      .catch(() => link && location.assign(link.href));

  const openNamed = () => {
    const name = location.hash.match(/^#anh-([\w-]+)$/)?.[1];
    if (name && document.querySelector(`a[data-photo="${name}"]`)) open();
  };

  if (!window.HTMLDialogElement) return;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-photo]");
    // A click with a key held down means a new tab or window.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link);
  });
  addEventListener("hashchange", openNamed);
  openNamed();
})();
