// Copies an article's address, opens the system's share sheet, prints. The address itself stands on the page without this.
(() => {
  const block = document.querySelector(".share");
  const address = block.querySelector("input");
  const status = block.querySelector("[role=status]");

  const copy = async () => {
    address.select();
    try {
      // The clipboard belongs to secure pages alone; elsewhere the old way still works.
      if (navigator.clipboard) await navigator.clipboard.writeText(address.value);
      else if (!document.execCommand("copy")) throw new Error();
      status.textContent = "Đã sao chép địa chỉ.";
    } catch {
      status.textContent = "Trình duyệt không cho sao chép. Địa chỉ đã được chọn, mời bấm Ctrl+C.";
    }
  };

  const actions = {
    copy,
    // A reader who closes the sheet has changed their mind; that is no error.
    sheet: () => navigator.share({ title: block.dataset.title, url: address.value }).catch(() => {}),
    print: () => print(),
  };

  block.addEventListener("click", (event) => actions[event.target.closest("button")?.value]?.());
})();
