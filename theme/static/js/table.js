// Sorts a table in place, by the column whose head is pressed. Without it the rows stand as they were written, newest first.
(() => {
  const { compare } = new Intl.Collator("vi", { numeric: true });
  const key = ({ cells }, column) => cells[column].dataset.sort || cells[column].textContent.trim();

  // Numbers by their value, all else as in a dictionary; what is empty stays at the end.
  const order = (one, other, sign) => {
    if (!one || !other) return !one - !other;
    return sign * (Number.isNaN(one - other) ? compare(one, other) : one - other);
  };

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const sign = head.ariaSort === "ascending" ? -1 : 1;
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
        const [body] = table.tBodies;
        body.append(...[...body.rows].sort((one, other) => order(key(one, column), key(other, column), sign)));
      });
    });
  }
})();
