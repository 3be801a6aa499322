// Waits until something is asked: by the address, or by whoever turns to the form. Only then the search itself is fetched.
(() => {
  const form = document.getElementById("tim");
  const begin = () => import("./page.js");
  if (location.search) begin();
  else {
    document.getElementById("ket-qua").setAttribute("aria-busy", "false");
    form.addEventListener("focusin", begin, { once: true });
  }
})();
